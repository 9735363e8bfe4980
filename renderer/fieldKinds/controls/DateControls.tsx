import { type DateField, isUnparsed, isZonedDateTime, type ZonedDateTimeField } from '@shared/fields';
import { useMemo } from 'react';
import { Combobox, DateInput, TextInput } from '@/design';
import type { ControlProps } from './control';
import styles from './controls.module.css';
import { useFieldText } from './useFieldText';

/** A date picker; text that is no date stays text until it is mended. */
export function DateControl({ field, value, onChange, autoFocus }: ControlProps<DateField>) {
  const [text, setText] = useFieldText(field, value, onChange);
  if (isUnparsed(value)) return <TextInput value={text} onValueChange={setText} autoFocus={autoFocus} />;
  return (
    <DateInput
      value={typeof value === 'string' ? value : ''}
      onValueChange={(date) => onChange(date === '' ? null : date)}
      autoFocus={autoFocus}
    />
  );
}

export function ZonedDateTimeControl({ field, value, onChange }: ControlProps<ZonedDateTimeField>) {
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone })),
    [],
  );
  const [text, setText] = useFieldText(field, value, onChange);
  if (isUnparsed(value)) return <TextInput value={text} onValueChange={setText} />;
  const { local, zone } = isZonedDateTime(value)
    ? value
    : { local: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return (
    <div className={styles.row}>
      <DateInput
        withTime
        value={local.slice(0, 16)}
        onValueChange={(moment) => onChange(moment === '' ? null : { local: moment, zone })}
      />
      <Combobox
        aria-label="Time zone"
        value={zone}
        options={zones}
        onValueChange={(chosen) => chosen !== null && local !== '' && onChange({ local, zone: chosen })}
      />
    </div>
  );
}
