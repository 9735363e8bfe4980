import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { unzipSync } from 'fflate';
import { exportWorkspace } from '../../../electron/archive/exportWorkspace';
import type { Manifest } from '../../../electron/archive/manifest';
import { makeWorkspaceFolder } from './archiveFolder';

/** What a forger needs: a sound `.aisle` file taken apart, and what makes the changed parts look whole again. */
export type Files = Record<string, Uint8Array>;

export const RECORDS = 'records/000001.jsonl';
export const LOG = 'log/000001.jsonl';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function soundFiles(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'aisle-attack-'));
  await makeWorkspaceFolder(folder);
  const target = join(folder, 'sound.aisle');
  const workspace = { name: 'Shop', sample: false };
  unwrap(
    await exportWorkspace(
      { folder, target, workspace, exportedAt: '2026-11-27T12:00:00.000Z', application: '0.1.0' },
      () => undefined,
    ),
  );
  const sound = unzipSync(await readFile(target));
  await rm(folder, { recursive: true });
  return sound;
}

export function manifestOf(files: Files): Manifest {
  return JSON.parse(decode(files['manifest.json']));
}

/** With a manifest that fits: what a forger who knows the format would make. */
export function sealed(
  files: Files,
  change: (manifest: Manifest) => unknown = (manifest) => manifest,
): Files {
  const { 'manifest.json': _manifest, ...rest } = files;
  const listed = Object.entries(rest).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    sha256: sha256(bytes),
  }));
  const manifest = change({ ...manifestOf(files), files: listed });
  return { ...rest, 'manifest.json': encode(JSON.stringify(manifest)) };
}

export interface ZipDirectory {
  readonly view: DataView;
  /** Where the record of each entry begins. */
  readonly records: readonly number[];
}

export function directoryOf(zip: Uint8Array): ZipDirectory {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = view.getUint32(zip.length - 22 + 16, true);
  const records: number[] = [];
  while (view.getUint32(at, true) === 0x02014b50) {
    records.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { view, records };
}
