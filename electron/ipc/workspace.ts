import { join } from 'node:path';
import type { ChannelName } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { err, ok, type Result } from '@shared/result';
import { app } from 'electron';
import { diskRoom } from '../journal/diskRoom';
import type { AppWindow } from '../window';
import { fillSample } from '../workspace/fillSample';
import { ScreenState } from '../workspace/screenState';
import { Workspace } from '../workspace/workspace';
import type { Workspaces } from '../workspace/workspaces';
import type { Handlers } from './answer';
import { grantAll } from './file';
import { inWorkspace } from './inWorkspace';
import type { Services } from './services';

type Verb = 'list' | 'create' | 'open' | 'newWindow' | 'current' | 'rename' | 'leave';
type Names = Extract<ChannelName, `workspace.${Verb}` | `${'state' | 'disk' | 'storage'}.${string}`>;

export function workspaceHandlers(services: Services): Handlers<Names> {
  const { workspaces, windows, tokens, log } = services;
  const startState = new ScreenState(join(app.getPath('userData'), 'start'));
  const stateOf = (workspace: Workspace | null): ScreenState => workspace?.screenState ?? startState;
  return {
    'workspace.list': async () => ok(await workspaces.list()),
    'workspace.create': ({ name, sample }) =>
      sample ? createSample(workspaces, name) : workspaces.create(name, false),
    'workspace.open': async ({ id, files = [] }, caller) => {
      // Read before the calling window goes, and its tokens with it.
      const paths: string[] = [];
      for (const file of files) {
        const path = tokens.pathOf(caller.id, file, 'read');
        if (!path.ok) return path;
        paths.push(path.value);
      }
      const opened = await windows.openWorkspace(id);
      if (!opened.ok) return opened;
      if (!caller.workspace) windows.replace(caller, opened.value);
      handOver(services, opened.value, paths).catch((error: unknown) => log.failure('files', error));
      return ok();
    },
    'workspace.newWindow': inWorkspace((_request, workspace) => {
      windows.openSecond(workspace);
      return ok();
    }),
    'workspace.current': async (_request, { workspace }) => {
      if (services.refusal) return { ok: false, error: services.refusal };
      if (!workspace) return ok(null);
      const found = await workspaces.find(workspace.id);
      return found.ok ? ok({ ...found.value, openedAt: workspace.openedBefore }) : found;
    },
    'workspace.rename': async ({ id, name }, caller) => {
      if (caller.workspace && caller.workspace.id !== id)
        return err('refused', 'This window can do that only with its own workspace.');
      const renamed = await workspaces.rename(id, name);
      if (renamed.ok) windows.retitle(id, renamed.value.name);
      return renamed;
    },
    'workspace.leave': (_request, caller) => windows.leave(caller),
    'state.read': async ({ key }, { workspace }) => ok({ text: await stateOf(workspace).read(key) }),
    'state.write': ({ key, text }, { workspace }) => stateOf(workspace).write(key, text),
    'disk.room': async (_request, { workspace }) =>
      ok(await (workspace ? workspace.room() : diskRoom(app.getPath('userData')))),
    'storage.reset': (_request, caller) => {
      resetStorage(caller).catch((error: unknown) => log.failure('storage.reset', error));
      return ok();
    },
  };
}

const SAMPLE = join(__dirname, '../../resources/sample');

/** A workspace with the sample in it, or none at all. */
async function createSample(workspaces: Workspaces, name: string): Promise<Result<WorkspaceSummary>> {
  const created = await workspaces.create(name, true);
  if (!created.ok) return created;
  const { id } = created.value;
  const workspace = new Workspace(id, workspaces.folderOf(id));
  const filled = await fillSample(SAMPLE, workspace);
  await workspace.close();
  if (filled.ok) return created;
  await workspaces.discard(id);
  return filled;
}

/** Gives files to a window, once its page is there. */
export async function handOver(
  { tokens, log }: Pick<Services, 'tokens' | 'log'>,
  window: AppWindow,
  paths: readonly string[],
): Promise<void> {
  if (paths.length === 0) return;
  await window.loaded;
  const granted = await grantAll(tokens, window.id, paths);
  if (granted.ok) window.send('file.opened', granted.value);
  else log.write('warn', 'files', granted.error.message);
}

/** The answer reaches a page that is about to go; what follows happens to its successor. */
async function resetStorage({ browser }: AppWindow): Promise<void> {
  await browser.webContents.session.clearStorageData({ storages: ['indexdb'] });
  browser.webContents.reload();
}
