import type { SortKey } from '@/data/query';

/** A click on a header: up, down, off. Alone it sorts by that column only; added, it keeps the others in their order. */
export function nextSort(sort: readonly SortKey[], path: string, isAdded: boolean): SortKey[] {
  const place = sort.findIndex((key) => key.path === path);
  const known = sort[place];
  const next: SortKey[] =
    known === undefined
      ? [{ path, isDescending: false }]
      : known.isDescending
        ? []
        : [{ path, isDescending: true }];
  if (!isAdded) return next;
  return place < 0 ? [...sort, ...next] : [...sort.slice(0, place), ...next, ...sort.slice(place + 1)];
}
