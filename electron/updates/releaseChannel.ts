/** Where updates come from, and who must have signed them. Both are compiled in, and no setting changes them. */
export interface ReleaseChannel {
  /** The folder of the manifest, with a slash at its end. */
  readonly url: string;
  /** The publisher's Ed25519 key, as an SPKI in base64; empty in a build that takes no updates. */
  readonly publicKey: string;
}

/** Put in by electron.vite.config.ts: the address of electron-builder.yml and the key of update-public-key.pem. */
declare const AISLE_RELEASE_CHANNEL: ReleaseChannel;

export const releaseChannel: ReleaseChannel = AISLE_RELEASE_CHANNEL;
