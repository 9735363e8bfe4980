import { conventionsOf } from '../amazon/place';
import { LISTING } from '../amazon/roles';
import { attributePath } from '../engine/attributePath';
import type { ColumnBinding, Reading, RecogniseContext } from '../format';
import type { Table } from '../table/table';
import {
  foldHeader,
  knownColumns,
  type ListingColumn,
  type ListingsGeneration,
  type ListingsLayout,
  layoutOfGeneration,
} from './columns';

const HEADER_WITHIN = 5;

/**
 * The reading of a listings report, an inventory loader file or an FBA inventory report; undefined for anything
 * else. None of them names its marketplace: `withMarketplace` sets it.
 */
export function recogniseListings(table: Table, { currency }: RecogniseContext): Reading | undefined {
  for (let header = 0; header < Math.min(HEADER_WITHIN, table.rows.length); header++) {
    const columns = table.rows[header] ?? [];
    const generation = generationOf(columns.map(foldHeader));
    if (generation === undefined) continue;
    const first = header + 1;
    const bindings = bindColumns(columns, layoutOfGeneration(generation));
    const priceColumns = bindings.filter(({ codec }) => codec === 'price').map(({ column }) => column);
    return {
      format: 'amazon-listings',
      generation,
      sheet: table.source.sheet,
      header,
      first,
      columns,
      bindings: withFulfilmentWord(bindings, table, first),
      conventions: conventionsOf(table, { first, priceColumns, currency }),
      empty: 'clears',
      options: { channel: 'Amazon' },
    };
  }
  return undefined;
}

function generationOf(headers: readonly string[]): ListingsGeneration | undefined {
  const there = new Set(headers);
  const has = (...names: readonly string[]): boolean => names.every((name) => there.has(name));
  if (has('seller-sku') && (has('listing-id') || has('asin1') || has('item-name', 'open-date')))
    return reportGeneration(has);
  if (has('sku', 'fnsku') && headers.some((header) => header.startsWith('afn-'))) return 'fba-inventory';
  const isLoader =
    has('product-id', 'product-id-type') || has('add-delete') || has('minimum-seller-allowed-price');
  return has('sku') && isLoader ? 'inventory-loader' : undefined;
}

function reportGeneration(has: (...names: readonly string[]) => boolean): ListingsGeneration {
  if (has('business-price')) return 'business-listings';
  if (has('status')) return 'all-listings';
  return has('merchant-shipping-group') ? 'active-listings' : 'older-listings';
}

/** Known headers to fields of the listing, all others to attributes of the same name. */
export function bindColumns(columns: readonly string[], layout: ListingsLayout): ColumnBinding[] {
  const headers = columns.map(foldHeader);
  const taken = new Set<string>();
  const used = new Set<string>();
  return columns.flatMap((header, column) => {
    const name = headers[column] ?? '';
    const known = Object.hasOwn(knownColumns[layout], name) ? knownColumns[layout][name] : undefined;
    const place = known === undefined ? '' : `${known.path} ${known.codec}`;
    if (known === undefined || used.has(place)) {
      const path = attributePath(header, column, taken);
      return [{ column, role: LISTING, path, codec: 'field' }];
    }
    used.add(place);
    return bindingsOf(known, { column, headers });
  });
}

function bindingsOf(
  known: ListingColumn,
  { column, headers }: { readonly column: number; readonly headers: readonly string[] },
): ColumnBinding[] {
  const binding: ColumnBinding = {
    column,
    role: LISTING,
    path: known.path,
    codec: known.codec,
    ...(known.item === undefined ? {} : { item: known.item }),
    ...(known.isSilent ? { empty: 'silent' } : {}),
  };
  switch (known.codec) {
    case 'productIdBeside':
    case 'productIdGtin': {
      const parameter = String(headers.indexOf('product-id-type'));
      if (headers.includes('asin1')) return [{ ...binding, parameter }];
      return [
        { ...binding, parameter, codec: 'productIdGtin' },
        { ...binding, parameter, path: 'asin', codec: 'productIdAsin' },
      ];
    }
    case 'afnQuantity':
    case 'mfnQuantity':
      return [{ ...binding, parameter: String(headers.indexOf('afn-listing-exists')) }];
    default:
      return [binding];
  }
}

/** The file's own word for "fulfilled by Amazon": it differs by region. */
function withFulfilmentWord(
  bindings: readonly ColumnBinding[],
  table: Table,
  first: number,
): ColumnBinding[] {
  return bindings.map((binding) => {
    if (binding.codec !== 'fulfilment') return binding;
    const row = table.rows.slice(first).find((cells) => /^AMAZON/i.test(cells[binding.column] ?? ''));
    const word = row?.[binding.column]?.trim();
    return word === undefined ? binding : { ...binding, parameter: word };
  });
}
