import { err, ok, type Result } from '@shared/result';
import { type Session, screen } from 'electron';
import type { Log } from './log';
import type { PreferencesFile, WindowPlace } from './preferences';
import { confine } from './security';
import { AppWindow } from './window';
import { Workspace } from './workspace/workspace';
import type { Workspaces } from './workspace/workspaces';

const START = 'start';
/** So often may a page die and be started anew within the time; then its window closes. */
const RESTARTS = 3;
const RESTARTS_WITHIN_MS = 60_000;

export interface WindowsOptions {
  readonly workspaces: Workspaces;
  readonly preferences: PreferencesFile;
  readonly log: Log;
  readonly devTools: boolean;
  /** The prepared session of a workspace, or of the start window. */
  readonly sessionFor: (workspace: Workspace | null) => Session;
  /** What a page owned (tokens, unfinished files, parsers) is void: it starts anew or is gone. */
  readonly onAbandoned: (owner: number) => void;
}

/** All windows of the app: one for each open workspace, or the start window. */
export class Windows {
  private readonly open = new Map<number, AppWindow>();
  private quitting = false;

  constructor(private readonly options: WindowsOptions) {}

  of(contentsId: number): AppWindow | null {
    return this.open.get(contentsId) ?? null;
  }

  all(): AppWindow[] {
    return [...this.open.values()];
  }

  /** The one a person is working in, else any; null when there is none. */
  current(): AppWindow | null {
    return this.all().find((window) => window.browser.isFocused()) ?? this.all().at(-1) ?? null;
  }

  openStart(): AppWindow {
    const there = this.all().find((window) => !window.workspace);
    if (there) there.focus();
    return there ?? this.create(null, 'Aisle');
  }

  async openWorkspace(id: string): Promise<Result<AppWindow>> {
    const there = this.all().find((window) => window.workspace?.id === id);
    if (there) {
      there.focus();
      return ok(there);
    }
    const summary = await this.options.workspaces.find(id);
    if (!summary.ok) return summary;
    const { openedAt: openedBefore } = summary.value;
    // On a full disk it opens all the same, to be read.
    const marked = await this.options.workspaces.markOpened(id);
    if (!marked.ok) this.options.log.write('warn', 'windows', marked.error.message);
    const workspace = new Workspace(id, this.options.workspaces.folderOf(id), openedBefore);
    // Begun early, beside the loading of the page; who asks for it meets its failure.
    workspace.journal().catch((error: unknown) => this.options.log.failure('journal', error));
    const window = this.create(workspace, `${summary.value.name} – Aisle`);
    await this.remember();
    return ok(window);
  }

  /** One more window of a workspace that is open. Both work on the same files, and follow each other's steps. */
  openSecond(workspace: Workspace): AppWindow {
    const first = this.all().find((window) => window.workspace === workspace);
    return this.create(workspace, first?.browser.getTitle() ?? 'Aisle');
  }

  /** A workspace has a new name: its other windows must show it too. */
  retitle(id: string, name: string): void {
    for (const window of this.all())
      if (window.workspace?.id === id) window.send('workspace.renamed', { name });
  }

  /** A workspace was deleted: nothing of it is remembered. */
  async forget(id: string): Promise<void> {
    const { preferences } = this.options;
    const { [id]: _place, ...windows } = preferences.value.windows;
    const openWorkspaces = preferences.value.openWorkspaces.filter((open) => open !== id);
    await preferences.set({ ...preferences.value, windows, openWorkspaces });
  }

  /** The workspaces of the last time, else the start window. */
  async restore(): Promise<void> {
    for (const id of this.options.preferences.value.openWorkspaces) {
      const opened = await this.openWorkspace(id);
      if (!opened.ok) this.options.log.write('warn', 'windows', opened.error.message);
    }
    if (this.open.size === 0) this.openStart();
  }

