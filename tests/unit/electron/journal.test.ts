import { copyFile, mkdir, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../electron/journal/crc32';
import { Journal } from '../../../electron/journal/journal';
import { temporaryFolder } from './folder';
import { bytesOf, numbers, OWNER, PLENTY, part, readAll, write } from './journalSteps';

const expectedStep = (seq: number, length = 20) => ({
  seq,
  digest: `digest-${seq}`,
  text: new TextDecoder().decode(bytesOf(seq, length)),
});

describe('crc32', () => {
  it('gives the check value of the standard, in one piece and in two', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(0xcbf43926);
  });
});

describe('a journal that nothing happened to', () => {
  it('begins empty and gives back what was appended, after reopening too', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, PLENTY);
    const noDamage = { torn: null, lost: [] };
    expect(journal.state()).toEqual({ head: null, firstSeq: null, damage: noDamage });
    await write(journal, 1, 5);
    await journal.close();
    const again = await Journal.open(folder, PLENTY);
    expect(again.state()).toEqual({ head: { seq: 5, digest: 'digest-5' }, firstSeq: 1, damage: noDamage });
    expect(await readAll(again)).toEqual({ steps: numbers(1, 5).map((seq) => expectedStep(seq)), lost: [] });
    await again.close();
  });

  it('reads in portions of whole steps', async () => {
    const journal = await Journal.open(await temporaryFolder(), PLENTY);
    await write(journal, 1, 5);
    const first = await journal.read(2, 30);
    expect(first.steps.map((step) => step.seq)).toEqual([2, 3]);
    expect(first.next).toBe(4);
    expect((await readAll(journal, 1)).steps).toHaveLength(5);
    await journal.close();
  });

  it('stores a long step deflated and in chunks, and gives it back as one', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, PLENTY);
    const chunks = [bytesOf(1, 200_000), bytesOf(2, 10), bytesOf(3, 90_000)];
    for (const [index, bytes] of chunks.entries()) {
      const last = index === 2;
      expect(await journal.append(OWNER, part(1, bytes, last))).toEqual({
        ok: true,
        value: { committed: last },
      });
    }
    expect(Buffer.from((await journal.read(1, 1)).steps[0]?.bytes ?? [])).toEqual(Buffer.concat(chunks));
    expect((await stat(join(folder, '000000000001.log'))).size).toBeLessThan(10_000);
    await journal.close();
  });

  it('starts a new segment when one is full, and reads across them', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, { ...PLENTY, segmentBytes: 200 });
    await write(journal, 1, 12);
    await journal.close();
    expect((await readdir(folder)).length).toBeGreaterThan(2);
    const again = await Journal.open(folder, PLENTY);
    expect((await readAll(again)).steps).toEqual(numbers(1, 12).map((seq) => expectedStep(seq)));
    expect((await again.read(12, 1)).steps).toHaveLength(1);
    await again.close();
  });
});

describe('what the journal refuses', () => {
  it.each([
    ['a step number that was used', 2],
    ['a step number that is not the next', 4],
  ])('%s', async (_name, seq) => {
    const journal = await Journal.open(await temporaryFolder(), PLENTY);
    await write(journal, 1, 2);
    expect(await journal.append(OWNER, part(seq))).toMatchObject({
      ok: false,
      error: { code: 'stale', details: { expected: 3 } },
    });
    expect(journal.state().head?.seq).toBe(2);
    await journal.close();
  });

  it('a second writer while a step is unfinished, until it is aborted', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, PLENTY);
    unwrap(await journal.append(1, part(1, bytesOf(1), false)));
    expect(await journal.append(2, part(1))).toMatchObject({ ok: false, error: { code: 'busy' } });
    await journal.abort(2);
    expect(await journal.append(2, part(1))).toMatchObject({ ok: false, error: { code: 'busy' } });
    await journal.abort(1);
    expect((await stat(join(folder, '000000000001.log'))).size).toBe(0);
    expect(await journal.append(2, part(1))).toMatchObject({ ok: true });
    expect((await readAll(journal)).steps).toEqual([expectedStep(1)]);
    await journal.close();
  });

  it('to write when the disk is almost full, and goes on when there is room again', async () => {
    let free = 1e12;
    const journal = await Journal.open(await temporaryFolder(), { freeBytes: async () => free });
    await write(journal, 1, 1);
    unwrap(await journal.append(OWNER, part(2, bytesOf(2), false)));
    free = 1_000_000;
    expect(await journal.append(OWNER, part(2))).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    free = 1e12;
    await write(journal, 2, 2);
    expect((await readAll(journal)).steps).toEqual([expectedStep(1), expectedStep(2)]);
    await journal.close();
  });
});

