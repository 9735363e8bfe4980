import { describe, expect, it } from 'vitest';
import type { Command } from '@/workspace/commands';
import { commandFor, isShortcut, type KeyPress, menuShortcuts } from '@/workspace/shortcuts';

function press(text: string, more: Partial<KeyPress> = {}): KeyPress {
  const parts = text.split('+');
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ...more,
  };
}

describe('a key press', () => {
  it.each([
    ['Ctrl+z', 'Mod+Z', false, true],
    ['Meta+z', 'Mod+Z', true, true],
    ['Ctrl+z', 'Mod+Z', true, false],
    ['Ctrl+Shift+Z', 'Mod+Shift+Z', false, true],
    ['Ctrl+Shift+Z', 'Mod+Z', false, false],
    ['Ctrl+Alt+z', 'Mod+Z', false, false],
    ['Ctrl+Tab', 'Ctrl+Tab', true, true],
    ['Shift+?', '?', false, true],
    ['?', '?', false, true],
    ['Ctrl+?', '?', false, false],
    ['Delete', 'Delete', false, true],
    ['F2', 'F2', false, true],
  ])('%s is %s (on a Mac: %s): %s', (pressed, shortcut, isMac, expected) => {
    expect(isShortcut(press(pressed), shortcut, isMac)).toBe(expected);
  });

  it('counts by its place where the keyboard writes another script', () => {
    const cyrillic = press('Ctrl+я', { code: 'KeyZ' });
    expect(isShortcut(cyrillic, 'Mod+Z', false)).toBe(true);
    expect(isShortcut(cyrillic, 'Mod+X', false)).toBe(false);
    // A Latin keyboard of another order says itself which letter it means.
    expect(isShortcut(press('Ctrl+y', { code: 'KeyZ' }), 'Mod+Z', false)).toBe(false);
  });
});

describe('the command of a key press', () => {
  const command = (id: string, shortcut: string, more: Partial<Command> = {}): Command => ({
    id,
    label: id,
    group: 'Edit',
    shortcuts: [shortcut],
    run: () => undefined,
    ...more,
  });
  const at = { isMac: false, isTyping: false };

  it('is the latest registered, of those that are enabled', () => {
    const commands = [
      command('first', 'Mod+D'),
      command('second', 'Mod+D'),
      command('off', 'Mod+D', { isEnabled: () => false }),
    ];
    expect(commandFor(commands, press('Ctrl+d'), at)?.id).toBe('second');
    expect(commandFor(commands, press('Ctrl+e'), at)).toBeUndefined();
  });

  it.each([
    ['Ctrl+z', 'Mod+Z', false],
    ['Ctrl+v', 'Mod+V', false],
    ['?', '?', false],
    ['Delete', 'Delete', false],
    ['Ctrl+k', 'Mod+K', true],
    ['F2', 'F2', true],
  ])('in a text field, %s for %s reaches it: %s', (pressed, shortcut, expected) => {
    const found = commandFor([command('it', shortcut)], press(pressed), { isMac: false, isTyping: true });
    expect(found !== undefined).toBe(expected);
  });
});

it('the keys of menu commands come from the contract', () => {
  expect(menuShortcuts('edit.redo')).toEqual(['Mod+Shift+Z']);
  expect(menuShortcuts('help.shortcuts')).toEqual(['?']);
  expect(menuShortcuts('view.tasks')).toEqual([]);
});
