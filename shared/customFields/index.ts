/**
 * Fields that people add to record types: what a label may be, what another kind does to the values that are there,
 * and the operations that add, change, retire and delete them. A definition is a record like any other, so all of it
 * is undone, exported and restored with the workspace.
 */
import type { Operation } from '@shared/changes';
import { type FieldPath, splitPath, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { CustomField } from '@shared/records/customField';
import type { Fields } from '@shared/records/fieldCatalog';

/** A definition as its dialog holds it. */
export interface FieldDraft {
  readonly label: string;
  readonly kind: CustomField['kind'];
  readonly options: readonly string[];
  readonly unit: string;
  readonly maxLength: number | null;
  readonly refersTo: string;
  readonly help: string;
  readonly section: string;
}

export const emptyDraft: FieldDraft = {
  label: '',
  kind: 'text',
  options: [],
  unit: '',
  maxLength: null,
  refersTo: 'product',
  help: '',
  section: '',
};

/** The settings of a draft as stored; those that its kind has no use for stay as they are. */
export function valuesOfDraft(draft: FieldDraft): Readonly<Record<string, Value>> {
  return {
    label: draft.label.trim(),
    kind: draft.kind,
    options: draft.options.length === 0 ? null : draft.options,
    unit: textOrNull(draft.unit),
    maxLength: draft.maxLength,
    refersTo: draft.refersTo,
    help: textOrNull(draft.help),
    section: textOrNull(draft.section),
  };
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Adds a definition at the end of its type. `key` is that of entries which are there already. */
export function planAdd(
  draft: FieldDraft,
  { id, type, key = id, fields }: { id: string; type: string; key?: string | undefined; fields: Fields },
): Operation {
  const last = Math.max(0, ...fields.customOf(type).map(({ position }) => position));
  const values = { recordType: type, key, position: last + 1, ...valuesOfDraft(draft) };
  return { kind: 'create', record: { id, type: 'customField', values } };
}

/** Sets what a draft says of a definition. */
export function planChange(draft: FieldDraft, id: string): Operation[] {
  return Object.entries(valuesOfDraft(draft)).map(([path, value]) => ({ kind: 'set', id, path, value }));
}

/** Deletes a definition and every value of its field. */
export function planDelete(custom: CustomField, records: Iterable<StoredRecord>): Operation[] {
  const operations: Operation[] = [];
  for (const { id, values } of records)
    if (values[custom.path] !== undefined)
      operations.push({ kind: 'set', id, path: custom.path, value: undefined });
  return [...operations, { kind: 'delete', id: custom.id }];
}

/** Moves a definition by one place among those that are shown. */
export function planMove(customs: readonly CustomField[], id: string, by: 1 | -1): Operation[] {
  const shown = customs.filter(({ isRetired }) => !isRetired);
  const place = shown.findIndex((custom) => custom.id === id);
  const other = shown[place + by];
  if (place < 0 || other === undefined) return [];
  const order = shown.map((custom) => custom.id);
  order.splice(place, 1);
  order.splice(place + by, 0, id);
  return order.map((field, index) => ({ kind: 'set', id: field, path: 'position', value: index + 1 }));
}

export interface Usage {
  /** Records with a value, by path of the map `custom`. */
  readonly filled: ReadonlyMap<FieldPath, number>;
  /** Entries that no definition says anything of, from imports or the form. */
  readonly undefined: readonly FieldPath[];
}

/** Which custom fields hold values, in one pass over the records of a type. */
export function usageOf(records: Iterable<StoredRecord>, type: string, fields: Fields): Usage {
  const filled = new Map<FieldPath, number>();
  for (const { values } of records)
    for (const path in values)
      if (path.startsWith('custom.') && values[path] !== null) filled.set(path, (filled.get(path) ?? 0) + 1);
  const loose = [...filled.keys()].filter((path) => !fields.isDefined(type, path)).sort();
  return { filled, undefined: loose };
}

/** The key of an entry: `custom.Season` → "Season". */
export function keyOf(path: FieldPath): string {
  return splitPath(path).key ?? '';
}

export { labelProblem } from './label';
export { type RetypedValue, type Retyping, retype, retyped } from './retype';
