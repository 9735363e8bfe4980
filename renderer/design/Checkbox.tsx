import { Checkbox as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { classNames } from './classNames';
import { useFieldWiring } from './Field';

export interface CheckboxProps {
  /** `mixed` where some of several are ticked; a click then ticks all. */
  checked: boolean | 'mixed';
  onCheckedChange: (checked: boolean) => void;
  /** Shown beside the box. Without one, give an `aria-label` or a Field. */
  label?: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

export function Checkbox({ checked, onCheckedChange, label, hint, className, ...rest }: CheckboxProps) {
  const wiring = useFieldWiring();
  const ownId = useId();
  const id = wiring.id ?? ownId;
  const { disabled, ...named } = rest;
  const box = (
    <Primitive.Root
      {...(label === undefined ? wiring : {})}
      {...named}
      id={id}
      disabled={disabled ?? false}
      checked={checked === 'mixed' ? 'indeterminate' : checked}
      onCheckedChange={(next) => onCheckedChange(next !== false)}
      className={classNames(styles.box, label === undefined && className)}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden className={styles.mark}>
        <path d={checked === 'mixed' ? 'M3.5 7h7' : checked ? 'M3.2 7.4 5.8 10l5-5.6' : ''} />
      </svg>
    </Primitive.Root>
  );
  if (label === undefined) return box;
  return (
    <span className={classNames(styles.choice, className)} data-disabled={disabled || undefined}>
      {box}
      <span className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </span>
  );
}
