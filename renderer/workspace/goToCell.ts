import type { FieldPath } from '@shared/fields';
import type { Session } from './session';

/**
 * Shows a record's cell in the grid of its type, in a tab that is opened where there is none. A record that filters
 * keep away, or a field that has no column in view, opens as a form instead.
 */
export function goToCell({ activeView, screen, workspace }: Session, id: string, path: FieldPath): void {
  const record = workspace.store.get(id);
  if (record === undefined) return;
  const show = (): boolean => {
    const { records } = activeView.state.getState();
    if (records?.type !== record.type) return false;
    if (!records.show(id, path)) screen.open({ kind: 'record', id });
    return true;
  };
  if (show()) return;
  // The grid tells that it is there when it has drawn itself.
  const stop = activeView.state.subscribe(() => {
    if (activeView.state.getState().records?.type !== record.type) return;
    stop();
    requestAnimationFrame(show);
  });
  screen.open({ kind: 'records', type: record.type });
}
