import { channel, nothing, token } from '@shared/ipc/channel';
import { z } from '@shared/schema';

const name = z.string().trim().min(1).max(120);

/** A workspace as the start screen lists it. Instants are ISO UTC. */
export const workspaceSummary = z.object({
  id: z.uuid(),
  name,
  /** Made with the sample in it. */
  sample: z.boolean(),
  createdAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

export const workspaceChannels = {
  /** All workspaces, the one opened last first. */
  'workspace.list': channel(nothing, z.array(workspaceSummary)),
  'workspace.create': channel(z.object({ name, sample: z.boolean().optional() }), workspaceSummary),
  /**
   * Opens (or focuses) the workspace's window; a calling start window closes. `files` are tokens of the calling
   * window: the workspace's window receives them, under tokens of its own, by the event `file.opened`.
   */
  'workspace.open': channel(z.object({ id: z.uuid(), files: z.array(token).max(100).optional() }), nothing),
  /** One more window of the calling window's workspace. */
  'workspace.newWindow': channel(nothing, nothing),
  /** The calling window's workspace as it was before this opening; null in the start window. */
  'workspace.current': channel(nothing, workspaceSummary.nullable()),
  'workspace.rename': channel(z.object({ id: z.uuid(), name }), workspaceSummary),
  /**
   * Deletes a workspace with all that belongs to it, for good. `name` is its name as the person typed it. `refused`
   * while a window has it open; only the start window may ask.
   */
  'workspace.delete': channel(z.object({ id: z.uuid(), name: z.string().max(200) }), nothing),
  /**
   * Copies, exports and imports of whole workspaces. `task` is the caller's name for the work: `workspace.progress`
   * tells of it, `workspace.cancel` ends it at once and leaves nothing behind. A workspace's own window may name only
   * that workspace.
   */
  'workspace.duplicate': channel(z.object({ task: z.uuid(), id: z.uuid(), name }), workspaceSummary),
  /** Writes the file chosen by `dialog.saveFile`. `left` names what was damaged on the disk and is not in it. */
  'workspace.export': channel(
    z.object({ task: z.uuid(), id: z.uuid(), token }),
    z.object({ size: z.number(), left: z.array(z.string()) }),
  ),
  'workspace.import': channel(z.object({ task: z.uuid(), token, name }), workspaceSummary),
  /** What an `.aisle` file says of itself. */
  'workspace.inspect': channel(
    z.object({ token }),
    z.object({ name, exportedAt: z.iso.datetime(), records: z.int(), steps: z.int() }),
  ),
  'workspace.cancel': channel(z.object({ task: z.uuid() }), nothing),
  /** Closes the calling window and shows the start window. */
  'workspace.leave': channel(nothing, nothing),
  /** Small state of the screen (tabs, columns, filters) as JSON text, kept per workspace; null when never written. */
  'state.read': channel(
    z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/) }),
    z.object({ text: z.string().nullable() }),
  ),
  'state.write': channel(
    z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/), text: z.string().max(4_194_304) }),
    nothing,
  ),
  /** Of the disk that holds the workspace. Below `reserve` free bytes nothing is written; `low` says that it is near. */
  'disk.room': channel(
    nothing,
    z.object({ free: z.number(), reserve: z.number(), level: z.enum(['enough', 'low', 'full']) }),
  ),
  /** Empties IndexedDB of the calling window's workspace and reloads the window: the repair follows at its start. */
  'storage.reset': channel(nothing, nothing),
};
