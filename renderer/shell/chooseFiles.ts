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

/** Lets a person choose files and brings the import desk to the front with them. */
export async function chooseFiles({ bridge, screen, incomingFiles, messages }: Session): Promise<void> {
  const chosen = await openFileDialog(bridge, 'Import files');
  if (!chosen.ok) {
    messages.say({ tone: 'error', title: 'The files could not be opened', detail: chosen.error.message });
    return;
  }
  if (chosen.value.files.length === 0) return;
  incomingFiles.addOpened(chosen.value.files);
  screen.open({ kind: 'import' });
}
