import type { Field, FieldPath } from '@shared/fields';
import { fieldAt } from '@shared/records';
import { assert } from '@shared/result';
import type { Codec, ColumnBinding, Format, Reading, Role } from '../format';
import { engineCodecs } from './codecs';

/** A binding with what it names looked up. */
export interface CompiledBinding {
  readonly binding: ColumnBinding;
  readonly codec: Codec;
  readonly field: Field | undefined;
  /** The other columns of the same list, itself included, by item; undefined for a column that is a whole value. */
  readonly items: readonly CompiledBinding[] | undefined;
}

/** Name of a field of people's own in `Reading.fields`. */
export function fieldName(type: string, path: FieldPath): string {
  return `${type} ${path}`;
}

/** The field at a path as the file was read: people's own by the reading, all others as declared. */
export function fieldIn(
  { fields }: Pick<Reading, 'fields'>,
  type: string,
  path: FieldPath,
): Field | undefined {
  return fields?.[fieldName(type, path)] ?? fieldAt(type, path);
}

/** A reading made ready: bindings by role, so that a row costs no look-ups. */
export interface CompiledReading {
  readonly format: Format;
  readonly reading: Reading;
  readonly roles: Readonly<Record<string, Role>>;
  readonly byRole: ReadonlyMap<string, readonly CompiledBinding[]>;
}

/** Throws on a role, path or codec that the format does not have: a reading comes from the format itself. */
export function compileReading(format: Format, reading: Reading): CompiledReading {
  const roles = format.roles(reading);
  const byRole = new Map<string, CompiledBinding[]>();
  for (const binding of reading.bindings) {
    const compiled = compileBinding({ format, reading, roles }, binding);
    const list = byRole.get(binding.role);
    if (list === undefined) byRole.set(binding.role, [compiled]);
    else list.push(compiled);
  }
  for (const [role, list] of byRole)
    byRole.set(
      role,
      list.map((entry) => withItems(entry, list)),
    );
  return { format, reading, roles, byRole };
}

function compileBinding(
  { format, reading, roles }: Pick<CompiledReading, 'format' | 'reading' | 'roles'>,
  binding: ColumnBinding,
): CompiledBinding {
  const role = roles[binding.role];
  assert(role, `The format ${format.id} has no role “${binding.role}”.`);
  const codec = format.codecs[binding.codec] ?? engineCodecs[binding.codec];
  assert(codec, `The format ${format.id} has no codec “${binding.codec}”.`);
  const field = binding.path === '' ? undefined : fieldIn(reading, role.type, binding.path);
  assert(
    binding.path === '' || field,
    `The record type “${role.type}” has no field “${binding.path}”, which ${format.id} binds.`,
  );
  return { binding, codec, field, items: undefined };
}

function withItems(entry: CompiledBinding, list: readonly CompiledBinding[]): CompiledBinding {
  const { path, item } = entry.binding;
  if (item === undefined) return entry;
  const items = list
    .filter((other) => other.binding.path === path && other.binding.item !== undefined)
    .sort((left, right) => (left.binding.item ?? 0) - (right.binding.item ?? 0));
  return { ...entry, items };
}

/** Column that gives each path of a role: where a problem with the value is marked. The first item of a list. */
export function columnsByPath(reading: Reading): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { role, path, column } of reading.bindings) {
    const name = `${role} ${path}`;
    if (path !== '' && !columns.has(name)) columns.set(name, column);
  }
  return columns;
}

/** Name of a role's path in `columnsByPath`. */
export function rolePath(role: string, path: FieldPath): string {
  return `${role} ${path}`;
}
