import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import styles from './DateInput.module.css';
import { useFieldWiring } from './Field';

export interface DateInputProps
  extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type' | 'size'> {
  /** `YYYY-MM-DD`, with `THH:MM` when `withTime`; empty for none. */
  value: string;
  onValueChange: (value: string) => void;
  withTime?: boolean | undefined;
}

/** Chromium's own date field: locale order, arrow keys per part, calendar on Alt+Down or its button. */
export function DateInput({ value, onValueChange, withTime = false, className, ...rest }: DateInputProps) {
  const wiring = useFieldWiring();
  return (
    <span className={classNames(control.box, className)}>
      <input
        {...wiring}
        {...rest}
        type={withTime ? 'datetime-local' : 'date'}
        value={value}
        data-empty={value === '' || undefined}
        className={classNames(control.input, styles.date)}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
    </span>
  );
}
