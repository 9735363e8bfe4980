import { neutralConventions } from '@shared/fields';
import { attributePath, normalHeader } from '../engine/attributePath';
import type { ColumnBinding, Reading, RecogniseContext } from '../format';
import type { Table } from '../table/table';
import { ofListings, wooBindings } from './columns';

const HEADER_WITHIN = 5;
const ALL = ['type', 'name'];
const ANY = [
  'regular price',
  'visibility in catalog',
  'is featured?',
  'in stock?',
  'tax status',
  'attribute 1 name',
];
const KEYS = ['sku', 'id'];

/** The reading of a WooCommerce product CSV; undefined for anything else. */
export function recogniseWoo(table: Table, { currency }: RecogniseContext): Reading | undefined {
  for (let header = 0; header < Math.min(HEADER_WITHIN, table.rows.length); header++) {
    const columns = table.rows[header] ?? [];
    const headers = new Set(columns.map(normalHeader));
    const has = (name: string): boolean => headers.has(name);
    if (!ALL.every(has) || !ANY.some(has) || !KEYS.some(has)) continue;
    return {
      format: 'woocommerce-products',
      generation: 'core',
      sheet: table.source.sheet,
      header,
      first: header + 1,
      columns,
      bindings: bindWooColumns(columns),
      conventions: { ...neutralConventions, currency },
      empty: 'clears',
      options: { channel: 'WooCommerce' },
    };
  }
  return undefined;
}

export function bindWooColumns(columns: readonly string[]): ColumnBinding[] {
  const taken = new Set<string>();
  const used = new Set<string>();
  const names = columns.map(normalHeader);
  const [sale, regular] = ['sale price', 'regular price'].map((name) => names.indexOf(name));
  return columns.flatMap((header, column) => {
    const isHalf = isHalfSlot(names[column] ?? '', names);
    const known = isHalf || used.has(names[column] ?? '') ? undefined : wooBindings(header);
    used.add(names[column] ?? '');
    const bindings = known ?? ofListings(attributePath(header, column, taken));
    for (const { path } of bindings) taken.add(path);
    return bindings.map((binding) => ({ ...priced(binding, sale ?? -1, regular ?? -1), column }));
  });
}

/** A numbered attribute of which only the name or only the values are in the file says nothing to us. */
function isHalfSlot(name: string, names: readonly string[]): boolean {
  const [, slot, part] = /^attribute (\d+) (name|value\(s\))$/.exec(name) ?? [];
  return slot !== undefined && !names.includes(`attribute ${slot} ${part === 'name' ? 'value(s)' : 'name'}`);
}

/** The two price columns read each other; where one is missing, the other is the price. */
function priced(
  binding: Omit<ColumnBinding, 'column'>,
  sale: number,
  regular: number,
): Omit<ColumnBinding, 'column'> {
  const isAlone = sale < 0 || regular < 0;
  if (binding.codec === 'salePrice')
    return isAlone ? { ...binding, codec: 'field' } : { ...binding, parameter: String(regular) };
  if (binding.codec !== 'regularPrice') return binding;
  return isAlone ? { ...binding, path: 'price', codec: 'field' } : { ...binding, parameter: String(sale) };
}
