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
  /** The calling window's workspace; null in the start window. */
  'workspace.current': channel(nothing, workspaceSummary.nullable()),
  'workspace.rename': channel(z.object({ id: z.uuid(), name }), workspaceSummary),
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
  /** Free bytes on the disk that holds the workspace. */
  'disk.free': channel(nothing, z.object({ bytes: z.number() })),
  /** Empties IndexedDB of the calling window's workspace and reloads the window: the repair follows at its start. */
  'storage.reset': channel(nothing, nothing),
};
