import { checkValue, type FieldPath, isUnparsed, type Value, type Values } from '@shared/fields';
import { assert } from '@shared/result';
import type { Draft, DraftTable, EmittedDraft, FileFinding, Format, Reading, Role, RowPart } from '../format';
import type { Table } from '../table/table';
import { isEmptyRow } from '../table/table';
import { type CompiledBinding, type CompiledReading, compileReading } from './compile';
import { CellBeingRead, type RowBeingRead, raggedProblem } from './readCell';

/** How far a long piece of work is, in rows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  /** What becomes of rows with more or fewer cells than the header. `refuse` by default. */
  readonly ragged?: 'refuse' | 'accept';
}

/** A file as the records it describes. */
export interface DraftSet {
  readonly format: Format;
  readonly reading: Reading;
  readonly roles: Readonly<Record<string, Role>>;
  /** In the order in which the file names them first; the same whenever the file is read by this reading. */
  readonly drafts: readonly Draft[];
  /** Draft key → index in `drafts`. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Parts by row index of the table; undefined for rows that are no data or were refused. */
  readonly parts: readonly (readonly RowPart[] | undefined)[];
  /** Data rows: neither header nor blank. */
  readonly rowCount: number;
  readonly findings: readonly FileFinding[];
  /** Rows that cannot be read at all, and why. */
  readonly rejects: readonly FileFinding[];
}

const ROWS_PER_STEP = 500;

/**
 * Reads a file into drafts, a few hundred rows a step, so that the caller can slice time and stop half-way.
 * Values that do not parse are kept as `{ unparsed }` and reported in `findings`.
 */
