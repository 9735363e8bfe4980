import { type AppUpdater, Provider, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater';
import {
  type ProviderRuntimeOptions,
  parseUpdateInfo,
  resolveFiles,
} from 'electron-updater/out/providers/Provider';
import { fetchText } from './fetchText';
import { KEPT, readManifest, verifySignature } from './manifest';
import type { ReleaseChannel } from './releaseChannel';

/** A refusal or a failure in words for the person, on its way through electron-updater. */
export class UpdateRefused extends Error {
  override readonly name = 'UpdateRefused';
}

/**
 * What electron-updater asks for the newest version: the manifest of a plain file server, believed only with a
 * signature of the publisher beside it, and only when it leads forward. It sends nothing about this computer.
 */
export class SignedProvider extends Provider<UpdateInfo> {
  constructor(
    private readonly channel: ReleaseChannel,
    private readonly updater: AppUpdater,
    runtime: ProviderRuntimeOptions,
  ) {
    super(runtime);
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const { publicKey } = this.channel;
    const name = `${this.getDefaultChannelName()}.yml`;
    const text = await this.read(name);
    if (text === null) throw new UpdateRefused('The update server knows of no version of Aisle.');
    const signed = verifySignature({ name, text, signature: await this.read(`${name}.sig`) }, publicKey);
    if (!signed.ok) throw new UpdateRefused(signed.error.message);
    const manifest = readManifest(parseUpdateInfo(text, name, this.addressOf(name)));
    if (!manifest.ok) throw new UpdateRefused(manifest.error.message);
    const { version, files } = manifest.value;
    this.refuseOlder(version);
    const [{ url, sha512 }] = files as [(typeof files)[number]];
    return { version, files, path: url, sha512, releaseDate: '' };
  }

  resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return resolveFiles(info, this.addressOf('.'));
  }

  /** electron-updater would send an id of this computer along. */
  override setRequestHeaders(): void {
    super.setRequestHeaders(null);
  }

  /** An old version, however well signed, may have the very hole that was closed since. */
  private refuseOlder(offered: string): void {
    const { currentVersion } = this.updater;
    if (currentVersion.compare(offered) <= 0) return;
    throw new UpdateRefused(
      `The update server offers Aisle ${offered}, which is older than this one, ${currentVersion.version}.${KEPT}`,
    );
  }

  private addressOf(name: string): URL {
    return new URL(name, this.channel.url);
  }

  private read(name: string): Promise<string | null> {
    return fetchText(this.updater.netSession, this.addressOf(name));
  }
}
