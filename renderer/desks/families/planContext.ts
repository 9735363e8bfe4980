import type { PlanContext } from '@shared/families';
import { referrersOf } from '@/data/undo';
import type { Workspace } from '@/data/workspace';

export function planContextOf(workspace: Workspace): PlanContext {
  return {
    get: (id) => workspace.store.get(id),
    newId: () => workspace.newId(),
    referrers: (ids) => referrersOf(workspace, ids),
  };
}
