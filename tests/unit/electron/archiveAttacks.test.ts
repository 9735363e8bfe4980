import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { importWorkspace } from '../../../electron/archive/importWorkspace';
import { ArchiveRefused } from '../../../electron/archive/refused';
import { temporaryFolder } from './folder';
import { decode, directoryOf, encode, type Files, LOG, RECORDS, sealed, soundFiles } from './forgedArchive';

/** Files made to hurt: each is refused, with its reason, and nothing of it is left outside of its own folder. */
let sound: Files;

beforeAll(async () => {
  sound = await soundFiles();
});

function withText(path: string, change: (text: string) => string): Files {
  return sealed({ ...sound, [path]: encode(change(decode(sound[path]))) });
}

/** The attributes of a Unix symbolic link. */
const LINK = { os: 3, attrs: 0o120777 << 16 };

const attacks: [string, () => Uint8Array, RegExp][] = [
  [
    'an entry that climbs out of its folder',
    () => zipSync(sealed({ ...sound, '../../evil.txt': encode('x') })),
    /“\.\.\/\.\.\/evil\.txt”, which is no part/,
  ],
  [
    'an entry that climbs out, and is not in the manifest',
    () => zipSync({ ...sound, 'assets/../../evil.txt': encode('x') }),
    /no part of a workspace/,
  ],
  [
    'an absolute path',
    () => zipSync(sealed({ ...sound, '/etc/cron.d/evil': encode('x') })),
    /no part of a workspace/,
  ],
  [
    'a path of Windows',
    () => zipSync(sealed({ ...sound, 'state\\..\\..\\evil.json': encode('{}') })),
    /no part of a workspace/,
  ],
  [
    'a description that would overwrite the own one',
    () => zipSync(sealed({ ...sound, 'workspace.json': encode('{}') })),
    /no part of a workspace/,
  ],
  [
    'a symbolic link in the place of an image',
    () => zipSync({ ...sound, [`assets/${'a'.repeat(64)}`]: [encode('/etc/passwd'), LINK] }),
    /is a link/,
  ],
  [
    'content that is not what the checksum says',
    () => zipSync({ ...sound, 'state/screen.json': encode('{"tabs":[1]') }),
    /checksum does not hold/,
  ],
  [
    'a forged checksum of an image: its name says another',
    () => zipSync(sealed({ ...sound, [`assets/${'b'.repeat(64)}`]: encode('evil') })),
    /is not what its name says/,
  ],
  [
    'an image missing that the manifest lists',
    () => {
      const { 'state/screen.json': _gone, ...rest } = sound;
      return zipSync(rest);
    },
    /missing/,
  ],
  [
    'a record that the log does not lead to',
    () => zipSync(withText(RECORDS, (text) => `${text}["p9","product",1,{"title":"x"}]\n`)),
    /do not add up/,
  ],
  [
    'a step taken out of the log',
    () => zipSync(withText(LOG, (text) => text.slice(text.indexOf('{"step":2')))),
    /Steps are missing/,
  ],
  [
    'a log that ends in the middle',
    () => zipSync(withText(LOG, (text) => text.slice(0, -20))),
    /in the middle of a step/,
  ],
  [
    'a step that says it is endless',
    () => zipSync(withText(LOG, (text) => text.replace(/"bytes":\d+/, '"bytes":99999999999'))),
    /log of the file cannot be read/,
  ],
  ...['__proto__', 'constructor', 'prototype', 'attributes.__proto__'].map(
    (key): [string, () => Uint8Array, RegExp] => [
      `a record with the key ${key}`,
      () =>
        zipSync(
          withText(RECORDS, (text) => text.replace('{"title"', `{"${key}":{"polluted":"yes"},"title"`)),
        ),
      /record of the file/,
    ],
  ),
  [
    'a prototype inside a value',
    () =>
      zipSync(
        withText(RECORDS, (text) =>
          text.replace('"Renamed"', '{"__proto__":{"polluted":"yes"},"unparsed":"x"}'),
        ),
      ),
    /what Aisle does not know/,
  ],
  [
    'a prototype inside a step',
    () =>
      zipSync(
        withText(LOG, (text) => {
          const value = '{"__proto__":{"polluted":"yes"}}';
          const changed = text.replace('"Renamed"', value);
          const more = value.length - '"Renamed"'.length;
          return changed.replace(
            /("step":2,.*?"bytes":)(\d+)/,
            (_all, start, bytes) => start + (Number(bytes) + more),
          );
        }),
      ),
    /what Aisle does not know/,
  ],
  [
    'a type of record that nobody knows',
    () => zipSync(withText(RECORDS, (text) => text.replace('"product"', '"weapon"'))),
    /what Aisle does not know/,
  ],
  [
    'a manifest with a prototype in it',
    () =>
      zipSync({
        ...sound,
        'manifest.json': encode(
          decode(sound['manifest.json']).replace('{', '{"__proto__":{"polluted":"yes"},'),
        ),
        'state/evil.txt': encode(''),
      }),
    /no part of a workspace/,
  ],
  [
    'a newer version of the format',
    () => zipSync(sealed(sound, (manifest) => ({ ...manifest, version: 2, files: 'elsewhere' }))),
    /newer version of Aisle/,
  ],
  [
    'records of newer shapes',
    () => zipSync(sealed(sound, (manifest) => ({ ...manifest, shape: 999 }))),
    /newer/,
  ],
  ['a file without a manifest', () => zipSync({ 'a.txt': encode('x') }), /no Aisle workspace file/],
  ['a file that is no zip', () => encode('PK but nothing else'), /no whole Aisle file/],
  ['a file that was cut off', () => zipSync(sound).subarray(0, -40), /no whole Aisle file|damaged/],
  ['a zip bomb', bomb, /far more than a workspace of its size holds/],
  ['a zip bomb that lies about its size', lyingBomb, /unfolds to more than the file says/],
  [
    'a zip bomb of entries that lie over each other',
    overlapping,
    /lie over each other|not what the directory says/,
  ],
  ['two entries of one name', twins, /twice/],
];

