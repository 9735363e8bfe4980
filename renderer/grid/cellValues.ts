import type { Operation } from '@shared/changes';
import {
  type Field,
  type FieldPath,
  isMoney,
  isUnparsed,
  parseValue,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { effective } from '@shared/records/effective';
import type { CalculatedValues } from '@/data/rowStore';
import type { CellPosition } from './range';

/** A cell as the edits see it: a field of a record, wherever it is shown. */
export interface CellAddress {
  readonly id: string;
  readonly path: FieldPath;
  readonly field: Field;
}

/** Where cells stand and what they hold. */
export interface CellSource {
  readonly text: TextContext;
  readonly record: (id: string) => StoredRecord | undefined;
  readonly calculated?: CalculatedValues | undefined;
  /** Undefined outside the grid. */
  cellAt(position: CellPosition): CellAddress | undefined;
}

export interface EditPlan {
  readonly operations: readonly Operation[];
  /** Cells that get another value. */
  readonly changed: number;
  /** Cells that only Aisle writes, left as they are. */
  readonly readOnly: number;
  /** Cells whose text is kept as typed because it is no value of their kind. */
  readonly unparsed: number;
}

export function isReadOnly(type: string, field: Field): boolean {
  return field.readOnly === true || declarationOf(type).internal === true;
}

/** What a cell shows; what a listing inherits counts as its own. */
export function valueOfCell({ id, path }: CellAddress, source: CellSource): Value | undefined {
  const record = source.record(id);
  if (record !== undefined && isCalculatedPath(path)) return source.calculated?.of(record, path);
  return record && effective(record, path, source.record).value;
}

/** The text a cell is edited and copied as. */
export function textOfCell(cell: CellAddress, source: CellSource): string {
  return valueText(valueOfCell(cell, source), cell.field, source.text);
}

/** Texts into cells, as typed, pasted or filled. */
export function planTexts(
  texts: Iterable<{ readonly cell: CellAddress; readonly text: string }>,
  source: CellSource,
): EditPlan {
  return planValues(
    (function* () {
      for (const { cell, text } of texts)
        yield {
          cell,
          value: text === '' ? undefined : parseValue(text, cell.field, contextOf(cell, source)),
        };
    })(),
    source,
  );
}

/** An amount typed without its currency keeps the one that is there, or that of the record's other amounts. */
function contextOf(cell: CellAddress, source: CellSource): TextContext {
  if (cell.field.kind !== 'money') return source.text;
  const current = valueOfCell(cell, source);
  const others = Object.values(source.record(cell.id)?.values ?? {});
  const currency = [current, ...others].find(isMoney)?.currency;
  if (currency === undefined) return source.text;
  return { ...source.text, conventions: { ...source.text.conventions, currency } };
}

/** Values into cells; undefined clears. */
export function planValues(
  entries: Iterable<{ readonly cell: CellAddress; readonly value: Value | undefined }>,
  source: CellSource,
): EditPlan {
  const operations: Operation[] = [];
  let readOnly = 0;
  let unparsed = 0;
  for (const { cell, value } of entries) {
    const record = source.record(cell.id);
    if (record === undefined) continue;
    if (isReadOnly(record.type, cell.field)) {
      readOnly++;
      continue;
    }
    const next = value === undefined || value === null ? cleared(record, cell.path, source) : { value };
    if (next === undefined) continue;
    if (isUnparsed(next.value)) unparsed++;
    operations.push({ kind: 'set', id: cell.id, path: cell.path, value: next.value });
  }
  return { operations, changed: operations.length, readOnly, unparsed };
}

/**
 * What clearing writes: null, empty on purpose, so that a listing does not inherit; the entry of a map goes away.
 * Undefined where there is nothing to clear.
 */
function cleared(
  record: StoredRecord,
  path: FieldPath,
  source: CellSource,
): { value: Value | undefined } | undefined {
  const own = record.values[path];
  const { value, isInherited } = effective(record, path, source.record);
  if (isInherited) return { value: null };
  if (value === undefined || own === null) return undefined;
  return path.includes('.') && record.type !== 'listing' ? { value: undefined } : { value: null };
}

/** Makes cells of listings say nothing, so that they inherit again. */
export function planInherit(cells: Iterable<CellAddress>, source: CellSource): EditPlan {
  const operations: Operation[] = [];
  for (const { id, path, field } of cells) {
    const record = source.record(id);
    if (record === undefined || isReadOnly(record.type, field)) continue;
    if (record.values[path] !== undefined) operations.push({ kind: 'set', id, path, value: undefined });
  }
  return { operations, changed: operations.length, readOnly: 0, unparsed: 0 };
}
