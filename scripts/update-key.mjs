// The publisher's key for updates. npm run update-key -- create FILE | sign FILE MANIFEST…
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PUBLIC_KEY, spkiOf } from './release-channel.mjs';
import { CALLER, isMain, ROOT } from './root.mjs';

const USAGE = `usage:
  npm run update-key -- create FILE             a new pair: the private key into FILE, outside the repository and
                                                readable by you alone; the public key into ${PUBLIC_KEY}
  npm run update-key -- sign FILE MANIFEST…     the signature of each manifest (latest*.yml) into MANIFEST.sig`;

/** The same words as in electron/updates/manifest.ts; a test holds the two together. */
const SIGNED_AS = 'aisle update manifest 1';

/** @returns {{ privateKey: string, publicKey: string }} as PEM */
export function createKeyPair() {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** @param {{ name: string, text: string }} manifest @param {string} privateKey @returns {string} in base64 */
export function signManifest({ name, text }, privateKey) {
  const bytes = Buffer.from(`${SIGNED_AS}\n${name}\n${text}`, 'utf8');
  return sign(null, bytes, createPrivateKey(privateKey)).toString('base64');
}

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} file */
function create(file) {
  if (!path.relative(ROOT, file).startsWith('..'))
    refuse('The private key does not belong into the repository: name a file outside of it.');
  if (fs.existsSync(path.join(ROOT, PUBLIC_KEY)))
    refuse(
      `There is ${PUBLIC_KEY} already: the copies that are out there believe no other. Remove it first.`,
    );
  const { privateKey, publicKey } = createKeyPair();
  // Fails where there is one already: an overwritten key can sign for no copy that is out there.
  fs.writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  fs.mkdirSync(path.dirname(path.join(ROOT, PUBLIC_KEY)), { recursive: true });
  fs.writeFileSync(path.join(ROOT, PUBLIC_KEY), publicKey);
  console.log(
    `The private key is in ${file}: keep it, and nowhere else. The public key is in ${PUBLIC_KEY}: commit it.`,
  );
}

/** @param {string} file @param {readonly string[]} manifests */
function signAll(file, manifests) {
  const privateKey = fs.readFileSync(file, 'utf8');
  const own = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  const compiledIn = path.join(ROOT, PUBLIC_KEY);
  if (!fs.existsSync(compiledIn) || spkiOf(fs.readFileSync(compiledIn, 'utf8')) !== own)
    refuse(`This is not the private half of ${PUBLIC_KEY}: no copy of Aisle would believe the signature.`);
  for (const manifest of manifests) {
    const text = fs.readFileSync(manifest, 'utf8');
    fs.writeFileSync(
      `${manifest}.sig`,
      `${signManifest({ name: path.basename(manifest), text }, privateKey)}\n`,
    );
    console.log(`${manifest}.sig`);
  }
}

if (isMain(import.meta.url)) {
  const [command, file, ...manifests] = process.argv
    .slice(2)
    .map((word, at) => (at === 0 ? word : path.resolve(CALLER, word)));
  if (command === 'create' && file !== undefined) create(file);
  else if (command === 'sign' && file !== undefined && manifests.length > 0) signAll(file, manifests);
  else refuse(USAGE);
}
