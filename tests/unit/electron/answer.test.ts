import { type ChannelName, channels } from '@shared/ipc/contract';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { answer, type Handlers } from '../../../electron/ipc/answer';
import type { AppWindow } from '../../../electron/window';

/** Handlers that say they were called: a refused request must not reach one. */
function handlersThat(answers: (channel: ChannelName) => unknown, called: string[]): Handlers {
  const entries = (Object.keys(channels) as ChannelName[]).map((name) => [
    name,
    () => {
      called.push(name);
      return answers(name);
    },
  ]);
  return Object.fromEntries(entries) as unknown as Handlers;
}

async function ask(
  channel: unknown,
  request: unknown,
  answers: (channel: ChannelName) => unknown = () => ok(),
) {
  const called: string[] = [];
  const failures: unknown[] = [];
  const caller = {} as AppWindow;
  const result = await answer(handlersThat(answers, called), { channel, request, caller }, (name, error) =>
    failures.push([name, error]),
  );
  return { result, called, failures };
}

const HASH = 'a'.repeat(64);
const TOKEN = 'A'.repeat(32);
const BYTES = new Uint8Array(1);
const UUID = '01890000-0000-7000-8000-000000000000';

describe('what the main process refuses to hear', () => {
  it.each<[string, unknown]>([
    ['app.nothing', undefined],
    ['toString', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('the unknown channel %j', async (channel, request) => {
    expect(await ask(channel, request)).toMatchObject({
      result: { ok: false, error: { code: 'refused' } },
      called: [],
    });
  });

  it.each([null, 7, {}, ['app.info']])('a channel that is no name: %j', async (channel) => {
    expect(await ask(channel, undefined)).toMatchObject({
      result: { ok: false, error: { code: 'refused' } },
      called: [],
    });
  });

  it.each<[ChannelName, unknown]>([
    ['app.info', {}],
    ['app.info', 'x'],
    ['app.openExternal', {}],
    ['app.openExternal', { url: 7 }],
    ['app.openExternal', { url: 'x'.repeat(5000) }],
    ['app.setTheme', { theme: 'pink' }],
    ['log.write', { level: 'info', source: 'x', message: 'y' }],
    ['log.write', { level: 'warn', source: 'x', message: 'y'.repeat(5000) }],
    ['workspace.create', { name: '' }],
    ['workspace.create', { name: '   ' }],
    ['workspace.create', { name: 'x'.repeat(121) }],
    ['workspace.open', { id: '../../etc' }],
    ['workspace.open', { id: `${UUID}/..` }],
    ['workspace.open', undefined],
    ['state.read', { key: '../secrets' }],
    ['state.write', { key: 'tabs', text: { a: 1 } }],
    ['state.write', { key: 'a/b', text: '' }],
    ['journal.append', { seq: 0, digest: 'x', bytes: BYTES, last: true }],
    ['journal.append', { seq: 1.5, digest: 'x', bytes: BYTES, last: true }],
    ['journal.append', { seq: Number.NaN, digest: 'x', bytes: BYTES, last: true }],
    ['journal.append', { seq: 1, digest: '', bytes: BYTES, last: true }],
    ['journal.append', { seq: 1, digest: 'x', bytes: [1], last: true }],
    ['journal.append', { seq: 1, digest: 'x', bytes: [1, 2], last: true }],
    ['journal.append', { seq: 1, digest: 'x', bytes: new Uint16Array(2), last: true }],
    ['journal.append', { seq: 1, digest: 'x', bytes: 5, last: true }],
    ['journal.append', { seq: 1, digest: 'x', bytes: ['a line', 1], last: true }],
    ['journal.append', { seq: 1, digest: 'x', bytes: BYTES }],
    ['journal.read', { fromSeq: 1, maxBytes: Number.POSITIVE_INFINITY }],
    ['snapshot.read', { seq: 1, part: -1 }],
    ['source.get', { sha256: '../../etc/passwd' }],
    ['source.get', { sha256: HASH.toUpperCase() }],
    ['asset.get', { sha256: `${HASH}\n` }],
    ['asset.fetch', { url: ['http://a'] }],
    ['asset.collect', { keep: 'all' }],
    ['dialog.openFiles', { filters: [{ name: 'x', extensions: ['../x'] }], multiple: true }],
    ['dialog.saveFile', { defaultName: '', filters: [] }],
    ['file.read', { token: '/etc/passwd', offset: 0, length: 1 }],
    ['file.read', { token: TOKEN, offset: -1, length: 1 }],
    ['file.read', { token: TOKEN, offset: 0, length: 1e12 }],
    ['file.write', { token: TOKEN, bytes: null, last: true }],
    ['file.part', { token: TOKEN, number: 1 }],
    ['recent.reopen', { id: '/etc/passwd' }],
    ['parser.start', { id: UUID, megabytes: 1e9 }],
    ['parser.start', { id: UUID, seconds: 0 }],
    ['parser.start', {}],
  ])('a malformed request of %s: %o', async (channel, request) => {
    expect(await ask(channel, request)).toMatchObject({
      result: { ok: false, error: { code: 'invalid' } },
      called: [],
      failures: [],
    });
  });
});

describe('what it lets through', () => {
  it('a request that is as it should be, without what does not belong to it', async () => {
    const seen: unknown[] = [];
    const handlers = {
      'app.setTheme': (request: unknown) => {
        seen.push(request);
        return ok();
      },
    } as unknown as Handlers;
    const caller = {} as AppWindow;
    const request = { theme: 'dark', path: '/etc/passwd' };
    expect(await answer(handlers, { channel: 'app.setTheme', request, caller }, () => undefined)).toEqual(
      ok(),
    );
    expect(seen).toEqual([{ theme: 'dark' }]);
  });

  it('an expected failure as it is', async () => {
    const failure = { ok: false, error: { code: 'missing', message: 'Gone.' } };
    expect((await ask('app.quit', undefined, () => failure)).result).toEqual(failure);
  });

  it('nothing of an error that a handler throws, which is told to the log', async () => {
    const error = new Error('at /home/someone/secret');
    const { result, failures } = await ask('app.quit', undefined, () => {
      throw error;
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(failures).toEqual([['app.quit', error]]);
  });

  it('no answer that is not of the contract', async () => {
    const { result, failures } = await ask('disk.room', undefined, () => ok({ free: 'many' }));
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(failures).toHaveLength(1);
  });
});
