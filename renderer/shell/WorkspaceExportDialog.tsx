import type { AisleBridge } from '@shared/ipc/contract';
import { useEffect } from 'react';
import { Banner, Button, Dialog, ProgressBar } from '@/design';
import { useTransfer } from './useTransfer';
import { exportWorkspace } from './workspaceTransfers';

/** An export that was begun: the workspace, and the place that was chosen for the file. */
export interface WorkspaceExport {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly fileName: string;
}

export interface WorkspaceExportDialogProps {
  bridge: AisleBridge;
  /** Undefined closes it; another one begins. */
  wanted: WorkspaceExport | undefined;
  onClose: () => void;
  onExported: (fileName: string, left: readonly string[]) => void;
}

export function WorkspaceExportDialog({ bridge, wanted, onClose, onExported }: WorkspaceExportDialogProps) {
  const transfer = useTransfer();
  const { run, cancel, forgetProblem, problem, progress } = transfer;
  useEffect(() => {
    if (wanted === undefined) return;
    void run((control) => exportWorkspace(bridge, wanted, control)).then((done) => {
      if (done === undefined) return;
      onExported(wanted.fileName, done.left);
      onClose();
    });
  }, [bridge, wanted, run, onExported, onClose]);
  const close = (): void => {
    cancel();
    forgetProblem();
    onClose();
  };
  return (
    <Dialog
      open={wanted !== undefined}
      onOpenChange={(isOpen) => !isOpen && close()}
      title={`Export “${wanted?.name ?? ''}”`}
      size="small"
      actions={<Button onClick={close}>{problem === undefined ? 'Cancel' : 'Close'}</Button>}
    >
      {problem === undefined ? (
        <ProgressBar label={progress?.detail || 'Reading the workspace'} value={progress?.done ?? null} />
      ) : (
        <Banner tone="error" title="The workspace was not exported">
          {problem}
        </Banner>
      )}
    </Dialog>
  );
}