describe('a journal that was hurt', () => {
  it('forgets a step whose last chunk never came, and keeps its bytes', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, PLENTY);
    await write(journal, 1, 3);
    const committed = (await stat(join(folder, '000000000001.log'))).size;
    unwrap(await journal.append(OWNER, part(4, bytesOf(4), false)));
    unwrap(await journal.append(OWNER, part(4, bytesOf(4), false)));
    // The file as it is at this moment is what a power cut leaves.
    const after = join(folder, 'after');
    await mkdir(after);
    await copyFile(join(folder, '000000000001.log'), join(after, '000000000001.log'));
    await journal.close();
    const again = await Journal.open(after, PLENTY);
    const { head, damage } = again.state();
    expect(head?.seq).toBe(3);
    expect((await stat(join(after, '000000000001.log'))).size).toBe(committed);
    expect(damage.torn?.bytes).toBeGreaterThan(40);
    expect((await readFile(damage.torn?.file ?? '')).byteLength).toBe(damage.torn?.bytes);
    await write(again, 4, 4);
    expect((await readAll(again)).steps).toEqual(numbers(1, 4).map((seq) => expectedStep(seq)));
    await again.close();
    const third = await Journal.open(after, PLENTY);
    expect(third.state()).toMatchObject({ head: { seq: 4 }, damage: { torn: null, lost: [] } });
    await third.close();
  });

  it('goes back to the segment before when the last one holds no whole step', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, { ...PLENTY, segmentBytes: 1 });
    await write(journal, 1, 3);
    await journal.close();
    await truncate(join(folder, '000000000003.log'), 10);
    const again = await Journal.open(folder, PLENTY);
    expect(again.state()).toMatchObject({ head: { seq: 2 }, damage: { torn: { bytes: 10 } } });
    await write(again, 3, 3);
    expect((await readAll(again)).steps).toEqual(numbers(1, 3).map((seq) => expectedStep(seq)));
    await again.close();
  });

  it('names what is lost in the middle, in the last segment, in an earlier one and between them', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, { ...PLENTY, segmentBytes: 200 });
    await write(journal, 1, 14);
    await journal.close();
    const names = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
    expect(names).toEqual(['000000000001.log', '000000000005.log', '000000000009.log', '000000000013.log']);
    await flip(join(folder, '000000000001.log'), 60);
    await rm(join(folder, '000000000009.log'));
    await flip(join(folder, '000000000013.log'), 30);
    const again = await Journal.open(folder, PLENTY);
    expect(again.state().damage.lost).toEqual([{ fromSeq: 13, toSeq: 13 }]);
    const { steps, lost } = await readAll(again);
    expect(lost).toEqual([
      { fromSeq: 2, toSeq: 2 },
      { fromSeq: 9, toSeq: 12 },
      { fromSeq: 13, toSeq: 13 },
    ]);
    expect(steps).toEqual([1, 3, 4, 5, 6, 7, 8, 14].map((seq) => expectedStep(seq)));
    await again.close();
  });

  it('reports a step that goes bad on the disk while the journal is open', async () => {
    const folder = await temporaryFolder();
    const journal = await Journal.open(folder, PLENTY);
    await write(journal, 1, 3);
    await flip(join(folder, '000000000001.log'), 90);
    const { steps, lost } = await readAll(journal);
    expect(steps.map((step) => step.seq)).toEqual([1, 3]);
    expect(lost).toEqual([{ fromSeq: 2, toSeq: 2 }]);
    await journal.close();
  });
});

async function flip(path: string, offset: number): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, offset);
    await handle.write(Buffer.from([byte.readUInt8(0) ^ 0x55]), 0, 1, offset);
  } finally {
    await handle.close();
  }
}
