import { DndContext } from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext, useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { classNames } from './classNames';
import control from './control.module.css';
import { useFieldWiring } from './Field';
import { Glyph } from './Icon';
import { useDragSensors } from './sortable';
import styles from './TokenInput.module.css';
import { useTokenEditing } from './tokenEditing';

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
  const editing = useTokenEditing(values, onValuesChange);
  const sensors = useDragSensors();

  return (
    <div ref={editing.box} className={classNames(control.box, styles.box, className)}>
      <DndContext sensors={sensors} onDragEnd={editing.drop}>
        <SortableContext items={[...values]} strategy={rectSortingStrategy}>
          <ul className={styles.tokens}>
            {values.map((value) => (
              <Token
                key={value}
                value={value}
                disabled={disabled}
                onRemove={() => editing.remove(value, undefined)}
                onKeyDown={editing.tokenKey}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      <input
        {...wiring}
        ref={editing.input}
        aria-label={props['aria-label']}
        disabled={disabled}
        value={editing.draft}
        placeholder={values.length === 0 ? placeholder : undefined}
        className={classNames(control.input, styles.input)}
        onChange={(event) => editing.setDraft(event.currentTarget.value)}
        onKeyDown={editing.typeKey}
        onPaste={editing.paste}
        onBlur={editing.leave}
      />
    </div>
  );
}
