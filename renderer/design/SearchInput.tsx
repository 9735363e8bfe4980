import { Search, X } from 'lucide-react';
import { type ComponentPropsWithRef, type KeyboardEvent, useRef } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import { Glyph } from './Icon';
import { Kbd } from './Kbd';
import styles from './SearchInput.module.css';

export interface SearchInputProps
  extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'type' | 'ref'> {
  /** The accessible name, and the placeholder unless another is given. */
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  /** Shown while empty, e.g. `Mod+F`. */
  shortcut?: string | undefined;
}

/** Escape clears it first and only then reaches whatever is around it. */
export function SearchInput({
  label,
  value,
  onValueChange,
  shortcut,
  className,
  onKeyDown,
  ...rest
}: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onValueChange('');
    input.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      clear();
      return;
    }
    onKeyDown?.(event);
  };
  return (
    <span className={classNames(control.box, className)}>
      <Glyph icon={Search} size={14} />
      <input
        placeholder={label}
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        spellCheck={false}
        value={value}
        className={classNames(control.input, styles.search)}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      {value === '' && shortcut !== undefined && <Kbd keys={shortcut} />}
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label="Clear search" onClick={clear}>
          <Glyph icon={X} size={14} />
        </button>
      )}
    </span>
  );
}
