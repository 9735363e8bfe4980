import type { FieldKind } from '../kind';

/** Shown and read by the other record's name; an id is accepted as it is, so that text round trips exactly. */
export const referenceKind: FieldKind<'reference'> = {
  parse(source, field, { names }) {
    const name = source.trim();
    if (name === '') return null;
    return names.findByName(field.to, name) ?? { unparsed: source };
  },
  toText: (value, field, { names }) => nameOrId(String(value), field.to, names),
  accepts: (value) => typeof value === 'string',
  check: () => undefined,
  sortKey: (value, _field, { names }) => names.nameOf(String(value)) ?? '',
};

/** The name where it leads back to this record, the id where it would be ambiguous. */
export function nameOrId(
  id: string,
  types: readonly string[],
  names: {
    nameOf(id: string): string | undefined;
    findByName(types: readonly string[], name: string): string | undefined;
  },
): string {
  const name = names.nameOf(id);
  return name !== undefined && name !== '' && names.findByName(types, name) === id ? name : id;
}
