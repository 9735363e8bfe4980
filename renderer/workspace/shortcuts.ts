import { commandKeys, type MenuCommand } from '@shared/ipc/command';
import type { Command } from './commands';

/** The keys of a command of the native menus, in the renderer's spelling; none where the menus show none. */
export function menuShortcuts(id: MenuCommand): readonly string[] {
  const keys = commandKeys[id];
  return keys === null ? [] : [keys.replace('CmdOrCtrl', 'Mod')];
}

export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard: "KeyZ". */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is the shortcut. `Mod` is Command on a Mac and Ctrl elsewhere. */
export function isShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const wanted = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1).map((part) => (part === 'Mod' ? (isMac ? 'Meta' : 'Ctrl') : part)));
  if (press.ctrlKey !== held.has('Ctrl') || press.metaKey !== held.has('Meta')) return false;
  if (press.altKey !== held.has('Alt')) return false;
  // A sign such as "?" may need Shift on this keyboard and not on another: it is asked for by itself.
  const isSign = wanted.length === 1 && wanted.toLowerCase() === wanted.toUpperCase();
  if (!isSign && press.shiftKey !== held.has('Shift')) return false;
  return isKey(press, wanted);
}

/** On a keyboard of another script the letter's place counts. */
function isKey({ key, code }: KeyPress, wanted: string): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  const isLetter = /^[A-Z]$/i.test(wanted);
  return isLetter && !/^[\x20-\x7e]$/.test(key) && code === `Key${wanted.toUpperCase()}`;
}

/** What a text field does by itself with these keys; a command behind it must not do it as well. */
const OF_TEXT_FIELDS = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Mod+C', 'Mod+X', 'Mod+V']);

/** The enabled command for a key press, the latest registered first. */
export function commandFor(
  commands: readonly Command[],
  press: KeyPress,
  { isMac, isTyping }: { isMac: boolean; isTyping: boolean },
): Command | undefined {
  return commands.findLast(
    (command) =>
      command.isEnabled?.() !== false &&
      (command.shortcuts ?? []).some(
        (shortcut) => !(isTyping && staysInField(shortcut)) && isShortcut(press, shortcut, isMac),
      ),
  );
}

function staysInField(shortcut: string): boolean {
  const hasModifier = /\b(Mod|Ctrl|Meta|Alt)\+/.test(shortcut);
  return OF_TEXT_FIELDS.has(shortcut) || (!hasModifier && !/^F\d+$/.test(shortcut));
}