  /** Closes them all, each after its page has finished; which were open is kept for the next start. */
  async closeAll(): Promise<void> {
    this.quitting = true;
    await Promise.all(this.all().map((window) => window.close()));
    await this.options.preferences.settled();
  }

  /** Stops remembering the window's workspace: its person has left it. */
  async leave(window: AppWindow): Promise<Result<undefined>> {
    if (!window.workspace) return err('refused', 'No workspace is open in this window.');
    this.replace(window, this.openStart());
    await this.remember(window);
    return ok();
  }

  /** The window closes once its successor can be seen. */
  replace(window: AppWindow, { browser }: AppWindow): void {
    if (browser.isVisible()) void window.close();
    else browser.once('show', () => void window.close());
  }

  private create(workspace: Workspace | null, title: string): AppWindow {
    const { preferences, devTools, sessionFor } = this.options;
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
      (display) => display.workArea,
    );
    const key = workspace?.id ?? START;
    const other = this.all().find((window) => window.workspace !== null && window.workspace === workspace);
    const place = other === undefined ? preferences.value.windows[key] : besideOf(other.place());
    const window = new AppWindow({
      session: sessionFor(workspace),
      workspace,
      title,
      place,
      screens,
      devTools,
      onClose: (last) => void this.keepPlace(key, last),
    });
    this.open.set(window.id, window);
    this.watch(window);
    window.load().catch((error: unknown) => this.options.log.failure('window', error));
    return window;
  }

  private watch(window: AppWindow): void {
    const { browser, id } = window;
    const contents = browser.webContents;
    confine(contents);
    contents.on('did-start-navigation', (_event, _url, isInPlace, isMainFrame) => {
      if (isMainFrame && !isInPlace) this.abandon(window);
    });
    contents.on('preload-error', (_event, _path, error) => this.options.log.failure('preload', error));
    this.restartWhenGone(window);
    browser.on('closed', () => {
      this.open.delete(id);
      this.abandon(window);
      this.closeUnused(window.workspace);
      if (!this.quitting && this.open.size > 0) void this.remember();
    });
  }

  private closeUnused(workspace: Workspace | null): void {
    if (this.all().some((window) => window.workspace === workspace)) return;
    void workspace?.close();
  }

  private restartWhenGone(window: AppWindow): void {
    const deaths: number[] = [];
    window.browser.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      this.options.log.write('error', 'window', `The page has ended: ${reason} (${exitCode}).`);
      this.abandon(window);
      deaths.push(Date.now());
      const lately = deaths.filter((at) => at > Date.now() - RESTARTS_WITHIN_MS);
      // Electron passes over a reload that is asked for before the event has ended.
      setImmediate(() => this.restartOrEnd(window, lately.length <= RESTARTS));
    });
  }

  private restartOrEnd(window: AppWindow, mayRestart: boolean): void {
    if (window.browser.isDestroyed()) return;
    if (mayRestart) window.browser.reload();
    else window.browser.destroy();
  }

  private abandon(window: AppWindow): void {
    this.options.onAbandoned(window.id);
    window.workspace?.abandon(window.id).catch((error: unknown) => this.options.log.failure('window', error));
  }

  private async keepPlace(key: string, place: WindowPlace): Promise<void> {
    const { preferences } = this.options;
    const windows = { ...preferences.value.windows, [key]: place };
    await preferences.set({ ...preferences.value, windows });
  }

  /** When the last window closes the app ends with it, and it is that one's workspace that comes back. */
  private async remember(left?: AppWindow): Promise<void> {
    const { preferences } = this.options;
    const kept = this.all().filter((window) => window !== left);
    const openWorkspaces = [...new Set(kept.flatMap(({ workspace }) => (workspace ? [workspace.id] : [])))];
    await preferences.set({ ...preferences.value, openWorkspaces });
  }
}

/** A second window does not hide the first. */
function besideOf({ x, y, width, height }: WindowPlace): WindowPlace {
  return { x: x + 32, y: y + 32, width, height, maximized: false };
}
