import type { OpenedFile } from '@shared/ipc/channel';
import type { AisleBridge } from '@shared/ipc/contract';
import type { Session } from '@/workspace/session';

/** What Aisle reads, for the system's file dialog. */
export const fileFilters = [
  { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'ods'] },
  { name: 'All files', extensions: ['*'] },
];

export function openFileDialog(bridge: AisleBridge, title: string) {
  return bridge.call('dialog.openFiles', { title, filters: fileFilters, multiple: true });
}

/** Brings the import desk to the front with files that the main process handed over, and remembers them. */
export function receiveFiles({ bridge, screen, incomingFiles }: Session, files: readonly OpenedFile[]): void {
  incomingFiles.addOpened(files);
  screen.open({ kind: 'import' });
  for (const { token } of files) void bridge.call('recent.add', { token });
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
