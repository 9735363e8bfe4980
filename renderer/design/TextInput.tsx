import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import { Glyph, type Icon } from './Icon';

export interface TextInputProps
  extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type' | 'size'> {
  value: string;
  onValueChange: (value: string) => void;
  type?: 'text' | 'email' | 'url' | 'password' | undefined;
  icon?: Icon | undefined;
  /** Set after the text, e.g. `EUR` or `cm`. */
  unit?: string | undefined;
  /** For ids, SKUs and codes. */
  mono?: boolean | undefined;
}

export function TextInput({ value, onValueChange, icon, unit, mono, className, ...rest }: TextInputProps) {
  const wiring = useFieldWiring();
  return (
    <span className={classNames(control.box, className)}>
      {icon && <Glyph icon={icon} />}
      <input
        spellCheck={mono ? false : undefined}
        {...wiring}
        {...rest}
        value={value}
        className={classNames(control.input, mono && control.mono)}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
      {unit !== undefined && <span className={control.unit}>{unit}</span>}
    </span>
  );
}
