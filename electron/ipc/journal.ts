import type { ChannelName } from '@shared/ipc/contract';
import { err, ok } from '@shared/result';
import type { Handlers } from './answer';
import { inWorkspace } from './inWorkspace';

const LINE_END = 0x0a;

type Names = Extract<ChannelName, `journal.${string}`>;

export function journalHandlers(): Handlers<Names> {
  return {
    'journal.head': inWorkspace(async (_request, workspace) => {
      const { head, firstSeq, damage } = (await workspace.journal()).state();
      return ok({ head, firstSeq, damage: { torn: damage.torn, lost: [...damage.lost] } });
    }),
    'journal.append': inWorkspace(async ({ bytes, ...part }, workspace, caller) =>
      (await workspace.journal()).append(caller.id, {
        ...part,
        bytes: bytes instanceof Uint8Array ? bytes : bytesOfLines(bytes),
      }),
    ),
    'journal.resume': inWorkspace(async (head, workspace) => {
      const snapshots = await workspace.snapshots.list();
      const isHeld = snapshots.some(({ seq, digest }) => seq === head.seq && digest === head.digest);
      if (!isHeld) return err('refused', 'There is no snapshot of that step.');
      return (await workspace.journal()).resume(head);
    }),
    'journal.abort': inWorkspace(async (_request, workspace, caller) => {
      await (await workspace.journal()).abort(caller.id);
      return ok();
    }),
    'journal.read': inWorkspace(async ({ fromSeq, maxBytes }, workspace) =>
      ok(await (await workspace.journal()).read(fromSeq, maxBytes)),
    ),
  };
}

/** In UTF-8, each with a line end behind it. */
function bytesOfLines(lines: readonly string[]): Uint8Array {
  let size = 0;
  for (const line of lines) size += Buffer.byteLength(line) + 1;
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const line of lines) {
    at += bytes.write(line, at);
    at = bytes.writeUInt8(LINE_END, at);
  }
  return bytes;
}
