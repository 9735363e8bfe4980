import type { FieldKind } from '../kind';
import { joinList, splitList } from '../listText';
import { isIdList } from '../value';
import { nameOrId } from './reference';

export const referencesKind: FieldKind<'references'> = {
  parse(source, field, { names, conventions }) {
    const parts = splitList(source, conventions.listSeparator);
    if (parts.length === 0) return null;
    const ids = parts.map((part) => names.findByName(field.to, part));
    return ids.every((id) => id !== undefined) ? ids : { unparsed: source };
  },
  toText: (value, field, { names, conventions }) =>
    isIdList(value)
      ? joinList(
          value.map((id) => nameOrId(id, field.to, names)),
          conventions.listSeparator,
        )
      : String(value),
  accepts: (value) => isIdList(value) && value.every((id) => typeof id === 'string'),
  check: () => undefined,
  sortKey: (value) => (isIdList(value) ? value.length : 0),
};
