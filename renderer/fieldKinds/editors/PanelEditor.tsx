import { type Field, isEmptyValue, isIdList, isUnparsed, sameValue, type Value } from '@shared/fields';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, Kbd, Popover } from '@/design';
import { useSession } from '@/workspace/session';
import { FieldControl } from '../controls/FieldControl';
import styles from './editors.module.css';
import type { AfterEdit } from './InlineEditor';
import { lengthWords } from './textLength';
import { useEscape } from './useEscape';

export interface PanelEditorProps {
  readonly type: string;
  readonly path: string;
  readonly field: Field;
  /** What the cell shows, inherited or its own. */
  readonly value: Value | undefined;
  readonly typed: string | null;
  readonly anchor: { getBoundingClientRect(): DOMRect };
  readonly onDone: (value: Value | undefined, after: AfterEdit) => void;
  readonly onCancel: () => void;
}

/** The kind's form control in a panel under or above the row, with the length of the text as it is typed. */
export function PanelEditor(props: PanelEditorProps) {
  const { type, path, field, anchor, typed, onDone, onCancel } = props;
  const [initial] = useState(props.value);
  const [value, setValue] = useState<Value | undefined>(
    typed === null ? initial : typedInto(field, initial, typed),
  );
  const place = useRef(anchor);
  const content = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  const wasEscaped = useEscape();
  const isFresh = useRef(true);
  useEffect(() => focusFirst(content.current), []);
  const finish = (after: AfterEdit): void => {
    if (isOver.current) return;
    isOver.current = true;
    const isSame = sameValue(value, initial) || (isEmptyValue(value) && isEmptyValue(initial));
    if (isSame) onCancel();
    else onDone(value, after);
  };
  const { bridge } = useSession();
  // The window closes: what was typed is kept.
  useEffect(() => bridge.on('app.flush', () => finish('stay')));
  const cancel = (): void => {
    if (isOver.current) return;
    isOver.current = true;
    onCancel();
  };
  // The popover focuses its first field by itself, some time after it opened, with the caret in front.
  const onFocus = ({ target }: FocusEvent): void => {
    if (isFresh.current && target instanceof HTMLTextAreaElement)
      target.setSelectionRange(target.value.length, target.value.length);
  };
  const settle = (): void => {
    isFresh.current = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    settle();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    finish('down');
  };
  const text = textOf(value);
  return (
    <Popover
      open
      anchor={place}
      label={`Edit ${field.label}`}
      className={styles.panel}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        if (wasEscaped()) cancel();
        else finish('stay');
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of everything inside, caught once. */}
      <div
        ref={content}
        className={styles.content}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPointerDown={settle}
      >
        <FieldControl type={type} path={path} field={field} value={value} onChange={setValue} autoFocus />
      </div>
      <div className={styles.foot}>
        <output className={styles.lengths} aria-label="Length">
          {text === undefined ? '' : lengthWords(text)}
        </output>
        <Kbd keys="Mod+Enter" />
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
        <Button variant="primary" onClick={() => finish('stay')}>
          Done
        </Button>
      </div>
    </Popover>
  );
}

/** Typing into a text replaces it; other kinds open as they are. */
function typedInto(field: Field, value: Value | undefined, typed: string): Value | undefined {
  return field.kind === 'text' ? typed : value;
}

function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (isUnparsed(value)) return value.unparsed;
  return isIdList(value) ? undefined : value === null || value === undefined ? '' : undefined;
}

function focusFirst(content: HTMLElement | null): void {
  content?.querySelector<HTMLElement>('textarea, [contenteditable="true"], input')?.focus();
}
