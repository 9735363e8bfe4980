import type { AisleBridge } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { NameDialog } from './NameDialog';
import { useTransfer } from './useTransfer';
import { copyName, duplicateWorkspace, type Named } from './workspaceTransfers';

export interface DuplicateDialogProps {
  bridge: AisleBridge;
  /** Undefined closes it. */
  workspace: Named | undefined;
  /** Names that are taken; the copy gets another. */
  names: readonly string[];
  onClose: () => void;
  onDuplicated: (copy: WorkspaceSummary) => void;
}

export function DuplicateDialog({ bridge, workspace, names, onClose, onDuplicated }: DuplicateDialogProps) {
  const transfer = useTransfer();
  const duplicate = async (name: string): Promise<void> => {
    if (workspace === undefined) return;
    const copy = await transfer.run((control) =>
      duplicateWorkspace(bridge, { id: workspace.id, name }, control),
    );
    if (copy === undefined) return;
    onDuplicated(copy);
    onClose();
  };
  return (
    <NameDialog
      open={workspace !== undefined}
      onClose={onClose}
      title={`Duplicate “${workspace?.name ?? ''}”`}
      description="The copy has all records, the whole history, the imported files and the images."
      name={copyName(workspace?.name ?? '', names)}
      verb="Duplicate"
      transfer={transfer}
      onSubmit={(name) => void duplicate(name)}
    />
  );
}
