import { type FieldPath, isIdList, type Value, type Values } from '@shared/fields';
import { recordTypes, type StoredRecord } from '@shared/records';
import type { Draft, RecordSource } from '../format';
import { RecordList } from './catalog';
import type { SourceLinks } from './links';
import type { DraftSet } from './readDrafts';

/**
 * The records as they were right after the import: what the file says of them, with what the links say they held
 * instead. What a record is edited to is told by comparing it with this. Records that the file does not describe are
 * those of today, but for what was made since.
 */
export function baselineOf(set: DraftSet, links: SourceLinks, current: RecordSource): RecordSource {
  const records = new Map<string, StoredRecord>();
  const said = saidPaths(set);
  for (const draft of set.drafts) {
    const id = links.ids.get(draft.key);
    // A look-up says what to look for, not what the record holds.
    if (id === undefined || set.roles[draft.role]?.mode === 'find') continue;
    const values = resolveValues(draft, links.ids);
    const known = records.get(id);
    if (known === undefined) addUnsaid(values, current.get(id), said.get(draft.role));
    const merged = known === undefined ? values : { ...known.values, ...values };
    records.set(id, { id, type: draft.type, rev: 0, values: merged });
  }
  for (const [id, held] of links.held) {
    const record = records.get(id);
    if (record !== undefined) records.set(id, { ...record, values: withHeld(record.values, held) });
  }
  const then = new RecordList(records.values());
  return {
    get: (id) => then.get(id) ?? current.get(id),
    *ofType(type) {
      yield* then.ofType(type);
      for (const record of current.ofType(type))
        if (record.id <= links.mark && then.get(record.id) === undefined) yield record;
    },
  };
}

/** The paths that a role's columns, or what they are worked out from, say something about. */
interface SaidPaths {
  readonly paths: ReadonlySet<FieldPath>;
  /** Beginning of the paths of a map that is written whole. */
  readonly map: string | undefined;
}

function saidPaths({ reading, roles }: DraftSet): ReadonlyMap<string, SaidPaths> {
  const paths = new Map<string, Set<FieldPath>>();
  for (const name in roles) paths.set(name, new Set(roles[name]?.computed ?? []));
  for (const { role, path } of reading.bindings) paths.get(role)?.add(path);
  return new Map(
    [...paths].map(([role, set]) => {
      const map = roles[role]?.openMap;
      return [role, { paths: set, map: map === undefined ? undefined : `${map}.` }];
    }),
  );
}

/** What the file has no say in cannot have changed by its measure. */
function addUnsaid(
  values: Record<FieldPath, Value>,
  record: StoredRecord | undefined,
  said: SaidPaths | undefined,
): void {
  for (const path in record?.values) {
    if (said?.paths.has(path) || (said?.map !== undefined && path.startsWith(said.map)) || path in values)
      continue;
    const value = record?.values[path];
    if (value !== undefined) values[path] = value;
  }
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
  const resolved: Record<FieldPath, Value> = { ...values };
  for (const path of referencePaths(type)) {
    const value = values[path];
    if (value === undefined || value === null) continue;
    const id = resolveValue({ type, path, value }, ids);
    if (id === undefined) delete resolved[path];
    else resolved[path] = id;
  }
  return resolved;
}

interface PlacedValue {
  readonly type: string;
  readonly path: FieldPath;
  readonly value: Value;
}

/** One value with draft keys turned into ids; undefined for a reference to a draft that became no record. */
export function resolveValue({ type, path, value }: PlacedValue, ids: SourceLinks['ids']): Value | undefined {
  if (value === null || !isReference(type, path)) return value;
  if (typeof value === 'string') return ids.get(value);
  if (!isIdList(value)) return value;
  return value.flatMap((key) => ids.get(key) ?? []);
}

const REFERENCE_KINDS: ReadonlySet<string> = new Set(['reference', 'references', 'asset']);

const referencePathsByType: Readonly<Record<string, readonly FieldPath[]>> = Object.fromEntries(
  Object.values(recordTypes).map(({ type, fields }) => [
    type,
    Object.entries(fields).flatMap(([path, { kind }]) => (REFERENCE_KINDS.has(kind) ? [path] : [])),
  ]),
);

/** The fields of a type whose values name other records. */
export function referencePaths(type: string): readonly FieldPath[] {
  return referencePathsByType[type] ?? [];
}

/** Whether values at a path name other records. */
export function isReference(type: string, path: FieldPath): boolean {
  return referencePaths(type).includes(path);
}
