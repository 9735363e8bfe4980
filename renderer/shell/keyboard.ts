import { currentPlatform } from '@/design';
import type { CommandRegistry } from '@/workspace/commands';
import { commandFor } from '@/workspace/shortcuts';

/** Runs commands by their shortcuts, wherever the focus is. Returns the function that stops. */
export function bindShortcuts(commands: CommandRegistry): () => void {
  const isMac = currentPlatform() === 'mac';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
    const command = commandFor(commands.all(), event, { isMac, isTyping: isTyping(event.target) });
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** In a dialog or a menu the keys belong to it alone. */
function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}

const WITHOUT_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'file', 'submit', 'reset', 'color']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
