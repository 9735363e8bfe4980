import { normalText } from './normalText';

/**
 * How alike two titles are: the share of three-letter pieces that both have among those that either has (Jaccard),
 * after `normalText`. 1 is the same, 0 has nothing in common.
 */
export function likeness(left: Uint32Array, right: Uint32Array): number {
  let [one, other, both] = [0, 0, 0];
  while (one < left.length && other < right.length) {
    const [a = 0, b = 0] = [left[one], right[other]];
    if (a === b) both++;
    if (a <= b) one++;
    if (b <= a) other++;
  }
  const either = left.length + right.length - both;
  return either === 0 ? 1 : both / either;
}

/** The different three-letter pieces of a normal text, in order of their codes. */
export function piecesOf(normal: string): Uint32Array {
  const padded = `  ${normal} `;
  const pieces = new Set<number>();
  for (let at = 0; at + 3 <= padded.length; at++)
    pieces.add(
      (Math.imul(padded.charCodeAt(at), 0x9e3779b1) ^
        Math.imul(padded.charCodeAt(at + 1), 0x85ebca6b) ^
        padded.charCodeAt(at + 2)) >>>
        0,
    );
  return Uint32Array.from(pieces).sort();
}

/** What counts as nearly the same. */
export const NEAR = 0.72;
/** Only titles that share one of each other's rarest words are compared: this many words, each in so many titles. */
const RAREST = 4;
const MOST_TITLES = 120;
const COMPARED_AT_ONCE = 200;

interface Title {
  readonly id: string;
  readonly words: readonly string[];
  readonly pieces: Uint32Array;
}

/** Pairs of ids whose titles are nearly the same. The work is done a piece at a time. */
export function* nearPairs(
  titles: readonly (readonly [id: string, title: string])[],
  nearness = NEAR,
): Generator<{ done: number; total: number }, [string, string][]> {
  const total = titles.length * 2;
  const list: Title[] = [];
  for (const [index, [id, title]] of titles.entries()) {
    const normal = normalText(title);
    if (normal !== '') list.push({ id, words: [...new Set(normal.split(' '))], pieces: piecesOf(normal) });
    if (index % COMPARED_AT_ONCE === 0) yield { done: index, total };
  }
  const buckets = bucketsOf(list);
  const pairs: [string, string][] = [];
  const seen = new Int32Array(list.length).fill(-1);
  for (const [index, title] of list.entries()) {
    for (const word of title.words) {
      for (const other of buckets.get(word) ?? []) {
        const candidate = other > index && seen[other] !== index ? list[other] : undefined;
        if (candidate === undefined) continue;
        seen[other] = index;
        if (areNear(title.pieces, candidate.pieces, nearness)) pairs.push([title.id, candidate.id]);
      }
    }
    if (index % COMPARED_AT_ONCE === 0) yield { done: titles.length + index, total };
  }
  return pairs;
}

/** Titles by those of their words that tell them apart best. */
function bucketsOf(list: readonly Title[]): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { words } of list) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const buckets = new Map<string, number[]>();
  for (const [index, { words }] of list.entries()) {
    const rare = [...words].sort((left, right) => (counts.get(left) ?? 0) - (counts.get(right) ?? 0));
    for (const word of rare.slice(0, RAREST)) {
      if ((counts.get(word) ?? 0) > MOST_TITLES) break;
      const bucket = buckets.get(word);
      if (bucket === undefined) buckets.set(word, [index]);
      else bucket.push(index);
    }
  }
  return buckets;
}

function areNear(left: Uint32Array, right: Uint32Array, nearness: number): boolean {
  const [less, more] = left.length < right.length ? [left, right] : [right, left];
  return less.length >= nearness * more.length && likeness(left, right) >= nearness;
}
