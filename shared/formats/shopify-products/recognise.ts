import { neutralConventions } from '@shared/fields';
import { attributePath, normalHeader } from '../engine/attributePath';
import type { ColumnBinding, Reading, RecogniseContext } from '../format';
import type { Table } from '../table/table';
import { spelledCodec } from './codecs';
import { type ShopifyColumn, type ShopifyGeneration, shopifyColumns, TELLING } from './columns';

const HEADER_WITHIN = 5;
const SAMPLE_ROWS = 2_000;

/** The reading of a Shopify product CSV of either generation; undefined for anything else. */
export function recogniseShopify(table: Table, { currency }: RecogniseContext): Reading | undefined {
  for (let header = 0; header < Math.min(HEADER_WITHIN, table.rows.length); header++) {
    const columns = table.rows[header] ?? [];
    const generation = generationOf(columns);
    if (generation === undefined) continue;
    return {
      format: 'shopify-products',
      generation,
      sheet: table.source.sheet,
      header,
      first: header + 1,
      columns,
      bindings: bindColumns(table, { header, columns, generation }),
      conventions: { ...neutralConventions, currency },
      empty: 'clears',
      options: { channel: 'Shopify' },
    };
  }
  return undefined;
}

function generationOf(columns: readonly string[]): ShopifyGeneration | undefined {
  const headers = new Set(columns.map(normalHeader));
  const has = (header: string): boolean => headers.has(normalHeader(header));
  const generations: readonly ShopifyGeneration[] = ['legacy', 'new'];
  return generations.find((name) => TELLING[name].all.every(has) && TELLING[name].any.some(has));
}

interface Place {
  readonly header: number;
  readonly columns: readonly string[];
  readonly generation: ShopifyGeneration;
}

function bindColumns(table: Table, place: Place): ColumnBinding[] {
  const known = new Map<string, ShopifyColumn>();
  for (const column of shopifyColumns)
    for (const header of [column.legacy, column.new])
      if (header !== undefined) known.set(normalHeader(header), column);
  const taken = new Set<string>();
  const used = new Set<ShopifyColumn>();
  const bindings: ColumnBinding[] = [];
  const perVariant = filledOnLaterRows(table, place);
  place.columns.forEach((header, column) => {
    const found = known.get(normalHeader(header));
    if (found === undefined || used.has(found)) {
      const isVariants = perVariant.has(column) || VARIANT_HEADER.test(header);
      const role = isVariants ? 'variant' : 'listing';
      bindings.push({ column, role, path: attributePath(header, column, taken), codec: 'field' });
      return;
    }
    used.add(found);
    for (const binding of found.bindings) bindings.push(bound(binding, { column, table, place, perVariant }));
  });
  return bindings.map((binding) => withOptionColumn(binding, bindings));
}

interface BindPlace {
  readonly column: number;
  readonly table: Table;
  readonly place: Place;
  readonly perVariant: ReadonlySet<number>;
}

function bound(
  binding: Omit<ColumnBinding, 'column'>,
  { column, table, place, perVariant }: BindPlace,
): ColumnBinding {
  const sample = table.rows
    .slice(place.header + 1, place.header + 1 + SAMPLE_ROWS)
    .map((row) => row[column] ?? '');
  const role = binding.role === 'listing' && perVariant.has(column) ? 'variant' : binding.role;
  return { ...binding, role, column, codec: spelledCodec(binding.codec, sample) };
}

/** The codec of an option's name needs to see its value. */
function withOptionColumn(binding: ColumnBinding, bindings: readonly ColumnBinding[]): ColumnBinding {
  if (binding.codec !== 'optionName') return binding;
  const value = bindings.find(({ codec }) => codec === 'optionValue');
  return { ...binding, parameter: String(value?.column ?? -1) };
}

/** Columns that say something on rows that are not the first of their product: what stands there is a variant's. */
function filledOnLaterRows(table: Table, { header, columns }: Place): Set<number> {
  const handle = handleColumn(columns);
  const seen = new Set<string>();
  const filled = new Set<number>();
  for (let row = header + 1; row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    const text = cells[handle] ?? '';
    if (text === '' || !seen.has(text)) seen.add(text);
    else if (cells.length === columns.length)
      for (let column = 0; column < cells.length; column++) if (cells[column] !== '') filled.add(column);
  }
  return filled;
}

const VARIANT_HEADER = /^(price|compare[ -]at price) \/ |\(variant\.metafields\./i;

/** -1 where the file has none. */
export function handleColumn(columns: readonly string[]): number {
  return columns.findIndex((text) => ['handle', 'url handle'].includes(normalHeader(text)));
}
