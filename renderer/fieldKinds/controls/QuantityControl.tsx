import { type InstantField, isMoney, type MoneyField, type NumberField } from '@shared/fields';
import { TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import type { ControlProps } from './control';
import { useFieldText } from './useFieldText';

/** Amounts and numbers are typed as text, so that what does not parse is kept as typed. */
export function QuantityControl({
  field,
  value,
  onChange,
  autoFocus,
}: ControlProps<MoneyField | NumberField | InstantField>) {
  const { conventions } = useSession();
  const [text, setText] = useFieldText(field, value, onChange);
  const currency = isMoney(value) ? value.currency : conventions.currency;
  const unit =
    field.kind === 'money'
      ? text.includes(currency)
        ? undefined
        : currency
      : field.kind === 'number'
        ? field.unit
        : undefined;
  return (
    <TextInput
      value={text}
      onValueChange={setText}
      unit={unit}
      readOnly={field.readOnly}
      autoFocus={autoFocus}
      inputMode="decimal"
      spellCheck={false}
    />
  );
}
