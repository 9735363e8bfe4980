import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal } from '../../electron/journal/journal';
import { temporaryFolder } from '../unit/electron/folder';
import { bytesOf, numbers, OWNER, PLENTY, part, readAll, write } from '../unit/electron/journalSteps';

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

/** In thousandths of the file. */
const at = fc.integer({ min: 0, max: 1000 });
const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });

describe('a journal, whatever happens to its bytes', () => {
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at }),
    fc.record({ kind: fc.constantFrom('overwrite' as const, 'insert' as const), at, bytes }),
  );

  it('gives no step back wrong, keeps those before the damage, and goes on writing', async () => {
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
        await writeFile(join(copy, '000000000001.log'), damaged(original, offset, hurt));
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
  });
});

interface Damage {
  readonly kind: 'cut' | 'overwrite' | 'insert';
  readonly bytes?: Uint8Array;
}

function damaged(
  original: Buffer,
  offset: number,
  { kind, bytes: inserted = new Uint8Array() }: Damage,
): Buffer {
  const before = original.subarray(0, offset);
  if (kind === 'cut') return before;
  const behind = kind === 'insert' ? offset : offset + inserted.byteLength;
  return Buffer.concat([before, inserted, original.subarray(behind)]);
}
