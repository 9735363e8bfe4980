import type { Conventions } from '@shared/fields';
import { declaredFields, type Fields } from '@shared/records/fieldCatalog';
import type { FileFinding, Format, Reading, RecordSource } from '../format';
import type { Row } from '../table/table';
import { RecordCatalog } from './catalog';
import { compileReading } from './compile';
import type { Progress } from './readDrafts';
import { renderRow } from './renderRow';

export interface WriteRequest {
  readonly format: Format;
  /** The format's newest where absent. */
  readonly generation?: string;
  readonly records: RecordSource;
  /** Ids of records of the format's root type. */
  readonly roots: readonly string[];
  readonly conventions: Conventions;
  readonly options?: Readonly<Record<string, string>>;
  /** The workspace's fields; the declared ones alone where absent. */
  readonly fields?: Fields;
}

/** A file made from records alone. */
export interface WrittenTable {
  /** Rows above the data, the header among them. */
  readonly top: readonly Row[];
  readonly rows: readonly Row[];
  readonly reading: Reading;
  readonly findings: readonly FileFinding[];
}

const ROOTS_PER_STEP = 200;

/** Writes records as a fresh file of a format: its standard columns, and one for each further attribute. */
export function* writingRecords(request: WriteRequest): Generator<Progress, WrittenTable> {
  const { format, records, roots, conventions, options = {}, fields = declaredFields } = request;
  const catalog = new RecordCatalog(records);
  const generation = request.generation ?? format.generations[0] ?? '';
  const { top, reading } = format.fresh({ generation, roots, catalog, conventions, options, fields });
  const compiled = compileReading(format, reading);
  const rows: Row[] = [];
  const written = new Set<string>();
  for (const [index, root] of roots.entries()) {
    // One row may hold several roots: a listing in each of several marketplaces.
    if (written.has(root)) continue;
    for (const parts of format.rows(root, reading, catalog)) {
      for (const id of Object.values(parts)) written.add(id);
      rows.push(renderRow(compiled, parts, catalog).map((cell) => cell?.text ?? ''));
    }
    if (index % ROOTS_PER_STEP === ROOTS_PER_STEP - 1) yield { done: index + 1, total: roots.length };
  }
  return { top, rows, reading, findings: [] };
}

/** A layout of one header row over the given columns. */
export function layoutOf(
  columns: readonly {
    readonly header: string;
    readonly bindings: readonly Omit<Reading['bindings'][number], 'column'>[];
  }[],
  base: Omit<Reading, 'columns' | 'bindings' | 'header' | 'first' | 'sheet'>,
): { readonly top: readonly Row[]; readonly reading: Reading } {
  const headers = columns.map(({ header }) => header);
  const bindings = columns.flatMap(({ bindings: list }, column) =>
    list.map((binding) => ({ ...binding, column })),
  );
  return {
    top: [headers],
    reading: { ...base, sheet: null, header: 0, first: 1, columns: headers, bindings },
  };
}
