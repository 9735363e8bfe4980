import { channel, nothing } from '@shared/ipc/channel';
import { z } from '@shared/schema';

export const theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof theme>;

export const appChannels = {
  /** Versions, platform and the folders shown to the user. `locale` is a BCP 47 tag. */
  'app.info': channel(
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      node: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      packaged: z.boolean(),
      /** True on the stand-in runtime that is for evaluation and tests only. */
      evaluationRuntime: z.boolean(),
      locale: z.string(),
      theme,
      paths: z.object({ userData: z.string(), log: z.string(), workspaces: z.string() }),
    }),
  ),
  /** Opens an https address in the system's browser; anything else is `refused`. */
  'app.openExternal': channel(z.object({ url: z.string().max(4096) }), nothing),
  'app.setTheme': channel(z.object({ theme }), nothing),
  /** Pastes what is on the clipboard where the focus is, as the Edit menu does. */
  'app.paste': channel(nothing, nothing),
  'app.quit': channel(nothing, nothing),
  /** Ends Aisle and starts it anew. */
  'app.restart': channel(nothing, nothing),
  /** The renderer's answer to the event `app.flush`. */
  'app.flushed': channel(nothing, nothing),
  /** The last `bytes` (default 64 KB) of the message log. */
  'log.read': channel(
    z.object({ bytes: z.int().min(1).max(1_048_576).optional() }),
    z.object({ path: z.string(), text: z.string() }),
  ),
  /** Adds a line to the message log. Never put values of fields in it. */
  'log.write': channel(
    z.object({ level: z.enum(['warn', 'error']), source: z.string().max(80), message: z.string().max(4000) }),
    nothing,
  ),
};
