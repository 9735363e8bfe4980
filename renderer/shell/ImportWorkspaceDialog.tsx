import type { OpenedFile } from '@shared/ipc/channel';
import type { AisleBridge, Response } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { countText } from '@shared/numbers';
import { useEffect, useState } from 'react';
import { Banner, Button, Dialog, KeyValueList, Spinner } from '@/design';
import { exactTime } from '@/workspace/when';
import { NameDialog } from './NameDialog';
import styles from './NameDialog.module.css';
import { useTransfer } from './useTransfer';
import { importWorkspace } from './workspaceTransfers';

export interface ImportWorkspaceDialogProps {
  bridge: AisleBridge;
  locale: string;
  /** An `.aisle` file; undefined closes it. */
  file: OpenedFile | undefined;
  onClose: () => void;
  onImported: (workspace: WorkspaceSummary) => void;
}

/** What the file says of itself, or why it cannot be used. */
type Inspected =
  | { readonly seen: Response<'workspace.inspect'>; readonly problem?: undefined }
  | { readonly problem: string; readonly seen?: undefined };

/** Shows what the file holds before anything is made of it. */
export function ImportWorkspaceDialog(props: ImportWorkspaceDialogProps) {
  const { bridge, locale, file, onClose, onImported } = props;
  const transfer = useTransfer();
  const inspected = useInspected(bridge, file);
  const run = async (name: string): Promise<void> => {
    if (file === undefined) return;
    const made = await transfer.run((control) =>
      importWorkspace(bridge, { token: file.token, name }, control),
    );
    if (made === undefined) return;
    onClose();
    onImported(made);
  };
  const seen = inspected?.seen;
  if (file === undefined || seen === undefined)
    return <NotYet file={file} problem={inspected?.problem} onClose={onClose} />;
  return (
    <NameDialog
      open
      onClose={onClose}
      title={`Import “${file.name}”`}
      description="It becomes a workspace of its own. No other workspace is changed."
      name={seen.name}
      verb="Import"
      transfer={transfer}
      onSubmit={(name) => void run(name)}
    >
      <div className={styles.facts}>
        <KeyValueList
          items={[
            { label: 'Exported', value: exactTime(seen.exportedAt, locale) },
            { label: 'Records', value: countText(seen.records) },
            { label: 'Steps of its history', value: countText(seen.steps) },
          ]}
        />
      </div>
    </NameDialog>
  );
}

interface NotYetProps {
  file: OpenedFile | undefined;
  problem: string | undefined;
  onClose: () => void;
}

function NotYet({ file, problem, onClose }: NotYetProps) {
  return (
    <Dialog
      open={file !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={
        problem === undefined ? `Reading “${file?.name ?? ''}”` : `“${file?.name ?? ''}” was not imported`
      }
      size="small"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {problem === undefined ? (
        <Spinner label="Reading" />
      ) : (
        <Banner tone="error" title="This file cannot be used">
          {problem}
        </Banner>
      )}
    </Dialog>
  );
}

function useInspected(bridge: AisleBridge, file: OpenedFile | undefined): Inspected | undefined {
  const [state, setState] = useState<{ token: string; inspected: Inspected } | undefined>(undefined);
  const token = file?.token;
  useEffect(() => {
    if (token === undefined) return;
    void bridge.call('workspace.inspect', { token }).then((answer) => {
      const inspected = answer.ok ? { seen: answer.value } : { problem: answer.error.message };
      setState({ token, inspected });
    });
  }, [bridge, token]);
  return state !== undefined && state.token === token ? state.inspected : undefined;
}
