/** A shortcut is written once, as in `Mod+Shift+K`, and shown as the platform writes it. */

export type Platform = 'mac' | 'other';

export function currentPlatform(): Platform {
  return /mac/i.test(navigator.platform) ? 'mac' : 'other';
}

const MAC_NAMES: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Meta: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
  Escape: 'Esc',
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Meta: 'Win',
  Escape: 'Esc',
  Delete: 'Del',
};

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Plus: '+',
};

/** The keys of one shortcut, each as it stands on the keyboard. */
export function shortcutKeys(shortcut: string, platform: Platform): string[] {
  const names = platform === 'mac' ? MAC_NAMES : OTHER_NAMES;
  return shortcut.split('+').map((key) => names[key] ?? ARROWS[key] ?? key);
}

/** The value of `aria-keyshortcuts` for a shortcut. */
export function ariaShortcut(shortcut: string, platform: Platform): string {
  return shortcut.replace('Mod', platform === 'mac' ? 'Meta' : 'Control').replace('Ctrl', 'Control');
}
