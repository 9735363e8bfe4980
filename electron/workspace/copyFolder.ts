import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@shared/result';
import type { Transfer } from './transfers';

/** In this order, so that whatever the journal speaks of is copied after it. */
const PARTS = ['snapshots', 'journal', 'assets', 'sources', 'state'];

/** Copies a workspace's files, file by file, even while they are in use: what was not whole does not count. */
export async function copyWorkspace(
  from: string,
  to: string,
  { signal, onProgress }: Transfer,
): Promise<Result<undefined>> {
  const files: string[] = [];
  for (const part of PARTS) {
    const names = (await readdir(join(from, part)).catch(() => [])).filter((name) => !name.startsWith('.'));
    if (names.length > 0) await mkdir(join(to, part), { recursive: true });
    for (const name of names) files.push(join(part, name));
  }
  for (const [index, file] of files.entries()) {
    if (signal.aborted) return err('cancelled', 'Cancelled. Nothing was kept.');
    onProgress(index / files.length, 'Copying files');
    await copyDurably(join(from, file), join(to, file));
  }
  return ok();
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
