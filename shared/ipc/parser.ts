import { channel, nothing } from '@shared/ipc/channel';
import { z } from '@shared/schema';

/** Names the window message that carries the parser's MessagePort: `{ aisle: PARSER_PORT, id }`, port in `ports[0]`. */
export const PARSER_PORT = 'parser.port';

/**
 * A hidden sandboxed page that reads a file from outside. The caller makes up the id, listens for the window
 * message, then starts; the event `parser.ended` says why it stopped.
 */
export const parserChannels = {
  /** Limits: `seconds` from start to stop (default 120), `megabytes` of the page's memory (default 1,536). */
  'parser.start': channel(
    z.object({
      id: z.uuid(),
      seconds: z.number().min(0.1).max(3600).optional(),
      megabytes: z.int().min(64).max(4096).optional(),
    }),
    nothing,
  ),
  'parser.stop': channel(z.object({ id: z.uuid() }), nothing),
};
