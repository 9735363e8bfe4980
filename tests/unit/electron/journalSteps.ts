import { unwrap } from '@shared/result';
import type { Journal, StepPart } from '../../../electron/journal/journal';

export const PLENTY = { freeBytes: async () => 1e12 };
export const OWNER = 1;

export function bytesOf(seq: number, length = 20): Uint8Array {
  return new TextEncoder().encode(`step ${seq} `.padEnd(length, String(seq % 10)));
}

export function part(seq: number, bytes = bytesOf(seq), last = true): StepPart {
  return { seq, digest: `digest-${seq}`, bytes, last };
}

export async function write(journal: Journal, from: number, to: number, length = 20): Promise<void> {
  for (let seq = from; seq <= to; seq += 1)
    unwrap(await journal.append(OWNER, part(seq, bytesOf(seq, length))));
}

export async function readAll(journal: Journal, maxBytes = 1e9) {
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

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
