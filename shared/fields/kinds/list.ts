import type { FieldKind } from '../kind';
import { joinList, splitList } from '../listText';
import { isIdList } from '../value';

export const listKind: FieldKind<'list'> = {
  parse(source, field, { conventions }) {
    const items = splitList(source, field.longItems ? '\n' : conventions.listSeparator);
    return items.length === 0 ? null : items;
  },
  toText: (value, field, { conventions }) =>
    isIdList(value) ? joinList(value, field.longItems ? '\n' : conventions.listSeparator) : String(value),
  accepts: (value) => isIdList(value) && value.every((item) => typeof item === 'string'),
  check: (value, field) =>
    field.maxItems !== undefined && isIdList(value) && value.length > field.maxItems
      ? { code: 'too-many', message: `${value.length} items; at most ${field.maxItems} are allowed.` }
      : undefined,
  sortKey: (value) => (isIdList(value) ? value.join('\n') : ''),
};
