import { DndContext, type DragEndEvent } from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext, useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import { Glyph } from './Icon';
import { orderAfterDrag, orderAfterStep, useDragSensors } from './sortable';
import styles from './TokenInput.module.css';
import { addTokens, splitTokens } from './tokenList';

export interface TokenInputProps {
  /** In order, without repeats. */
  values: readonly string[];
  onValuesChange: (values: string[]) => void;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** The accessible name where no Field gives one. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

interface TokenProps {
  value: string;
  disabled: boolean;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent, value: string) => void;
}

function Token({ value, disabled, onRemove, onKeyDown }: TokenProps) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: value, disabled });
  return (
    <li
      ref={setNodeRef}
      className={styles.token}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      {...listeners}
    >
      <button
        type="button"
        tabIndex={-1}
        disabled={disabled}
        data-token={value}
        title={value}
        aria-keyshortcuts="Delete Alt+ArrowLeft Alt+ArrowRight"
        className={styles.text}
        onKeyDown={(event) => onKeyDown(event, value)}
      >
        {value}
      </button>
      <button
        type="button"
        tabIndex={-1}
        disabled={disabled}
        aria-label={`Remove ${value}`}
        className={styles.remove}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={onRemove}
      >
        <Glyph icon={X} size={12} />
      </button>
    </li>
  );
}

/**
 * A list of short texts. Enter, a comma or leaving adds; pasted lines become one each. Left arrow goes from the
 * text into the list, where arrows move, Alt+arrows reorder and Delete removes.
 */
export function TokenInput(props: TokenInputProps) {
  const { values, onValuesChange, placeholder, disabled = false, className } = props;
  const wiring = useFieldWiring();
  const [draft, setDraft] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const sensors = useDragSensors();

  const commitDraft = () => {
    const next = addTokens(values, [draft]);
    setDraft('');
    if (next.length !== values.length) onValuesChange(next);
  };
  const focusToken = (value: string | undefined) => {
    const tokens = [...(box.current?.querySelectorAll<HTMLElement>('[data-token]') ?? [])];
    const target = tokens.find((token) => token.dataset.token === value) ?? input.current;
    target?.focus();
  };
  const remove = (value: string, thenFocus: string | undefined) => {
    focusToken(thenFocus);
    onValuesChange(values.filter((candidate) => candidate !== value));
  };
  const handleTyping = (event: KeyboardEvent<HTMLInputElement>) => {
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
      event.preventDefault();
      commitDraft();
    } else if (event.key === 'ArrowLeft' && isAtStart) {
      focusToken(values.at(-1));
    } else if (event.key === 'Backspace' && draft === '') {
      const last = values.at(-1);
      if (last !== undefined) remove(last, undefined);
    }
  };
  const handleTokenKey = (event: KeyboardEvent, value: string) => {
    const index = values.indexOf(value);
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (step !== null && event.altKey) {
      const order = orderAfterStep(values, index, step);
      if (order) onValuesChange(order);
    } else if (step !== null) {
      focusToken(values[index + step] ?? (step === -1 ? value : undefined));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      remove(value, values[index + 1] ?? values[index - 1]);
    } else return;
    event.preventDefault();
  };
  const handlePaste = (event: ClipboardEvent) => {
    const pasted = splitTokens(event.clipboardData.getData('text/plain'));
    if (pasted.length < 2) return;
    event.preventDefault();
    onValuesChange(addTokens(values, pasted));
  };
  const handleDragEnd = (event: DragEndEvent) => {
    const order = orderAfterDrag(values, event);
    if (order) onValuesChange(order);
  };

  return (
    <div ref={box} className={classNames(control.box, styles.box, className)}>
      <DndContext sensors={sensors} onDragEnd={handleDragEnd}>
        <SortableContext items={[...values]} strategy={rectSortingStrategy}>
          <ul className={styles.tokens}>
            {values.map((value) => (
              <Token
                key={value}
                value={value}
                disabled={disabled}
                onRemove={() => remove(value, undefined)}
                onKeyDown={handleTokenKey}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      <input
        {...wiring}
        ref={input}
        aria-label={props['aria-label']}
        disabled={disabled}
        value={draft}
        placeholder={values.length === 0 ? placeholder : undefined}
        className={classNames(control.input, styles.input)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={handleTyping}
        onPaste={handlePaste}
        onBlur={() => draft.trim() !== '' && commitDraft()}
      />
    </div>
  );
}
