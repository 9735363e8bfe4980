import type { ComponentPropsWithRef, CSSProperties } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import styles from './TextArea.module.css';

export interface TextAreaProps
  extends Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'rows' | 'cols'> {
  value: string;
  onValueChange: (value: string) => void;
  /** It grows with its text from `minRows` to `maxRows`, then scrolls. */
  minRows?: number | undefined;
  maxRows?: number | undefined;
  mono?: boolean | undefined;
}

export function TextArea(props: TextAreaProps) {
  const { value, onValueChange, minRows = 2, maxRows = 12, mono, className, ...rest } = props;
  const wiring = useFieldWiring();
  const rows: CSSProperties & Record<`--${string}`, number> = {
    '--min-rows': minRows,
    '--max-rows': maxRows,
  };
  return (
    <span
      className={classNames(control.box, styles.area, mono && control.mono, className)}
      style={rows}
      data-text={`${value}\u200b`}
    >
      <textarea
        {...wiring}
        {...rest}
        rows={1}
        value={value}
        className={styles.input}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
    </span>
  );
}
