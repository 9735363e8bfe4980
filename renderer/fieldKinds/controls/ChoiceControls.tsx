import { type ChoiceField, type FlagField, isUnparsed } from '@shared/fields';
import { SegmentedControl, Select } from '@/design';
import type { ControlProps } from './control';

const EMPTY = '—';

export function ChoiceControl({ field, value, onChange }: ControlProps<ChoiceField>) {
  const kept = isUnparsed(value)
    ? [{ value: value.unparsed, label: value.unparsed, detail: 'not a valid value' }]
    : [];
  const options = [{ value: EMPTY, label: EMPTY }, ...kept, ...field.options];
  const current = isUnparsed(value) ? value.unparsed : typeof value === 'string' ? value : EMPTY;
  return (
    <Select
      value={current}
      options={options}
      disabled={field.readOnly}
      onValueChange={(chosen) => chosen !== current && onChange(chosen === EMPTY ? null : chosen)}
    />
  );
}

const FLAGS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'empty', label: EMPTY },
] as const;

export function FlagControl({ field, value, onChange }: ControlProps<FlagField>) {
  const current = value === true ? 'yes' : value === false ? 'no' : 'empty';
  return (
    <SegmentedControl
      label={field.label}
      value={current}
      segments={FLAGS}
      onValueChange={(chosen) => onChange(chosen === 'empty' ? null : chosen === 'yes')}
    />
  );
}
