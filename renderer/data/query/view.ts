import type { FieldPath } from '@shared/fields';
import { z } from '@shared/schema';

/** How a grid shows a record type: columns, order, filters. Kept as text in the workspace's folder; parsed on reading. */

export const columnState = z.object({
  path: z.string(),
  isHidden: z.boolean().optional(),
  isPinned: z.boolean().optional(),
  /** px */
  width: z.number().optional(),
});

export const sortKey = z.object({ path: z.string(), isDescending: z.boolean() });

/** One column's filter. `values` lists texts to keep ('' is empty); the others compare by the field's kind. */
export const columnFilter = z.discriminatedUnion('kind', [
  z.object({ path: z.string(), kind: z.literal('values'), values: z.array(z.string()) }),
  z.object({
    path: z.string(),
    kind: z.literal('text'),
    operator: z.enum(['contains', 'not-contains', 'is', 'starts', 'ends']),
    text: z.string(),
  }),
  z.object({
    path: z.string(),
    kind: z.literal('range'),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  z.object({
    path: z.string(),
    kind: z.literal('state'),
    state: z.enum(['empty', 'filled', 'invalid', 'pending']),
  }),
]);

/** Records picked by a list, in its order: a set under a name, or what was pasted and has none. */
export const listFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), id: z.string() }),
  z.object({ kind: z.literal('pasted'), ids: z.array(z.string()) }),
]);

export const gridView = z.object({
  columns: z.array(columnState),
  sort: z.array(sortKey),
  filters: z.array(columnFilter),
  search: z.string(),
  list: listFilter.optional(),
});

export const savedView = z.object({ id: z.string(), name: z.string(), type: z.string(), view: gridView });

export type ColumnState = z.infer<typeof columnState>;
export type SortKey = z.infer<typeof sortKey>;
export type ColumnFilter = z.infer<typeof columnFilter>;
export type ListFilter = z.infer<typeof listFilter>;
export type GridView = z.infer<typeof gridView>;
export type SavedView = z.infer<typeof savedView>;

export const emptyView: GridView = { columns: [], sort: [], filters: [], search: '' };

/** Shows all records in the order of their creation. */
export function isPlain({ sort, filters, search, list }: Omit<GridView, 'columns'>): boolean {
  return sort.length === 0 && filters.length === 0 && search.trim() === '' && list === undefined;
}

export function filterOf(view: GridView, path: FieldPath): ColumnFilter | undefined {
  return view.filters.find((filter) => filter.path === path);
}
