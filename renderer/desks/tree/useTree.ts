import { referencesOf } from '@shared/changes';
import { buildTree, subtreeCounts, type Tree, treeFieldsOf } from '@shared/tree';
import { useMemo } from 'react';
import type { Workspace } from '@/data/workspace';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';

export interface CountedTree {
  readonly tree: Tree;
  /** Records of other types that refer to it. */
  readonly own: ReadonlyMap<string, number>;
  /** With all that lies below it. */
  readonly all: ReadonlyMap<string, number>;
}

/** The tree of a type as it is now; undefined for a type that is none. */
export function useTree(workspace: Workspace, type: string): CountedTree | undefined {
  const seq = useWorkspaceSeq(workspace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store changes with seq
  return useMemo(() => {
    const fields = treeFieldsOf(type);
    if (fields === undefined) return undefined;
    const tree = buildTree(workspace.store.all(type), fields);
    const own = referrerCounts(workspace, type);
    return { tree, own, all: subtreeCounts(tree, own) };
  }, [workspace, type, seq]);
}

/** One pass over all records: how many of other types refer to each record of this one, each once. */
function referrerCounts({ store, fields }: Workspace, type: string): Map<string, number> {
  const ids = store.idsOf(type);
  const counts = new Map<string, number>();
  for (const record of store.everything()) {
    if (record.type === type || record.type === 'comment' || record.type === 'recordSet') continue;
    const seen = new Set<string>();
    for (const [, id] of referencesOf(record, fields)) if (ids.has(id)) seen.add(id);
    for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
