import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandKeys, type MenuCommand } from '@shared/ipc/command';
import { unwrap } from '@shared/result';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { Log } from '../../../electron/log';
import { menuTemplate } from '../../../electron/menu';
import { openPreferences } from '../../../electron/preferences';
import { filesOf } from '../../../electron/startArguments';
import { restoredPlace } from '../../../electron/windowPlace';
import { ScreenState } from '../../../electron/workspace/screenState';
import { Workspaces } from '../../../electron/workspace/workspaces';
import { temporaryFolder } from './folder';

const NOON = () => new Date('2026-03-04T12:00:00Z');

describe('workspaces', () => {
  it('are listed with the one opened last first, and renamed', async () => {
    let now = NOON();
    const workspaces = new Workspaces(join(await temporaryFolder(), 'workspaces'), () => now);
    expect(await workspaces.list()).toEqual([]);
    const first = unwrap(await workspaces.create('First', true));
    now = new Date(now.getTime() + 1000);
    const second = unwrap(await workspaces.create('Second', false));
    now = new Date(now.getTime() + 1000);
    unwrap(await workspaces.markOpened(first.id));
    unwrap(await workspaces.rename(first.id, 'Renamed'));
    const opened = { ...first, name: 'Renamed', openedAt: '2026-03-04T12:00:02.000Z' };
    expect(await workspaces.list()).toEqual([opened, second]);
    expect(await workspaces.find(first.id)).toEqual({ ok: true, value: opened });
  });

  it('are shown even when their description is unreadable: the journal is what matters', async () => {
    const workspaces = new Workspaces(await temporaryFolder(), NOON);
    const { id } = unwrap(await workspaces.create('Shop', false));
    await writeFile(join(workspaces.folderOf(id), 'workspace.json'), '{"id": ');
    expect(await workspaces.list()).toMatchObject([{ id, name: `Recovered workspace ${id.slice(0, 8)}` }]);
    expect(unwrap(await workspaces.rename(id, 'Shop again')).name).toBe('Shop again');
  });

  it.each(['../elsewhere', '', '01890000-0000-7000-8000-000000000000'])('there is none %j', async (id) => {
    const workspaces = new Workspaces(await temporaryFolder(), NOON);
    await mkdir(join(workspaces.folder, 'README'), { recursive: true });
    expect(await workspaces.find(id)).toMatchObject({ error: { code: 'missing' } });
    expect(await workspaces.rename(id, 'x')).toMatchObject({ error: { code: 'missing' } });
    expect(await workspaces.list()).toEqual([]);
  });

  it('keep the state of the screen by key, the last word counting', async () => {
    const state = new ScreenState(join(await temporaryFolder(), 'state'));
    expect(await state.read('tabs')).toBeNull();
    await Promise.all([state.write('tabs', '1'), state.write('filters', 'f'), state.write('tabs', '2')]);
    expect([await state.read('tabs'), await state.read('filters')]).toEqual(['2', 'f']);
  });
});

describe('the log', () => {
  it('writes a line for each message and gives whole lines back', async () => {
    const log = new Log(await temporaryFolder(), NOON);
    expect(log.tail(100)).toBe('');
    log.write('warn', 'windows', 'first\nsecond');
    log.write('error', 'ipc', 'third');
    expect(log.tail(1000)).toBe(
      '2026-03-04T12:00:00.000Z warn windows: first | second\n2026-03-04T12:00:00.000Z error ipc: third\n',
    );
    expect(log.tail(60)).toBe('2026-03-04T12:00:00.000Z error ipc: third\n');
  });

  it('starts anew when it is full and keeps the one before', async () => {
    const folder = await temporaryFolder();
    const log = new Log(folder, NOON);
    await writeFile(log.path, 'x'.repeat(1_100_000));
    log.write('warn', 'a', 'b');
    expect((await readdir(folder)).sort()).toEqual(['aisle.log', 'aisle.log.1']);
    expect(await readFile(log.path, 'utf8')).toContain('warn a: b');
  });
});

