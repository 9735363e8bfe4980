import { describe, expect, it } from 'vitest';
import {
  readManifest,
  type SignedText,
  signedBytes,
  verifySignature,
} from '../../../../electron/updates/manifest';
import { spkiOf } from '../../../../scripts/release-channel.mjs';
import { createKeyPair, signManifest } from '../../../../scripts/update-key.mjs';

const own = createKeyPair();
const foreign = createKeyPair();
const name = 'latest-linux.yml';
const text = 'version: 1.2.3\n';
const signed: SignedText = { name, text, signature: signManifest({ name, text }, own.privateKey) };
const flipped = Buffer.from(signed.signature ?? '', 'base64');
flipped[0] = (flipped[0] ?? 0) ^ 1;

describe('the signature of a manifest', () => {
  const cases: [string, SignedText, boolean][] = [
    ['as it was made', signed, true],
    ['with a line’s end after it', { ...signed, signature: `${signed.signature}\r\n` }, true],
    ['missing', { ...signed, signature: null }, false],
    ['empty', { ...signed, signature: '' }, false],
    ['by another key', { ...signed, signature: signManifest({ name, text }, foreign.privateKey) }, false],
    ['with one bit changed', { ...signed, signature: flipped.toString('base64') }, false],
    ['cut short', { ...signed, signature: (signed.signature ?? '').slice(0, 80) }, false],
    ['over another text', { ...signed, text: `${text} ` }, false],
    ['of another manifest', { ...signed, name: 'latest-mac.yml' }, false],
    [
      'with the name’s end moved into the text',
      { ...signed, name: 'latest', text: `-linux.yml\n${text}` },
      false,
    ],
  ];

  it.each(cases)('%s', (_name, given, isBelieved) => {
    expect(verifySignature(given, spkiOf(own.publicKey)).ok).toBe(isBelieved);
  });

  it('is over the same bytes wherever it is made', () => {
    expect(signedBytes(name, text).toString()).toBe(`aisle update manifest 1\n${name}\n${text}`);
  });
});

describe('what a manifest says', () => {
  const sha512 = `${'A'.repeat(86)}==`;
  const file = { url: 'Aisle-1.2.3-linux-x64.deb', sha512, size: 1 };
  const whole = { version: '1.2.3', files: [file] };

  it('is read, and what has no place in it is dropped', () => {
    const given = { ...whole, packages: { x64: { path: 'evil' } }, files: [{ ...file, sha2: 'x' }] };
    expect(readManifest(given)).toEqual({ ok: true, value: whole });
  });

  it.each([
    ['nothing', null],
    ['no files', { ...whole, files: [] }],
    ['a file elsewhere', { ...whole, files: [{ ...file, url: 'https://example.com/x.deb' }] }],
    ['a file above', { ...whole, files: [{ ...file, url: '../x.deb' }] }],
    ['a hidden file', { ...whole, files: [{ ...file, url: '.x.deb' }] }],
    ['a hash of another kind', { ...whole, files: [{ ...file, sha512: 'abc' }] }],
    ['no size', { ...whole, files: [{ url: file.url, sha512 }] }],
    ['a version that is none', { ...whole, version: 'newest' }],
  ])('%s is refused', (_name, given) => {
    expect(readManifest(given)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});
