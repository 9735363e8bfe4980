import { type FieldPath, isIdList, type Value, type Values } from '@shared/fields';
import { fieldAt, type StoredRecord } from '@shared/records';
import type { Draft, RecordSource } from '../format';
import { RecordList } from './catalog';
import type { SourceLinks } from './links';
import type { DraftSet } from './readDrafts';

/**
 * The records as they were right after the import: what the file says of them, with what the links say they held
 * instead. What a record is edited to is told by comparing it with this.
 */
export function baselineOf(set: DraftSet, links: SourceLinks, current: RecordSource): RecordSource {
  const records = new Map<string, StoredRecord>();
  for (const id of links.others) {
    const record = current.get(id);
    if (record !== undefined) records.set(id, record);
  }
  for (const draft of set.drafts) {
    const id = links.ids.get(draft.key);
    if (id === undefined) continue;
    const values = { ...records.get(id)?.values, ...resolveValues(draft, links.ids) };
    records.set(id, { id, type: draft.type, rev: 0, values });
  }
  for (const [id, held] of links.held) {
    const record = records.get(id);
    if (record !== undefined) records.set(id, { ...record, values: withHeld(record.values, held) });
  }
  return new RecordList(records.values());
}

function withHeld(values: Values, held: NonNullable<ReturnType<SourceLinks['held']['get']>>): Values {
  const result: Record<FieldPath, Value> = { ...values };
  for (const path in held) {
    const entry = held[path];
    if (entry === undefined) continue;
    if ('absent' in entry) delete result[path];
    else result[path] = entry.value;
  }
  return result;
}

/** A draft's values with draft keys turned into ids; references to what has none drop out. */
export function resolveValues(
  { type, values }: Pick<Draft, 'type' | 'values'>,
  ids: SourceLinks['ids'],
): Record<FieldPath, Value> {
  const resolved: Record<FieldPath, Value> = {};
  for (const path in values) {
    const value = resolveValue({ type, path, value: values[path] ?? null }, ids);
    if (value !== undefined) resolved[path] = value;
  }
  return resolved;
}

/** One value with draft keys turned into ids; undefined for a reference to a draft that became no record. */
export function resolveValue(
  { type, path, value }: { readonly type: string; readonly path: FieldPath; readonly value: Value },
  ids: SourceLinks['ids'],
): Value | undefined {
  if (!isReference(type, path)) return value;
  if (typeof value === 'string') return ids.get(value);
  if (!isIdList(value)) return value;
  return value.flatMap((key) => ids.get(key) ?? []);
}

const REFERENCE_KINDS = new Set(['reference', 'references', 'asset']);

/** Whether values at a path name other records. */
export function isReference(type: string, path: FieldPath): boolean {
  const dot = path.indexOf('.');
  if (dot >= 0) return false;
  const field = fieldAt(type, path);
  return field !== undefined && REFERENCE_KINDS.has(field.kind);
}