describe('preferences', () => {
  it('survive a restart, and nonsense is set aside for the defaults', async () => {
    const folder = await temporaryFolder();
    const preferences = openPreferences(folder);
    const usual = { theme: 'system', openWorkspaces: [], windows: {}, looksForUpdates: false };
    expect(preferences.value).toEqual(usual);
    void preferences.set({ ...preferences.value, theme: 'light' });
    await preferences.set({ ...preferences.value, theme: 'dark' });
    expect(openPreferences(folder).value.theme).toBe('dark');
    await writeFile(join(folder, 'preferences.json'), '{"theme":"pink"}');
    expect(openPreferences(folder).value.theme).toBe('system');
    expect(await readdir(folder)).toEqual(['preferences.json.unreadable']);
    await writeFile(join(folder, 'preferences.json'), '{"theme":"dark","openWorkspaces":[],"windows":{}}');
    expect(openPreferences(folder).value).toEqual({ ...usual, theme: 'dark' });
  });
});

describe('a window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 984 },
  ];
  const place = (x: number, y: number, width = 1200, height = 800) => ({
    x,
    y,
    width,
    height,
    maximized: false,
  });
  it.each([
    ['that was never placed', undefined, { width: 1440, height: 900 }],
    ['on the first screen', place(100, 50), { x: 100, y: 50, width: 1200, height: 800 }],
    [
      'on the second screen, larger than it',
      place(1950, 0, 1500, 1000),
      { x: 1950, y: 0, width: 1280, height: 984 },
    ],
    ['half outside', place(-1000, 10), { x: -1000, y: 10, width: 1200, height: 800 }],
    ['on a screen that is gone', place(4000, 50), { width: 1200, height: 800 }],
    ['with its title bar above all screens', place(100, -500), { width: 1200, height: 800 }],
    ['too small to use', place(0, 0, 100, 10), { x: 0, y: 0, width: 900, height: 600 }],
  ])('%s', (_name, saved, expected) => {
    expect(restoredPlace(saved, screens)).toEqual(expected);
  });
});

describe('the command line', () => {
  it('names files; switches, folders and what does not exist are no files', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.csv'), '');
    const file = join(folder, 'a.csv');
    const development = { folder, packaged: false };
    expect(filesOf(['electron', '--no-sandbox', folder, 'a.csv', '--x', 'none.csv'], development)).toEqual([
      file,
    ]);
    expect(filesOf(['aisle', file, folder], { folder: '/', packaged: true })).toEqual([file]);
    expect(filesOf(['electron', file], development)).toEqual([]);
  });
});

/** As Electron does, but for the arguments that no item of ours looks at. */
function choose(item: MenuItemConstructorOptions | undefined): void {
  const click = item?.click as (() => void) | undefined;
  expect(click).toBeTypeOf('function');
  click?.();
}

describe('the menus', () => {
  const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

  it.each(['linux', 'darwin', 'win32'] as const)('hold every command once and send it, on %s', (platform) => {
    const sent: MenuCommand[] = [];
    const context = {
      platform,
      devTools: false,
      recent: [],
      onCommand: (command: MenuCommand) => void sent.push(command),
      onRecent: () => undefined,
    };
    const items = flat(menuTemplate(context)).filter((item) => item.id !== undefined);
    for (const item of items) choose(item);
    expect([...sent].sort()).toEqual(Object.keys(commandKeys).sort());
    expect(items.filter((item) => item.accelerator && item.registerAccelerator !== false)).toEqual([]);
  });

  it('list recent files and open the one that is chosen', () => {
    const opened: string[] = [];
    const recent = [{ id: '7', name: 'a.csv', folder: '/data' }];
    const items = flat(
      menuTemplate({
        platform: 'linux',
        devTools: true,
        recent,
        onCommand: () => undefined,
        onRecent: (id) => void opened.push(id),
      }),
    );
    choose(items.find((item) => item.label === 'a.csv'));
    expect(opened).toEqual(['7']);
  });
});
