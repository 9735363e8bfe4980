import { type ColourRule, operandOf } from '@shared/colours';
import type { Field as RecordField } from '@shared/fields';
import { readDecimal, writeDecimal } from '@shared/fields/decimal';
import { plainNumber } from '@shared/fields/kinds/number';
import { Checkbox, DateInput, Field, NumberInput, Select, TextInput, TokenInput } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Colours.module.css';

interface ColourOperandProps {
  readonly rule: ColourRule;
  readonly field: RecordField;
  readonly onChange: (part: Partial<ColourRule>) => void;
}

/** What a condition compares with: nothing, one value, two ends or a list. */
export function ColourOperand({ rule, field, onChange }: ColourOperandProps) {
  const one = (label: string, key: 'value' | 'upTo' = 'value') => ({
    label,
    text: rule[key],
    onText: (text: string) => onChange({ [key]: text }),
  });
  switch (operandOf(rule.condition, field)) {
    case 'none':
      return null;
    case 'text':
      return (
        <Field label="Value" hint="In any case: “mug” finds “Mug”.">
          <TextInput value={rule.value} onValueChange={(value) => onChange({ value })} />
        </Field>
      );
    case 'number':
      return <Figure {...one('Value')} unit={unitOf(field)} />;
    case 'length':
      return <Figure {...one('Length')} unit="characters" />;
    case 'numbers':
      return rule.condition === 'between' ? (
        <div className={styles.pair}>
          <Figure {...one('From')} unit={unitOf(field)} />
          <Figure {...one('To', 'upTo')} unit={unitOf(field)} />
        </div>
      ) : (
        <Texts rule={rule} isFigures onChange={onChange} />
      );
    case 'date':
      return <Day {...one('Date')} />;
    case 'dates':
      return (
        <div className={styles.pair}>
          <Day {...one('From')} />
          <Day {...one('To', 'upTo')} />
        </div>
      );
    case 'choice':
      return (
        <Field label="Value">
          <Select
            value={rule.value || null}
            options={optionsOf(field)}
            onValueChange={(value) => onChange({ value })}
          />
        </Field>
      );
    case 'texts':
      return field.kind === 'choice' ? (
        <Choices rule={rule} field={field} onChange={onChange} />
      ) : (
        <Texts rule={rule} onChange={onChange} />
      );
  }
}

interface OneProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Figure({ label, text, onText, unit }: OneProps & { unit: string | undefined }) {
  return (
    <Field label={label}>
      <NumberInput
        value={text === '' ? null : Number(text)}
        unit={unit}
        onValueChange={(value) => onText(value === null ? '' : plainNumber(value))}
      />
    </Field>
  );
}

function Day({ label, text, onText }: OneProps) {
  return (
    <Field label={label}>
      <DateInput value={text} onValueChange={onText} />
    </Field>
  );
}

function Texts({
  rule,
  isFigures = false,
  onChange,
}: Omit<ColourOperandProps, 'field'> & { isFigures?: boolean }) {
  const { conventions } = useSession();
  const shown = (value: string): string =>
    isFigures && Number.isFinite(Number(value)) ? writeDecimal(value, conventions) : value;
  const read = (value: string): string => (isFigures ? (readDecimal(value, conventions) ?? value) : value);
  return (
    <Field label="Values" hint="Press Enter after each, or paste a column.">
      <TokenInput
        values={rule.values.map(shown)}
        onValuesChange={(values) => onChange({ values: values.map(read) })}
      />
    </Field>
  );
}

function Choices({ rule, field, onChange }: ColourOperandProps) {
  const toggle = (value: string, isTicked: boolean): void =>
    onChange({
      values: isTicked ? [...rule.values, value] : rule.values.filter((other) => other !== value),
    });
  return (
    <fieldset className={styles.choices}>
      <legend>Values</legend>
      {optionsOf(field).map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={rule.values.includes(value)}
          onCheckedChange={(isTicked) => toggle(value, isTicked)}
        />
      ))}
    </fieldset>
  );
}

function optionsOf(field: RecordField): readonly { value: string; label: string }[] {
  if (field.kind === 'choice') return field.options;
  return [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ];
}

function unitOf(field: RecordField): string | undefined {
  return field.kind === 'number' ? field.unit : undefined;
}
