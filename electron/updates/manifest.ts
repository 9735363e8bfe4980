import { createPublicKey, verify } from 'node:crypto';
import { err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';

/** What is signed: these words, the manifest's name, then its text. A signature of one thing is none of another. */
const SIGNED_AS = 'aisle update manifest 1';
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;

const manifest = z.object({
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.-]{1,40})?$/),
  files: z
    .array(
      z.object({
        // A name beside the manifest, never another place.
        url: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/),
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.int().min(1),
      }),
    )
    .min(1),
});
export type Manifest = z.infer<typeof manifest>;

export interface SignedText {
  /** The manifest's file name, e.g. `latest-linux.yml`: one for another system must not pass for it. */
  readonly name: string;
  readonly text: string;
  /** Ed25519, in base64; null when the server has none. */
  readonly signature: string | null;
}

/** Ok when the text is the publisher's, whatever it says. `publicKey` is an SPKI in base64. */
export function verifySignature({ name, text, signature }: SignedText, publicKey: string): Result<undefined> {
  if (signature === null)
    return err('refused', `The update server offers an update without a signature.${KEPT}`);
  const isSigned =
    SIGNATURE.test(signature.trim()) &&
    verify(null, signedBytes(name, text), keyOf(publicKey), Buffer.from(signature.trim(), 'base64'));
  return isSigned
    ? ok()
    : err('refused', `The offered update is not signed by the publisher of Aisle.${KEPT}`);
}

/** The fields that count, of a manifest whose signature holds. Everything else in it is dropped. */
export function readManifest(content: unknown): Result<Manifest> {
  const parsed = manifest.safeParse(content);
  return parsed.success
    ? ok(parsed.data)
    : err('invalid', `The update server’s list of files cannot be read.${KEPT}`);
}

export function signedBytes(name: string, text: string): Buffer {
  return Buffer.from(`${SIGNED_AS}\n${name}\n${text}`, 'utf8');
}

function keyOf(publicKey: string) {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
}

/** The end of every refusal. */
export const KEPT = ' It was refused, and nothing was changed.';
