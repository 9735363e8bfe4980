import type { Field } from '@shared/fields';
import { CalendarDays } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Glyph } from '@/design';
import styles from './editors.module.css';
import { lengthWords } from './textLength';

/** Where the cursor goes after an edit; `fill` writes the whole selection. */
export type AfterEdit = 'stay' | 'down' | 'up' | 'right' | 'left' | 'fill';

export interface InlineEditorProps {
  readonly field: Field;
  readonly text: string;
  /** Typed to begin with: replaces the text, and arrow keys leave the cell. */
  readonly typed: string | null;
  /** The cell's place on the screen; undefined while it is scrolled out of view. */
  readonly rect: DOMRect | undefined;
  readonly isNumber: boolean;
  readonly onDone: (text: string, after: AfterEdit) => void;
  readonly onCancel: () => void;
}

const ARROWS: Readonly<Record<string, AfterEdit>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** A line of text in the cell's own place. It grows to the right with its text. */
export function InlineEditor(props: InlineEditorProps) {
  const { field, rect, typed, isNumber, onDone, onCancel } = props;
  const [text, setText] = useState(typed ?? props.text);
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const isPressed = usePress();
  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const finish = (after: AfterEdit): void => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(text, after);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      isOver.current = true;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
      return;
    }
    const after = afterKey(event, typed !== null);
    if (after === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    finish(after);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLInputElement>): void => {
    if (isOver.current || currentTarget.parentElement?.contains(relatedTarget)) return;
    // The grid puts a focus that was asked for earlier in place a moment later: nobody pressed anything.
    if (!isPressed.current && relatedTarget?.closest('[role="gridcell"]')) currentTarget.focus();
    else finish('stay');
  };
  const isMono = field.kind === 'text' && field.identifier === true;
  const width = rect === undefined ? 0 : Math.max(rect.width, Math.min(520, widthOf(text, isMono)));
  return (
    <div
      className={styles.inline}
      data-number={isNumber || undefined}
      style={
        rect === undefined ? { opacity: 0 } : { left: rect.left, top: rect.top, width, height: rect.height }
      }
    >
      <input
        ref={input}
        aria-label={`Edit ${field.label}`}
        className={styles.input}
        data-mono={isMono || undefined}
        spellCheck={field.kind === 'text' && !isMono}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {field.kind === 'date' && <Calendar onChoose={(iso) => setText(iso)} />}
      {field.kind === 'text' && !isMono && (
        <output className={styles.length} aria-label="Length">
          {lengthWords(text)}
        </output>
      )}
    </div>
  );
}

/** Whether the pointer was pressed since the editor opened. */
function usePress(): RefObject<boolean> {
  const isPressed = useRef(false);
  useEffect(() => {
    const press = (): void => {
      isPressed.current = true;
    };
    window.addEventListener('pointerdown', press, true);
    return () => window.removeEventListener('pointerdown', press, true);
  }, []);
  return isPressed;
}

function afterKey(event: KeyboardEvent, isTyped: boolean): AfterEdit | undefined {
  const { key, shiftKey } = event;
  if (key === 'Enter') return event.ctrlKey || event.metaKey ? 'fill' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  const isPlain = !shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isTyped && isPlain ? ARROWS[key] : undefined;
}

/** Roughly: enough for the box to be wider than its text. */
function widthOf(text: string, isMono: boolean): number {
  return text.length * (isMono ? 7.4 : 7.2) + 28;
}

/** Chromium's own calendar, which the text field of a date opens beside it. */
function Calendar({ onChoose }: { onChoose: (iso: string) => void }) {
  const date = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles.calendar}
        aria-label="Calendar"
        onClick={() => date.current?.showPicker()}
      >
        <Glyph icon={CalendarDays} size={14} />
      </button>
      <input
        ref={date}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={styles.date}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </>
  );
}
