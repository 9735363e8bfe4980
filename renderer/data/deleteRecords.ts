import type { Operation } from '@shared/changes';
import type { RowStore } from './rowStore';

/** Deletes records, and in the same step what is said of them (comments, merges): undone, both come back. */
export function deleteRecords(store: RowStore, ids: Iterable<string>): Operation[] {
  const going = new Set(ids);
  const operations = [...going].map((id): Operation => ({ kind: 'delete', id }));
  for (const { id, values } of [...store.all('comment'), ...store.all('merge')]) {
    const about = values.record ?? values.survivor;
    if (!going.has(id) && typeof about === 'string' && going.has(about))
      operations.push({ kind: 'delete', id });
  }
  return operations;
}
