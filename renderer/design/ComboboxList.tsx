import { Command } from 'cmdk';
import { Check, CornerDownLeft, X } from 'lucide-react';
import { useState } from 'react';
import styles from './Combobox.module.css';
import { type ComboboxOption, type ComboboxSource, useComboboxOptions } from './comboboxSource';
import { Glyph } from './Icon';
import menu from './menu.module.css';
import { SpinnerMark } from './Spinner';

/** Beyond this many the list asks for more letters; drawing thousands of rows would stall typing. */
const SHOWN_AT_MOST = 200;

export interface ComboboxListProps {
  source: ComboboxSource;
  value: string | null;
  freeText: boolean;
  clearable: boolean;
  emptyText: string;
  /** Typed already, before the list opened. */
  initialQuery?: string | undefined;
  onChoose: (value: string | null, option: ComboboxOption | null) => void;
}

function OptionRow({ option, isChosen, onSelect }: OptionRowProps) {
  return (
    <Command.Item
      value={`option:${option.value}`}
      disabled={option.disabled ?? false}
      onSelect={onSelect}
      className={menu.item}
    >
      <span className={menu.slot}>{isChosen && <Glyph icon={Check} size={14} />}</span>
      {option.icon && <Glyph icon={option.icon} />}
      <span className={menu.text} title={option.label}>
        {option.label}
      </span>
      {option.detail !== undefined && <span className={menu.detail}>{option.detail}</span>}
    </Command.Item>
  );
}

interface OptionRowProps {
  option: ComboboxOption;
  isChosen: boolean;
  onSelect: () => void;
}

/** The search box and list inside an open Combobox; grid editors place it in a popover of their own. */
export function ComboboxList(props: ComboboxListProps) {
  const { source, value, freeText, clearable, emptyText, onChoose } = props;
  const [query, setQuery] = useState(props.initialQuery ?? '');
  const { options, status } = useComboboxOptions(source, query);
  const typed = query.trim();
  const isOwnText = freeText && typed !== '' && !options.some((option) => option.label === typed);
  const message = status === 'failed' ? 'The list could not be loaded; type again to retry' : emptyText;
  return (
    <Command
      shouldFilter={false}
      loop
      label="Options"
      defaultValue={value === null ? '' : `option:${value}`}
      className={styles.list}
    >
      <div className={styles.search}>
        <Command.Input autoFocus value={query} onValueChange={setQuery} placeholder="Search" />
        {status === 'loading' && <SpinnerMark />}
      </div>
      <Command.List className={styles.options}>
        {clearable && typed === '' && (
          <Command.Item value="clear" onSelect={() => onChoose(null, null)} className={menu.item}>
            <span className={menu.slot}>
              <Glyph icon={X} size={14} />
            </span>
            <span className={menu.text}>No value</span>
          </Command.Item>
        )}
        {options.slice(0, SHOWN_AT_MOST).map((option) => (
          <OptionRow
            key={option.value}
            option={option}
            isChosen={option.value === value}
            onSelect={() => onChoose(option.value, option)}
          />
        ))}
        {isOwnText && (
          <Command.Item value="own-text" onSelect={() => onChoose(typed, null)} className={menu.item}>
            <span className={menu.slot}>
              <Glyph icon={CornerDownLeft} size={14} />
            </span>
            <span className={menu.text}>Use “{typed}”</span>
          </Command.Item>
        )}
      </Command.List>
      {options.length > SHOWN_AT_MOST && (
        <p className={styles.message}>{options.length - SHOWN_AT_MOST} more; type to narrow down</p>
      )}
      {options.length === 0 && !isOwnText && status !== 'loading' && (
        <p className={styles.message}>{message}</p>
      )}
    </Command>
  );
}
