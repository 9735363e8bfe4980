import type { MapField, NumberField, TextField } from '../field';
import type { FieldKind } from '../kind';
import { numberKind } from './number';
import { textKind } from './text';

/** The field of one entry of a map, so that an entry is edited and checked as its item's kind. */
export function entryField(field: MapField, key: string): TextField | NumberField {
  return field.item === 'number' ? { kind: 'number', label: key } : { kind: 'text', label: key };
}

/** A map holds no value of its own; these serve its entries (`attributes.material`). */
export const mapKind: FieldKind<'map'> = {
  parse: (source, field, context) =>
    field.item === 'number'
      ? numberKind.parse(source, { kind: 'number', label: '' }, context)
      : textKind.parse(source, { kind: 'text', label: '' }, context),
  toText: (value, field, context) =>
    field.item === 'number'
      ? numberKind.toText(value, { kind: 'number', label: '' }, context)
      : String(value),
  accepts: (value, field) =>
    field.item === 'number' ? typeof value === 'number' && Number.isFinite(value) : typeof value === 'string',
  check: () => undefined,
  sortKey: (value) => (typeof value === 'number' ? value : String(value)),
};
