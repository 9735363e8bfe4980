import { unreachable } from '@shared/result';
import type { TextEdit } from './valueTexts';

export type LetterCase = 'upper' | 'lower' | 'title' | 'sentence';

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** What ends a sentence, before the white space behind it. */
const SENTENCE_END = /(?:[.!?…]["'”’)\]]*\s+|\n\s*)$/u;

/**
 * The letters that change, each in its place, so that formatting inside a word stays where it is. The locale decides
 * what a capital is: "i" is "İ" in Turkish, "ij" is "IJ" in Dutch.
 */
export function caseEdits(text: string, to: LetterCase, locale: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS))
    edits.push(...difference(word, cased(word, { to, locale, before: text.slice(0, index) }), index));
  return edits;
}

function cased(
  word: string,
  { to, locale, before }: { to: LetterCase; locale: string; before: string },
): string {
  switch (to) {
    case 'upper':
      return word.toLocaleUpperCase(locale);
    case 'lower':
      return word.toLocaleLowerCase(locale);
    case 'title':
      return capitalised(word, locale);
    case 'sentence':
      return before.trim() === '' || SENTENCE_END.test(before)
        ? capitalised(word, locale)
        : word.toLocaleLowerCase(locale);
    default:
      return unreachable(to);
  }
}

function capitalised(word: string, locale: string): string {
  const lower = word.toLocaleLowerCase(locale);
  const first = /^ij/.test(lower) && locale.startsWith('nl') ? 'ij' : ([...lower][0] ?? '');
  // The title form where Unicode has one ("ǆ" becomes "ǅ"); "ß" at the beginning becomes "Ss".
  const upper = first === 'ß' ? 'Ss' : first.toLocaleUpperCase(locale);
  return upper + lower.slice(first.length);
}

/** Letter by letter where both have as many; else the word as a whole. */
function difference(word: string, next: string, at: number): TextEdit[] {
  if (word === next) return [];
  if (word.length !== next.length) return [{ from: at, to: at + word.length, text: next }];
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const letter of word) {
    const other = next.slice(offset, offset + letter.length);
    const from = at + offset;
    if (other !== letter) edits.push({ from, to: from + letter.length, text: other });
    offset += letter.length;
  }
  return edits;
}
