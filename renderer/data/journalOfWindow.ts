import type { AisleBridge } from '@shared/ipc/contract';
import { ok } from '@shared/result';
import type { Journal } from './journal';

const PAGE = 16 * 1024 * 1024;

/** The journal of this window's workspace, kept by the main process. */
export function journalOfWindow(bridge: AisleBridge): Journal {
  return {
    head: async () => {
      const head = await bridge.call('journal.head');
      return head.ok ? ok({ head: head.value.head, lost: head.value.damage.lost }) : head;
    },
    append: ({ lines, ...piece }) => bridge.call('journal.append', { ...piece, bytes: lines }),
    resume: (head) => bridge.call('journal.resume', head),
    abort: () => bridge.call('journal.abort'),
    read: (fromSeq) => bridge.call('journal.read', { fromSeq, maxBytes: PAGE }),
    snapshots: () => bridge.call('snapshot.list'),
    readSnapshot: (seq, part) => bridge.call('snapshot.read', { seq, part }),
    writeSnapshot: async (head, pieces, note) => {
      const begun = await bridge.call('snapshot.begin', { ...head, note });
      if (!begun.ok) return begun;
      const { snapshot } = begun.value;
      for await (const bytes of pieces) {
        const taken = await bridge.call('snapshot.chunk', { snapshot, bytes });
        if (taken.ok) continue;
        await bridge.call('snapshot.abort', { snapshot });
        return taken;
      }
      const committed = await bridge.call('snapshot.commit', { snapshot });
      if (committed.ok) await bridge.call('snapshot.prune');
      return committed;
    },
  };
}
