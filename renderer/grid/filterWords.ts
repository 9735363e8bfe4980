import type { Field } from '@shared/fields';
import type { ColumnFilter } from '@/data/query';

export const operatorWords = {
  contains: 'contains',
  'not-contains': 'does not contain',
  is: 'is',
  starts: 'starts with',
  ends: 'ends with',
} as const;

export const stateWords = {
  empty: 'is empty',
  filled: 'is filled',
  invalid: 'is invalid',
  pending: 'in a pending record',
} as const;

/** Values named in a chip before the rest is counted. */
const NAMED = 2;

/** A filter in words, for its chip: "Status: Active, Draft", "Price: 10 to 20". */
export function filterWords(header: string, filter: ColumnFilter): string {
  switch (filter.kind) {
    case 'values':
      return `${header}: ${valueWords(filter.values)}`;
    case 'text':
      return `${header} ${operatorWords[filter.operator]} “${filter.text}”`;
    case 'range':
      return `${header}: ${rangeWords(filter.from ?? '', filter.to ?? '')}`;
    case 'state':
      return `${header} ${stateWords[filter.state]}`;
  }
}

function valueWords(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  const named = values.slice(0, NAMED).map((value) => (value === '' ? 'empty' : value));
  const more = values.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

function rangeWords(from: string, to: string): string {
  if (from !== '' && to !== '') return `${from} to ${to}`;
  return from !== '' ? `from ${from}` : `up to ${to}`;
}

/** Fields whose values have an order that a person would give the ends of. */
export function hasRange({ kind }: Field): boolean {
  return kind === 'number' || kind === 'money' || kind === 'date' || kind === 'instant';
}
