import { currentPlatform } from '@/design';
import type { Session } from '@/workspace/session';
import { commandFor } from '@/workspace/shortcuts';

/** Runs commands by their shortcuts, wherever the focus is. Returns the function that stops. */
export function bindShortcuts(session: Pick<Session, 'commands' | 'workspace'>): () => void {
  const { commands } = session;
  const isMac = currentPlatform() === 'mac';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
    const context = { isMac, isTyping: isTyping(event.target) };
    const attempt = (): boolean => {
      const command = commandFor(commands.all(), event, context);
      if (command === undefined) return false;
      event.preventDefault();
      command.run();
      return true;
    };
    if (isTypingKey(event)) attempt();
    else void nowOrWhenOffered(session, attempt);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/**
 * Tries at once. What the desks offer comes a moment after the window, and in a large workspace with its last records:
 * what is not there before is tried again then.
 */
export async function nowOrWhenOffered(
  { commands, workspace }: Pick<Session, 'commands' | 'workspace'>,
  attempt: () => boolean,
): Promise<void> {
  if (attempt() || (workspace.whole === undefined && commands.isComplete)) return;
  await Promise.all([workspace.whole, commands.complete]);
  // The desks are drawn first.
  requestAnimationFrame(() => requestAnimationFrame(attempt));
}

function isTypingKey({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !/^F\d/.test(key);
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
