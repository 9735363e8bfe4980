import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { Blobs } from '../../../electron/journal/blobs';
import { sniffImage, UNKNOWN_TYPE } from '../../../electron/journal/sniff';
import { temporaryFolder } from './folder';

const text = (value: string) => new TextEncoder().encode(value);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const DAY = 86_400_000;

describe.each([true, false])('blobs, compressed: %s', (compressed) => {
  const open = async () => {
    const folder = join(await temporaryFolder(), 'blobs');
    return { folder, blobs: new Blobs(folder, { noun: 'file', compressed, now: Date.now }) };
  };

  it('are named by their content and kept once', async () => {
    const { folder, blobs } = await open();
    const bytes = text('a,b\r\n'.repeat(1000));
    expect(unwrap(await blobs.put(bytes))).toEqual({ sha256: hash(bytes), size: 5000 });
    await blobs.put(bytes);
    expect(await readdir(folder)).toEqual([compressed ? `${hash(bytes)}.gz` : hash(bytes)]);
    expect(Buffer.from(unwrap(await blobs.get(hash(bytes))).bytes)).toEqual(Buffer.from(bytes));
  });

  it('are refused when the disk changed them, or they are gone', async () => {
    const { folder, blobs } = await open();
    const { sha256 } = unwrap(await blobs.put(text('precious')));
    const [name = ''] = await readdir(folder);
    const stored = await readFile(join(folder, name));
    stored.writeUInt8(stored.readUInt8(stored.byteLength - 1) ^ 1, stored.byteLength - 1);
    await writeFile(join(folder, name), stored);
    expect(await blobs.get(sha256)).toMatchObject({ error: { code: 'damaged' } });
    expect(await blobs.get(hash(text('other')))).toMatchObject({ error: { code: 'missing' } });
  });

  it.each(['../../etc/passwd', `${'0'.repeat(63)}/`, 'ABC', '', `${'a'.repeat(64)}/../x`])(
    'know no blob %j',
    async (name) => {
      const { folder, blobs } = await open();
      await mkdir(folder, { recursive: true });
      expect(await blobs.get(name)).toMatchObject({ error: { code: 'invalid' } });
    },
  );

  it('are collected when nothing names them and they are old; put again, they are young', async () => {
    const { folder, blobs } = await open();
    const [old, kept, young, revived] = await Promise.all(
      ['old', 'kept', 'young', 'revived'].map(async (name) => unwrap(await blobs.put(text(name))).sha256),
    );
    const longAgo = (Date.now() - 2 * DAY) / 1000;
    for (const name of await readdir(folder)) {
      if (!name.startsWith(young ?? '-')) await utimes(join(folder, name), longAgo, longAgo);
    }
    await blobs.put(text('revived'));
    await writeFile(join(folder, 'README'), 'not ours');
    expect(await blobs.collect([kept ?? ''], DAY)).toMatchObject({ removed: 1 });
    const left = (await readdir(folder)).map((name) => name.replace('.gz', ''));
    expect(left.sort()).toEqual([kept, young, revived, 'README'].sort());
    expect(left).not.toContain(old);
  });
});

describe('the type of an asset is seen in its bytes', () => {
  const head = (...bytes: number[]) => Uint8Array.from([...bytes, ...new Array(30).fill(0)]);
  it.each([
    ['image/png', head(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image/jpeg', head(0xff, 0xd8, 0xff, 0xe0)],
    ['image/gif', text('GIF89a..')],
    ['image/webp', text('RIFF1234WEBPVP8 ')],
    ['image/avif', text('0000ftypavif')],
    [
      'image/svg+xml',
      text('<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [UNKNOWN_TYPE, text('<html><body><svg></svg></body></html>')],
    [UNKNOWN_TYPE, text('<!DOCTYPE html><svg>')],
    [UNKNOWN_TYPE, text('%PDF-1.7')],
    [UNKNOWN_TYPE, new Uint8Array()],
  ])('%s', (type, bytes) => {
    expect(sniffImage(bytes)).toBe(type);
  });
});
