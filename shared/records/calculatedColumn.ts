import type { Field, FieldPath } from '@shared/fields';
import type { StoredRecord } from './define';
import type { ReckonedField } from './fieldCatalog';

/** A calculated column as its record says it. */
export interface CalculatedColumn extends ReckonedField {
  /** Id of its record. */
  readonly id: string;
  readonly kind: 'number' | 'money' | 'text' | 'date' | 'flag';
  readonly expression: string;
  readonly position: number;
}

const KINDS = ['number', 'money', 'text', 'date', 'flag'] as const;
export const CALCULATED_GROUP = 'Calculated';

/** The path of a calculated column: it is read like a field and never stored. */
export function calculatedPath(id: string): FieldPath {
  return `calc.${id}`;
}

export function isCalculatedPath(path: FieldPath): boolean {
  return path.startsWith('calc.');
}

/** The column that a record defines; undefined where it lacks what makes one. */
export function calculatedColumnOf({ id, values }: StoredRecord): CalculatedColumn | undefined {
  const { recordType, label, expression, unit, help, position } = values;
  if (typeof recordType !== 'string' || typeof expression !== 'string') return undefined;
  const kind = KINDS.find((known) => known === values.kind) ?? 'text';
  const shared = {
    label: typeof label === 'string' && label !== '' ? label : 'Calculated',
    group: CALCULATED_GROUP,
    readOnly: true,
    width: kind === 'text' ? 180 : 120,
    help: typeof help === 'string' && help !== '' ? help : expression,
  };
  const field: Field =
    kind === 'number' && typeof unit === 'string' && unit !== ''
      ? { kind, unit, ...shared }
      : kindless(kind, shared);
  return {
    id,
    type: recordType,
    path: calculatedPath(id),
    kind,
    field,
    expression,
    position: typeof position === 'number' ? position : 0,
  };
}

function kindless(kind: CalculatedColumn['kind'], shared: Omit<Field, 'kind'>): Field {
  // An amount may be below zero: a loss is no mistake in the data.
  return kind === 'money'
    ? { kind, minimum: Number.NEGATIVE_INFINITY, ...shared }
    : ({ kind, ...shared } as Field);
}
