import { type Field, isMoney, parseValue, type Value, valueText } from '@shared/fields';
import { useState } from 'react';
import { useSession } from '@/workspace/session';

/**
 * The text of a value while it is typed: what does not parse stays as typed, and an outer change shows only when it
 * is another value than the one the typing gave. An amount typed without its currency keeps the one that was there.
 */
export function useFieldText(
  field: Field,
  value: Value | undefined,
  onChange: (value: Value | undefined) => void,
): [string, (text: string) => void] {
  const { names, conventions } = useSession();
  const context = { names, conventions };
  const outer = valueText(value, field, context);
  const [typed, setTyped] = useState({ text: outer, outer, currency: conventions.currency });
  const currency = isMoney(value) ? value.currency : typed.currency;
  const reading = { names, conventions: { ...conventions, currency } };
  const isFresh =
    outer === typed.outer || outer === valueText(parseValue(typed.text, field, reading), field, context);
  const setText = (text: string): void => {
    const parsed = parseValue(text, field, reading);
    setTyped({ text, outer: valueText(parsed, field, context), currency });
    onChange(parsed);
  };
  return [isFresh ? typed.text : outer, setText];
}
