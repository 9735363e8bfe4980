import type { ColourRule } from '@shared/colours';

/** The rules as the dialog holds them, and which one is in front. */
export interface RulesDraft {
  readonly rules: readonly ColourRule[];
  readonly chosen: number;
}

/** The chosen rule by one place; it stays chosen. */
export function moved({ rules, chosen }: RulesDraft, by: 1 | -1): RulesDraft {
  const target = chosen + by;
  const rule = rules[chosen];
  if (rule === undefined || target < 0 || target >= rules.length) return { rules, chosen };
  const next = rules.filter((other) => other !== rule);
  next.splice(target, 0, rule);
  return { rules: next, chosen: target };
}

/** Without the chosen rule; the next one is chosen, or the last. */
export function removed({ rules, chosen }: RulesDraft): RulesDraft {
  const next = rules.filter((_, index) => index !== chosen);
  return { rules: next, chosen: Math.max(0, Math.min(chosen, next.length - 1)) };
}
