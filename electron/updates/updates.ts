/**
 * Newer versions of Aisle: looked for when a person asks or has turned it on, downloaded, checked against the
 * publisher's signature, and installed when the person says so. Nothing else waits for any of it, and without a
 * network everything else works as ever.
 */
import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { UpdateState } from '@shared/ipc/update';
import { err, ok, type Result } from '@shared/result';
import type { AppUpdater, UpdateInfo } from 'electron-updater';
import type { Log } from '../log';
import { KEPT } from './manifest';

const DAY_MS = 24 * 3_600_000;
/** The start of the app comes first. */
const AFTER_START_MS = 15_000;
/** Steps in which progress is told: a window that does not listen keeps what it is told. */
const PERCENT_STEP = 10;

export interface UpdatesOptions {
  /** Why this copy cannot renew itself; null when it can. */
  readonly unavailable: string | null;
  /** Made when it is first needed: a start without updates does not load it. */
  readonly createUpdater: () => Promise<AppUpdater>;
  readonly expectSize: (file: { url: string; size: number }) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  readonly onChange: (state: UpdateState) => void;
}

interface Downloaded {
  readonly version: string;
  readonly path: string;
  readonly sha512: string;
}

export class Updates {
  private current: UpdateState;
  private downloaded: Downloaded | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(private readonly options: UpdatesOptions) {
    const { unavailable } = options;
    this.current = unavailable === null ? { kind: 'unknown' } : { kind: 'unavailable', reason: unavailable };
  }

  get state(): UpdateState {
    return this.current;
  }

  /** Turns the asking by itself on or off: soon after the start, then once a day. */
  setAutomatic(isAutomatic: boolean): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (!isAutomatic || this.current.kind === 'unavailable') return;
    const again = (after: number) => {
      this.timer = setTimeout(() => void this.check().finally(() => this.timer && again(DAY_MS)), after);
    };
    again(AFTER_START_MS);
  }

  /** Resolves when it is found out; never rejects. */
  check(): Promise<void> {
    if (this.current.kind === 'unavailable' || this.current.kind === 'ready') return Promise.resolve();
    this.running ??= this.findAndDownload()
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  /** Installs what was downloaded, if it still is what was signed. Ok: Aisle is about to end and start again. */
  async install(): Promise<Result<undefined>> {
    const { downloaded } = this;
    if (downloaded === null) return err('missing', 'There is no update to install.');
    if ((await sha512Of(downloaded.path)) !== downloaded.sha512) {
      rmSync(downloaded.path, { force: true });
      this.downloaded = null;
      const message = `The downloaded update was changed on this computer after it had been checked.${KEPT}`;
      this.change({ kind: 'failed', message });
      return err('refused', message);
    }
    const updater = await this.options.createUpdater();
    updater.once('error', () => {
      const problem = 'The update was not installed. Nothing was changed; you can try again.';
      this.change({ kind: 'ready', version: downloaded.version, problem });
    });
    updater.quitAndInstall();
    return ok();
  }

  private async findAndDownload(): Promise<void> {
    const { createUpdater, expectSize, now } = this.options;
    this.change({ kind: 'checking' });
    const updater = await createUpdater();
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) {
      this.change({ kind: 'current', checkedAt: now().toISOString() });
      return;
    }
    const info: UpdateInfo = found.updateInfo;
    for (const { url, size } of info.files) await expectSize({ url, size: size ?? 0 });
    this.tellProgress(updater, info.version);
    const [path] = await updater
      .downloadUpdate()
      .finally(() => updater.removeAllListeners('download-progress'));
    await this.keep(info, path);
  }

  private async keep(info: UpdateInfo, path: string | undefined): Promise<void> {
    const sha512 = path === undefined ? null : await sha512Of(path);
    if (path === undefined || !info.files.some((file) => file.sha512 === sha512)) {
      throw new ChecksumMismatch();
    }
    this.downloaded = { version: info.version, path, sha512: sha512 ?? '' };
    this.change({ kind: 'ready', version: info.version, problem: null });
  }

  private tellProgress(updater: AppUpdater, version: string): void {
    let told = 0;
    this.change({ kind: 'downloading', version, percent: 0 });
    updater.on('download-progress', ({ percent }) => {
      if (percent < told + PERCENT_STEP) return;
      told = Math.floor(percent / PERCENT_STEP) * PERCENT_STEP;
      this.change({ kind: 'downloading', version, percent: told });
    });
  }

  private fail(error: unknown): void {
    // What electron-updater says of its own failures is in the log already.
    this.change({ kind: 'failed', message: messageOf(error) });
  }

  private change(state: UpdateState): void {
    this.current = state;
    this.options.onChange(state);
  }
}

class ChecksumMismatch extends Error {
  readonly code = 'ERR_CHECKSUM_MISMATCH';
}

function messageOf(error: unknown): string {
  if (error instanceof Error && error.name === 'UpdateRefused') return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_CHECKSUM_MISMATCH' || String(error).includes('ERR_BLOCKED_BY_CLIENT'))
    return `The downloaded file is not the one that the publisher signed.${KEPT}`;
  return 'The update server could not be asked. Aisle works on without it; try again later.';
}

/** In base64; null when the file cannot be read. */
async function sha512Of(path: string): Promise<string | null> {
  const hash = createHash('sha512');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return null;
  }
  return hash.digest('base64');
}
