import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partPath } from '../../../electron/journal/disk';
import { Workspace } from '../../../electron/workspace/workspace';
import { temporaryFolder } from './folder';

/** A kill leaves the file that was being written; the next run takes it away, and nothing else. */
it('what a killed run had begun to write goes when its workspace is opened again', async () => {
  const folder = await temporaryFolder();
  const snapshots = join(folder, 'snapshots');
  await mkdir(snapshots);
  const old = partPath(join(snapshots, '000000000007.snapshot'));
  const ofThisRun = partPath(join(snapshots, '000000000008.snapshot'));
  const others = ['000000000006.snapshot', '.mine', 'notes.part'].map((name) => join(snapshots, name));
  for (const path of [old, ofThisRun, ...others]) await writeFile(path, 'x');
  for (const path of [old, ...others]) await utimes(path, 1_000, 1_000);
  const workspace = new Workspace('shop', folder);
  await workspace.journal();
  await workspace.close();
  expect((await readdir(snapshots)).map((name) => join(snapshots, name)).sort()).toEqual(
    [ofThisRun, ...others].sort(),
  );
});
