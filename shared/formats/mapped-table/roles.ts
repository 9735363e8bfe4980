import type { FieldPath } from '@shared/fields';
import { declarationOf, type RecordType, recordTypes } from '@shared/records';
import { categoryRole } from '../engine/categories';
import type { Draft, NaturalKey, Reading, Role } from '../format';
import { isCreatedByName, namedRole } from './codecs';

/** Fields that find a record of a type again for sure. Titles and names do not: two products may share them. */
const STRONG_KEYS: Readonly<Partial<Record<RecordType, readonly FieldPath[]>>> = {
  product: ['handle', 'code'],
  bundle: ['sku', 'gtin'],
  supplier: ['code', 'name'],
};

/** The roles of a table about one type: that type, its variant beside a product, and whatever it names. */
export function tableRoles(type: RecordType, reading: Reading): Readonly<Record<string, Role>> {
  const roles: Record<string, Role> = { [type]: ownRole(type, reading), image: imageRole(type) };
  if (type === 'product') roles.variant = variantRole;
  for (const other of Object.keys(recordTypes)) roles[namedRole(other)] = roleByName(other as RecordType);
  return roles;
}

function ownRole(type: RecordType, { empty }: Reading): Role {
  if (type === 'variant') return { ...variantRole, empty, identity: [] };
  const paths = STRONG_KEYS[type] ?? declarationOf(type).keyFields;
  return {
    type,
    mode: 'upsert',
    empty,
    match: ({ values }) => paths.map((path) => ({ where: { [path]: values[path] ?? null } })),
  };
}

const variantRole: Role = {
  type: 'variant',
  mode: 'upsert',
  identity: ['product'],
  guarded: ['sku'],
  match: ({ values }) => {
    const product = values.product ?? null;
    const { sku = null, gtin = null } = values;
    return [
      { where: { product, sku } },
      { where: { sku } },
      { where: { product, gtin } },
      { where: { gtin } },
      ...(sku === null && gtin === null ? [{ where: { product } }] : []),
    ];
  },
};

function imageRole(type: RecordType): Role {
  const list = declarationOf(type).imagesField ?? 'images';
  return {
    type: 'asset',
    mode: 'upsert',
    supporting: true,
    match: ({ values, owner }: Draft): NaturalKey[] => [
      ...(owner === undefined
        ? []
        : [{ where: { url: values.url ?? null }, among: { draft: owner, path: list } }]),
      { where: { url: values.url ?? null }, empty: ['alt'] },
    ],
  };
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A record by whatever a person may call it by; brands and their like are made where they are missing. */
function roleByName(type: RecordType): Role {
  if (type === 'category') return categoryRole;
  const { nameFields, keyFields } = declarationOf(type);
  const paths = [...new Set([...nameFields, ...keyFields])];
  const [first = 'name'] = nameFields;
  return {
    type,
    mode: isCreatedByName(type) ? 'create' : 'find',
    supporting: true,
    keepsText: true,
    match: ({ values }) => {
      const name = values[first] ?? null;
      const byId: NaturalKey[] = typeof name === 'string' && UUID.test(name) ? [{ id: name, where: {} }] : [];
      return [...byId, ...paths.map((path) => ({ where: { [path]: name }, folded: isCreatedByName(type) }))];
    },
  };
}
