/**
 * Hidden pages that read files from outside. A hostile or merely huge file may hang or fill its page; the page
 * has a process, a session and a port of its own and nothing else, and is ended at its limits.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EventContent } from '@shared/ipc/contract';
import { PARSER_PORT } from '@shared/ipc/parser';
import { err, ok, type Result } from '@shared/result';
import { app, BrowserWindow, MessageChannelMain, session } from 'electron';
import { PORT } from '../ipc/wire';
import { PARSER_URL } from '../origin';
import { confine } from '../security';
import type { AppWindow } from '../window';

const MAX_PARSERS = 4;
const WATCH_EVERY_MS = 100;
const DEFAULT_SECONDS = 120;
const DEFAULT_MEGABYTES = 1_536;

type Ended = EventContent<'parser.ended'>;

export interface ParserLimits {
  readonly seconds?: number | undefined;
  readonly megabytes?: number | undefined;
}

interface Parser {
  readonly owner: AppWindow;
  readonly end: (reason: Ended['reason']) => void;
}

export class ParserHost {
  private readonly parsers = new Map<string, Parser>();

  constructor(private readonly prepareSession: (session: Electron.Session) => void) {}

  /** Resolves once the page runs and the caller's window was sent its port. */
  async start(owner: AppWindow, id: string, limits: ParserLimits): Promise<Result<undefined>> {
    if (this.parsers.has(id)) return err('refused', 'A file is already being read under this id.');
    if (this.parsers.size >= MAX_PARSERS)
      return err('limit', 'Too many files are being read at once. Wait for one to end.');
    const page = this.createPage();
    const { seconds = DEFAULT_SECONDS, megabytes = DEFAULT_MEGABYTES } = limits;
    const watch = setInterval(() => {
      if (memoryOf(page) > megabytes) end('memory');
    }, WATCH_EVERY_MS);
    const deadline = setTimeout(() => end('time'), seconds * 1000);
    const end = (reason: Ended['reason']): void => {
      if (!this.parsers.delete(id)) return;
      clearInterval(watch);
      clearTimeout(deadline);
      kill(page);
      owner.send('parser.ended', { id, reason, message: wordsFor(reason, seconds, megabytes) });
    };
    page.webContents.on('render-process-gone', (_event, { reason }) =>
      end(reason === 'oom' ? 'memory' : 'crashed'),
    );
    page.on('closed', () => end('crashed'));
    this.parsers.set(id, { owner, end });
    await page.loadURL(PARSER_URL).catch(() => end('crashed'));
    if (!this.parsers.has(id)) return err('internal', 'The page that reads files did not start. Try again.');
    connect(owner, page, id);
    return ok();
  }

  stop(owner: AppWindow, id: string): void {
    const parser = this.parsers.get(id);
    if (parser?.owner === owner) parser.end('stopped');
  }

  stopAll(ownerId: number): void {
    for (const parser of [...this.parsers.values()]) if (parser.owner.id === ownerId) parser.end('stopped');
  }

  private createPage(): BrowserWindow {
    const own = session.fromPartition(`parser-${randomUUID()}`, { cache: false });
    this.prepareSession(own);
    const page = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        preload: join(__dirname, '../preload/parserPreload.js'),
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        spellcheck: false,
        devTools: false,
        // A hidden page's timers are slowed otherwise.
        backgroundThrottling: false,
      },
    });
    confine(page.webContents);
    return page;
  }
}

function connect(owner: AppWindow, page: BrowserWindow, id: string): void {
  const { port1, port2 } = new MessageChannelMain();
  const message = { aisle: PARSER_PORT, id };
  page.webContents.postMessage(PORT, message, [port1]);
  owner.browser.webContents.postMessage(PORT, message, [port2]);
}

/** Megabytes the page's process holds. */
function memoryOf(page: BrowserWindow): number {
  if (page.isDestroyed()) return 0;
  const pid = page.webContents.getOSProcessId();
  const metric = app.getAppMetrics().find((process) => process.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) / 1024;
}

/** A page in an endless loop does not answer a request to close. */
function kill(page: BrowserWindow): void {
  if (page.isDestroyed()) return;
  page.webContents.forcefullyCrashRenderer();
  page.destroy();
}

function wordsFor(reason: Ended['reason'], seconds: number, megabytes: number): string {
  switch (reason) {
    case 'stopped':
      return 'Reading the file was stopped.';
    case 'time':
      return `Reading the file took longer than ${seconds} seconds and was stopped. The file may be damaged.`;
    case 'memory':
      return `Reading the file took more than ${megabytes} MB of memory and was stopped. Split the file, then try again.`;
    case 'crashed':
      return 'Reading the file failed: the part of Aisle that reads files ended unexpectedly. The file may be damaged.';
  }
}
