import { openedFile } from '@shared/ipc/channel';
import { menuCommand } from '@shared/ipc/command';
import { updateState } from '@shared/ipc/update';
import { z } from '@shared/schema';

/** What the main process tells a window, unasked. */
export const events = {
  /** A native menu item was chosen. */
  'menu.command': z.object({ command: menuCommand }),
  /** The operating system, or a second start, handed over files. */
  'file.opened': z.object({ files: z.array(openedFile) }),
  /** Aisle is about to close: finish what is pending, then call `app.flushed`. Two seconds at most. */
  'app.flush': z.object({}),
  /** Bytes of a running `asset.fetch`; `total` null when the server does not say. */
  'asset.progress': z.object({ url: z.string(), done: z.number(), total: z.number().nullable() }),
  /** The window's workspace was given another name, in this window or another. */
  'workspace.renamed': z.object({ name: z.string() }),
  /** How far an export, an import or a copy of a workspace is, from 0 to 1. */
  'workspace.progress': z.object({ task: z.uuid(), done: z.number(), detail: z.string() }),
  /** A parser page has ended; `message` says it in words. */
  'parser.ended': z.object({
    id: z.uuid(),
    reason: z.enum(['stopped', 'time', 'memory', 'crashed']),
    message: z.string(),
  }),
  /** Looking for, downloading or offering a newer Aisle has got further. */
  'update.changed': updateState,
} satisfies Record<string, z.ZodType>;
