/** A piece of a formula, with where it stands. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'label' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Why a formula cannot be read, and where. */
export interface FormulaProblem {
  readonly message: string;
  readonly at: number;
}

const PATTERNS: readonly (readonly [Exclude<Token['kind'], 'end'>, RegExp])[] = [
  ['number', /\d+(?:\.\d+)?/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['label', /\[[^\]]*\]/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['mark', /<>|<=|>=|!=|[-+*/%&=<>(),;.]/y],
];

/** A formula as its pieces; the first thing that is none where it cannot be cut. */
export function tokensOf(source: string): readonly Token[] | FormulaProblem {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (/\s/.test(source[at] ?? '')) {
      at++;
      continue;
    }
    const found = tokenAt(source, at);
    if (found === undefined) return unreadable(source, at);
    tokens.push(found);
    at += found.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}

function tokenAt(source: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  return undefined;
}

function unreadable(source: string, at: number): FormulaProblem {
  const sign = source[at] ?? '';
  if (sign === '"') return { message: 'A text begins here that has no closing quote.', at };
  if (sign === '[') return { message: 'A field name begins here that has no closing bracket.', at };
  return { message: `“${sign}” has no meaning in a formula.`, at };
}
