import { channel, nothing } from '@shared/ipc/channel';
import { z } from '@shared/schema';

const version = z.string().max(64);
const sentence = z.string();

/** Where Aisle stands with a newer version of itself. */
export const updateState = z.discriminatedUnion('kind', [
  /** This copy cannot renew itself; `reason` says why, and what to do. */
  z.object({ kind: z.literal('unavailable'), reason: sentence }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('checking') }),
  z.object({ kind: z.literal('current'), checkedAt: z.string() }),
  z.object({ kind: z.literal('downloading'), version, percent: z.int().min(0).max(100) }),
  /** Downloaded and checked; `problem` when an attempt to install it did not succeed. */
  z.object({ kind: z.literal('ready'), version, problem: sentence.nullable() }),
  /** Not found out, or refused. Nothing was changed. */
  z.object({ kind: z.literal('failed'), message: sentence }),
]);
export type UpdateState = z.infer<typeof updateState>;

export const updateChannels = {
  'update.read': channel(nothing, z.object({ state: updateState, isAutomatic: z.boolean() })),
  /** Asks the update server now. What comes of it arrives as `update.changed`. */
  'update.check': channel(nothing, nothing),
  /** Whether Aisle asks by itself, at its start and once a day. Off until a person turns it on. */
  'update.setAutomatic': channel(z.object({ isAutomatic: z.boolean() }), nothing),
  /** Checks the downloaded file once more, installs it and starts Aisle again. */
  'update.install': channel(nothing, nothing),
};
