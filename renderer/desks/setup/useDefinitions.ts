import { type Usage, usageOf } from '@shared/customFields';
import type { CustomField } from '@shared/records/customField';
import { useMemo } from 'react';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';

/** The definitions of a type and what they hold, as of the last step. */
export function useDefinitions(type: string): {
  readonly customs: readonly CustomField[];
  readonly usage: Usage;
} {
  const { workspace, fields } = useSession();
  const seq = useWorkspaceSeq(workspace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store changes with seq
  return useMemo(
    () => ({ customs: fields.customOf(type), usage: usageOf(workspace.store.all(type), type, fields) }),
    [workspace, fields, type, seq],
  );
}
