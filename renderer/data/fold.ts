import type { Workspace } from './workspace';

/** So many overlay rows are worth folding. */
const FOLD_FROM = 200;

/**
 * Folds the overlay into its blocks; called when idle. What is stored changes its place, not its content, so this
 * is no step. Returns how many rows were folded.
 */
export async function foldOverlay(workspace: Workspace): Promise<number> {
  const { database, store } = workspace;
  if (workspace.stopped !== undefined || (await database.rows.count()) < FOLD_FROM) return 0;
  return workspace.lock(async () => {
    await workspace.catchUp();
    return database.transaction('rw', [database.blocks, database.rows], async () => {
      const rows = await database.rows.toArray();
      for (const key of new Set(rows.map(({ block }) => block))) {
        const members = [...store.idsInBlock(key)].flatMap((id) => store.get(id) ?? []);
        await database.blocks.put({ key, records: members });
      }
      await database.rows.clear();
      return rows.length;
    });
  });
}
