import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { assert, err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';
import { jsonOrNull } from '../storedJson';
import type { Workspace } from './workspace';

const LINE_FEED = 0x0a;
/** No window owns what is written here. */
const OWNER = 0;

/** Stands before each step in `steps.jsonl.gz`; so many bytes of the step follow the line's end. */
const stepLine = z.object({ step: z.int().min(1), digest: z.string(), bytes: z.int().min(1) });

/**
 * Puts the sample into a new workspace: its pictures beside it, its steps into the journal, as if they had been
 * made here. The window builds its database from them, the same way as after a damage.
 */
export async function fillSample(sampleFolder: string, workspace: Workspace): Promise<Result<undefined>> {
  const pictures = join(sampleFolder, 'assets');
  const names = await readdir(pictures);
  // Side by side: each waits for the disk, and one after the other they would take seconds.
  const kept = await Promise.all(
    names.map(async (name) => workspace.assets.put(await readFile(join(pictures, name)))),
  );
  for (const result of kept) if (!result.ok) return result;
  const journal = await workspace.journal();
  const packed = await readFile(join(sampleFolder, 'steps.jsonl.gz'));
  for (const { seq, digest, bytes } of stepsOf(await promisify(gunzip)(packed))) {
    const appended = await journal.append(OWNER, { seq, digest, bytes, last: true });
    if (!appended.ok)
      return err(appended.error.code, `The sample could not be set up. ${appended.error.message}`);
  }
  return ok();
}

function* stepsOf(all: Buffer): Generator<{ seq: number; digest: string; bytes: Uint8Array }> {
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(LINE_FEED, at);
    const line = stepLine.safeParse(jsonOrNull(all.toString('utf8', at, end < 0 ? all.length : end)));
    assert(end >= 0 && line.success, 'The sample that comes with Aisle is damaged.');
    const { step, digest, bytes } = line.data;
    at = end + 1 + bytes;
    assert(at <= all.length, 'The sample that comes with Aisle is cut off.');
    yield { seq: step, digest, bytes: all.subarray(end + 1, at) };
  }
}
