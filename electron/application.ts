import { join } from 'node:path';
import type { MenuCommand } from '@shared/ipc/command';
import type { AisleError } from '@shared/result';
import { app, dialog, ipcMain, Menu, nativeTheme } from 'electron';
import { OutgoingFiles } from './files/outgoing';
import { RecentFiles } from './files/recent';
import { StagedFiles } from './files/staged';
import { FileTokens } from './files/tokens';
import { createHandlers } from './ipc/handlers';
import { serve } from './ipc/serve';
import type { Services } from './ipc/services';
import { handOver } from './ipc/workspace';
import { Log } from './log';
import { menuTemplate } from './menu';
import { ParserHost } from './parser/host';
import { openPreferences } from './preferences';
import { profileRefusal, substituteProfile } from './profile';
import { confine } from './security';
import { Sessions } from './sessions';
import { filesOf } from './startArguments';
import { openUpdates } from './updates/openUpdates';
import { Windows } from './windows';
import { Transfers } from './workspace/transfers';
import { Workspaces } from './workspace/workspaces';

const now = () => new Date();

/** Starts the one instance for this profile; a second one hands its files to the first and ends. */
export function startApplication(): void {
  const files = filesOf(process.argv, { folder: process.cwd(), packaged: app.isPackaged });
  const refusal = profileRefusal(app.getPath('userData'));
  if (refusal) app.setPath('userData', substituteProfile());
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }
  // It would overrule the switch, without which Chromium does not run as root. Every window asks for it anyway.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // A file that is opened by the system may come before there is a window: it waits with the command line's.
  const early = (event: Electron.Event, path: string) => {
    event.preventDefault();
    files.push(path);
  };
  app.on('open-file', early);
  void app.whenReady().then(async () => {
    app.off('open-file', early);
    const services = createServices(refusal);
    await run(services);
    await openFiles(services, files);
  });
}

function createServices(refusal: AisleError | null): Services {
  const userData = app.getPath('userData');
  const log = new Log(join(userData, 'logs'), now);
  endOnBrokenInvariant(log);
  const sessions = new Sessions(userData);
  const transfers = new Transfers();
  const tokens = new FileTokens();
  const outgoing = new OutgoingFiles();
  const staged = new StagedFiles(join(userData, 'staged'));
  const parsers = new ParserHost((own) => sessions.prepare(own, null));
  const preferences = openPreferences(userData);
  const workspaces = new Workspaces(join(userData, 'workspaces'), now);
  const windows = new Windows({
    workspaces,
    preferences,
    log,
    devTools: !app.isPackaged,
    sessionFor: (workspace) => sessions.forWindow(workspace),
    onAbandoned: (owner) => {
      tokens.release(owner);
      parsers.stopAll(owner);
      transfers.cancelAll(owner);
      void outgoing.abortAll(owner);
    },
  });
  const allowLoopback = !app.isPackaged && process.env.AISLE_ALLOW_LOOPBACK === '1';
  const recent = new RecentFiles(userData, now);
  const updates = openUpdates({
    log,
    now,
    onChange: (state) => {
      for (const window of windows.all()) window.send('update.changed', state);
    },
  });
  const files = { tokens, outgoing, staged, recent };
  const places = { workspaces, windows, sessions, transfers };
  return { ...files, ...places, preferences, parsers, updates, log, refusal, allowLoopback };
}

async function run(services: Services): Promise<void> {
  const { windows, workspaces, sessions, preferences, log, recent, staged } = services;
  await workspaces.sweep((id) => sessions.drop(id)).catch((error: unknown) => log.failure('sweep', error));
  staged.clear().catch((error: unknown) => log.failure('staged files', error));
  nativeTheme.themeSource = preferences.value.theme;
  app.on('web-contents-created', (_event, contents) => confine(contents));
  serve({ ipcMain, handlers: createHandlers(services), windows, log });
  showMenu(services);
  recent.onChange(() => showMenu(services));
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    void openFiles(services, handedFiles(handed));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFiles(services, [path]);
  });
  app.on('activate', () => {
    if (!windows.current()) windows.openStart();
  });
  quitAfterFlush(windows);
  await windows.restore();
  services.updates.setAutomatic(preferences.value.looksForUpdates);
}

/** Every window finishes first; only then does the app end. */
function quitAfterFlush(windows: Windows): void {
  let finished = false;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    void windows.closeAll().finally(() => {
      finished = true;
      app.quit();
    });
  });
}

function showMenu(services: Services): void {
  const { windows, recent } = services;
  const template = menuTemplate({
    platform: process.platform,
    devTools: !app.isPackaged,
    recent: recent.list(),
    onCommand: (command: MenuCommand) => windows.current()?.send('menu.command', { command }),
    onRecent: (id) => {
      const path = recent.pathOf(id);
      if (path !== null) void openFiles(services, [path]);
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Hands files to the window a person works in; it decides what to do with them. */
async function openFiles(services: Services, paths: readonly string[]): Promise<void> {
  const window = services.windows.current() ?? services.windows.openStart();
  window.focus();
  await handOver(services, window, paths);
}

function handedFiles(handed: unknown): string[] {
  const files = typeof handed === 'object' && handed !== null && 'files' in handed ? handed.files : [];
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string') : [];
}

/** After a broken invariant nothing is sure any more; what was committed is on the disk. */
function endOnBrokenInvariant(log: Log): void {
  const end = (error: unknown) => {
    log.failure('main', error);
    if (app.isPackaged) {
      dialog.showErrorBox(
        'Aisle has to close',
        `Something went wrong inside Aisle. Nothing that was shown as done is lost. The message log says more: ${log.path}`,
      );
    } else {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
