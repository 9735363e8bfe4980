import { join } from 'node:path';
import { channels, type EventContent, type EventName, events } from '@shared/ipc/contract';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { BRIDGE_ARGUMENT, EVENT } from './ipc/wire';
import { PAGE_URL } from './origin';
import type { WindowPlace } from './preferences';
import { MINIMUM, restoredPlace } from './windowPlace';
import type { Workspace } from './workspace/workspace';

const FLUSH_TIMEOUT_MS = 2_000;
const BRIDGE_NAMES = JSON.stringify({ channels: Object.keys(channels), events: Object.keys(events) });

export interface WindowOptions {
  readonly session: Session;
  /** Null for the start window. */
  readonly workspace: Workspace | null;
  readonly title: string;
  readonly place: WindowPlace | undefined;
  readonly screens: readonly Electron.Rectangle[];
  readonly devTools: boolean;
  /** Called just before the window goes, with its place on the screen. */
  readonly onClose: (place: WindowPlace) => void;
}

/** One window of the app and what the main process knows of it. */
export class AppWindow {
  readonly workspace: Workspace | null;
  readonly browser: BrowserWindow;
  /** The id of its web contents: who owns tokens, unfinished steps, parsers. */
  readonly id: number;
  /** The page is there; what it is sent from now on reaches it. */
  loaded: Promise<void> = Promise.resolve();
  private flushed: (() => void) | null = null;
  private closing: Promise<void> | null = null;

  constructor(private readonly options: WindowOptions) {
    this.workspace = options.workspace;
    this.browser = new BrowserWindow({
      ...MINIMUM,
      ...restoredPlace(options.place, options.screens),
      show: false,
      title: options.title,
      // Elsewhere the executable brings it.
      ...(process.platform === 'linux' ? { icon: join(__dirname, '../../resources/icon/icon.png') } : {}),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#17191d' : '#ffffff',
      webPreferences: {
        session: options.session,
        preload: join(__dirname, '../preload/preload.js'),
        additionalArguments: [`${BRIDGE_ARGUMENT}${BRIDGE_NAMES}`],
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        webviewTag: false,
        // The dictionaries would be downloaded.
        spellcheck: false,
        devTools: options.devTools,
      },
    });
    this.id = this.browser.webContents.id;
    if (options.place?.maximized) this.browser.maximize();
    this.browser.once('ready-to-show', () => this.browser.show());
    this.browser.on('close', (event) => {
      event.preventDefault();
      void this.close();
    });
  }

  load(): Promise<void> {
    this.loaded = this.browser.loadURL(PAGE_URL);
    return this.loaded;
  }

  send<Name extends EventName>(name: Name, content: EventContent<Name>): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(EVENT, name, events[name].parse(content));
  }

  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.focus();
  }

  place(): WindowPlace {
    return { ...this.browser.getNormalBounds(), maximized: this.browser.isMaximized() };
  }

  /** Lets the page finish what is pending, two seconds at most, then closes the window. */
  close(): Promise<void> {
    this.closing ??= this.flush().then(() => {
      if (this.browser.isDestroyed()) return;
      this.options.onClose(this.place());
      // Closing would ask the page once more, and a page that hangs never answers.
      this.browser.destroy();
    });
    return this.closing;
  }

  /** The page's word that nothing is pending. */
  confirmFlushed(): void {
    this.flushed?.();
  }

  private async flush(): Promise<void> {
    const { webContents } = this.browser;
    if (webContents.isDestroyed() || webContents.isCrashed() || webContents.isLoadingMainFrame()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FLUSH_TIMEOUT_MS);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      this.flushed = done;
      webContents.once('destroyed', done);
      webContents.once('render-process-gone', done);
      this.send('app.flush', {});
    });
  }
}
