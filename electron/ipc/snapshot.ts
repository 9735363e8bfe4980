import type { ChannelName } from '@shared/ipc/contract';
import { ok } from '@shared/result';
import type { Handlers } from './answer';
import { inWorkspace } from './inWorkspace';

type Names = Extract<ChannelName, `snapshot.${string}`>;

export function snapshotHandlers(): Handlers<Names> {
  return {
    'snapshot.begin': inWorkspace(({ seq, digest, note }, { snapshots }, caller) =>
      snapshots.begin(caller.id, seq, digest, note),
    ),
    'snapshot.chunk': inWorkspace(({ snapshot, bytes }, { snapshots }, caller) =>
      snapshots.chunk(caller.id, snapshot, bytes),
    ),
    'snapshot.commit': inWorkspace(({ snapshot }, { snapshots }, caller) =>
      snapshots.commit(caller.id, snapshot),
    ),
    'snapshot.abort': inWorkspace(async ({ snapshot }, { snapshots }, caller) => {
      await snapshots.abort(caller.id, snapshot);
      return ok();
    }),
    'snapshot.list': inWorkspace(async (_request, { snapshots }) => ok(await snapshots.list())),
    'snapshot.read': inWorkspace(({ seq, part }, { snapshots }) => snapshots.read(seq, part)),
    'snapshot.prune': inWorkspace(async (_request, { snapshots }) =>
      ok({ removed: await snapshots.prune(Date.now()) }),
    ),
  };
}
