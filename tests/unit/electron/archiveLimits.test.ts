import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHAPE_VERSION } from '@shared/migrations';
import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { importWorkspace } from '../../../electron/archive/importWorkspace';
import { type Budget, openArchive } from '../../../electron/archive/openArchive';
import { ArchiveRefused } from '../../../electron/archive/refused';
import { temporaryFolder } from './folder';
import {
  decode,
  directoryOf,
  encode,
  type Files,
  LOG,
  manifestOf,
  RECORDS,
  sealed,
  soundFiles,
} from './forgedArchive';

/** Each check of an `.aisle` file has a file here that nothing but this check refuses, or none with this reason. */
let sound: Files;

beforeAll(async () => {
  sound = await soundFiles();
});

async function fileOf(zip: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'forged.aisle');
  await writeFile(path, zip);
  return path;
}

const messageOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof ArchiveRefused ? error.message : error),
  );

async function imported(zip: Uint8Array): Promise<unknown> {
  const source = await fileOf(zip);
  return messageOf(importWorkspace({ source, target: await temporaryFolder() }, () => undefined));
}

async function opened(zip: Uint8Array, budget: Budget): Promise<unknown> {
  const handle = await open(await fileOf(zip), 'r');
  return messageOf(openArchive(handle, budget)).finally(() => handle.close());
}

/** The log with one more step; the manifest counts it. */
function logged(change: (text: string) => string): Uint8Array {
  const log = encode(change(decode(sound[LOG])));
  const steps = decode(log).match(/\{"step":/g)?.length ?? 0;
  const { counts } = manifestOf(sound);
  return zipSync(
    sealed({ ...sound, [LOG]: log }, (manifest) => ({ ...manifest, counts: { ...counts, steps } })),
  );
}

/** Changes the directory of a sound file: `record` is where its first entry's record begins. */
function patched(change: (view: DataView, record: number) => void): Uint8Array {
  const zip = zipSync(sealed(sound));
  const { view, records } = directoryOf(zip);
  change(view, records[0] ?? 0);
  return zip;
}

const localOf = (view: DataView, record: number): number => view.getUint32(record + 42, true);

/** The directory in its 64-bit form, with a count of entries that the file does not hold. */
function crowded(): Uint8Array {
  const zip = zipSync(sealed(sound));
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - 22, 22);
  const more = new DataView(new ArrayBuffer(56 + 20));
  more.setUint32(0, 0x06064b50, true);
  more.setBigUint64(32, 2_000_000n, true);
  more.setBigUint64(40, BigInt(end.getUint32(12, true)), true);
  more.setBigUint64(48, BigInt(end.getUint32(16, true)), true);
  more.setUint32(56, 0x07064b50, true);
  more.setBigUint64(56 + 8, BigInt(zip.length - 22), true);
  end.setUint16(10, 0xffff, true);
  return Buffer.concat([zip.subarray(0, -22), Buffer.from(more.buffer), zip.subarray(-22)]);
}

const flipped = (_all: string, digit: string): string => `"digest":"${digit === '0' ? '1' : '0'}`;
const lastStep = (text: string): string => text.slice(text.lastIndexOf('{"step":'));

const refused: [string, () => Uint8Array, RegExp][] = [
  [
    'a part that is not as long as the manifest says',
    () =>
      zipSync(
        sealed(sound, (manifest) => ({
          ...manifest,
          files: manifest.files.map((file) => ({ ...file, size: file.size + 1 })),
        })),
      ),
    /is not as long as the file says/,
  ],
  [
    'a state of the screen of five megabytes',
    () => zipSync(sealed({ ...sound, 'state/screen.json': new Uint8Array(5_000_000) })),
    /state\/screen\.json” unfolds to 5 MB, which is too much/,
  ],
  [
    'a step of newer shapes',
    () => logged((text) => text.replaceAll(`"shape":${SHAPE_VERSION}`, '"shape":9')),
    /does not know/,
  ],
  ['a step that comes twice', () => logged((text) => text + lastStep(text)), /Step 3 in the log.*is damaged/],
  [
    'a step under the number of another',
    () => logged((text) => text.replace('{"step":3', '{"step":4')),
    /Step 4 in the log.*is damaged/,
  ],
  [
    'a log whose lines have no end',
    () => logged((text) => `${'x'.repeat(500)}${text}`),
    /log of the file cannot be read/,
  ],
  [
    'a record whose line has no end',
    () => zipSync(sealed({ ...sound, [RECORDS]: new Uint8Array(34 * 1024 * 1024).fill(0x20) }), { level: 1 }),
    /line of the file is too long/,
  ],
  [
    'a step with the digest of another state',
    () => logged((text) => text.replace(/"digest":"(.)/, flipped)),
    /do not add up: step 1/,
  ],
  [
    'an entry that reaches into the next by its length',
    () => patched((view, at) => view.setUint32(at + 20, view.getUint32(at + 20, true) + 5_000, true)),
    /lie over each other/,
  ],
  [
    'content that is not what its own checksum says',
    () => patched((view, at) => view.setUint32(at + 16, 7, true)),
    /” is damaged/,
  ],
  [
    'an entry with a password',
    () => patched((view, at) => view.setUint16(at + 8, 1, true)),
    /protected by a password/,
  ],
  [
    'an entry of another compression',
    () => patched((view, at) => view.setUint16(at + 10, 12, true)),
    /does not read/,
  ],
  ['more entries than a workspace has', crowded, /2000000 entries, which is too many/],
  [
    'an entry whose own header names another file',
    () => patched((view, at) => view.setUint8(localOf(view, at) + 30, 0x7a)),
    /is not what the directory says/,
  ],
  [
    'an entry whose own header leads into the next',
    () => patched((view, at) => view.setUint16(localOf(view, at) + 28, 0xfff0, true)),
    /is not what the directory says/,
  ],
];

it.each(refused)('%s is refused', async (_name, make, reason) => {
  expect(await imported(make())).toMatch(reason);
});

const anything = { bytes: Number.MAX_SAFE_INTEGER, ratio: Number.MAX_SAFE_INTEGER };

it.each<[string, () => Uint8Array, Budget, RegExp]>([
  [
    'more than the disk has room for',
    () => zipSync(sound),
    { ...anything, bytes: 100 },
    /the disk has no room/,
  ],
  ['a manifest that is too long to be one', longManifest, anything, /manifest of the file is too long/],
])('%s is refused before it is unfolded', async (_name, make, budget, reason) => {
  expect(await opened(make(), budget)).toMatch(reason);
  expect(await opened(zipSync(sound), anything)).toBe('taken');
});

function longManifest(): Uint8Array {
  const { 'manifest.json': manifest = encode(''), ...rest } = sound;
  const zip = zipSync({ 'manifest.json': manifest, ...rest });
  const { view, records } = directoryOf(zip);
  view.setUint32((records[0] ?? 0) + 24, 300 * 1024 * 1024, true);
  return zip;
}
