import type { Operation } from '@shared/changes';
import type { Value } from '@shared/fields';
import type { ColourRule } from './rule';

/** What turns one list of rules into another, in the order of the second. */
export function planRules(before: readonly ColourRule[], after: readonly ColourRule[]): Operation[] {
  const known = new Set(before.map(({ id }) => id));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...gone.map(({ id }): Operation => ({ kind: 'delete', id })),
    ...after.flatMap((rule, index): Operation[] => {
      const values = valuesOf(rule, index + 1);
      if (known.has(rule.id))
        return Object.entries(values).map(([path, value]) => ({ kind: 'set', id: rule.id, path, value }));
      const filled = Object.entries(values).filter(([, value]) => value !== undefined);
      const record = {
        id: rule.id,
        type: 'colourRule',
        values: Object.fromEntries(filled) as Record<string, Value>,
      };
      return [{ kind: 'create', record }];
    }),
  ];
}

function valuesOf(rule: ColourRule, position: number): Record<string, Value | undefined> {
  return {
    name: rule.name.trim() || undefined,
    recordType: rule.type,
    path: rule.path,
    condition: rule.condition,
    value: rule.value || undefined,
    upTo: rule.upTo || undefined,
    values: rule.values.length === 0 ? undefined : rule.values,
    tone: rule.tone,
    isWholeRow: rule.isWholeRow || undefined,
    isOff: rule.isOff || undefined,
    position,
  };
}
