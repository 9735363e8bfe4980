import { ChevronDown } from 'lucide-react';
import { Popover as Primitive } from 'radix-ui';
import { useState } from 'react';
import styles from './Combobox.module.css';
import { ComboboxList } from './ComboboxList';
import { classNames } from './classNames';
import type { ComboboxOption, ComboboxSource } from './comboboxSource';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import { Glyph } from './Icon';
import menu from './menu.module.css';

export interface ComboboxProps {
  value: string | null;
  onValueChange: (value: string | null, option: ComboboxOption | null) => void;
  /** A list, or a function that searches for one. */
  options: ComboboxSource;
  /** What to show for `value` while its option is not in the list, e.g. with options that are searched for. */
  valueLabel?: string | undefined;
  /** Offers what was typed as a value of its own. */
  freeText?: boolean | undefined;
  /** Offers to empty it. */
  clearable?: boolean | undefined;
  placeholder?: string | undefined;
  /** Said when nothing matches; what to do, rather than that nothing was found. */
  emptyText?: string | undefined;
  disabled?: boolean | undefined;
  /** The accessible name where no Field gives one. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

/** One of a long or loaded list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const {
    value,
    onValueChange,
    options,
    valueLabel,
    placeholder = 'Choose',
    disabled = false,
    className,
  } = props;
  const wiring = useFieldWiring();
  const [isOpen, setIsOpen] = useState(false);
  const known = typeof options === 'function' ? undefined : options.find((option) => option.value === value);
  const shown = value === null ? undefined : (known?.label ?? valueLabel ?? value);
  return (
    <Primitive.Root open={isOpen} onOpenChange={setIsOpen}>
      <Primitive.Trigger
        {...wiring}
        aria-label={props['aria-label']}
        role="combobox"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        disabled={disabled}
        title={shown}
        className={classNames(control.box, className)}
      >
        <span className={classNames(control.value, shown === undefined && control.placeholder)}>
          {shown ?? placeholder}
        </span>
        <Glyph icon={ChevronDown} size={14} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={classNames(menu.menu, styles.popup)}
          aria-label={props['aria-label'] ?? 'Choose'}
          align="start"
          sideOffset={3}
          collisionPadding={8}
        >
          <ComboboxList
            source={options}
            value={value}
            freeText={props.freeText ?? false}
            clearable={(props.clearable ?? false) && value !== null}
            emptyText={props.emptyText ?? 'Nothing matches'}
            onChoose={(next, option) => {
              onValueChange(next, option);
              setIsOpen(false);
            }}
          />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
