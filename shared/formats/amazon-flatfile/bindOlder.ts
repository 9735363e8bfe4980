import { marketplaceByCode } from '../amazon/marketplaces';
import { LISTING } from '../amazon/roles';
import { attributePath } from '../engine/attributePath';
import type { ColumnBinding } from '../format';
import type { Table } from '../table/table';
import { type FieldBinding, idTypeOf, olderFields, olderSpellings } from './fields';
import { parameterOf } from './spelling';

/** A row of field names that tells an older flat file from other tables with a column of the same name. */
export function isOlderHeader(cells: readonly string[]): boolean {
  const names = new Set(cells.map(fieldName));
  if (!names.has('item_sku')) return false;
  return Object.keys(olderFields).filter((name) => names.has(name)).length > 1;
}

function fieldName(header: string): string {
  const name = header.trim().toLowerCase();
  return Object.hasOwn(olderFields, name) ? name : (olderSpellings[name] ?? name);
}

interface HeaderRow {
  readonly columns: readonly string[];
  readonly first: number;
  /** Code of the marketplace; '' where it is not known. */
  readonly marketplace: string;
}

/** Known field names to fields of the listing, all others to attributes of the same name. */
export function bindOlderColumns(table: Table, header: HeaderRow): ColumnBinding[] {
  const taken = new Set<string>();
  const used = new Set<string>();
  const names = header.columns.map(fieldName);
  const bindings: ColumnBinding[] = [];
  header.columns.forEach((text, column) => {
    const name = names[column] ?? '';
    const known = Object.hasOwn(olderFields, name) && !used.has(name) ? olderFields[name] : undefined;
    if (known === undefined) {
      const path = attributePath(text, column, taken);
      bindings.push({ column, role: LISTING, path, codec: 'field' });
      return;
    }
    used.add(name);
    const typeColumn = names.indexOf(idTypeOf[name] ?? '');
    const currencyColumn = names.indexOf('currency');
    const parameter = parameterOf(known, {
      sample: sampleOf(table, header.first, column),
      typeColumn,
      currencyColumn,
      fulfilment: marketplaceByCode(header.marketplace)?.fulfilment,
    });
    bindings.push(...boundTo(known, { column, role: LISTING, parameter }));
  });
  return withDenseImages(bindings);
}

export function sampleOf(table: Table, first: number, column: number): string[] {
  return table.rows.slice(first, first + 500).flatMap((row) => {
    const text = (row[column] ?? '').trim();
    return text === '' ? [] : [text];
  });
}

interface BoundColumn {
  readonly column: number;
  readonly role: string;
  readonly parameter: string | undefined;
}

/** The bindings of a known column; a product id is bound to both fields it may be for. */
export function boundTo(known: FieldBinding, { column, role, parameter }: BoundColumn): ColumnBinding[] {
  const rest = {
    ...(known.item === undefined ? {} : { item: known.item }),
    ...(parameter === undefined ? {} : { parameter }),
  };
  const binding: ColumnBinding = { column, role, path: known.path, codec: known.codec, ...rest };
  if (known.codec !== 'productIdGtin') return [binding];
  return [
    { ...binding, empty: 'silent' },
    { ...binding, path: 'asin', codec: 'productIdAsin', empty: 'silent' },
  ];
}

/** Pictures are numbered over the columns that are there, so that a file without the main one reads and writes alike. */
export function withDenseImages(bindings: readonly ColumnBinding[]): ColumnBinding[] {
  const order = new Map<string, number[]>();
  for (const { role, path, item } of bindings)
    if (path === 'images' && item !== undefined) order.set(role, [...(order.get(role) ?? []), item]);
  for (const items of order.values()) items.sort((left, right) => left - right);
  return bindings.map((binding) => {
    if (binding.path !== 'images' || binding.item === undefined) return binding;
    return { ...binding, item: order.get(binding.role)?.indexOf(binding.item) ?? binding.item };
  });
}