export function* readingDrafts(
  format: Format,
  table: Table,
  reading: Reading,
  options: ReadOptions = {},
): Generator<Progress, DraftSet> {
  const work = new DraftReading(compileReading(format, reading), table, options);
  const total = table.rows.length;
  for (let row = reading.first; row < total; row++) {
    work.readRow(row);
    if ((row - reading.first) % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield { done: row + 1, total };
  }
  return work.finish();
}

/** A draft while it is being read: the draft itself, with values that may still be set. */
interface GrowingDraft extends Draft {
  readonly values: Record<FieldPath, Value>;
}

interface GrowingPlace {
  /** Its own: written to. */
  readonly values: Record<FieldPath, Value>;
  readonly row: number;
  readonly column: number | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class DraftReading implements DraftTable {
  private readonly growing = new Map<string, GrowingDraft>();
  private readonly blanks = new Map<string, Values>();
  private readonly parts: (readonly RowPart[] | undefined)[] = [];
  private readonly findings: FileFinding[] = [];
  private readonly rejects: FileFinding[] = [];
  private readonly reader;
  private rowCount = 0;
  private readonly cell: CellBeingRead;

  constructor(
    private readonly compiled: CompiledReading,
    private readonly table: Table,
    private readonly options: ReadOptions,
  ) {
    this.reader = compiled.format.open(table, compiled.reading);
    this.cell = new CellBeingRead(compiled.reading, this);
  }

  readRow(row: number): void {
    const cells = this.table.rows[row];
    if (cells === undefined || isEmptyRow(cells)) return;
    this.rowCount++;
    const problem =
      this.options.ragged === 'accept' ? undefined : raggedProblem(cells, this.compiled.reading);
    const parts = problem === undefined ? this.reader.parts(row) : { reject: problem };
    if ('reject' in parts) {
      const code = problem === undefined ? 'unreadable-row' : 'ragged-row';
      this.rejects.push({ code, message: parts.reject, row, column: null });
      return;
    }
    this.parts[row] = parts;
    const keys: Record<string, string> = {};
    for (const { role, key } of parts) keys[role] = key;
    for (const part of parts) this.readPart(part, { row, cells, keys });
  }

  finish(): DraftSet {
    this.reader.finish?.(this);
    const drafts: readonly Draft[] = [...this.growing.values()];
    return {
      format: this.compiled.format,
      reading: this.compiled.reading,
      roles: this.compiled.roles,
      drafts,
      byKey: new Map(drafts.map(({ key }, index) => [key, index])),
      parts: this.parts,
      rowCount: this.rowCount,
      findings: this.findings,
      rejects: this.rejects,
    };
  }

  // What a format may do to the drafts when the last row is read.

  get(key: string): Draft | undefined {
    return this.growing.get(key);
  }

  all(): Iterable<Draft> {
    return this.growing.values();
  }

  set(key: string, path: FieldPath, value: Value): void {
    const growing = this.growing.get(key);
    assert(growing, `There is no draft “${key}”.`);
    growing.values[path] = value;
  }

  report(finding: FileFinding): void {
    this.findings.push(finding);
  }

  emit(draft: EmittedDraft, row: number, column?: number): string {
    if (!this.growing.has(draft.key)) this.grow(draft, { values: { ...draft.values }, row, column });
    return draft.key;
  }

  private grow(
    { key, role: name, initial, owner, match }: Omit<EmittedDraft, 'values'>,
    { values, row, column }: GrowingPlace,
  ): GrowingDraft {
    const role = this.compiled.roles[name];
    assert(role, `The format ${this.compiled.format.id} has no role “${name}”.`);
    const grown: Mutable<GrowingDraft> = { key, role: name, type: role.type, row, values };
    if (column !== undefined) grown.column = column;
    if (initial !== undefined) grown.initial = initial;
    if (owner !== undefined) grown.owner = owner;
    if (match !== undefined) grown.match = match;
    this.growing.set(key, grown);
    return grown;
  }

  private readPart(part: RowPart, row: RowBeingRead): void {
    if (part.repeats) return;
    const draft = this.growing.get(part.key) ?? this.growBlank(part, row.row);
    if (part.values !== undefined) Object.assign(draft.values, part.values);
    this.readColumns(part, draft.values, row);
  }

  private growBlank(part: RowPart, row: number): GrowingDraft {
    return this.grow(part, { values: { ...this.blankValues(part) }, row, column: undefined });
  }

  /**
   * What a row of empty cells says of a part: copied and filled in, because an object that grows field by field costs
   * many times its size, over hundreds of thousands of rows.
   */
  private blankValues(part: RowPart): Values {
    if (part.empty !== undefined) return {};
    const known = this.blanks.get(part.role);
    if (known !== undefined) return known;
    const empty = this.compiled.roles[part.role]?.empty ?? this.compiled.reading.empty;
    const values: Record<FieldPath, Value> = {};
    for (const entry of this.compiled.byRole.get(part.role) ?? [])
      if (entry.binding.path !== '' && saysEmpty(entry, part, empty)) values[entry.binding.path] = null;
    this.blanks.set(part.role, values);
    return values;
  }

  private readColumns(part: RowPart, values: Record<FieldPath, Value>, row: RowBeingRead): void {
    const bindings = this.compiled.byRole.get(part.role);
    if (bindings === undefined) return;
    const empty = part.empty ?? this.compiled.roles[part.role]?.empty ?? this.compiled.reading.empty;
    for (const entry of bindings) {
      const { path, item } = entry.binding;
      if (item !== undefined && entry.items?.[0]?.binding !== entry.binding) continue;
      const value = item === undefined ? this.readCell(entry, row) : this.readItems(entry.items ?? [], row);
      if (path === '') continue;
      if (value !== undefined) values[path] = value;
      else if (!isBlank(entry, row)) this.sayNothing(values, path, part);
      else if (saysEmpty(entry, part, empty) && !(path in values)) values[path] = null;
    }
  }

  /** The cell holds something that is not for this field: what was put there for an empty one goes again. */
  private sayNothing(values: Record<FieldPath, Value>, path: FieldPath, part: RowPart): void {
    if (values[path] === null && part.values?.[path] === undefined) delete values[path];
  }

  private readItems(items: readonly CompiledBinding[], row: RowBeingRead): Value | undefined {
    const list: string[] = [];
    for (const entry of items) {
      const value = this.readCell(entry, row);
      if (typeof value === 'string') list.push(value);
      else if (isUnparsed(value)) list.push(value.unparsed);
    }
    return list.length === 0 ? undefined : list;
  }

  private readCell(entry: CompiledBinding, row: RowBeingRead): Value | undefined {
    const { binding, codec, field } = entry;
    const text = row.cells[binding.column] ?? '';
    if (text === '' && !codec.readsEmpty) return undefined;
    const value = codec.read(text, this.cell.at(entry, row));
    if (isUnparsed(value) && field !== undefined) {
      const message = checkValue(value, field)?.message ?? 'This value cannot be read. It is kept as typed.';
      this.findings.push({ code: 'unparsed', message, row: row.row, column: binding.column, value: text });
    }
    return value;
  }
}

function saysEmpty({ binding }: CompiledBinding, part: RowPart, empty: Reading['empty']): boolean {
  return (part.empty ?? binding.empty ?? empty) === 'clears';
}

function isBlank({ binding, items }: CompiledBinding, { cells }: RowBeingRead): boolean {
  return (items ?? [{ binding }]).every((entry) => (cells[entry.binding.column] ?? '') === '');
}
