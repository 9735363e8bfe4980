import type { OpenedFile } from '@shared/ipc/channel';
import type { AisleBridge } from '@shared/ipc/contract';
import type { Session } from '@/workspace/session';
import { stageFile } from './stageFile';
import { isWorkspaceFile } from './workspaceTransfers';

/** What Aisle reads, for the system's file dialog. */
export const fileFilters = [
  { name: 'Tables and workspaces', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'ods', 'aisle'] },
  { name: 'All files', extensions: ['*'] },
];

export function openFileDialog(bridge: AisleBridge, title: string) {
  return bridge.call('dialog.openFiles', { title, filters: fileFilters, multiple: true });
}

/** Brings the import desk to the front with files that the main process handed over, and remembers them. */
export function receiveFiles({ bridge, screen, incomingFiles }: Session, files: readonly OpenedFile[]): void {
  const workspace = files.find(({ name }) => isWorkspaceFile(name));
  if (workspace !== undefined) incomingFiles.offerWorkspace(workspace);
  const tables = files.filter(({ name }) => !isWorkspaceFile(name));
  if (tables.length === 0) return;
  incomingFiles.addOpened(tables);
  screen.open({ kind: 'import' });
  for (const { token } of tables) void bridge.call('recent.add', { token });
}

/** The same for files that were dropped on the window. */
export async function receiveDropped(session: Session, files: readonly File[]): Promise<void> {
  const { bridge, screen, incomingFiles, messages } = session;
  const tables = files.filter(({ name }) => !isWorkspaceFile(name));
  if (tables.length > 0) {
    incomingFiles.addDropped(tables);
    screen.open({ kind: 'import' });
  }
  const workspace = files.find(({ name }) => isWorkspaceFile(name));
  if (workspace === undefined) return;
  const staged = await stageFile(bridge, workspace);
  if (staged.ok) incomingFiles.offerWorkspace(staged.value);
  else messages.say({ tone: 'error', title: 'The file could not be opened', detail: staged.error.message });
}

/** Lets a person choose files to import. */
export async function chooseFiles(session: Session): Promise<void> {
  const { bridge, messages } = session;
  const chosen = await openFileDialog(bridge, 'Import files');
  if (!chosen.ok) {
    messages.say({ tone: 'error', title: 'The files could not be opened', detail: chosen.error.message });
    return;
  }
  if (chosen.value.files.length > 0) receiveFiles(session, chosen.value.files);
}
