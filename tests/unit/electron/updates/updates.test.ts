import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdateState } from '@shared/ipc/update';
import type { AppUpdater } from 'electron-updater';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Log } from '../../../../electron/log';
import { Updates } from '../../../../electron/updates/updates';
import { temporaryFolder } from '../folder';

const sha512 = createHash('sha512').update('package').digest('base64');
const info = { version: '2.0.0', files: [{ url: 'a.deb', sha512, size: 7 }] };
const noon = () => new Date('2026-03-04T12:00:00Z');

/** electron-updater, as far as Aisle asks anything of it. */
class FakeUpdater extends EventEmitter {
  readonly checkForUpdates = vi.fn(
    async (): Promise<unknown> => ({ isUpdateAvailable: true, updateInfo: info }),
  );
  readonly downloadUpdate = vi.fn(async () => [this.path]);
  readonly quitAndInstall = vi.fn();

  constructor(readonly path: string) {
    super();
    writeFileSync(path, 'package');
  }
}

let updater: FakeUpdater;
let states: UpdateState[];
let made: number;

async function open(unavailable: string | null = null): Promise<Updates> {
  const folder = await temporaryFolder();
  updater = new FakeUpdater(join(folder, 'a.deb'));
  states = [];
  made = 0;
  return new Updates({
    unavailable,
    createUpdater: async () => {
      made += 1;
      return updater as unknown as AppUpdater;
    },
    expectSize: async () => undefined,
    log: new Log(folder, noon),
    now: noon,
    onChange: (state) => states.push(state),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('looking by itself', () => {
  it('happens neither before it was turned on nor after it was turned off', async () => {
    const updates = await open();
    updates.setAutomatic(false);
    await vi.advanceTimersByTimeAsync(3 * 24 * 3_600_000);
    updates.setAutomatic(true);
    updates.setAutomatic(false);
    await vi.advanceTimersByTimeAsync(3 * 24 * 3_600_000);
    expect([made, states]).toEqual([0, []]);
  });

  it('happens soon after the start and once a day from then on', async () => {
    const updates = await open();
    updater.checkForUpdates.mockImplementation(async () => ({ isUpdateAvailable: false, updateInfo: info }));
    updates.setAutomatic(true);
    for (const [after, times] of [
      [14_000, 0],
      [2_000, 1],
      [23 * 3_600_000, 1],
      [3_700_000, 2],
    ] as const) {
      await vi.advanceTimersByTimeAsync(after);
      expect(updater.checkForUpdates).toHaveBeenCalledTimes(times);
    }
    expect(updates.state).toEqual({ kind: 'current', checkedAt: '2026-03-04T12:00:00.000Z' });
  });

  it('never happens in a copy that cannot renew itself', async () => {
    const updates = await open('Unpacked from an archive.');
    updates.setAutomatic(true);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    await updates.check();
    expect([made, updates.state]).toEqual([0, { kind: 'unavailable', reason: 'Unpacked from an archive.' }]);
  });
});

describe('an update', () => {
  it('is downloaded once however often it is asked for, and offered', async () => {
    const updates = await open();
    updater.downloadUpdate.mockImplementation(async () => {
      for (const percent of [4, 12, 15, 55, 100]) updater.emit('download-progress', { percent });
      return [updater.path];
    });
    await Promise.all([updates.check(), updates.check()]);
    const downloading = (percent: number) => ({ kind: 'downloading', version: '2.0.0', percent });
    expect(states).toEqual([
      { kind: 'checking' },
      ...[0, 10, 50, 100].map(downloading),
      { kind: 'ready', version: '2.0.0', problem: null },
    ]);
  });

  it('that was not downloaded whole is refused, whatever electron-updater says', async () => {
    const updates = await open();
    writeFileSync(updater.path, 'pack');
    await updates.check();
    expect(updates.state).toMatchObject({ kind: 'failed', message: expect.stringMatching(/not the one/) });
    expect(await updates.install()).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  it('that was changed after it had been downloaded is not installed', async () => {
    const updates = await open();
    await updates.check();
    writeFileSync(updater.path, 'changed');
    expect(await updates.install()).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect([updater.quitAndInstall.mock.calls, existsSync(updater.path)]).toEqual([[], false]);
  });

  it('that the system did not install can be tried again', async () => {
    const updates = await open();
    await updates.check();
    updater.quitAndInstall.mockImplementationOnce(() => updater.emit('error', new Error('cancelled')));
    expect((await updates.install()).ok).toBe(true);
    expect(updates.state).toMatchObject({
      kind: 'ready',
      problem: expect.stringMatching(/was not installed/),
    });
    await updates.install();
    expect(updater.quitAndInstall).toHaveBeenCalledTimes(2);
  });
});
