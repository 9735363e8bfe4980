import { Link2Off } from 'lucide-react';
import { useMemo } from 'react';
import { type UsedIn, whereUsed } from '@/data/whereUsed';
import { Button, Dialog, EmptyState } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './Relations.module.css';
import { UsedList } from './UsedList';

export interface UsedDialogProps {
  ids: readonly string[];
  onClose: () => void;
}

/** Every record that refers to these, by type and field. */
export function UsedDialog({ ids, onClose }: UsedDialogProps) {
  const { workspace, screen, names } = useSession();
  const seq = useWorkspaceSeq(workspace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store changes with seq
  const groups = useMemo(() => whereUsed(workspace, new Set(ids)), [workspace, ids, seq]);
  const name =
    ids.length === 1 ? `“${names.nameOf(ids[0] ?? '') ?? 'without a name'}”` : `${ids.length} records`;
  const showAll = ({ type, records }: UsedIn): void => {
    screen.changeView(type, {
      list: { kind: 'pasted', ids: records.map(({ id }) => id) },
      sort: [],
      filters: [],
      search: '',
    });
    screen.open({ kind: 'records', type });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Where ${name} ${ids.length === 1 ? 'is' : 'are'} used`}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {groups.length === 0 ? (
        <EmptyState
          icon={Link2Off}
          title="Nothing uses it"
          description="No product, listing, bundle, collection or other record refers to it: it can be deleted without breaking anything."
        />
      ) : (
        <div className={styles.used}>
          <UsedList
            groups={groups}
            onOpen={(id) => {
              screen.open({ kind: 'record', id });
              onClose();
            }}
            onShowAll={showAll}
          />
        </div>
      )}
    </Dialog>
  );
}
