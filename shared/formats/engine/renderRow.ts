import { isIdList, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { Catalog, ColumnBinding, RowRecords, WriteCell } from '../format';
import type { CompiledBinding, CompiledReading } from './compile';

/** One cell of a rendered row. */
export interface RenderedCell {
  readonly binding: ColumnBinding;
  readonly text: string;
}

/**
 * The texts of one row by column, from the records of its parts. A column that no part of the row speaks for is
 * undefined; a part whose record is gone speaks with empty cells. Where two parts speak for one column, the one
 * bound first wins.
 */
export function renderRow(
  compiled: CompiledReading,
  parts: RowRecords,
  catalog: Catalog,
): (RenderedCell | undefined)[] {
  const cells: (RenderedCell | undefined)[] = new Array(compiled.reading.columns.length).fill(undefined);
  for (const role in parts) {
    const record = catalog.get(parts[role] ?? '');
    for (const entry of compiled.byRole.get(role) ?? []) {
      const { binding } = entry;
      if (cells[binding.column] !== undefined) continue;
      cells[binding.column] = {
        binding,
        text: record === undefined ? '' : renderCell(entry, { record, parts, compiled, catalog }),
      };
    }
  }
  return cells;
}

interface RenderJob {
  readonly record: StoredRecord;
  readonly parts: RowRecords;
  readonly compiled: CompiledReading;
  readonly catalog: Catalog;
}

export function renderCell({ binding, codec, field }: CompiledBinding, job: RenderJob): string {
  const { record, parts, compiled, catalog } = job;
  const value = binding.path === '' ? undefined : record.values[binding.path];
  const cell: WriteCell = { binding, field, reading: compiled.reading, record, parts, catalog };
  if (binding.item === undefined) return codec.write(value, cell);
  return codec.write(itemOf(value, binding.item), cell);
}

/** A list that could not be read as one stands whole in its first column. */
function itemOf(value: Value | undefined, item: number): Value | undefined {
  if (isIdList(value)) return value[item];
  return item === 0 ? value : undefined;
}
