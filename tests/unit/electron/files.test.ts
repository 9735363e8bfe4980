import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { OutgoingFiles } from '../../../electron/files/outgoing';
import { RecentFiles } from '../../../electron/files/recent';
import { FileTokens, partName } from '../../../electron/files/tokens';
import { temporaryFolder } from './folder';

const text = (value: string) => new TextEncoder().encode(value);
const REFUSED = { ok: false, error: { code: 'refused' } };

async function chosenFile(content = 'sku,price\n1,2\n') {
  const folder = await temporaryFolder();
  const path = join(folder, 'prices.csv');
  await writeFile(path, content);
  const tokens = new FileTokens();
  const file = unwrap(await tokens.grantRead(1, path));
  const read = (owner: number, token: string, offset = 0, length = 1000) =>
    tokens.read(owner, token, { offset, length });
  return { folder, path, tokens, file, read };
}

describe('a file token', () => {
  it('reads the chosen file, piece by piece, and says no path', async () => {
    const { file, read, folder } = await chosenFile('0123456789');
    expect(file).toEqual({ token: expect.stringMatching(/^[\w-]{32}$/), name: 'prices.csv', size: 10 });
    expect(JSON.stringify(file)).not.toContain(folder);
    const piece = unwrap(await read(1, file.token, 4, 3));
    expect([new TextDecoder().decode(piece.bytes), piece.size]).toEqual(['456', 10]);
    expect(unwrap(await read(1, file.token, 8, 50)).bytes.byteLength).toBe(2);
    expect(unwrap(await read(1, file.token, 99, 50)).bytes.byteLength).toBe(0);
  });

  it('is worth nothing in another window, after its window is gone, made up, or for writing', async () => {
    const { file, read, tokens } = await chosenFile();
    expect(await read(2, file.token)).toMatchObject(REFUSED);
    const madeUp = file.token.slice(0, -1) + (file.token.endsWith('x') ? 'y' : 'x');
    expect(await read(1, madeUp)).toMatchObject(REFUSED);
    expect(await read(1, '/etc/passwd')).toMatchObject(REFUSED);
    expect(tokens.pathOf(1, file.token, 'write')).toMatchObject(REFUSED);
    tokens.release(2);
    expect(await read(1, file.token)).toMatchObject({ ok: true });
    tokens.release(1);
    expect(await read(1, file.token)).toMatchObject(REFUSED);
  });

  it('for writing does not read', async () => {
    const { path, tokens, read } = await chosenFile();
    const { token, name } = tokens.grantWrite(1, path);
    expect(name).toBe('prices.csv');
    expect(await read(1, token)).toMatchObject(REFUSED);
    expect(tokens.pathOf(1, token, 'write')).toEqual({ ok: true, value: path });
  });

  it('is not given for a folder, a device or nothing', async () => {
    const { folder, tokens } = await chosenFile();
    expect(await tokens.grantRead(1, folder)).toMatchObject(REFUSED);
    expect(await tokens.grantRead(1, '/dev/null')).toMatchObject(REFUSED);
    expect(await tokens.grantRead(1, join(folder, 'none.csv'))).toMatchObject({ error: { code: 'missing' } });
  });

  it('does not mix the old and the new of a file that changes, and begins anew from its start', async () => {
    const { file, path, read } = await chosenFile('old old old');
    unwrap(await read(1, file.token, 0, 4));
    await writeFile(path, 'new new new new');
    expect(await read(1, file.token, 4, 4)).toMatchObject({ error: { code: 'stale' } });
    unwrap(await read(1, file.token, 0, 4));
    expect(await read(1, file.token, 4, 4)).toMatchObject({ ok: true });
    await rm(path);
    expect(await read(1, file.token)).toMatchObject({ error: { code: 'missing' } });
  });
});

describe('a file that is written', () => {
  const write = (outgoing: OutgoingFiles, path: string, content: string, last: boolean) =>
    outgoing.write(1, 'key', { path, bytes: text(content), last });

  it('takes its place only when it is whole', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'out.csv');
    await writeFile(path, 'before');
    const outgoing = new OutgoingFiles();
    unwrap(await write(outgoing, path, 'one,', false));
    expect(await readFile(path, 'utf8')).toBe('before');
    unwrap(await write(outgoing, path, 'two', true));
    expect(await readFile(path, 'utf8')).toBe('one,two');
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('leaves what was there when it is given up or its window goes', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'out.csv');
    await writeFile(path, 'before');
    const outgoing = new OutgoingFiles();
    unwrap(await write(outgoing, path, 'half', false));
    await outgoing.abort('key');
    unwrap(await write(outgoing, path, 'half', false));
    await outgoing.abortAll(2);
    expect(await readdir(folder)).toHaveLength(2);
    await outgoing.abortAll(1);
    expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['out.csv'], 'before']);
  });

  it('replaces the target of a link, not the link', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'target.csv'), 'before');
    await symlink(join(folder, 'target.csv'), join(folder, 'link.csv'));
    unwrap(await write(new OutgoingFiles(), join(folder, 'link.csv'), 'after', true));
    expect(await readFile(join(folder, 'target.csv'), 'utf8')).toBe('after');
  });

  it.each([
    ['prices.csv', 2, 1, 'prices-2.csv'],
    ['prices.csv', 3, 2, 'prices-3 (2).csv'],
    ['prices', 2, 1, 'prices-2'],
    ['a.b.xlsx', 10, 1, 'a.b-10.xlsx'],
  ])('has fellows: %s, number %i, attempt %i gives %s', (name, number, attempt, expected) => {
    expect(partName(name, number, attempt)).toBe(expected);
  });
});

describe('recent files', () => {
  it('come newest first, once each, fifteen at most, and survive a restart', async () => {
    const folder = await temporaryFolder();
    const clock = () => new Date('2026-01-02T03:04:05Z');
    const recent = new RecentFiles(folder, clock);
    for (let file = 1; file <= 17; file += 1) await recent.add(`/data/${file}.csv`);
    await recent.add('/data/16.csv');
    const names = new RecentFiles(folder, clock).list().map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['16.csv', '17.csv', '15.csv']);
    expect(names).toHaveLength(15);
    const [first] = recent.list();
    expect(first).toMatchObject({ folder: '/data', at: '2026-01-02T03:04:05.000Z' });
    expect(recent.pathOf(first?.id ?? '')).toBe('/data/16.csv');
    await recent.remove(first?.id ?? '');
    expect(recent.pathOf(first?.id ?? '')).toBeNull();
  });

  it('start anew when their file is nonsense, which is set aside', async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'recent.json'), '[{"path": 5}]');
    expect(new RecentFiles(folder, () => new Date()).list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['recent.json.unreadable']);
  });
});