/** Says, as a bomb must, that it unfolds to a thousand times its size and more. */
function bomb(): Uint8Array {
  const zip = zipSync(sealed(sound));
  const { view, records } = directoryOf(zip);
  for (const at of records) view.setUint32(at + 24, 100 * 1024 * 1024, true);
  return zip;
}

function lyingBomb(): Uint8Array {
  const name = 'state/evil.json';
  const files = sealed({ ...sound, [name]: new Uint8Array(10) });
  const zip = zipSync({ ...files, [name]: new Uint8Array(50 * 1024 * 1024) });
  const { view, records } = directoryOf(zip);
  for (const at of records)
    if (view.getUint32(at + 24, true) === 50 * 1024 * 1024) view.setUint32(at + 24, 10, true);
  return zip;
}

function overlapping(): Uint8Array {
  const zip = zipSync(sealed(sound));
  const { view, records } = directoryOf(zip);
  const [first = 0, second = 0] = records;
  view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  return zip;
}

function twins(): Uint8Array {
  const zip = zipSync(sealed({ ...sound, 'state/screed.json': encode('{}') }));
  const text = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = text.indexOf('screed'); at >= 0; at = text.indexOf('screed', at)) text.write('screen', at);
  return zip;
}

it.each(attacks)('%s is refused', async (_name, make, reason) => {
  const around = await temporaryFolder();
  const target = join(around, 'a', 'b', 'target');
  await mkdir(target, { recursive: true });
  const source = join(around, 'evil.aisle');
  await writeFile(source, make());
  const failure = await importWorkspace({ source, target }, () => undefined).then(
    () => 'imported',
    (error: unknown) => (error instanceof ArchiveRefused ? error.message : error),
  );
  expect(failure).toMatch(reason);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect((await readdir(around)).sort()).toEqual(['a', 'evil.aisle']);
  expect(await readdir(join(around, 'a'))).toEqual(['b']);
  expect(await readdir(join(around, 'a', 'b'))).toEqual(['target']);
});

it('the sound file, sealed the same way, is taken', async () => {
  const source = join(await temporaryFolder(), 'sound.aisle');
  await writeFile(source, zipSync(sealed(sound)));
  const target = await temporaryFolder();
  expect(unwrap(await importWorkspace({ source, target }, () => undefined)).counts.records).toBe(2);
});
