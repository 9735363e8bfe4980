/**
 * Shapes of records over time. A change to a declaration that alters what is stored (a field renamed, retyped or
 * removed, a choice renamed) raises SHAPE_VERSION, adds its fingerprint, and adds a migration; a test compares the
 * fingerprint with the declarations and fails otherwise. Records, logged changes, snapshots and journal steps all
 * carry the version they were written in and pass through `migrateValues` when they are read.
 */
import type { FieldPath, Value, Values } from '@shared/fields';
import { splitPath } from '@shared/fields';
import { recordTypes } from '@shared/records';

export const SHAPE_VERSION = 2;

/** Fingerprint of the declarations at each version; history, never edited. */
export const shapeFingerprints: Readonly<Record<number, string>> = {
  1: '1bc5e0115cff784a',
  2: 'da849f67b0111dde',
};

/** One change of shape. Data, not code, wherever a rename says it all. */
export interface Migration {
  /** The version that it leads to. */
  readonly to: number;
  readonly type: string;
  readonly path: FieldPath;
  /** The field's new name; its values move with it. Absent: the field stays or goes by `convert`. */
  readonly renamedTo?: FieldPath;
  /** New value for an old one; undefined drops it. Must be able to read what any older version wrote. */
  readonly convert?: (value: Value) => Value | undefined;
}

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [];

interface FieldValue {
  readonly path: FieldPath;
  readonly value: Value | undefined;
}

/** Where a field's value, written at version `from`, belongs today; undefined when the field is gone. */
export function migrateField(
  type: string,
  field: FieldValue,
  from: number,
  list = migrations,
): FieldValue | undefined {
  let current: FieldValue | undefined = field;
  for (const migration of list) {
    if (current === undefined) return undefined;
    if (migration.to > from && migration.type === type) current = migrateOnce(current, migration);
  }
  return current;
}

function migrateOnce({ path, value }: FieldValue, migration: Migration): FieldValue | undefined {
  const { field, key } = splitPath(path);
  const isMapEntry = key !== undefined && field === migration.path;
  if (path !== migration.path && !isMapEntry) return { path, value };
  const renamed = migration.renamedTo ?? migration.path;
  const converted =
    value === undefined || value === null || migration.convert === undefined
      ? value
      : migration.convert(value);
  if (converted === undefined && value !== undefined) return undefined;
  return { path: isMapEntry ? `${renamed}.${key}` : renamed, value: converted };
}

/** Values of a record written at version `from`, as today's shape has them. */
export function migrateValues(type: string, values: Values, from: number, list = migrations): Values {
  if (!list.some((migration) => migration.to > from && migration.type === type)) return values;
  const migrated: Record<FieldPath, Value> = {};
  for (const [path, value] of Object.entries(values)) {
    const field = migrateField(type, { path, value }, from, list);
    if (field?.value !== undefined) migrated[field.path] = field.value;
  }
  return migrated;
}

/** What of the declarations decides the stored shape, as canonical text: the thing that is fingerprinted. */
export function shapeText(): string {
  const types = Object.values(recordTypes).map(({ type, fields }) => {
    const shapes = Object.entries(fields).map(([name, field]) => {
      if (field.kind === 'choice')
        return `${name}:choice(${field.options.map((option: { value: string }) => option.value).join('|')})`;
      return field.kind === 'map' ? `${name}:map(${field.item})` : `${name}:${field.kind}`;
    });
    return `${type}{${shapes.sort().join(',')}}`;
  });
  return types.sort().join('\n');
}
