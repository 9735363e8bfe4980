import { Switch as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { classNames } from './classNames';

export interface SwitchProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

/** For what takes effect at once; a Checkbox is for what a button applies later. */
export function Switch({ checked, onCheckedChange, label, hint, disabled = false, className }: SwitchProps) {
  const id = useId();
  return (
    <span className={classNames(styles.choice, className)} data-disabled={disabled || undefined}>
      <Primitive.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onCheckedChange}
        className={styles.switch}
      >
        <Primitive.Thumb className={styles.thumb} />
      </Primitive.Root>
      <span className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </span>
  );
}
