import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { useStore } from 'zustand';
import { useSession } from '@/workspace/session';
import { DuplicateDialog } from './DuplicateDialog';
import { ImportWorkspaceDialog } from './ImportWorkspaceDialog';
import { RenameDialog } from './RenameDialog';
import type { Surface } from './shellCommands';

export interface WorkspaceSurfacesProps {
  surface: Surface | null;
  /** The workspace's name now. */
  name: string;
  onClose: () => void;
  onRenamed: (name: string) => void;
}

/** What a workspace's own window asks about whole workspaces. */
export function WorkspaceSurfaces({ surface, name, onClose, onRenamed }: WorkspaceSurfacesProps) {
  const { bridge, info, summary, messages, incomingFiles } = useSession();
  const file = useStore(incomingFiles.state, ({ workspaceFile }) => workspaceFile);
  const workspace = { id: summary.id, name };
  const sayMade = (verb: string, made: WorkspaceSummary): void =>
    messages.say(
      { tone: 'success', title: `${verb}: ${made.name}` },
      { label: 'Open', onSelect: () => void bridge.call('workspace.open', { id: made.id }) },
    );
  return (
    <>
      <RenameDialog
        bridge={bridge}
        workspace={surface === 'rename' ? workspace : undefined}
        onClose={onClose}
        onRenamed={onRenamed}
      />
      <DuplicateDialog
        bridge={bridge}
        workspace={surface === 'duplicate' ? workspace : undefined}
        names={[name]}
        onClose={onClose}
        onDuplicated={(copy) => sayMade('Duplicated', copy)}
      />
      <ImportWorkspaceDialog
        bridge={bridge}
        locale={info.locale}
        file={file ?? undefined}
        onClose={() => incomingFiles.offerWorkspace(null)}
        onImported={(made) => sayMade('Imported', made)}
      />
    </>
  );
}
