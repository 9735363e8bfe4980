import { Check, ChevronDown } from 'lucide-react';
import { Select as Primitive } from 'radix-ui';
import { classNames } from './classNames';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import { Glyph, type Icon } from './Icon';
import menu from './menu.module.css';
import styles from './Select.module.css';

export interface SelectOption<V extends string> {
  /** Not empty: Radix keeps the empty string for "nothing chosen". */
  value: V;
  label: string;
  /** Said smaller, after the label. */
  detail?: string | undefined;
  icon?: Icon | undefined;
  disabled?: boolean | undefined;
}

export interface SelectProps<V extends string> {
  value: V | null;
  onValueChange: (value: V) => void;
  options: readonly SelectOption<V>[];
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** The accessible name where no Field gives one. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

function Option({ option, hasIcons }: { option: SelectOption<string>; hasIcons: boolean }) {
  return (
    <Primitive.Item
      value={option.value}
      textValue={option.label}
      disabled={option.disabled ?? false}
      className={classNames(menu.item, styles.option)}
    >
      <span className={menu.slot}>
        <Primitive.ItemIndicator>
          <Glyph icon={Check} size={14} />
        </Primitive.ItemIndicator>
      </span>
      {option.icon ? <Glyph icon={option.icon} /> : hasIcons && <span className={menu.slot} />}
      <Primitive.ItemText>
        <span>{option.label}</span>
        {option.detail !== undefined && <span className={menu.detail}>{option.detail}</span>}
      </Primitive.ItemText>
    </Primitive.Item>
  );
}

/** One of a short fixed list. Long or loaded lists are for the Combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const {
    value,
    onValueChange,
    options,
    placeholder = 'Choose',
    disabled = false,
    className,
    ...rest
  } = props;
  const wiring = useFieldWiring();
  const hasIcons = options.some((option) => option.icon !== undefined);
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onValueChange(option.value);
  };
  return (
    <Primitive.Root value={value ?? ''} onValueChange={choose} disabled={disabled}>
      <Primitive.Trigger
        {...wiring}
        {...rest}
        className={classNames(control.box, className)}
        title={chosen?.label}
      >
        {chosen?.icon && <Glyph icon={chosen.icon} />}
        <span className={classNames(control.value, !chosen && control.placeholder)}>
          <Primitive.Value placeholder={placeholder}>{chosen?.label}</Primitive.Value>
        </span>
        <Glyph icon={ChevronDown} size={14} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={classNames(menu.menu, styles.list)}
          position="popper"
          sideOffset={3}
          collisionPadding={8}
        >
          <Primitive.Viewport>
            {options.map((option) => (
              <Option key={option.value} option={option} hasIcons={hasIcons} />
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
