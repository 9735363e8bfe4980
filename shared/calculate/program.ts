import type { FieldPath } from '@shared/fields';
import type { Fields } from '@shared/records/fieldCatalog';
import { functions } from './functions';
import { type Node, parseFormula } from './parse';
import { type Route, routeOf } from './route';

/** A formula made ready for records of one type: names looked up, functions checked. */
export interface Program {
  readonly type: string;
  readonly node: Node;
  /** By the joined names of the field's node. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Every field that it reads, on records of its own type and of others. */
  readonly reads: readonly { readonly type: string; readonly path: FieldPath }[];
  /** Types whose records it looks into beside the record itself. */
  readonly foreign: ReadonlySet<string>;
}

export type Compiled =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly message: string; readonly at: number };

/** Reads a formula and looks up what it names. What is wrong is a sentence and a place in the text. */
export function compileFormula(source: string, type: string, fields: Fields): Compiled {
  const parsed = parseFormula(source);
  if (!parsed.ok) return { ok: false, ...parsed.problem };
  const routes = new Map<string, Route>();
  const problem = lookUp(parsed.node, { type, fields, routes });
  if (problem !== undefined) return { ok: false, ...problem };
  const reads = [...routes.values()].flatMap((route) => route.reads);
  const foreign = new Set([...routes.values()].flatMap(({ through }) => through));
  return { ok: true, program: { type, node: parsed.node, routes, reads, foreign } };
}

interface Lookup {
  readonly type: string;
  readonly fields: Fields;
  readonly routes: Map<string, Route>;
}

interface Problem {
  readonly message: string;
  readonly at: number;
}

function lookUp(node: Node, lookup: Lookup): Problem | undefined {
  switch (node.kind) {
    case 'field': {
      const key = routeKey(node.names);
      const route = lookup.routes.get(key) ?? routeOf(node.names, lookup.type, lookup.fields);
      if (typeof route === 'string') return { message: route, at: node.at };
      lookup.routes.set(key, route);
      return undefined;
    }
    case 'call':
      return checkCall(node) ?? first(node.args, lookup);
    case 'binary':
      return lookUp(node.left, lookup) ?? lookUp(node.right, lookup);
    case 'not':
    case 'minus':
    case 'percent':
      return lookUp(node.of, lookup);
    default:
      return undefined;
  }
}

function first(nodes: readonly Node[], lookup: Lookup): Problem | undefined {
  for (const node of nodes) {
    const problem = lookUp(node, lookup);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkCall({ name, args, at }: Extract<Node, { kind: 'call' }>): Problem | undefined {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined) return { message: `There is no function “${name}”.`, at };
  const [least, most] = known.takes;
  if (args.length >= least && args.length <= most) return undefined;
  return { message: `Write ${known.usage}.`, at };
}

export function routeKey(names: readonly string[]): string {
  return names.join('\u0000');
}
