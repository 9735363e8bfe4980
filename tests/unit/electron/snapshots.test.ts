import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { MAGIC } from '../../../electron/journal/frame';
import { Snapshots } from '../../../electron/journal/snapshots';
import { temporaryFolder } from './folder';

const OWNER = 7;
const bytes = (text: string, length = 0) => new TextEncoder().encode(text.padEnd(length, text));

async function writeSnapshot(snapshots: Snapshots, seq: number, parts: readonly Uint8Array[]): Promise<void> {
  const { snapshot } = unwrap(await snapshots.begin(OWNER, seq, `digest-${seq}`));
  for (const part of parts) unwrap(await snapshots.chunk(OWNER, snapshot, part));
  unwrap(await snapshots.commit(OWNER, snapshot));
}

async function readSnapshot(snapshots: Snapshots, seq: number): Promise<string[] | string> {
  const parts: string[] = [];
  for (let part = 0; ; part += 1) {
    const answer = await snapshots.read(seq, part);
    if (!answer.ok) return answer.error.code;
    parts.push(new TextDecoder().decode(answer.value.bytes));
    if (answer.value.last) return parts;
  }
}

describe('snapshots', () => {
  it('gives back the parts as they were written, long ones too, newest snapshot first', async () => {
    const folder = await temporaryFolder();
    const snapshots = new Snapshots(folder);
    expect(await snapshots.list()).toEqual([]);
    await writeSnapshot(snapshots, 3, [bytes('three')]);
    await writeSnapshot(snapshots, 12, [bytes('a'), bytes('b', 100_000), bytes('')]);
    expect(await readSnapshot(snapshots, 3)).toEqual(['three']);
    expect(await readSnapshot(snapshots, 12)).toEqual(['a', 'b'.repeat(100_000), '']);
    const listed = await snapshots.list();
    expect(listed.map(({ seq, digest }) => [seq, digest])).toEqual([
      [12, 'digest-12'],
      [3, 'digest-3'],
    ]);
    expect(listed[0]?.size).toBeLessThan(5_000);
  });

  it('does not count before it is committed, and leaves nothing when it is given up', async () => {
    const folder = await temporaryFolder();
    const snapshots = new Snapshots(folder);
    const { snapshot } = unwrap(await snapshots.begin(OWNER, 1, 'digest'));
    unwrap(await snapshots.chunk(OWNER, snapshot, bytes('half')));
    expect(await snapshots.list()).toEqual([]);
    expect(await snapshots.chunk(OWNER + 1, snapshot, bytes('other'))).toMatchObject({
      error: { code: 'missing' },
    });
    await snapshots.abortAll(OWNER);
    expect(await readdir(folder)).toEqual([]);
    expect(await snapshots.commit(OWNER, snapshot)).toMatchObject({ error: { code: 'missing' } });
  });

  it('says why it was taken, and how many records it holds', async () => {
    const snapshots = new Snapshots(await temporaryFolder());
    const begun = unwrap(await snapshots.begin(OWNER, 3, 'd', { reason: 'person', records: 7 }));
    unwrap(await snapshots.chunk(OWNER, begun.snapshot, bytes('x')));
    unwrap(await snapshots.commit(OWNER, begun.snapshot));
    await writeSnapshot(snapshots, 5, [bytes('y')]);
    expect(await snapshots.list()).toMatchObject([
      { seq: 5, reason: 'timer' },
      { seq: 3, digest: 'd', reason: 'person', records: 7 },
    ]);
  });

  it('keeps the latest when it prunes', async () => {
    const snapshots = new Snapshots(await temporaryFolder());
    for (const seq of [1, 5, 9, 20, 21, 22, 30]) await writeSnapshot(snapshots, seq, [bytes('x')]);
    expect(await snapshots.prune(Date.now() + 3_000 * 86_400_000)).toBe(2);
    expect((await snapshots.list()).map(({ seq }) => seq)).toEqual([30, 22, 21, 20, 9]);
    expect(await readSnapshot(snapshots, 5)).toBe('missing');
  });

  it('never gives a damaged part: whatever byte is changed, wherever it is cut', async () => {
    const folder = await temporaryFolder();
    const snapshots = new Snapshots(folder);
    await writeSnapshot(snapshots, 1, [bytes('first'), bytes('second')]);
    const path = join(folder, '000000000001.snapshot');
    const original = await readFile(path);
    const whole = ['first', 'second'];
    for (let at = 0; at < original.byteLength; at += 1) {
      const hurt = Buffer.from(original);
      hurt.writeUInt8(hurt.readUInt8(at) ^ 0xff, at);
      await writeFile(path, hurt);
      expect([whole, 'damaged'], `byte ${at}`).toContainEqual(await readSnapshot(snapshots, 1));
      await writeFile(path, original);
      await truncate(path, at);
      expect(await readSnapshot(snapshots, 1), `cut at ${at}`).toBe('damaged');
      await writeFile(path, original);
    }
  });

  it('notices a part that is gone altogether', async () => {
    const folder = await temporaryFolder();
    const snapshots = new Snapshots(folder);
    await writeSnapshot(snapshots, 1, [bytes('first'), bytes('second')]);
    const path = join(folder, '000000000001.snapshot');
    const original = await readFile(path);
    const frames = [...original.keys()].filter((at) => original.subarray(at, at + 4).equals(MAGIC));
    expect(frames).toHaveLength(4);
    await writeFile(path, Buffer.concat([original.subarray(0, frames[1]), original.subarray(frames[2])]));
    expect(await readSnapshot(snapshots, 1)).toBe('damaged');
  });
});
