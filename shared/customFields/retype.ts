import type { Operation } from '@shared/changes';
import {
  type Field,
  type FieldPath,
  isMoney,
  isUnparsed,
  parseValue,
  sameValue,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import type { StoredRecord } from '@shared/records';

/** One value and what becomes of it. */
export interface RetypedValue {
  readonly id: string;
  readonly from: string;
  /** Undefined where it is kept as typed, because it is no value of the new kind. */
  readonly to: string | undefined;
}

/** What another kind of field would do to the values that are there. */
export interface Retyping {
  readonly operations: readonly Operation[];
  /** Values that become values of the new kind, those that need no change included. */
  readonly converted: number;
  /** Values that are none of the new kind and stay as typed. */
  readonly kept: number;
  /** The first of those kept, then of those converted. */
  readonly samples: readonly RetypedValue[];
}

export interface RetypeRequest {
  readonly path: FieldPath;
  readonly from: Field;
  readonly to: Field;
  readonly text: TextContext;
}

const SAMPLES = 8;

/** Converts the values of a field to another kind, without writing anything. One pass over the records. */
export function retype(records: Iterable<StoredRecord>, request: RetypeRequest): Retyping {
  const { path, from, to, text } = request;
  const operations: Operation[] = [];
  const kept: RetypedValue[] = [];
  const converted: RetypedValue[] = [];
  let keptCount = 0;
  let convertedCount = 0;
  for (const { id, values } of records) {
    const value = values[path];
    if (value === undefined || value === null) continue;
    const next = retyped(value, request);
    if (!sameValue(value, next)) operations.push({ kind: 'set', id, path, value: next });
    const sample = { id, from: valueText(value, from, text) };
    if (isUnparsed(next)) {
      keptCount++;
      if (kept.length < SAMPLES) kept.push({ ...sample, to: undefined });
    } else {
      convertedCount++;
      if (converted.length < SAMPLES) converted.push({ ...sample, to: valueText(next, to, text) });
    }
  }
  const samples = [...kept, ...converted].slice(0, SAMPLES);
  return { operations, converted: convertedCount, kept: keptCount, samples };
}

/** A value as the new kind has it; `{ unparsed }` where it is none. */
export function retyped(value: Value, { from, to, text }: Omit<RetypeRequest, 'path'>): Value {
  if (value === null) return null;
  if (from.kind === to.kind && from.kind !== 'choice' && from.kind !== 'reference' && !isUnparsed(value))
    return value;
  if (to.kind === 'number' && isMoney(value)) return parseValue(value.amount, to, neutral(text));
  if (to.kind === 'text' && from.kind === 'richText') return plainOf(String(valueText(value, from, text)));
  if (to.kind === 'richText' && !isUnparsed(value)) return richOf(valueText(value, from, text));
  return parseValue(valueText(value, from, text), to, text);
}

/** Amounts are kept with a dot, whatever the user's own way. */
function neutral({ names, conventions }: TextContext): TextContext {
  return { names, conventions: { ...conventions, decimal: '.', thousands: '' } };
}

const BREAKS = /<\/(?:p|div|li|h[1-6]|tr)>|<br\s*\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

function plainOf(html: string): string {
  return html
    .replace(BREAKS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

function richOf(plain: string): string {
  const escaped = plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<p>${escaped.replace(/\n/g, '<br>')}</p>`;
}
