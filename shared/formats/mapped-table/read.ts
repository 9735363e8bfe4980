import type { NaturalKey, Reading, RowPart, RowReader } from '../format';
import type { Table } from '../table/table';
import { typeOf } from './reading';

/**
 * One row is one record; about a product it may also be its variant. Rows that name one product by handle or code
 * are its variants: the first row is read for the product.
 */
export function openTable(table: Table, reading: Reading): RowReader {
  const type = typeOf(reading);
  const columnOf = (role: string, path: string): number =>
    reading.bindings.find((binding) => binding.role === role && binding.path === path)?.column ?? -1;
  const textAt = (row: number, column: number): string => (table.rows[row]?.[column] ?? '').trim();
  const idColumn = reading.bindings.find(({ codec }) => codec === 'recordId')?.column ?? -1;
  const group =
    [columnOf('product', 'handle'), columnOf('product', 'code')].find((column) => column >= 0) ?? -1;
  const [sku, gtin] = [columnOf('variant', 'sku'), columnOf('variant', 'gtin')];
  const hasVariants = type === 'product' && reading.bindings.some(({ role }) => role === 'variant');
  const seen = new Set<string>();

  /** A product without a key of its own is known by its variant. */
  const productKeys = (row: number): NaturalKey[] => {
    const through = (path: string, column: number): NaturalKey => ({
      type: 'variant',
      where: { [path]: textAt(row, column) || null },
      follow: 'product',
    });
    return [through('sku', sku), through('gtin', gtin)];
  };

  const byId = (row: number): readonly NaturalKey[] | undefined => {
    const id = textAt(row, idColumn);
    return id === '' ? undefined : [{ id, where: {} }];
  };

  const parts = (row: number): RowPart[] => {
    const groupText = textAt(row, group);
    const key = groupText === '' || !hasVariants ? `${type}:#${row}` : `${type}:${groupText}`;
    const repeats = seen.has(key);
    seen.add(key);
    const match = byId(row) ?? (hasVariants && groupText === '' ? productKeys(row) : undefined);
    const main: RowPart = { role: type, key, repeats, ...(match === undefined ? {} : { match }) };
    return hasVariants
      ? [main, { role: 'variant', key: `variant:${row}`, values: { product: key } }]
      : [main];
  };
  return { parts };
}
