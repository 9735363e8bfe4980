import type { FileHandle } from 'node:fs/promises';
import { SHAPE_VERSION } from '@shared/migrations';
import { jsonOrNull } from './json';
import { FORMAT_VERSION, MANIFEST, type Manifest, manifestSchema, type Part, partOf } from './manifest';
import { ArchiveRefused, damaged } from './refused';
import { type ArchiveEntry, readDirectory } from './zipDirectory';
import { wholeContent } from './zipEntry';

export interface ArchiveFile {
  readonly entry: ArchiveEntry;
  readonly part: Part;
  readonly sha256: string;
}

export interface OpenedArchive {
  readonly manifest: Manifest;
  /** In the order of the manifest. */
  readonly files: readonly ArchiveFile[];
  /** Bytes that they unfold to. */
  readonly size: number;
}

export interface Budget {
  /** Bytes that the whole may unfold to. */
  readonly bytes: number;
  /** So many times the size of the file may it unfold to, from `RATIO_FROM` bytes on. */
  readonly ratio: number;
}

const RATIO_FROM = 256 * 1024 * 1024;
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
const MAX_STATE_BYTES = 4 * 1024 * 1024;
const MAX_PIECE_BYTES = 512 * 1024 * 1024;

/**
 * Checks all of an `.aisle` file that can be checked without unfolding it: the directory, the names, the sizes against
 * the budget, the manifest, and that both list the same files. Throws `ArchiveRefused`.
 */
export async function openArchive(handle: FileHandle, budget: Budget): Promise<OpenedArchive> {
  const { size: fileSize } = await handle.stat();
  const entries = await readDirectory(handle, fileSize);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  refuseBomb(size, fileSize, budget);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const manifest = await readManifest(handle, byName.get(MANIFEST));
  byName.delete(MANIFEST);
  const files = manifest.files.map(({ path, size: listed, sha256 }): ArchiveFile => {
    const part = partOf(path);
    if (part === undefined) throw foreign(path);
    const entry = byName.get(path);
    if (entry === undefined || entry.size !== listed)
      throw damaged(`“${path}” is missing, or is not as long as the file says.`);
    byName.delete(path);
    refuseSize(entry, part);
    return { entry, part, sha256 };
  });
  const [stranger] = byName.keys();
  if (stranger !== undefined) throw foreign(stranger);
  return { manifest, files, size };
}

function refuseBomb(size: number, fileSize: number, budget: Budget): void {
  if (size > budget.bytes)
    throw new ArchiveRefused(
      'disk-full',
      `The file unfolds to ${megabytes(size)}, for which the disk has no room. Free some space, then try again.`,
    );
  if (size > RATIO_FROM && size > fileSize * budget.ratio)
    throw new ArchiveRefused(
      'limit',
      `The file unfolds to ${megabytes(size)}, far more than a workspace of its size holds. It was not opened.`,
    );
}

function refuseSize(entry: ArchiveEntry, part: Part): void {
  const limit = part.kind === 'state' ? MAX_STATE_BYTES : MAX_PIECE_BYTES;
  if (part.kind === 'assets' || part.kind === 'sources' || entry.size <= limit) return;
  throw new ArchiveRefused(
    'limit',
    `“${entry.name}” unfolds to ${megabytes(entry.size)}, which is too much.`,
  );
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`;

function foreign(path: string): ArchiveRefused {
  const shown = JSON.stringify(path.slice(0, 80)).slice(1, -1);
  return new ArchiveRefused(
    'refused',
    `The file holds “${shown}”, which is no part of a workspace. Nothing was imported.`,
  );
}

async function readManifest(handle: FileHandle, entry: ArchiveEntry | undefined): Promise<Manifest> {
  if (entry === undefined)
    throw new ArchiveRefused('invalid', 'This is no Aisle workspace file: it has no manifest.');
  if (entry.size > MAX_MANIFEST_BYTES)
    throw new ArchiveRefused('limit', 'The manifest of the file is too long to be one.');
  const json = jsonOrNull((await wholeContent(handle, entry)).toString('utf8'));
  refuseNewer(json);
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw damaged('The manifest of the file cannot be read.');
  if (parsed.data.shape > SHAPE_VERSION) throw newer();
  return parsed.data;
}

/** Asked before all else: a newer manifest need not look like today's. */
function refuseNewer(json: unknown): void {
  if (typeof json !== 'object' || json === null || !('version' in json)) return;
  if (typeof json.version === 'number' && json.version > FORMAT_VERSION) throw newer();
}

function newer(): ArchiveRefused {
  return new ArchiveRefused(
    'refused',
    'The file was made by a newer version of Aisle. Update Aisle, then import it again.',
  );
}
