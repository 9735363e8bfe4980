import type { Command } from '@/workspace/commands';
import type { Session } from '@/workspace/session';
import type { CommandContext } from './shellCommands';
import { chooseExportPlace, chooseWorkspaceFile, exportWorkspace, leftWords } from './workspaceTransfers';

/** What can be done with the workspace as a whole. */
export function workspaceCommands({ session, open }: Pick<CommandContext, 'session' | 'open'>): Command[] {
  const { bridge } = session;
  const command = (id: string, label: string, rest: Pick<Command, 'run' | 'keywords'>): Command => ({
    id: `file.${id}`,
    label,
    group: 'File',
    ...rest,
  });
  return [
    command('newWindow', 'New window of this workspace', {
      keywords: ['second', 'side by side'],
      run: () => void bridge.call('workspace.newWindow'),
    }),
    command('switchWorkspace', 'Switch workspace…', {
      keywords: ['close', 'start'],
      run: () => void bridge.call('workspace.leave'),
    }),
    command('renameWorkspace', 'Rename workspace…', { run: () => open('rename') }),
    command('duplicateWorkspace', 'Duplicate workspace…', {
      keywords: ['copy'],
      run: () => open('duplicate'),
    }),
    command('exportWorkspace', 'Export workspace to a file…', {
      keywords: ['aisle', 'backup', 'save', 'zip'],
      run: () => void exportThis(session),
    }),
    command('importWorkspace', 'Import a workspace file…', {
      keywords: ['aisle', 'restore', 'open', 'zip'],
      run: () => void importOther(session),
    }),
  ];
}

async function exportThis({ bridge, tasks, messages }: Session): Promise<void> {
  const current = await bridge.call('workspace.current');
  const workspace = current.ok ? current.value : null;
  if (workspace === null) return;
  const place = await chooseExportPlace(bridge, workspace);
  if (!place.ok || place.value === undefined) return;
  const { token, name } = place.value;
  const done = await tasks.run(`Export workspace to ${name}`, (task) =>
    exportWorkspace(bridge, { id: workspace.id, token }, task),
  );
  if (done.ok) {
    const detail = leftWords(done.value.left);
    messages.say(
      {
        tone: detail === undefined ? 'success' : 'warning',
        title: `Exported to ${name}`,
        ...(detail === undefined ? {} : { detail }),
      },
      { label: 'Show file', onSelect: () => void bridge.call('file.reveal', { token }) },
    );
  } else if (done.error.code !== 'cancelled')
    messages.say({ tone: 'error', title: 'The workspace was not exported', detail: done.error.message });
}

async function importOther({ bridge, incomingFiles, messages }: Session): Promise<void> {
  const chosen = await chooseWorkspaceFile(bridge);
  if (chosen.ok) incomingFiles.offerWorkspace(chosen.value ?? null);
  else messages.say({ tone: 'error', title: 'This file cannot be used', detail: chosen.error.message });
}
