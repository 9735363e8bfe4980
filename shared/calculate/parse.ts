import { type FormulaProblem, type Token, tokensOf } from './tokens';

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** A formula as a tree: data, walked by the interpreter. */
export type Node =
  | { readonly kind: 'number' | 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'empty' }
  /** `[Product].title`: names or labels, one after the other. */
  | { readonly kind: 'field'; readonly names: readonly string[]; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]; readonly at: number }
  | { readonly kind: 'not' | 'minus' | 'percent'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node };

export type Parsed =
  | { readonly ok: true; readonly node: Node }
  | { readonly ok: false; readonly problem: FormulaProblem };

/** Deeper than this no one writes by hand, and the interpreter calls itself as deep. */
const DEEPEST = 60;
const LONGEST = 4000;

class Unreadable {
  constructor(readonly problem: FormulaProblem) {}
}

/** Reads a formula. What is wrong with it is a sentence and a place. */
export function parseFormula(source: string): Parsed {
  if (source.length > LONGEST)
    return { ok: false, problem: { message: `A formula has at most ${LONGEST} characters.`, at: LONGEST } };
  const tokens = tokensOf(source);
  if (!Array.isArray(tokens)) return { ok: false, problem: tokens as FormulaProblem };
  try {
    return { ok: true, node: new Parser(tokens as readonly Token[]).whole() };
  } catch (failure) {
    if (failure instanceof Unreadable) return { ok: false, problem: failure.problem };
    throw failure;
  }
}

const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '<>', '!=', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

class Parser {
  private place = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    if (this.next.kind === 'end') this.fail('Write a formula, for example [Price] * 2.');
    const node = this.level(0);
    const rest: Token = this.take();
    if (rest.kind !== 'end') this.fail(`“${rest.text}” is not expected here.`, rest.at);
    return node;
  }

  private get next(): Token {
    return this.tokens[this.place] ?? { kind: 'end', text: '', at: 0 };
  }

  private take(): Token {
    const token = this.next;
    this.place++;
    return token;
  }

  private fail(message: string, at = this.next.at): never {
    throw new Unreadable({ message, at });
  }

  private accepts(...texts: readonly string[]): string | undefined {
    const { kind, text } = this.next;
    const word = kind === 'name' ? text.toLowerCase() : text;
    if ((kind !== 'mark' && kind !== 'name') || !texts.includes(word)) return undefined;
    this.place++;
    return word;
  }

  private level(index: number): Node {
    const operators = LEVELS[index];
    if (operators === undefined) return this.unary();
    let left = this.level(index + 1);
    for (let sign = this.accepts(...operators); sign !== undefined; sign = this.accepts(...operators)) {
      const right = this.level(index + 1);
      left = { kind: 'binary', operator: (sign === '!=' ? '<>' : sign) as Operator, left, right };
    }
    return left;
  }

  private unary(): Node {
    if (++this.depth > DEEPEST) this.fail('The formula is nested too deeply.');
    const sign = this.accepts('-', 'not');
    const node: Node =
      sign === undefined ? this.primary() : { kind: sign === 'not' ? 'not' : 'minus', of: this.unary() };
    this.depth--;
    return this.accepts('%') === undefined ? node : { kind: 'percent', of: node };
  }

  private primary(): Node {
    const token = this.take();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.text };
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'label':
        return this.field(token);
      case 'name':
        return this.named(token);
      case 'mark':
        if (token.text === '(') return this.inBrackets();
        return this.fail(`“${token.text}” needs something before it.`, token.at);
      case 'end':
        return this.fail('The formula ends too early.', token.at);
    }
  }

  private inBrackets(): Node {
    if (++this.depth > DEEPEST) this.fail('The formula is nested too deeply.');
    const node = this.level(0);
    this.depth--;
    if (this.accepts(')') === undefined) this.fail('A closing bracket is missing.');
    return node;
  }

  private named(token: Token): Node {
    const word = token.text.toLowerCase();
    if (this.next.text === '(' && this.next.kind === 'mark') return this.call(token);
    if (word === 'true' || word === 'false') return { kind: 'flag', value: word === 'true' };
    if (word === 'empty') return { kind: 'empty' };
    return this.field(token);
  }

  private field(first: Token): Node {
    const names = [nameOf(first)];
    while (this.accepts('.') !== undefined) {
      const token = this.take();
      if (token.kind !== 'name' && token.kind !== 'label' && token.kind !== 'number')
        this.fail('The name of a field is missing behind the dot.', token.at);
      names.push(nameOf(token));
    }
    return { kind: 'field', names, at: first.at };
  }

  private call({ text, at }: Token): Node {
    this.place++;
    const args: Node[] = [];
    if (this.accepts(')') !== undefined) return { kind: 'call', name: text.toLowerCase(), args, at };
    do args.push(this.level(0));
    while (this.accepts(',', ';') !== undefined);
    if (this.accepts(')') === undefined) this.fail(`A closing bracket is missing behind ${text}(…`);
    return { kind: 'call', name: text.toLowerCase(), args, at };
  }
}

function nameOf({ kind, text }: Token): string {
  return kind === 'label' ? text.slice(1, -1).trim() : text;
}
