import type { Operation } from '@shared/changes';
import { type FieldPath, isEmptyValue, isIdList, mapPath, splitPath, type Value } from '@shared/fields';
import { nameOfRecord, type StoredRecord } from '@shared/records';

export interface Merge {
  readonly survivor: StoredRecord;
  readonly others: readonly StoredRecord[];
  /** Whose value a field takes; the others keep the survivor's. */
  readonly choices: ReadonlyMap<FieldPath, string>;
}

export interface MergeContext {
  /** Every record that refers to one of the others, from where. */
  readonly referrers: Iterable<readonly [record: StoredRecord, path: FieldPath, id: string]>;
  readonly newId: () => string;
  readonly now: () => string;
}

/**
 * One record out of several: the survivor takes the chosen values, what referred to the others refers to it, the
 * others go, and a record of the merge leads from the survivor's history to theirs.
 */
export function planMerge({ survivor, others, choices }: Merge, context: MergeContext): Operation[] {
  const gone = new Set(others.map(({ id }) => id));
  const byId = new Map([survivor, ...others].map((record) => [record.id, record]));
  const after = new Map<string, Value | undefined>();
  for (const [path, id] of choices) {
    const value = byId.get(id)?.values[path];
    if (id !== survivor.id) after.set(keyOf(survivor.id, path), value ?? null);
  }
  const records = new Map<string, readonly [StoredRecord, FieldPath]>();
  for (const [key] of after) records.set(key, [survivor, key.slice(survivor.id.length + 1)]);
  for (const [record, path, id] of context.referrers) {
    if (gone.has(record.id) || !gone.has(id)) continue;
    for (const [at, value] of moved({ record, path, id, survivor: survivor.id, gone, after })) {
      const key = keyOf(record.id, at);
      after.set(key, value);
      records.set(key, [record, at]);
    }
  }
  return [
    ...[...records].map(
      ([key, [record, path]]): Operation => ({
        kind: 'set',
        id: record.id,
        path,
        value: withoutSelf(survivor.id, record.id, after.get(key), gone),
      }),
    ),
    ...others.map(({ id }): Operation => ({ kind: 'delete', id })),
    mergeNote(survivor, others, context),
  ];
}

interface Moved {
  readonly record: StoredRecord;
  readonly path: FieldPath;
  readonly id: string;
  readonly survivor: string;
  readonly gone: ReadonlySet<string>;
  readonly after: ReadonlyMap<string, Value | undefined>;
}

/** A reference from a path, led to the survivor: in a list once, in a map with its number added. */
function moved({ record, path, id, survivor, gone, after }: Moved): [FieldPath, Value | undefined][] {
  const now = (at: FieldPath): Value | undefined =>
    after.has(keyOf(record.id, at)) ? after.get(keyOf(record.id, at)) : record.values[at];
  const value = now(path);
  const { field, key } = splitPath(path);
  if (key === id) {
    const to = mapPath(field, survivor);
    const known = now(to);
    const sum = typeof known === 'number' && typeof value === 'number' ? known + value : (known ?? value);
    return [
      [to, sum],
      [path, undefined],
    ];
  }
  if (!isIdList(value)) return [[path, survivor]];
  return [[path, [...new Set(value.map((one) => (gone.has(one) ? survivor : one)))]]];
}

/** The survivor never refers to itself: where it referred to one that is merged into it, it now refers to nothing. */
function withoutSelf(
  survivor: string,
  record: string,
  value: Value | undefined,
  gone: ReadonlySet<string>,
): Value | undefined {
  if (record !== survivor) return value;
  const isSelf = (one: unknown): boolean => one === survivor || (typeof one === 'string' && gone.has(one));
  if (isIdList(value)) return value.filter((one) => !isSelf(one));
  return isSelf(value) ? null : value;
}

function mergeNote(
  survivor: StoredRecord,
  others: readonly StoredRecord[],
  { newId, now }: MergeContext,
): Operation {
  const values = {
    survivor: survivor.id,
    merged: others.map(({ id }) => id),
    names: others.map((record) => nameOfRecord(record) || 'without a name'),
    at: now(),
  };
  return { kind: 'create', record: { id: newId(), type: 'merge', values } };
}

const keyOf = (id: string, path: FieldPath): string => `${id} ${path}`;

/** The record that is best kept: most filled, then most referred to, then oldest. */
export function likelySurvivor(records: readonly StoredRecord[], uses: ReadonlyMap<string, number>): string {
  const rank = ({ id, values }: StoredRecord): [number, number] => [
    Object.values(values).filter((value) => !isEmptyValue(value)).length,
    uses.get(id) ?? 0,
  ];
  const [best] = [...records].sort((left, right) => {
    const [one, other] = [rank(left), rank(right)];
    return other[0] - one[0] || other[1] - one[1] || (left.id < right.id ? -1 : 1);
  });
  return best?.id ?? '';
}

/** The survivor's value where it has one, else the first that any has. */
export function firstChoices(
  survivor: string,
  records: readonly StoredRecord[],
  paths: readonly FieldPath[],
): Map<FieldPath, string> {
  const own = records.find(({ id }) => id === survivor);
  return new Map(
    paths.map((path) => {
      const filled = isEmptyValue(own?.values[path])
        ? records.find(({ values }) => !isEmptyValue(values[path]))
        : own;
      return [path, filled?.id ?? survivor];
    }),
  );
}
