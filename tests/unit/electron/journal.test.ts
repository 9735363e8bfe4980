import { copyFile, mkdir, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../electron/journal/crc32';
import { Journal, type StepPart } from '../../../electron/journal/journal';
import { temporaryFolder } from './folder';

const PLENTY = { freeBytes: async () => 1e12 };
const OWNER = 1;

function bytesOf(seq: number, length = 20): Uint8Array {
  return new TextEncoder().encode(`step ${seq} `.padEnd(length, String(seq % 10)));
}

function part(seq: number, bytes = bytesOf(seq), last = true): StepPart {
  return { seq, digest: `digest-${seq}`, bytes, last };
}

async function write(journal: Journal, from: number, to: number, length = 20): Promise<void> {
  for (let seq = from; seq <= to; seq += 1)
    unwrap(await journal.append(OWNER, part(seq, bytesOf(seq, length))));
}

async function readAll(journal: Journal, maxBytes = 1e9) {
  const steps: { seq: number; digest: string; text: string }[] = [];
  const lost: { fromSeq: number; toSeq: number }[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const answer = await journal.read(from, maxBytes);
    for (const { seq, digest, bytes } of answer.steps)
      steps.push({ seq, digest, text: new TextDecoder().decode(bytes) });
    lost.push(...answer.lost);
    from = answer.next;
  }
  return { steps, lost };
}

const expectedStep = (seq: number, length = 20) => ({
  seq,
  digest: `digest-${seq}`,
  text: new TextDecoder().decode(bytesOf(seq, length)),
});
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

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

/** Steps 1 to 8; step 4 and 6 are written in three chunks each. Gives the byte at which each step ends. */
async function sampleJournal(folder: string): Promise<{ path: string; ends: number[]; texts: string[] }> {
  const journal = await Journal.open(folder, PLENTY);
  const path = join(folder, '000000000001.log');
  const ends: number[] = [];
  for (const seq of numbers(1, 8)) {
    const chunks = seq === 4 || seq === 6 ? 3 : 1;
    for (const chunk of numbers(1, chunks))
      unwrap(await journal.append(OWNER, part(seq, bytesOf(seq), chunk === chunks)));
    ends.push((await stat(path)).size);
  }
  const { steps } = await readAll(journal);
  await journal.close();
  return { path, ends, texts: steps.map((step) => step.text) };
}

describe('whatever happens to the bytes', () => {
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.integer({ min: 0, max: 1000 }) }),
    fc.record({
      kind: fc.constant('overwrite' as const),
      at: fc.integer({ min: 0, max: 1000 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: fc.integer({ min: 0, max: 1000 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
  );

  it('no step is ever given back wrong, those before the damage survive, and writing goes on', async () => {
    const folder = await temporaryFolder();
    const sample = await sampleJournal(join(folder, 'sample'));
    const original = await readFile(sample.path);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (hurt) => {
        run += 1;
        const copy = join(folder, String(run));
        await mkdir(copy);
        const offset = Math.floor((hurt.at / 1000) * (original.byteLength - 1));
        const target = join(copy, '000000000001.log');
        await copyFile(sample.path, target);
        if (hurt.kind === 'cut') await truncate(target, offset);
        else {
          const behind =
            hurt.kind === 'insert' ? offset : Math.min(offset + hurt.bytes.byteLength, original.byteLength);
          await writeFile(
            target,
            Buffer.concat([original.subarray(0, offset), hurt.bytes, original.subarray(behind)]),
          );
        }
        const intact = sample.ends.filter((end) => end <= offset).length;
        const journal = await Journal.open(copy, PLENTY);
        const { steps, lost } = await readAll(journal);
        expect(steps.slice(0, intact).map((step) => step.seq)).toEqual(numbers(1, intact));
        for (const step of steps) {
          expect(step).toEqual({
            seq: step.seq,
            digest: `digest-${step.seq}`,
            text: sample.texts[step.seq - 1],
          });
        }
        const head = journal.state().head?.seq ?? 0;
        expect(steps.at(-1)?.seq ?? 0).toBe(head);
        const missing = numbers(1, head).filter((seq) => !steps.some((step) => step.seq === seq));
        expect(lost.flatMap(({ fromSeq, toSeq }) => numbers(fromSeq, toSeq))).toEqual(missing);
        await write(journal, head + 1, head + 1);
        await journal.close();
        const again = await Journal.open(copy, PLENTY);
        expect(again.state().head?.seq).toBe(head + 1);
        await again.close();
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
