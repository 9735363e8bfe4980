/** What is done to cells, as data: what a saved recipe holds and what a transformation runs. */
import { z } from '@shared/schema';
import { findQuery } from './find';

const direct = <K extends string>(kind: K) => z.literal(kind);

export const operation = z.discriminatedUnion('kind', [
  z.object({ kind: direct('template'), template: z.string() }),
  z.object({ kind: direct('prefix'), text: z.string() }),
  z.object({ kind: direct('suffix'), text: z.string() }),
  z.object({ kind: direct('trim'), collapse: z.boolean() }),
  z.object({ kind: direct('case'), to: z.enum(['upper', 'lower', 'title', 'sentence']), locale: z.string() }),
  z.object({ kind: direct('stripHtml') }),
  z.object({ kind: direct('replace'), query: findQuery }),
  z.object({ kind: direct('calculate'), formula: z.string() }),
  z.object({ kind: direct('shiftDate'), days: z.number(), months: z.number() }),
  z.object({ kind: direct('setDate'), date: z.string() }),
  z.object({ kind: direct('readDate'), order: z.enum(['dmy', 'mdy', 'ymd']) }),
]);
export type TransformOperation = z.infer<typeof operation>;
export type OperationKind = TransformOperation['kind'];

/** Where the result goes: into the same cells, into another column, or in parts into several. */
export const sink = z.discriminatedUnion('kind', [
  z.object({ kind: direct('same') }),
  z.object({ kind: direct('into'), path: z.string() }),
  z.object({ kind: direct('split'), separator: z.string(), paths: z.array(z.string()) }),
]);
export type Sink = z.infer<typeof sink>;

export const recipeBody = z.object({ operations: z.array(operation), sink });
export type RecipeBody = z.infer<typeof recipeBody>;

export const emptyRecipe: RecipeBody = { operations: [], sink: { kind: 'same' } };

/** A stored recipe; undefined where the text is none. */
export function readRecipe(source: string): RecipeBody | undefined {
  try {
    const parsed = recipeBody.safeParse(JSON.parse(source));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export const operationLabels: Readonly<Record<OperationKind, string>> = {
  template: 'Write a template',
  prefix: 'Put before',
  suffix: 'Put after',
  trim: 'Trim spaces',
  case: 'Change case',
  stripHtml: 'Strip HTML',
  replace: 'Find and replace',
  calculate: 'Calculate',
  shiftDate: 'Shift dates',
  setDate: 'Set a date',
  readDate: 'Read as a date',
};

/** What an operation does, in a few words for lists and labels of steps. */
export function operationWords(step: TransformOperation): string {
  switch (step.kind) {
    case 'template':
      return `template ${shortened(step.template)}`;
    case 'prefix':
      return `“${shortened(step.text)}” before`;
    case 'suffix':
      return `“${shortened(step.text)}” after`;
    case 'case':
      return `${step.to} case`;
    case 'replace':
      return `“${shortened(step.query.text)}” by “${shortened(step.query.replacement)}”`;
    case 'calculate':
      return step.formula.trim();
    case 'shiftDate':
      return [amount(step.months, 'month'), amount(step.days, 'day')].filter(Boolean).join(', ');
    case 'setDate':
      return `date ${step.date}`;
    default:
      return operationLabels[step.kind].toLowerCase();
  }
}

export function recipeWords({ operations }: RecipeBody): string {
  return operations.map(operationWords).join(', then ') || 'nothing yet';
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function amount(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count > 0 ? '+' : '−'}${Math.abs(count)} ${noun}${Math.abs(count) === 1 ? '' : 's'}`;
}
