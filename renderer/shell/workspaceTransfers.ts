import type { AisleBridge } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { countText } from '@shared/numbers';
import { err, ok, type Result } from '@shared/result';
import { v4 as newTask } from 'uuid';

/** Whole workspaces on their way: what the start window and a workspace's own window have in common. */
export interface TransferControl {
  report(done: number | undefined, detail?: string): void;
  onCancel(stop: () => void): void;
}

export type Named = Pick<WorkspaceSummary, 'id' | 'name'>;

export const isWorkspaceFile = (name: string): boolean => /\.aisle$/i.test(name);

const workspaceFilters = [{ name: 'Aisle workspace', extensions: ['aisle'] }];

async function watched<T>(
  bridge: AisleBridge,
  control: TransferControl,
  work: (task: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const task = newTask();
  const stop = bridge.on('workspace.progress', (progress) => {
    if (progress.task === task) control.report(progress.done, progress.detail);
  });
  control.onCancel(() => void bridge.call('workspace.cancel', { task }));
  try {
    return await work(task);
  } finally {
    stop();
  }
}

/** A place for the export, chosen by the person. Undefined where the dialog was cancelled. */
export async function chooseExportPlace(
  bridge: AisleBridge,
  { name }: Named,
): Promise<Result<{ token: string; name: string } | undefined>> {
  const chosen = await bridge.call('dialog.saveFile', {
    title: 'Export workspace',
    defaultName: `${name.replaceAll(/[/\\:*?"<>|]/g, '-')}.aisle`,
    filters: workspaceFilters,
  });
  return chosen.ok ? ok(chosen.value.file ?? undefined) : chosen;
}

export function exportWorkspace(
  bridge: AisleBridge,
  { id, token }: { id: string; token: string },
  control: TransferControl,
): Promise<Result<{ size: number; left: string[] }>> {
  return watched(bridge, control, (task) => bridge.call('workspace.export', { task, id, token }));
}

export function duplicateWorkspace(
  bridge: AisleBridge,
  { id, name }: Named,
  control: TransferControl,
): Promise<Result<WorkspaceSummary>> {
  return watched(bridge, control, (task) => bridge.call('workspace.duplicate', { task, id, name }));
}

export function importWorkspace(
  bridge: AisleBridge,
  { token, name }: { token: string; name: string },
  control: TransferControl,
): Promise<Result<WorkspaceSummary>> {
  return watched(bridge, control, (task) => bridge.call('workspace.import', { task, token, name }));
}

/** What the person chooses to import, or undefined. */
export async function chooseWorkspaceFile(bridge: AisleBridge) {
  const chosen = await bridge.call('dialog.openFiles', {
    title: 'Import a workspace',
    filters: workspaceFilters,
    multiple: false,
  });
  if (!chosen.ok) return chosen;
  const [file] = chosen.value.files;
  if (file === undefined || isWorkspaceFile(file.name)) return ok(file);
  return err('invalid', `${file.name} is no Aisle workspace file: its name ends in .aisle.`);
}

/** What is said of files that could not be taken along. */
export function leftWords(left: readonly string[]): string | undefined {
  if (left.length === 0) return undefined;
  const files = left.length === 1 ? '1 stored file is' : `${countText(left.length)} stored files are`;
  return `${files} damaged on the disk and not in the file: ${left.slice(0, 3).join(', ')}${left.length > 3 ? ', …' : ''}`;
}

/** "Shop" → "Shop copy" → "Shop copy 2". */
export function copyName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/ copy(?: \d+)?$/, '').slice(0, 110);
  for (let number = 1; ; number++) {
    const copy = number === 1 ? `${stem} copy` : `${stem} copy ${number}`;
    if (!taken.includes(copy)) return copy;
  }
}
