import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { releaseChannel } from './releaseChannel';
import { Updates, type UpdatesOptions } from './updates';

/** The updates of this copy, as far as it can have any. */
export function openUpdates(given: Pick<UpdatesOptions, 'log' | 'now' | 'onChange'>): Updates {
  let made: Promise<AppUpdater> | null = null;
  const library = () => import('./createUpdater');
  const createUpdater = () => {
    made ??= library().then((loaded) => loaded.createUpdater(releaseChannel, given.log));
    return made;
  };
  const expectSize: UpdatesOptions['expectSize'] = async (file) =>
    (await library()).expectSize(await createUpdater(), file);
  const unavailable = reasonAgainst();
  return new Updates({ ...given, unavailable, createUpdater, expectSize });
}

function reasonAgainst(): string | null {
  if (!app.isPackaged) return 'Aisle runs from its source here: a package looks for updates.';
  if (releaseChannel.publicKey === '' || releaseChannel.url === '')
    return 'This copy was built without an update channel. Get newer versions from where you got this one.';
  // Written into the package for Debian; an unpacked archive has no place of its own to be replaced in.
  if (process.platform === 'linux' && !existsSync(join(process.resourcesPath, 'package-type')))
    return 'This copy was unpacked from an archive and cannot replace itself. Get newer versions from where you got this one.';
  return null;
}
