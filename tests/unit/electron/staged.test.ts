import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { expect, it } from 'vitest';
import { StagedFiles } from '../../../electron/files/staged';
import { temporaryFolder } from './folder';

const bytes = (text: string) => new TextEncoder().encode(text);

it('keeps a copy under its own name, piece by piece, until it is cleared', async () => {
  const folder = join(await temporaryFolder(), 'staged');
  const staged = new StagedFiles(folder);
  const path = unwrap(await staged.add('prices.csv', bytes('sku,'), undefined));
  unwrap(await staged.add('prices.csv', bytes('price'), path));
  expect(path.endsWith('/prices.csv')).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('sku,price');
  const other = unwrap(await staged.add('prices.csv', bytes('x'), undefined));
  expect(other).not.toBe(path);
  await staged.clear();
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

it('adds to nothing but its own copies', async () => {
  const folder = await temporaryFolder();
  const staged = new StagedFiles(join(folder, 'staged'));
  const foreign = join(folder, 'prices.csv');
  expect(await staged.add('prices.csv', bytes('x'), foreign)).toMatchObject({
    ok: false,
    error: { code: 'refused' },
  });
});
