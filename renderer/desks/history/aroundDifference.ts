/** Characters that stay before the first difference, for the reader to find the place. */
const CONTEXT = 24;
/** A beginning that is equal for so long is worth leaving out. */
const LONG = 48;

/** Two versions of a long text, each from shortly before where they part; short ones as they are. */
export function aroundDifference(before: string, after: string): { before: string; after: string } {
  const shared = sharedLength(before, after);
  if (shared < LONG) return { before, after };
  const cut = wordStart(before, shared - CONTEXT);
  return { before: `… ${before.slice(cut)}`, after: `… ${after.slice(cut)}` };
}

function sharedLength(before: string, after: string): number {
  const length = Math.min(before.length, after.length);
  let shared = 0;
  while (shared < length && before[shared] === after[shared]) shared++;
  return shared;
}

/** The beginning of the word at or after this place; the place itself in a text without spaces. */
function wordStart(text: string, place: number): number {
  const space = text.indexOf(' ', place);
  return space < 0 || space > place + CONTEXT ? place : space + 1;
}
