import { owedAfter } from '@shared/changes';
import { err, ok, type Result } from '@shared/result';
import { chooseHomes } from './blocks';
import { nextVersions } from './commit';
import { digestAfter } from './digestAfter';
import { inPieces } from './files/slices';
import { readJournal } from './readJournal';
import type { Workspace } from './workspace';
import { writeStep } from './writeStep';

/** Adds the journal's steps that the database has not got: a crash came between journal and database. */
export async function replayMissing(workspace: Workspace): Promise<Result<number>> {
  const from = workspace.store.seq;
  let problem: string | undefined;
  const read = await readJournal(workspace.journal, from + 1, async ({ step, head }) => {
    const next = await inPieces(nextVersions(step, workspace.store));
    const digest = await inPieces(digestAfter(workspace.store, next));
    if (problem === undefined && digest.toString() !== head.digest) {
      problem = `Step ${step.seq} of the journal does not fit the database.`;
    }
    if (problem !== undefined) return;
    const homes = await inPieces(chooseHomes(next, workspace.store));
    const owed = owedAfter(step, step, workspace.owed);
    await writeStep(workspace, { step, next, homes, owed, head });
    workspace.show({ step, next, homes, owed, digest });
  });
  if (!read.ok) return read;
  return problem === undefined ? ok(workspace.store.seq - from) : err('damaged', problem);
}
