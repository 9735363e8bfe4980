import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { listSegments, scanFile } from '../../electron/journal/segment';
import { workspaceFolder } from './template';

/** What the disk says of how far a step has come. */
export interface JournalEnd {
  readonly seq: number;
  /** Bytes behind the last whole step. */
  readonly torn: number;
}

export async function journalEnd(profile: string): Promise<JournalEnd> {
  const segments = await listSegments(join(workspaceFolder(profile), 'journal'));
  let torn = 0;
  for (const file of segments.reverse()) {
    const { steps, size, end } = await scanFile(file);
    torn += size - end;
    const last = steps.at(-1);
    if (last !== undefined) return { seq: last.seq, torn };
  }
  return { seq: 0, torn };
}

/** Resolves as soon as the folder of the workspace has other files than now, or larger ones. */
export async function untilItGrows(profile: string, folder: string, isGivenUp: () => boolean): Promise<void> {
  const path = join(workspaceFolder(profile), folder);
  const before = bytesIn(path);
  while (bytesIn(path) === before && !isGivenUp()) await delay(1);
}

function bytesIn(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => `${name} ${statSync(join(folder, name)).size}`)
      .join();
  } catch {
    return '';
  }
}

/** The snapshots there are, with their times; those that are not whole yet begin with a dot. */
export function snapshotFiles(profile: string): ReadonlyMap<string, number> {
  const folder = join(workspaceFolder(profile), 'snapshots');
  try {
    return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  } catch {
    return new Map();
  }
}
