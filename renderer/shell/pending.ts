import { declarationOf } from '@shared/records';
import type { ColumnFilter } from '@/data/query/view';
import type { Workspace } from '@/data/workspace';
import type { Session } from '@/workspace/session';

/** Keeps the records that are pending, whatever their columns say. */
const PENDING: ColumnFilter = { path: '', kind: 'state', state: 'pending' };

/** How many records of each type are pending, the most first. Deleted ones count for no type. */
export function pendingByType({ owed, store }: Workspace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of owed.keys()) {
    const type = store.get(id)?.type;
    if (type !== undefined && declarationOf(type).internal !== true)
      counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, left], [, right]) => right - left));
}

/** Shows the pending records alone: of the type in front if it has any, else of the type that has most. */
export function showPending({ workspace, screen, messages }: Session): void {
  const counts = pendingByType(workspace);
  const { tabs, activeTab } = screen.state.getState();
  const content = tabs.find(({ id }) => id === activeTab)?.content;
  const inFront = content?.kind === 'records' && counts.has(content.type) ? content.type : undefined;
  const type = inFront ?? counts.keys().next().value;
  if (type === undefined) {
    messages.say({ tone: 'info', title: 'What is pending are deletions. History lists them.' });
    return;
  }
  screen.changeView(type, { filters: [PENDING] });
  screen.open({ kind: 'records', type });
}
