import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { afterEach, describe, expect, it } from 'vitest';
import { fillSample } from '../../../electron/workspace/fillSample';
import { Workspace } from '../../../electron/workspace/workspace';
import { folder, readManifest } from './sampleFolder';

const home = mkdtempSync(join(tmpdir(), 'aisle-sample-'));
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a new workspace', () => {
  it('takes up the sample: its journal ends where the manifest says, with every picture beside it', async () => {
    const workspace = new Workspace('0192f0c4-7c00-7000-8000-000000000001', home);
    unwrap(await fillSample(folder, workspace));
    const manifest = readManifest();
    expect((await workspace.journal()).state().head).toEqual({
      seq: manifest.steps,
      digest: manifest.digest,
    });
    await workspace.close();
    const kept = readdirSync(join(home, 'assets'));
    expect(manifest.assets.filter(({ hash }) => !kept.some((name) => name.startsWith(hash)))).toEqual([]);
  }, 30_000);
});
