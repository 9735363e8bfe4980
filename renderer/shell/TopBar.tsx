import { PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton, TabStrip } from '@/design';
import { showsDetails } from '@/workspace/screen';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './Shell.module.css';
import { tabTitle } from './tabTitle';
import { useActiveTab } from './useActiveTab';

/** The open tabs, and what is needed whatever tab is in front. */
export function TopBar({ panelId }: { panelId: string }) {
  const session = useSession();
  const { screen, workspace, incomingFiles } = session;
  useWorkspaceSeq(workspace);
  const tabs = useStore(screen.state, (state) => state.tabs);
  const activeId = useStore(screen.state, (state) => state.activeTab);
  const areFilesWaiting = useStore(incomingFiles.state, ({ files }) => files.length > 0);
  return (
    <div className={styles.topBar} data-area="">
      <div className={styles.tabs}>
        <TabStrip
          label="Open tabs"
          panelId={panelId}
          tabs={tabs.map(({ id, content }) => ({
            id,
            ...tabTitle(content, session),
            marked: content.kind === 'import' && areFilesWaiting,
          }))}
          activeId={activeId}
          onSelect={(id) => screen.activate(id)}
          onClose={(id) => screen.close(id)}
          onReorder={(ids) => screen.reorder(ids)}
        />
      </div>
      <div className={styles.tools}>
        <UndoButtons />
        <ViewButtons />
      </div>
    </div>
  );
}

/** They say what they would undo and redo. */
function UndoButtons() {
  const { workspace, commands } = useSession();
  useWorkspaceSeq(workspace);
  const undoTarget = workspace.undoStack.nextUndo();
  const redoTarget = workspace.undoStack.nextRedo();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoTarget === undefined ? 'Nothing to undo' : `Undo: ${undoTarget.label}`}
        shortcut="Mod+Z"
        disabled={undoTarget === undefined}
        onClick={() => commands.run('edit.undo')}
      />
      <IconButton
        icon={Redo2}
        label={redoTarget === undefined ? 'Nothing to redo' : `Redo: ${redoTarget.label}`}
        shortcut="Mod+Shift+Z"
        disabled={redoTarget === undefined}
        onClick={() => commands.run('edit.redo')}
      />
    </>
  );
}

function ViewButtons() {
  const session = useSession();
  const { screen, commands } = session;
  const isDetailsOpen = useStore(screen.state, (state) => state.isDetailsOpen);
  const hasDetails = showsDetails(useActiveTab(session)?.content);
  return (
    <>
      <IconButton
        icon={Search}
        label="Find a command or a record"
        shortcut="Mod+K"
        onClick={() => commands.run('view.commandPalette')}
      />
      <IconButton
        icon={PanelRight}
        label="Details"
        shortcut="Mod+J"
        pressed={isDetailsOpen && hasDetails}
        disabled={!hasDetails}
        onClick={() => commands.run('view.toggleDetails')}
      />
    </>
  );
}
