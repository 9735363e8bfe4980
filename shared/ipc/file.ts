import { bytesIn, bytesOut, channel, nothing, openedFile, token } from '@shared/ipc/channel';
import { z } from '@shared/schema';

/** The name of a file, without any folder. */
const fileName = z
  .string()
  .regex(/^[^/\\\0]{1,200}$/)
  .refine((name) => !/^\.+$/.test(name));

const filters = z.array(
  z.object({ name: z.string().max(80), extensions: z.array(z.string().regex(/^([A-Za-z0-9]{1,12}|\*)$/)) }),
);

/**
 * Files outside the workspace. The renderer never names a path: it holds tokens that a dialog, the operating
 * system or the recent list gave to this window. A dropped file is read in the renderer from its File object.
 */
export const fileChannels = {
  /** Empty when the person cancels. */
  'dialog.openFiles': channel(
    z.object({ title: z.string().max(120).optional(), filters, multiple: z.boolean() }),
    z.object({ files: z.array(openedFile) }),
  ),
  /** Null when the person cancels. */
  'dialog.saveFile': channel(
    z.object({ title: z.string().max(120).optional(), defaultName: z.string().min(1).max(200), filters }),
    z.object({ file: z.object({ token, name: z.string() }).nullable() }),
  ),
  /** Bytes from `offset`; fewer than `length` at the end of the file. `size` is the whole file's. */
  'file.read': channel(
    z.object({ token, offset: z.number().int().min(0), length: z.int().min(0).max(67_108_864) }),
    z.object({ bytes: bytesOut, size: z.number() }),
  ),
  /**
   * Keeps a copy of a dropped file until Aisle ends, so that another window can have it; a page's File cannot leave
   * its window. A long file comes in several calls, the later ones with the token of the first.
   */
  'file.stage': channel(z.object({ name: fileName, bytes: bytesIn, token: token.optional() }), openedFile),
  /**
   * A further file beside the one chosen by `dialog.saveFile`, for an export that is split: `name-2.csv` for
   * number 2. Never an existing file: a free name is taken.
   */
  'file.part': channel(
    z.object({ token, number: z.int().min(2).max(9999) }),
    z.object({ token, name: z.string() }),
  ),
  /** Adds bytes to a file chosen by `dialog.saveFile`; the call with `last` puts it in place, all or nothing. */
  'file.write': channel(z.object({ token, bytes: bytesIn, last: z.boolean() }), nothing),
  'file.abort': channel(z.object({ token }), nothing),
  /** Shows the file in the system's file manager. */
  'file.reveal': channel(z.object({ token }), nothing),
  /** Files opened lately, newest first; `folder` and `name` are for showing only. */
  'recent.list': channel(
    nothing,
    z.array(z.object({ id: z.uuid(), name: z.string(), folder: z.string(), at: z.iso.datetime() })),
  ),
  'recent.add': channel(z.object({ token }), nothing),
  /** `missing` when the file is gone; it then leaves the list. */
  'recent.reopen': channel(z.object({ id: z.uuid() }), openedFile),
};
