import { useMemo } from 'react';
import { useStore } from 'zustand';
import { whereUsed } from '@/data/whereUsed';
import { Button, Dialog } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Relations.module.css';
import { UsedList } from './UsedList';

/** Before a deletion that leaves references without their record: what it would break. */
export function DeleteDialog() {
  const { activeView, workspace } = useSession();
  const request = useStore(activeView.state, (state) => state.deletion);
  const groups = useMemo(
    () => (request === null ? [] : whereUsed(workspace, new Set(request.ids))),
    [workspace, request],
  );
  if (request === null) return null;
  const close = (): void => activeView.askDeletion(null);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      title={`${request.label}?`}
      description="These records refer to what is deleted. Their cells will say that it is not there, until you change them or undo."
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            variant="danger"
            onClick={() => {
              close();
              request.confirm();
            }}
          >
            Delete
          </Button>
        </>
      }
    >
      <div className={styles.used}>
        <UsedList groups={groups} />
      </div>
    </Dialog>
  );
}
