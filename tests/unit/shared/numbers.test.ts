import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countText, tenthsText } from '@shared/numbers';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

test('numbers are written as the locale that the program runs in does', () => {
  expect([0, 12_480, 1_000_000].map(countText)).toEqual(
    [0, 12_480, 1_000_000].map((count) => new Intl.NumberFormat().format(count)),
  );
  expect(tenthsText(1.25)).toBe(new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(1.25));
});

test('and nowhere else: no screen chooses a locale of its own', () => {
  const sources = ['renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(root, folder, file)),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((file) => readFileSync(file, 'utf8').includes('.toLocaleString('))).toEqual([]);
});
