import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Colour = { rgb: Rgb; alpha: number };
type Theme = 'light' | 'dark';

const TOKENS = readFileSync('renderer/design/tokens.css', 'utf8');

function parseColour(text: string): Colour {
  const hex = /^#([0-9a-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) {
    const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
    return { rgb: [byte(0), byte(2), byte(4)], alpha: 1 };
  }
  const parts = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(text);
  if (parts === null) throw new Error(`Not a colour that this test reads: ${text}`);
  return { rgb: [Number(parts[1]), Number(parts[2]), Number(parts[3])], alpha: Number(parts[4]) };
}

function readTheme(theme: Theme): ReadonlyMap<string, Colour> {
  const block = new RegExp(`:root\\[data-theme=['"]${theme}['"]\\] \\{([^}]*)\\}`).exec(TOKENS)?.[1] ?? '';
  const entries = [...block.matchAll(/--color-([\w-]+): ([^;]+);/g)];
  return new Map(entries.map(([, name = '', value = '']) => [name, parseColour(value)]));
}

function over(top: Colour, bottom: Rgb): Rgb {
  const mix = (at: 0 | 1 | 2) => top.rgb[at] * top.alpha + bottom[at] * (1 - top.alpha);
  return [mix(0), mix(1), mix(2)];
}

function luminance(rgb: Rgb): number {
  const linear = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** Layers are named from the bottom up, as in `chrome+hover`. */
function ratio(colours: ReadonlyMap<string, Colour>, front: string, layers: string): number {
  const colour = (name: string) => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`tokens.css has no --color-${name}`);
    return found;
  };
  const back = layers.split('+').reduce<Rgb>((below, name) => over(colour(name), below), [0, 0, 0]);
  const values = [luminance(over(colour(front), back)), luminance(back)].sort((one, other) => other - one);
  return ((values[0] ?? 0) + 0.05) / ((values[1] ?? 0) + 0.05);
}

/** What is read: WCAG AA asks for 4.5. */
const TEXT: readonly (readonly [front: string, ...backs: string[]])[] = [
  ['text', 'surface', 'chrome', 'raised', 'sunken', 'surface+hover', 'chrome+press', 'raised+hover'],
  ['text', 'accent-tint', 'accent-tint-strong', 'conflict-tint', 'info-tint', 'warning-tint', 'danger-tint'],
  [
    'text-secondary',
    'surface',
    'chrome',
    'raised',
    'sunken',
    'surface+hover',
    'chrome+hover',
    'chrome+press',
  ],
  ['text-secondary', 'info-tint', 'warning-tint', 'danger-tint', 'accent-tint'],
  ...['text', 'text-secondary', 'danger-text'].map((front): [string, ...string[]] => [
    front,
    'tone-red',
    'tone-amber',
    'tone-green',
    'tone-blue',
    'tone-purple',
    'tone-grey',
  ]),
  ['text-tertiary', 'surface', 'chrome', 'raised', 'surface+hover', 'chrome+hover', 'raised+hover'],
  ['accent-text', 'surface', 'chrome', 'raised', 'accent-tint', 'raised+hover'],
  ['on-accent', 'accent', 'accent-hover', 'accent-press'],
  ['on-danger', 'danger', 'danger-hover', 'danger-press'],
  ['danger-text', 'surface', 'chrome', 'raised', 'danger-tint', 'raised+hover'],
  ['warning-text', 'surface', 'chrome', 'raised', 'warning-tint', 'chrome+hover'],
  ['success-text', 'surface', 'raised', 'success-tint'],
  ['info-text', 'surface', 'raised', 'info-tint'],
  ['conflict-text', 'surface', 'raised', 'conflict-tint'],
];

/** What is recognised rather than read: borders of inputs, focus, marks, icons. WCAG AA asks for 3. */
const MARKS: readonly (readonly [front: string, ...backs: string[]])[] = [
  ['border-control', 'surface'],
  ['focus', 'surface', 'chrome', 'raised', 'accent-tint'],
  ['accent', 'surface', 'chrome', 'raised', 'accent-tint'],
  ['danger', 'surface', 'raised', 'danger-tint', 'accent-tint'],
  ['warning', 'surface', 'raised', 'warning-tint', 'accent-tint'],
  ['info', 'raised', 'info-tint'],
  ['success', 'raised'],
  ['conflict', 'surface', 'conflict-tint'],
  ['surface', 'border-control', 'accent'],
];

function tooFaint(theme: Theme, pairs: typeof TEXT, least: number): string[] {
  const colours = readTheme(theme);
  return pairs.flatMap(([front, ...backs]) =>
    backs.flatMap((back) => {
      const value = ratio(colours, front, back);
      return value >= least ? [] : [`${front} on ${back}: ${value.toFixed(2)}`];
    }),
  );
}

describe('contrast of the tokens', () => {
  test.each(['light', 'dark'] as const)('text reaches 4.5 in the %s theme', (theme) => {
    expect(tooFaint(theme, TEXT, 4.5)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('borders, focus and marks reach 3 in the %s theme', (theme) => {
    expect(tooFaint(theme, MARKS, 3)).toEqual([]);
  });

  test('both themes define the same colours', () => {
    expect([...readTheme('dark').keys()]).toEqual([...readTheme('light').keys()]);
  });

  test('black on white is 21', () => {
    const colours = new Map([
      ['black', parseColour('#000000')],
      ['white', parseColour('#ffffff')],
    ]);
    expect(ratio(colours, 'black', 'white')).toBeCloseTo(21);
  });
});
