import { useEffect, useRef, useState } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import styles from './NumberInput.module.css';

export interface NumberInputProps {
  value: number | null;
  /** Called for every entry that is a number, and with null when emptied. */
  onValueChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  /** Of the arrow keys; also the grain of what is accepted. */
  step?: number | 'any' | undefined;
  unit?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

/** For settings and dialogs. Record fields, which keep what does not parse, bring their own editor. */
export function NumberInput({
  value,
  onValueChange,
  step = 'any',
  unit,
  className,
  ...rest
}: NumberInputProps) {
  const wiring = useFieldWiring();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(value === null ? '' : String(value));
  const shown = draft !== '' && Number(draft) === value ? draft : value === null ? '' : String(value);

  useEffect(() => {
    const element = input.current;
    if (!element) return;
    // Chromium steps a focused number input on scroll; React's own wheel listener is passive and cannot prevent it.
    const keepValue = (event: WheelEvent) => {
      if (document.activeElement === element) event.preventDefault();
    };
    element.addEventListener('wheel', keepValue, { passive: false });
    return () => element.removeEventListener('wheel', keepValue);
  }, []);

  const handleChange = (text: string) => {
    setDraft(text);
    if (text === '') onValueChange(null);
    else if (Number.isFinite(Number(text))) onValueChange(Number(text));
  };

  return (
    <span className={classNames(control.box, className)}>
      <input
        {...wiring}
        {...rest}
        ref={input}
        type="number"
        step={step}
        value={shown}
        className={classNames(control.input, styles.number)}
        onChange={(event) => handleChange(event.currentTarget.value)}
      />
      {unit !== undefined && <span className={control.unit}>{unit}</span>}
    </span>
  );
}
