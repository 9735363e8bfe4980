import { type FieldPath, isIdList } from '@shared/fields';
import { type RecordType, recordTypes, type StoredRecord } from '@shared/records';
import { declaredFields, type Fields } from '@shared/records/fieldCatalog';

interface ReferringFields {
  readonly single: readonly FieldPath[];
  readonly many: readonly FieldPath[];
  /** Prefixes of map entries whose keys are ids. */
  readonly keyed: readonly string[];
}

const NONE: ReferringFields = { single: [], many: [], keyed: [] };

/** The fields of each type that refer to records: few, so that a search over all records stays cheap. */
const referringFields: ReadonlyMap<string, ReferringFields> = new Map(
  Object.keys(recordTypes).map((type) => {
    const fields = Object.entries(recordTypes[type as RecordType].fields);
    const named = (...kinds: string[]) =>
      fields.filter(([, field]) => kinds.includes(field.kind)).map(([name]) => name);
    const keyed = fields
      .filter(([, field]) => field.kind === 'map' && field.keyTo !== undefined)
      .map(([name]) => `${name}.`);
    return [type, { single: named('reference', 'asset'), many: named('references'), keyed }];
  }),
);

/**
 * Every id that a record refers to, with the path it does so from; keys of maps of records included. A record that
 * has a value in a field that a person added refers to the field's definition, so that it is not undone from under it.
 */
export function* referencesOf(
  record: StoredRecord,
  fields: Fields = declaredFields,
): Generator<readonly [path: FieldPath, id: string]> {
  for (const { id, path, kind } of fields.customOf(record.type)) {
    const value = record.values[path];
    if (value === undefined || value === null) continue;
    yield [path, id];
    if (kind === 'reference' && typeof value === 'string') yield [path, value];
  }
  const { single, many, keyed } = referringFields.get(record.type) ?? NONE;
  for (const path of single) {
    const value = record.values[path];
    if (typeof value === 'string') yield [path, value];
  }
  for (const path of many) {
    const value = record.values[path];
    if (isIdList(value)) for (const id of value) yield [path, id];
  }
  for (const prefix of keyed) {
    for (const path in record.values) {
      if (path.startsWith(prefix) && record.values[path] !== null) yield [path, path.slice(prefix.length)];
    }
  }
}
