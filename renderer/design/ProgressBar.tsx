import { X } from 'lucide-react';
import { Progress as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { IconButton } from './IconButton';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  label: string;
  /** From 0 to 1; null while the whole is unknown. */
  value: number | null;
  /** How far and how long still: `12,400 of 24,628 · 8 s left`. */
  detail?: ReactNode;
  onCancel?: (() => void) | undefined;
}

export function ProgressBar({ label, value, detail, onCancel }: ProgressBarProps) {
  const id = useId();
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span id={id} className={styles.label} title={label}>
          {label}
        </span>
        <span className={styles.detail}>{detail ?? (percent === null ? '' : `${percent} %`)}</span>
      </div>
      <Primitive.Root value={percent} aria-labelledby={id} className={styles.track}>
        <Primitive.Indicator
          className={styles.fill}
          style={percent === null ? {} : { transform: `scaleX(${percent / 100})` }}
        />
      </Primitive.Root>
      {onCancel && (
        <IconButton
          icon={X}
          label={`Cancel: ${label}`}
          size="small"
          onClick={onCancel}
          className={styles.cancel}
        />
      )}
    </div>
  );
}
