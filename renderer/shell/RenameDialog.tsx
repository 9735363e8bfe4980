import type { AisleBridge } from '@shared/ipc/contract';
import { NameDialog } from './NameDialog';
import { useTransfer } from './useTransfer';
import type { Named } from './workspaceTransfers';

export interface RenameDialogProps {
  bridge: AisleBridge;
  /** Undefined closes it. */
  workspace: Named | undefined;
  onClose: () => void;
  onRenamed: (name: string) => void;
}

export function RenameDialog({ bridge, workspace, onClose, onRenamed }: RenameDialogProps) {
  const transfer = useTransfer();
  const rename = async (name: string): Promise<void> => {
    if (workspace === undefined) return;
    const renamed = await transfer.run(() => bridge.call('workspace.rename', { id: workspace.id, name }));
    if (renamed === undefined) return;
    onRenamed(renamed.name);
    onClose();
  };
  return (
    <NameDialog
      open={workspace !== undefined}
      onClose={onClose}
      title="Rename workspace"
      name={workspace?.name ?? ''}
      verb="Rename"
      transfer={transfer}
      onSubmit={(name) => void rename(name)}
    />
  );
}
