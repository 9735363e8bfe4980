import type { ChannelName } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { err, ok, type Result } from '@shared/result';
import { app } from 'electron';
import { runArchive } from '../archive/runArchive';
import type { AppWindow } from '../window';
import { copyWorkspace } from '../workspace/copyFolder';
import type { Transfer } from '../workspace/transfers';
import type { Handlers } from './answer';
import type { Services } from './services';

type Verb = 'duplicate' | 'export' | 'import' | 'inspect' | 'cancel' | 'delete';
type Names = Extract<ChannelName, `workspace.${Verb}`>;

/** Whole workspaces: copied, written to a file, read from one, deleted. */
export function transferHandlers(services: Services): Handlers<Names> {
  const { workspaces, tokens, transfers } = services;
  return {
    'workspace.duplicate': async ({ task, id, name }, caller) => {
      const from = await nameable(services, caller, id);
      if (!from.ok) return from;
      return transfers.run(caller, task, (transfer) =>
        makeStaged(services, { name, sample: from.value.sample }, (staged) =>
          copyWorkspace(workspaces.folderOf(id), staged, transfer),
        ),
      );
    },
    'workspace.export': async ({ task, id, token }, caller) => {
      const from = await nameable(services, caller, id);
      const target = tokens.pathOf(caller.id, token, 'write');
      if (!from.ok) return from;
      if (!target.ok) return target;
      return transfers.run(caller, task, (transfer) =>
        exported(services, { summary: from.value, target: target.value, transfer }),
      );
    },
    'workspace.import': async ({ task, token, name }, caller) => {
      const source = tokens.pathOf(caller.id, token, 'read');
      if (!source.ok) return source;
      return transfers.run(caller, task, (transfer) =>
        makeStaged(services, { name, sample: false }, (target) =>
          runArchive({ kind: 'import', source: source.value, target }, transfer),
        ),
      );
    },
    'workspace.inspect': async ({ token }, caller) => {
      const source = tokens.pathOf(caller.id, token, 'read');
      if (!source.ok) return source;
      const inspected = await runArchive({ kind: 'inspect', source: source.value });
      if (!inspected.ok) return inspected;
      const { workspace, exportedAt, counts } = inspected.value;
      return ok({ name: workspace.name, exportedAt, ...counts });
    },
    'workspace.cancel': ({ task }, caller) => {
      transfers.cancel(caller.id, task);
      return ok();
    },
    'workspace.delete': async ({ id, name }, caller) => deleteWorkspace(services, caller, { id, name }),
  };
}

/** A workspace's own window may name only that workspace: whatever has taken over its page reaches no other. */
async function nameable(
  { workspaces }: Services,
  caller: AppWindow,
  id: string,
): Promise<Result<WorkspaceSummary>> {
  if (caller.workspace === null || caller.workspace.id === id) return workspaces.find(id);
  return err('refused', 'This window can do that only with its own workspace.');
}

/** A workspace that is filled by `fill`, or none at all. */
async function makeStaged(
  { workspaces }: Services,
  description: Pick<WorkspaceSummary, 'name' | 'sample'>,
  fill: (folder: string) => Promise<Result<unknown>>,
): Promise<Result<WorkspaceSummary>> {
  const staged = await workspaces.stage();
  if (!staged.ok) return staged;
  try {
    const filled = await fill(staged.value);
    return filled.ok ? await workspaces.adopt(staged.value, description) : filled;
  } finally {
    await workspaces.dropStaged(staged.value);
  }
}

interface Exporting {
  readonly summary: WorkspaceSummary;
  readonly target: string;
  readonly transfer: Transfer;
}

async function exported(
  { workspaces }: Services,
  { summary: { id, name, sample }, target, transfer }: Exporting,
) {
  const done = await runArchive(
    {
      kind: 'export',
      folder: workspaces.folderOf(id),
      workspace: { name, sample },
      exportedAt: new Date().toISOString(),
      application: app.getVersion(),
      target,
    },
    transfer,
  );
  return done.ok ? ok({ size: done.value.size, left: [...done.value.left] }) : done;
}

async function deleteWorkspace(
  { workspaces, windows, sessions }: Services,
  caller: AppWindow,
  { id, name }: { id: string; name: string },
): Promise<Result<undefined>> {
  if (caller.workspace !== null) return err('refused', 'Workspaces are deleted on the start screen.');
  const found = await workspaces.find(id);
  if (!found.ok) return found;
  if (windows.all().some(({ workspace }) => workspace?.id === id))
    return err('refused', `“${found.value.name}” is open in another window. Close it, then delete it.`);
  if (found.value.name.trim() !== name.trim())
    return err('invalid', `This is not the name of the workspace. Type “${found.value.name}” to delete it.`);
  const removed = await workspaces.remove(id, (gone) => sessions.drop(gone));
  if (removed.ok) await windows.forget(id);
  return removed;
}
