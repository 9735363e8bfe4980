import { describe, expect, test } from 'vitest';
import { filterOptions } from '@/design/comboboxSource';
import { ariaShortcut, shortcutKeys } from '@/design/shortcut';
import { orderAfterStep } from '@/design/sortable';
import { addTokens, splitTokens } from '@/design/tokenList';

describe('shortcutKeys', () => {
  test.each([
    ['Mod+K', 'mac', ['⌘', 'K']],
    ['Mod+K', 'other', ['Ctrl', 'K']],
    ['Mod+Shift+ArrowDown', 'mac', ['⌘', '⇧', '↓']],
    ['Ctrl+Shift+PageUp', 'other', ['Ctrl', 'Shift', 'PgUp']],
    ['Mod+Plus', 'other', ['Ctrl', '+']],
    ['Escape', 'other', ['Esc']],
    ['?', 'other', ['?']],
  ] as const)('%s on %s', (shortcut, platform, keys) => {
    expect(shortcutKeys(shortcut, platform)).toEqual(keys);
  });
});

describe('ariaShortcut', () => {
  test.each([
    ['Mod+Shift+Z', 'mac', 'Meta+Shift+Z'],
    ['Mod+Shift+Z', 'other', 'Control+Shift+Z'],
    ['Ctrl+Y', 'other', 'Control+Y'],
  ] as const)('%s on %s', (shortcut, platform, value) => {
    expect(ariaShortcut(shortcut, platform)).toBe(value);
  });
});

describe('filterOptions', () => {
  const options = [
    { value: '1', label: 'Linen bath towel', detail: 'FJ-10420' },
    { value: '2', label: 'Waffle face towel', detail: 'FJ-10427' },
    { value: '3', label: 'Canvas apron' },
  ];
  test.each([
    ['', ['1', '2', '3']],
    ['towel', ['1', '2']],
    ['TOWEL linen', ['1']],
    ['10427', ['2']],
    ['towel apron', []],
  ])('“%s”', (query, values) => {
    expect(filterOptions(options, query).map((option) => option.value)).toEqual(values);
  });
});

describe('orderAfterStep', () => {
  test.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, null],
    [2, 1, null],
    [-1, 1, null],
  ] as const)('from %i by %i', (from, step, order) => {
    expect(orderAfterStep(['a', 'b', 'c'], from, step)).toEqual(order);
  });
});

describe('tokens', () => {
  test('pasted lines and cells become one token each', () => {
    expect(splitTokens('linen\r\n towel \n\ncotton\tgift\n')).toEqual(['linen', 'towel', 'cotton', 'gift']);
  });

  test('are trimmed, never repeated and never empty', () => {
    expect(addTokens(['linen'], [' linen ', 'gift', '  ', 'gift'])).toEqual(['linen', 'gift']);
  });
});
