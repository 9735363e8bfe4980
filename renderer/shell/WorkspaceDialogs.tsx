import type { OpenedFile } from '@shared/ipc/channel';
import type { AisleBridge } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { DeleteDialog } from './DeleteDialog';
import { DuplicateDialog } from './DuplicateDialog';
import { ImportWorkspaceDialog } from './ImportWorkspaceDialog';
import { RenameDialog } from './RenameDialog';
import { type WorkspaceExport, WorkspaceExportDialog } from './WorkspaceExportDialog';
import type { Named } from './workspaceTransfers';

/** What is being asked about a whole workspace; one at a time. */
export type WorkspaceQuestion =
  | { readonly kind: 'rename' | 'duplicate' | 'delete'; readonly workspace: Named }
  | { readonly kind: 'export'; readonly wanted: WorkspaceExport }
  | { readonly kind: 'import'; readonly file: OpenedFile };

export interface WorkspaceDialogsProps {
  bridge: AisleBridge;
  locale: string;
  question: WorkspaceQuestion | undefined;
  onClose: () => void;
  /** Names of all workspaces, for the name of a copy. */
  names: readonly string[];
  onRenamed: (name: string) => void;
  onDuplicated: (copy: WorkspaceSummary) => void;
  onImported: (made: WorkspaceSummary) => void;
  onDeleted: () => void;
  onExported: (fileName: string, left: readonly string[]) => void;
}

export function WorkspaceDialogs(props: WorkspaceDialogsProps) {
  const { bridge, locale, question, onClose, names } = props;
  const of = (kind: 'rename' | 'duplicate' | 'delete'): Named | undefined =>
    question?.kind === kind ? question.workspace : undefined;
  const common = { bridge, onClose };
  return (
    <>
      <RenameDialog {...common} workspace={of('rename')} onRenamed={props.onRenamed} />
      <DuplicateDialog
        {...common}
        workspace={of('duplicate')}
        names={names}
        onDuplicated={props.onDuplicated}
      />
      <DeleteDialog {...common} workspace={of('delete')} onDeleted={props.onDeleted} />
      <WorkspaceExportDialog
        {...common}
        wanted={question?.kind === 'export' ? question.wanted : undefined}
        onExported={props.onExported}
      />
      <ImportWorkspaceDialog
        {...common}
        locale={locale}
        file={question?.kind === 'import' ? question.file : undefined}
        onImported={props.onImported}
      />
    </>
  );
}
