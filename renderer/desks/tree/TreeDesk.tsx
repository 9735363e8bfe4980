import { declarationOf, inSentence, isRecordType } from '@shared/records';
import { ROOT } from '@shared/tree';
import { FolderPlus, FolderTree, Table } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, EmptyState, PageHeader } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Tree.module.css';
import { TreeList } from './TreeList';
import { TreeSteps } from './treeSteps';
import { useTree } from './useTree';

/** The records of a type that have parents, as a tree. */
export function TreeDesk({ content: { type } }: { content: { type: string } }) {
  const session = useSession();
  const { workspace, screen, activeView } = session;
  const counted = useTree(workspace, isRecordType(type) ? type : '');
  const [active, setActive] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  useEffect(() => activeView.setCurrentRecord(active), [activeView, active]);
  const steps = useMemo(
    () => (counted === undefined ? undefined : new TreeSteps(session, type, counted.tree)),
    [session, type, counted],
  );
  if (counted === undefined || steps === undefined) return null;
  const { label, plural } = declarationOf(type);
  const noun = inSentence(label);
  const add = async (parent: string): Promise<void> => {
    const id = await steps.add(parent);
    if (id === undefined) return;
    setActive(id);
    setRenaming(id);
  };
  const addButton = (
    <Button variant="primary" icon={FolderPlus} onClick={() => void add(active ?? ROOT)}>
      {active === null ? `New ${noun}` : `New ${noun} below`}
    </Button>
  );
  return (
    <div className={styles.desk}>
      <PageHeader
        title={`Tree of ${inSentence(plural)}`}
        detail="Alt and arrow keys move, F2 renames, Insert adds below"
        actions={
          <>
            <Button icon={Table} onClick={() => screen.open({ kind: 'records', type })}>
              As a table
            </Button>
            {addButton}
          </>
        }
      />
      {counted.tree.records.size === 0 ? (
        <EmptyState
          icon={FolderTree}
          title={`No ${inSentence(plural)} yet`}
          description="Add the first one here, or import products with their categories."
        />
      ) : (
        <TreeList
          counted={counted}
          steps={steps}
          label={`Tree of ${inSentence(plural)}`}
          active={active}
          onActive={setActive}
          renaming={renaming}
          onRenaming={setRenaming}
          onAdd={(parent) => void add(parent)}
        />
      )}
    </div>
  );
}
