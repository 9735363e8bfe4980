/**
 * What a person looks for in texts, and what is to stand there instead. A pattern of the person's own may take
 * forever: `findIn` runs on it only where it can be stopped from outside.
 */
import { err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';
import type { TextEdit } from './valueTexts';

export const findQuery = z.object({
  text: z.string(),
  replacement: z.string(),
  isRegex: z.boolean(),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
});
export type FindQuery = z.infer<typeof findQuery>;

export const noQuery: FindQuery = {
  text: '',
  replacement: '',
  isRegex: false,
  matchCase: false,
  wholeWord: false,
};

/** A query that can be looked for. */
export interface Finder {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly isRegex: boolean;
}

/** A word is letters, marks, digits and underscores of any script. */
const WORD = String.raw`[\p{L}\p{M}\p{N}_]`;
/** Hits in one text; nobody looks through more. */
const HITS_AT_MOST = 10_000;

/** Errors: `invalid`: nothing to find, no regular expression, or a replacement that names a group that is not there. */
export function compileFind(query: FindQuery): Result<Finder> {
  const { text, isRegex, matchCase, wholeWord } = query;
  if (text === '') return err('invalid', 'Say what to find.');
  const body = isRegex ? `(?:${text})` : text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const whole = wholeWord ? `(?<!${WORD})${body}(?!${WORD})` : body;
  try {
    // By itself first: what stands around it must not make an unfinished pattern whole.
    if (isRegex) new RegExp(text, 'u');
    const pattern = new RegExp(whole, matchCase ? 'gu' : 'giu');
    const wrong = isRegex ? unknownGroup(query) : undefined;
    return wrong === undefined
      ? ok({ pattern, replacement: query.replacement, isRegex })
      : err('invalid', `The replacement uses ${wrong}, but the pattern has no such group.`);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split(': ').at(-1) ?? '') : '';
    return err('invalid', `“${text}” is no regular expression: ${reason.toLowerCase()}.`);
  }
}

/** `$&` all of it, `$1` a group, `$<name>` a named one, `$$` a dollar, `\n` and `\t` a line break and a tab. */
const TOKEN = /\$(?:([$&])|(\d{1,2})|<([^>]*)>)|\\([nt\\])/g;

function unknownGroup({ text, replacement }: FindQuery): string | undefined {
  const groups = new RegExp(`(?:${text})|`, 'u').exec('');
  const count = (groups?.length ?? 1) - 1;
  for (const [token, , number, name] of replacement.matchAll(TOKEN)) {
    if (number !== undefined && (Number(number) > count || Number(number) === 0)) return token;
    if (name !== undefined && !Object.hasOwn(groups?.groups ?? {}, name)) return token;
  }
  return undefined;
}

/** All hits in a text from left to right, each with what is to stand there. */
export function findIn(text: string, { pattern, replacement, isRegex }: Finder): TextEdit[] {
  const edits: TextEdit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found] = match;
    const words = isRegex ? expand(replacement, match) : replacement;
    edits.push({ from: match.index, to: match.index + found.length, text: words });
    if (edits.length === HITS_AT_MOST) break;
    // Nothing was found at a place: go on behind the next character, not inside it.
    if (found === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return edits;
}

function expand(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(TOKEN, (token, sign, number, name, escaped) => {
    if (sign !== undefined) return sign === '$' ? '$' : match[0];
    if (number !== undefined) return match[Number(number)] ?? '';
    if (name !== undefined) return match.groups?.[name] ?? '';
    return escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped === '\\' ? '\\' : token;
  });
}
