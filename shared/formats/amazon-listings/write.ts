import { INHERIT } from '../amazon/codecs';
import { layoutOf } from '../engine/fresh';
import type { FreshLayout, FreshRequest } from '../format';
import { isListingsGeneration, layoutOfGeneration, layouts } from './columns';
import { bindColumns } from './recognise';

/** A fresh file in one of the layouts, all its columns in Amazon's order. */
export function listingsLayout({ generation, conventions, options }: FreshRequest): FreshLayout {
  const known = isListingsGeneration(generation) ? generation : 'all-listings';
  const headers = layouts[known];
  const bindings = bindColumns(headers, layoutOfGeneration(known));
  const columns = headers.map((header, column) => ({
    header,
    bindings: bindings
      .filter((binding) => binding.column === column)
      .map(({ column: _, ...binding }) => binding),
  }));
  return layoutOf(columns, {
    format: 'amazon-listings',
    generation: known,
    conventions,
    empty: 'clears',
    options: { channel: 'Amazon', ...options, [INHERIT]: 'yes' },
  });
}
