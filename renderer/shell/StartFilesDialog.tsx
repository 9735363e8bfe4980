import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { countText } from '@shared/numbers';
import { useState } from 'react';
import { Button, Dialog, RadioGroup } from '@/design';
import { nameAfter, type Start, type StartFile } from './useStart';

const NEW = 'new';

export interface StartFilesDialogProps {
  /** Empty closes it. */
  files: readonly StartFile[];
  workspaces: readonly WorkspaceSummary[];
  start: Start;
  onClose: () => void;
}

/** Asks which workspace the files are for. */
export function StartFilesDialog({ files, workspaces, start, onClose }: StartFilesDialogProps) {
  const [target, setTarget] = useState(NEW);
  const [first] = files;
  const title =
    files.length === 1 && first !== undefined
      ? `Import “${first.name}”`
      : `Import ${countText(files.length)} files`;
  const go = (): void => {
    if (target === NEW) void start.openNewWith(files);
    else void start.openKnownWith(target, files);
  };
  return (
    <Dialog
      open={files.length > 0}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description="Nothing is written before you have seen the preview."
      size="small"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={start.busy === 'files'} onClick={go}>
            Continue
          </Button>
        </>
      }
    >
      <RadioGroup
        aria-label="Workspace for these files"
        value={target}
        onValueChange={setTarget}
        options={[
          { value: NEW, label: `New workspace “${nameAfter(files)}”` },
          ...workspaces.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Dialog>
  );
}
