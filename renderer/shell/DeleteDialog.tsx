import type { AisleBridge } from '@shared/ipc/contract';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button, Dialog, Field, TextInput } from '@/design';
import { useTransfer } from './useTransfer';
import type { Named } from './workspaceTransfers';

export interface DeleteDialogProps {
  bridge: AisleBridge;
  /** Undefined closes it. */
  workspace: Named | undefined;
  onClose: () => void;
  onDeleted: () => void;
}

/** The one thing in Aisle that cannot be undone: the name is typed, so that it is this workspace and no other. */
export function DeleteDialog({ bridge, workspace, onClose, onDeleted }: DeleteDialogProps) {
  const formId = useId();
  const transfer = useTransfer();
  const [text, setText] = useState('');
  useEffect(() => {
    if (workspace !== undefined) setText('');
  }, [workspace]);
  const isSame = workspace !== undefined && text.trim() === workspace.name.trim();
  const isBusy = transfer.progress !== undefined;
  const close = (): void => {
    transfer.forgetProblem();
    onClose();
  };
  const remove = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (workspace === undefined || !isSame || isBusy) return;
    const request = { id: workspace.id, name: text };
    const done = await transfer.run(async () => {
      const deleted = await bridge.call('workspace.delete', request);
      return deleted.ok ? { ok: true, value: true } : deleted;
    });
    if (done === undefined) return;
    onDeleted();
    close();
  };
  return (
    <Dialog
      open={workspace !== undefined}
      onOpenChange={(isOpen) => !isOpen && close()}
      title={`Delete “${workspace?.name ?? ''}”?`}
      description="Its records, history, snapshots, imported files and images are removed from this computer. This cannot be undone; export it first if you may want it back."
      size="small"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="danger" type="submit" form={formId} busy={isBusy} disabled={!isSame}>
            Delete workspace
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void remove(event)}>
        <Field label="Type its name to delete it" hint={workspace?.name} error={transfer.problem}>
          <TextInput value={text} onValueChange={setText} maxLength={200} autoFocus />
        </Field>
      </form>
    </Dialog>
  );
}
