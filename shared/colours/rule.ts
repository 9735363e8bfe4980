import { type FieldPath, isIdList, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import {
  type ColourCondition,
  type ColourTone,
  colourConditions,
  colourTones,
} from '@shared/records/colourRule';

/** A rule as its record says it. */
export interface ColourRule {
  /** Id of its record. */
  readonly id: string;
  readonly type: string;
  readonly path: FieldPath;
  readonly name: string;
  readonly condition: ColourCondition;
  readonly value: string;
  readonly upTo: string;
  readonly values: readonly string[];
  readonly tone: ColourTone;
  readonly isWholeRow: boolean;
  readonly isOff: boolean;
  readonly position: number;
}

/** The rule that a record says; undefined where it lacks what makes one. */
export function ruleOf({ id, values }: StoredRecord): ColourRule | undefined {
  const { recordType, path, position } = values;
  const condition = colourConditions.find(({ value }) => value === values.condition)?.value;
  if (typeof recordType !== 'string' || typeof path !== 'string' || condition === undefined) return undefined;
  return {
    id,
    type: recordType,
    path,
    name: textOf(values.name),
    condition,
    value: textOf(values.value),
    upTo: textOf(values.upTo),
    values: isIdList(values.values) ? values.values : [],
    tone: colourTones.find(({ value }) => value === values.tone)?.value ?? 'amber',
    isWholeRow: values.isWholeRow === true,
    isOff: values.isOff === true,
    position: typeof position === 'number' ? position : 0,
  };
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A rule that asks nothing yet. */
export function newRule(id: string, type: string, path: FieldPath, tone: ColourTone): ColourRule {
  return {
    id,
    type,
    path,
    name: '',
    condition: 'empty',
    value: '',
    upTo: '',
    values: [],
    tone,
    isWholeRow: false,
    isOff: false,
    position: 0,
  };
}

/** The rules of a type, the one that is tried first in front. */
export function inOrder(records: Iterable<StoredRecord>, type: string): ColourRule[] {
  const rules: ColourRule[] = [];
  for (const record of records) {
    const rule = ruleOf(record);
    if (rule?.type === type) rules.push(rule);
  }
  return rules.sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1));
}
