import { err, ok, type Result } from '@shared/result';

/** One of the things a placeholder may stand for, the first that is not empty. */
export type Alternative =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly text: string };

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly alternatives: readonly Alternative[] };

/** Opening quotes and what closes them: straight ones, and those that a word processor makes of them. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“',
  '‘': '’',
  '«': '»',
};

/** Splits a template into text and placeholders. Errors: `invalid`, with the place in words. */
export function parseTemplate(source: string): Result<readonly TemplatePart[]> {
  const parts: TemplatePart[] = [];
  let position = 0;
  while (position < source.length) {
    const open = source.indexOf('{{', position);
    const text = source.slice(position, open < 0 ? source.length : open);
    if (text !== '') parts.push({ kind: 'text', text });
    if (open < 0) break;
    const read = readAlternatives(source, open + 2);
    if (!read.ok) return read;
    parts.push({ kind: 'field', alternatives: read.value.alternatives });
    position = read.value.end;
  }
  return ok(parts);
}

function readAlternatives(
  source: string,
  start: number,
): Result<{ alternatives: readonly Alternative[]; end: number }> {
  const alternatives: Alternative[] = [];
  let position = start;
  for (;;) {
    const read = readAlternative(source, position);
    if (read === undefined) return unclosed(source, start);
    if (!read.ok) return read;
    alternatives.push(read.value.alternative);
    position = read.value.end;
    if (source[position] !== '|') return ok({ alternatives, end: position + 2 });
    position++;
  }
}

function unclosed(source: string, start: number): Result<never> {
  const shown = source.slice(start - 2, start + 18);
  return err('invalid', `“${shown}${shown.length < 20 ? '' : '…'}” is not closed: write }} behind it.`);
}

/** Up to the next bar or the closing braces; undefined when the source ends before. */
function readAlternative(
  source: string,
  start: number,
): Result<{ alternative: Alternative; end: number }> | undefined {
  let position = start;
  while (source[position] === ' ') position++;
  const closing = QUOTES[source[position] ?? ''];
  if (closing !== undefined) return readLiteral(source, position + 1, closing);
  const end = endOfName(source, position);
  if (end === undefined) return undefined;
  const name = source.slice(position, end).trim();
  if (name === '')
    return err('invalid', 'A pair of braces names no field: write {{title}}, or a text in quotes.');
  return ok({ alternative: { kind: 'name', name }, end });
}

function endOfName(source: string, start: number): number | undefined {
  for (let position = start; position < source.length; position++) {
    if (source.startsWith('{{', position)) return undefined;
    if (source[position] === '|' || source.startsWith('}}', position)) return position;
  }
  return undefined;
}

/** A quote inside is written with a backslash before it, as is a backslash. */
function readLiteral(
  source: string,
  start: number,
  closing: string,
): Result<{ alternative: Alternative; end: number }> | undefined {
  let text = '';
  for (let position = start; position < source.length; position++) {
    const character = source[position];
    if (character === '\\' && position + 1 < source.length) text += source[++position];
    else if (character !== closing) text += character;
    else {
      let end = position + 1;
      while (source[end] === ' ') end++;
      if (source[end] !== '|' && !source.startsWith('}}', end))
        return err('invalid', `After the text “${text}” stands neither | nor }}.`);
      return ok({ alternative: { kind: 'literal', text }, end });
    }
  }
  return err('invalid', `The text that begins with “${text.slice(0, 20)}” has no closing quote.`);
}
