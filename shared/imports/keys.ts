import type { FieldPath } from '@shared/fields';
import { normalHeader } from '@shared/formats/engine/attributePath';
import type { Reading, Role } from '@shared/formats/format';
import { fieldAt, type RecordType } from '@shared/records';
import { err, ok, type Result } from '@shared/result';

/** Fields that are to find records, and the columns that hold them. */
export interface ImportKeys {
  readonly keys: Readonly<Partial<Record<RecordType, readonly FieldPath[]>>>;
  readonly columns: readonly number[];
}

/**
 * What a person names as a key: a header of the file, `role.path`, or a path alone. `invalid` names what the file
 * does not have.
 */
export function resolveKeys(
  names: readonly string[],
  reading: Reading,
  roles: Readonly<Record<string, Role>>,
): Result<ImportKeys> {
  const keys: Partial<Record<RecordType, FieldPath[]>> = {};
  const columns: number[] = [];
  for (const name of names) {
    const binding = findBinding(name, reading, roles);
    const role = binding && roles[binding.role];
    if (binding === undefined || role === undefined) return err('invalid', unknownKey(name, reading));
    if (fieldAt(role.type, binding.path) === undefined)
      return err('invalid', `“${name}” is worked out from other values and cannot find a record.`);
    keys[role.type] = [...(keys[role.type] ?? []), binding.path];
    columns.push(binding.column);
  }
  return ok({ keys, columns });
}

function findBinding(name: string, reading: Reading, roles: Readonly<Record<string, Role>>) {
  const usable = reading.bindings.filter(({ role, path }) => roles[role]?.mode === 'upsert' && path !== '');
  const column = reading.columns.findIndex((header) => normalHeader(header) === normalHeader(name));
  return (
    usable.find((binding) => binding.column === column) ??
    usable.find(({ role, path }) => `${role}.${path}` === name) ??
    usable.find(({ path }) => path === name)
  );
}

function unknownKey(name: string, { columns }: Reading): string {
  return `The file has no column “${name}” that could be a key. Its columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ', …' : '.'}`;
}
