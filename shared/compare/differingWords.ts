/** A piece of a text: the same on both sides, or on this side alone. */
export interface TextPart {
  readonly text: string;
  readonly isSame: boolean;
}

/** Longer texts are compared from both ends only. */
const MOST_WORDS = 600;

/** Two texts cut into what they share, word by word, and what each has alone. */
export function differingWords(
  left: string,
  right: string,
): { readonly left: readonly TextPart[]; readonly right: readonly TextPart[] } {
  const words = [wordsOf(left), wordsOf(right)] as const;
  const [one, other] = words;
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  const middles = [one.slice(start, one.length - end), other.slice(start, other.length - end)] as const;
  const isShort = middles[0].length <= MOST_WORDS && middles[1].length <= MOST_WORDS;
  const marks = isShort ? sharedWords(...middles) : [new Set<number>(), new Set<number>()];
  return {
    left: partsOf(one, start, end, marks[0] ?? new Set()),
    right: partsOf(other, start, end, marks[1] ?? new Set()),
  };
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function sharedStart(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

function sharedEnd(left: readonly string[], right: readonly string[], start: number): number {
  const most = Math.min(left.length, right.length) - start;
  let count = 0;
  while (count < most && left.at(-1 - count) === right.at(-1 - count)) count++;
  return count;
}

/** Places of the words of the longest common subsequence, on each side. */
function sharedWords(left: readonly string[], right: readonly string[]): [Set<number>, Set<number>] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const below = lengths[(row + 1) * width + column] ?? 0;
      const beside = lengths[row * width + column + 1] ?? 0;
      const diagonal = (lengths[(row + 1) * width + column + 1] ?? 0) + 1;
      lengths[row * width + column] = left[row] === right[column] ? diagonal : Math.max(below, beside);
    }
  }
  const found: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) {
      found[0].add(row++);
      found[1].add(column++);
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
  return found;
}

function partsOf(
  words: readonly string[],
  start: number,
  end: number,
  shared: ReadonlySet<number>,
): TextPart[] {
  const parts: { text: string; isSame: boolean }[] = [];
  words.forEach((word, index) => {
    const isSame = index < start || index >= words.length - end || shared.has(index - start);
    const last = parts.at(-1);
    if (last !== undefined && last.isSame === isSame) last.text += word;
    else parts.push({ text: word, isSame });
  });
  return parts;
}
