import type { FieldPath, Value } from '@shared/fields';
import type { ColourRule } from './rule';
import type { Test } from './test';

export interface ReadyRule {
  readonly rule: ColourRule;
  readonly test: Test;
}

/** Which rules colour a record: single cells by their path, and what is left of the row. */
export interface Paint {
  readonly cells: ReadonlyMap<FieldPath, ColourRule>;
  readonly row: ColourRule | undefined;
}

/** Tries the rules in their order; the first that holds wins. Undefined where none does. */
export function paintOf(
  rules: readonly ReadyRule[],
  valueAt: (path: FieldPath) => Value | undefined,
): Paint | undefined {
  const cells = new Map<FieldPath, ColourRule>();
  for (const { rule, test } of rules) {
    if (cells.has(rule.path) && !rule.isWholeRow) continue;
    if (!test(valueAt(rule.path))) continue;
    // What comes after a whole row finds no cell left to colour.
    if (rule.isWholeRow) return { cells, row: rule };
    cells.set(rule.path, rule);
  }
  return cells.size === 0 ? undefined : { cells, row: undefined };
}

/** The rule that colours a cell. */
export function ruleAt(paint: Paint | undefined, path: FieldPath): ColourRule | undefined {
  return paint && (paint.cells.get(path) ?? paint.row);
}

/** Every rule that colours something of the record. */
export function usedRules({ cells, row }: Paint): ColourRule[] {
  return row === undefined ? [...cells.values()] : [...cells.values(), row];
}
