import type { Conventions } from '@shared/fields';
import { PLAIN_CSV } from '@shared/formats/csv/dialect';
import { guardRows, PEOPLE_CSV } from '@shared/formats/csv/people';
import { writeCsv } from '@shared/formats/csv/write';
import { compileReading } from '@shared/formats/engine/compile';
import { type WrittenTable, writingRecords } from '@shared/formats/engine/fresh';
import type { Format } from '@shared/formats/format';
import { type SheetColumnKind, writeWorkbook } from '@shared/formats/spreadsheet/write';
import type { Finding } from '@shared/formats/table/finding';
import { ok, type Result } from '@shared/result';
import type { Workspace } from '../workspace';
import { inSlices, type SliceControl } from './slices';
import { ReckonedRecords } from './storeRecords';

/** What the rows are written as. `people` is safe to open in a spreadsheet; the vendor's own dialect is exact. */
export type FileStyle = 'vendor' | 'people' | 'raw' | 'workbook';

export interface FreshFileRequest {
  readonly format: Format;
  readonly generation?: string;
  /** Ids of records of the format's root type. */
  readonly roots: readonly string[];
  readonly conventions: Conventions;
  readonly options?: Readonly<Record<string, string>>;
}

/** The rows of a file made from records alone. */
export function writeFresh(
  { store, fields, calculations }: Workspace,
  request: FreshFileRequest,
  control: SliceControl,
): Promise<Result<WrittenTable>> {
  return inSlices(
    writingRecords({ ...request, fields: fields.current, records: new ReckonedRecords(store, calculations) }),
    control,
  );
}

/** The rows as bytes, and what could not be written as it is. */
export function bytesOfTable(
  { top, rows, reading }: WrittenTable,
  { format, style, name }: { readonly format: Format; readonly style: FileStyle; readonly name: string },
): Result<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }> {
  switch (style) {
    case 'vendor':
      return ok(writeCsv([...top, ...rows], format.dialect));
    case 'raw':
      return ok(writeCsv([...top, ...rows], PLAIN_CSV));
    case 'people':
      return ok(writeCsv(guardRows(reading.columns, rows), PEOPLE_CSV));
    case 'workbook': {
      const kinds = columnKinds(format, reading);
      const columns = reading.columns.map((header, column) => ({
        header,
        kind: kinds.get(column) ?? 'text',
      }));
      return writeWorkbook([{ name, columns, rows }]);
    }
  }
}

/** Numbers stay numbers in a workbook, and dates dates; identifiers of digits are text. */
function columnKinds(format: Format, reading: WrittenTable['reading']): Map<number, SheetColumnKind> {
  const kinds = new Map<number, SheetColumnKind>();
  for (const list of compileReading(format, reading).byRole.values())
    for (const { binding, field } of list) {
      if (field?.kind === 'number') kinds.set(binding.column, 'number');
      if (field?.kind === 'date') kinds.set(binding.column, 'date');
      if (field?.kind === 'instant') kinds.set(binding.column, 'instant');
    }
  return kinds;
}
