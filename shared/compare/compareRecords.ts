import { type FieldPath, isEmptyValue, sameValue, splitPath, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { inheritedPlaces } from '@shared/records/effective';
import type { Fields } from '@shared/records/fieldCatalog';

/** Where one side of a comparison has its value, so that it can be written there. */
export interface Place {
  readonly record: StoredRecord;
  readonly path: FieldPath;
  readonly value: Value | undefined;
}

export interface ComparedField {
  /** Of the left record. */
  readonly path: FieldPath;
  readonly left: Place;
  readonly right: Place;
  readonly isSame: boolean;
}

/** Field by field, in the order of the form; entries of maps that either has follow their map. */
export function compareRecords(left: StoredRecord, right: StoredRecord, fields: Fields): ComparedField[] {
  return pathsOf([left, right], left.type, fields).map((path) =>
    compared(path, placeIn(left, path), placeIn(right, path)),
  );
}

/** A listing against what it would inherit: each field against the nearest place that has content for it. */
export function compareWithMaster(
  listing: StoredRecord,
  fields: Fields,
  get: (id: string) => StoredRecord | undefined,
): ComparedField[] {
  return pathsOf([listing], listing.type, fields).flatMap((path) => {
    const places = inheritedPlaces(listing, path, get);
    const [record, source] = places.find(([other, at]) => !isEmptyValue(other.values[at])) ?? places[0] ?? [];
    if (record === undefined || source === undefined) return [];
    return [compared(path, placeIn(listing, path), placeIn(record, source))];
  });
}

function compared(path: FieldPath, left: Place, right: Place): ComparedField {
  const isSame =
    sameValue(left.value, right.value) || (isEmptyValue(left.value) && isEmptyValue(right.value));
  return { path, left, right, isSame };
}

function placeIn(record: StoredRecord, path: FieldPath): Place {
  return { record, path, value: record.values[path] };
}

function pathsOf(records: readonly StoredRecord[], type: string, fields: Fields): FieldPath[] {
  const entries = new Map<string, Set<FieldPath>>();
  for (const { values } of records) {
    for (const path of Object.keys(values)) {
      const { field, key } = splitPath(path);
      if (key === undefined) continue;
      const known = entries.get(field) ?? new Set<FieldPath>();
      entries.set(field, known.add(path));
    }
  }
  const own = new Set(fields.of(type).map(([path]) => path));
  return fields
    .of(type)
    .flatMap(([path, field]) =>
      field.kind === 'map'
        ? [...(entries.get(path) ?? [])].filter((entry) => !own.has(entry)).sort()
        : [path],
    );
}
