import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportWorkspace } from '../../../electron/archive/exportWorkspace';
import { importWorkspace } from '../../../electron/archive/importWorkspace';
import { readRecords } from '../../../electron/archive/readWorkspace';
import { Blobs } from '../../../electron/journal/blobs';
import { makeWorkspaceFolder } from './archiveFolder';
import { temporaryFolder } from './folder';

const quiet = () => undefined;

function orderFor(folder: string, target: string) {
  return {
    folder,
    target,
    workspace: { name: 'Shop', sample: false },
    exportedAt: '2026-11-27T12:00:00.000Z',
    application: '0.1.0',
  };
}

const sorted = (records: Iterable<StoredRecord>): StoredRecord[] =>
  [...records].sort((left, right) => (left.id < right.id ? -1 : 1));

describe('an .aisle file', () => {
  it('brings everything of a workspace into another one', async () => {
    const [from, to] = [await temporaryFolder(), await temporaryFolder()];
    const { records, sha256s } = await makeWorkspaceFolder(from);
    const file = join(await temporaryFolder(), 'shop.aisle');
    const done: number[] = [];
    const exported = unwrap(await exportWorkspace(orderFor(from, file), (part) => done.push(part)));
    expect(exported).toEqual({ size: (await stat(file)).size, left: [] });
    const manifest = unwrap(await importWorkspace({ source: file, target: to }, (part) => done.push(part)));
    expect(manifest).toMatchObject({
      workspace: { name: 'Shop' },
      head: { seq: 3 },
      counts: { records: 2, steps: 3 },
    });
    const imported = unwrap(await readRecords(to));
    expect(sorted(imported.records.values())).toEqual(sorted(records.everything()));
    expect(imported.head).toEqual(manifest.head);
    expect(done.every((part) => part >= 0 && part <= 1)).toBe(true);
    const sources = new Blobs(join(to, 'sources'), { noun: 'source', compressed: true, now: Date.now });
    const source = unwrap(await sources.get(sha256s.source));
    expect(new TextDecoder().decode(source.bytes)).toBe('sku;title\r\n1;Shirt\r\n');
    expect(await readdir(join(to, 'assets'))).toEqual([sha256s.asset]);
    expect(await readFile(join(to, 'state', 'screen.json'), 'utf8')).toBe('{"tabs":[]}');
  });

  it('is a plain zip of JSON Lines, the same bytes for the same workspace', async () => {
    const from = await temporaryFolder();
    await makeWorkspaceFolder(from);
    const target = await temporaryFolder();
    const [first, second] = [join(target, 'a.aisle'), join(target, 'b.aisle')];
    for (const file of [first, second]) unwrap(await exportWorkspace(orderFor(from, file), quiet));
    expect(await readFile(first)).toEqual(await readFile(second));
    expect((await readdir(target)).sort()).toEqual(['a.aisle', 'b.aisle']);
    const entries = unzipSync(await readFile(first));
    const text = (name: string) => new TextDecoder().decode(entries[name]);
    expect(
      text('records/000001.jsonl')
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { shape: expect.any(Number) },
      ['p0', 'product', 2, { title: 'Renamed', 'attributes.material': 'linen', tags: ['a', 'b'] }],
    ]);
    expect(text('log/000001.jsonl')).toMatch(/^\{"step":1,"digest":"[0-9a-f]{16}","bytes":\d+\}\n\{"seq":1,/);
  });

  it('takes a workspace in which nothing was done', async () => {
    const file = join(await temporaryFolder(), 'empty.aisle');
    unwrap(await exportWorkspace(orderFor(await temporaryFolder(), file), quiet));
    const to = await temporaryFolder();
    expect(unwrap(await importWorkspace({ source: file, target: to }, quiet)).head).toBeNull();
    expect(unwrap(await readRecords(to)).records.size).toBe(0);
  });

  it('leaves out an image that is damaged on the disk, and names it', async () => {
    const from = await temporaryFolder();
    const { sha256s } = await makeWorkspaceFolder(from);
    await writeFile(join(from, 'assets', sha256s.asset), 'something else');
    await writeFile(join(from, 'sources', `${sha256s.source}.gz`), 'no gzip');
    const file = join(await temporaryFolder(), 'shop.aisle');
    const { left } = unwrap(await exportWorkspace(orderFor(from, file), quiet));
    expect([...left].sort()).toEqual([`assets/${sha256s.asset}`, `sources/${sha256s.source}`]);
    const manifest = unwrap(await importWorkspace({ source: file, target: await temporaryFolder() }, quiet));
    expect(manifest.files.map(({ path }) => path)).not.toContain(`assets/${sha256s.asset}`);
  });
});
