import { RadioGroup as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { classNames } from './classNames';
import { useFieldWiring } from './Field';

export interface RadioOption<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps<V extends string> {
  value: V | null;
  onValueChange: (value: V) => void;
  options: readonly RadioOption<V>[];
  /** The accessible name where no Field gives one. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

export function RadioGroup<V extends string>({
  value,
  onValueChange,
  options,
  className,
  ...rest
}: RadioGroupProps<V>) {
  const wiring = useFieldWiring();
  const id = useId();
  const choose = (next: string) => {
    const chosen = options.find((option) => option.value === next);
    if (chosen) onValueChange(chosen.value);
  };
  return (
    <Primitive.Root
      {...wiring}
      {...rest}
      value={value ?? ''}
      onValueChange={choose}
      className={classNames(styles.group, className)}
    >
      {options.map((option) => (
        <span key={option.value} className={styles.choice} data-disabled={option.disabled || undefined}>
          <Primitive.Item
            id={`${id}${option.value}`}
            value={option.value}
            disabled={option.disabled ?? false}
            className={styles.radio}
          >
            <Primitive.Indicator className={styles.dot} />
          </Primitive.Item>
          <span className={styles.words}>
            <label htmlFor={`${id}${option.value}`}>{option.label}</label>
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </span>
      ))}
    </Primitive.Root>
  );
}
