import type { DragEndEvent } from '@dnd-kit/core';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { orderAfterDrag, orderAfterStep } from './sortable';
import { addTokens, splitTokens } from './tokenList';

/** What typing, pasting, keys and dragging do to a list of tokens. */
export function useTokenEditing(values: readonly string[], onValuesChange: (values: string[]) => void) {
  const [draft, setDraft] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const add = (texts: readonly string[]) => {
    const next = addTokens(values, texts);
    if (next.length !== values.length) onValuesChange(next);
  };
  const commitDraft = () => {
    setDraft('');
    add([draft]);
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
  const reorder = (order: string[] | null) => {
    if (order) onValuesChange(order);
  };
  const moves = { focusToken, remove, reorder };
  return {
    draft,
    setDraft,
    box,
    input,
    remove,
    leave: () => draft.trim() !== '' && commitDraft(),
    typeKey: (event: KeyboardEvent<HTMLInputElement>) => typeKey(event, values, { ...moves, commitDraft }),
    tokenKey: (event: KeyboardEvent, value: string) => tokenKey(event, values, { ...moves, value }),
    drop: (event: DragEndEvent) => reorder(orderAfterDrag(values, event)),
    paste: (event: ClipboardEvent) => {
      const pasted = splitTokens(event.clipboardData.getData('text/plain'));
      if (pasted.length < 2) return;
      event.preventDefault();
      add(pasted);
    },
  };
}

interface Moves {
  focusToken: (value: string | undefined) => void;
  remove: (value: string, thenFocus: string | undefined) => void;
  reorder: (order: string[] | null) => void;
}

/** A key in the text input, at the end of the list. */
function typeKey(
  event: KeyboardEvent<HTMLInputElement>,
  values: readonly string[],
  moves: Moves & { commitDraft: () => void },
): void {
  const { value: draft, selectionStart, selectionEnd } = event.currentTarget;
  const last = values.at(-1);
  if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
    event.preventDefault();
    moves.commitDraft();
  } else if (event.key === 'ArrowLeft' && selectionStart === 0 && selectionEnd === 0) {
    moves.focusToken(last);
  } else if (event.key === 'Backspace' && draft === '' && last !== undefined) {
    moves.remove(last, undefined);
  }
}

/** A key on one of the tokens. */
function tokenKey(event: KeyboardEvent, values: readonly string[], moves: Moves & { value: string }): void {
  const { value } = moves;
  const index = values.indexOf(value);
  const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
  if (step !== null && event.altKey) moves.reorder(orderAfterStep(values, index, step));
  else if (step !== null) moves.focusToken(values[index + step] ?? (step === -1 ? value : undefined));
  else if (event.key === 'Delete' || event.key === 'Backspace')
    moves.remove(value, values[index + 1] ?? values[index - 1]);
  else return;
  event.preventDefault();
}
