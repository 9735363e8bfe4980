import type { FieldKind } from '../kind';
import { nameOrId } from './reference';

export const ASSET_TYPES = ['asset'] as const;

/** A reference to one asset record, shown as its picture. */
export const assetKind: FieldKind<'asset'> = {
  parse(source, _field, { names }) {
    const name = source.trim();
    return name === '' ? null : (names.findByName(ASSET_TYPES, name) ?? { unparsed: source });
  },
  toText: (value, _field, { names }) => nameOrId(String(value), ASSET_TYPES, names),
  accepts: (value) => typeof value === 'string',
  check: () => undefined,
  sortKey: (value, _field, { names }) => names.nameOf(String(value)) ?? '',
};
