import { type AppUpdater, autoUpdater } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import type { Log } from '../log';
import type { ReleaseChannel } from './releaseChannel';
import { SignedProvider } from './signedProvider';

/** electron-updater as Aisle uses it: nothing by itself, whole files only, and only through the signed manifest. */
export function createUpdater(channel: ReleaseChannel, log: Log): AppUpdater {
  const updater = autoUpdater;
  updater.logger = {
    info: () => undefined,
    warn: (message) => log.write('warn', 'update', String(message)),
    error: (message) => log.write('error', 'update', String(message)),
  };
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // Parts of files have no signature of their own.
  updater.disableDifferentialDownload = true;
  updater.isUserWithinRollout = () => true;
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(channel) });
  return updater;
}

/** electron-updater makes the provider itself, and hands it no more than these. */
function providerOf(channel: ReleaseChannel) {
  return class extends SignedProvider {
    constructor(_options: unknown, updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(channel, updater, runtime);
    }
  };
}

/** Breaks off a file that is not announced with exactly its signed size: it could fill the disk before it is refused. */
export function expectSize(updater: AppUpdater, { url, size }: { url: string; size: number }): void {
  updater.netSession.webRequest.onHeadersReceived((details, decide) => {
    const isFile = new URL(details.url).pathname.endsWith(`/${url}`) && details.statusCode === 200;
    decide({ cancel: isFile && announcedSize(details.responseHeaders ?? {}) !== size });
  });
}

function announcedSize(headers: Record<string, string[]>): number | null {
  const values = new Map(Object.entries(headers).map(([name, [value]]) => [name.toLowerCase(), value]));
  const isPlain = (values.get('content-encoding') ?? 'identity') === 'identity';
  return isPlain ? Number(values.get('content-length') ?? Number.NaN) : null;
}
