import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { encodeRecords } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { ok, type Result } from '@shared/result';
import { errorCode, partPath, syncFolder } from '../journal/disk';
import { FORMAT_VERSION, MANIFEST, type Manifest, type Part, partOf, pieceName } from './manifest';
import type { Report } from './progress';
import { fileContent, namesIn, type ReadStep, readRecords, stepsOf } from './readWorkspace';
import { type WrittenEntry, ZipWriter } from './zipWriter';

export interface ExportOrder {
  /** Of the workspace. */
  readonly folder: string;
  readonly workspace: Manifest['workspace'];
  readonly exportedAt: string;
  readonly application: string;
  /** The file to write. */
  readonly target: string;
}

const PIECE_BYTES = 32 * 1024 * 1024;

export interface Exported {
  readonly size: number;
  /** Images and imported files that are damaged on the disk and could not be taken along. */
  readonly left: readonly string[];
}

/** Writes the workspace as it is on the disk into one file, which takes its name when it is whole. */
export async function exportWorkspace(order: ExportOrder, report: Report): Promise<Result<Exported>> {
  const read = await readRecords(order.folder);
  if (!read.ok) return read;
  const part = partPath(order.target);
  try {
    const handle = await open(part, 'wx');
    let written: Exported;
    try {
      written = await writeArchive(new ZipWriter(handle), { order, report, ...read.value });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, order.target);
    await syncFolder(dirname(order.target));
    return ok(written);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

interface Writing {
  readonly order: ExportOrder;
  readonly report: Report;
  readonly head: Manifest['head'];
  readonly records: ReadonlyMap<string, StoredRecord>;
}

async function writeArchive(zip: ZipWriter, writing: Writing): Promise<Exported> {
  const { order, report, head, records } = writing;
  const files: WrittenEntry[] = [];
  report(0.1, 'Writing records');
  for await (const entry of inPieces(zip, 'records', encodeRecords(records.values(), SHAPE_VERSION)))
    files.push(entry);
  const log = new LogPieces(stepsOf(join(order.folder, 'journal'), head?.seq ?? 0), (seq) =>
    report(0.2 + (0.4 * seq) / (head?.seq ?? 1), 'Writing the log'),
  );
  for await (const entry of inPieces(zip, 'log', log.bytes())) files.push(entry);
  const left = await addBlobs(zip, {
    folder: order.folder,
    files,
    onProgress: (done) => report(0.6 + 0.4 * done, 'Writing files'),
  });
  const manifest: Manifest = {
    format: 'aisle-workspace',
    version: FORMAT_VERSION,
    workspace: order.workspace,
    exportedAt: order.exportedAt,
    application: order.application,
    shape: SHAPE_VERSION,
    head,
    counts: { records: records.size, steps: log.steps },
    files,
  };
  await zip.add(MANIFEST, [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)], 'deflated');
  return { size: await zip.finish(), left };
}

/** Lines in entries of about equal size, so that none grows beyond what a zip or a reader can take. */
async function* inPieces(
  zip: ZipWriter,
  kind: 'records' | 'log',
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<WrittenEntry> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  for await (const piece of lines) {
    gathered.push(piece);
    size += piece.byteLength;
    if (size < PIECE_BYTES) continue;
    number += 1;
    yield await zip.add(pieceName(kind, number), gathered, 'deflated');
    gathered = [];
    size = 0;
  }
  if (size > 0) yield await zip.add(pieceName(kind, number + 1), gathered, 'deflated');
}

/** Each step as it lies in the journal, behind a line that says its number, its digest and its length in bytes. */
class LogPieces {
  steps = 0;

  constructor(
    private readonly source: AsyncIterable<ReadStep>,
    private readonly onStep: (seq: number) => void,
  ) {}

  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const { seq, digest, bytes } of this.source) {
      const line = Buffer.from(`${JSON.stringify({ step: seq, digest, bytes: bytes.byteLength })}\n`);
      this.steps += 1;
      this.onStep(seq);
      yield Buffer.concat([line, bytes]);
    }
  }
}

interface Blobs {
  readonly folder: string;
  /** What was written is added here. */
  readonly files: WrittenEntry[];
  readonly onProgress: (done: number) => void;
}

/** The state of the screen, the imported files, the images. What is damaged on the disk is left out and named. */
async function addBlobs(zip: ZipWriter, { folder, files, onProgress }: Blobs): Promise<string[]> {
  const all: { path: string; file: string }[] = [];
  for (const kind of ['state', 'sources', 'assets'] as const)
    for (const name of await namesIn(join(folder, kind)))
      all.push({ path: `${kind}/${name.replace(/\.gz$/, '')}`, file: join(folder, kind, name) });
  const left: string[] = [];
  for (const [index, { path, file }] of all.entries()) {
    const part = partOf(path);
    if (part === undefined || !(await stat(file)).isFile()) continue;
    onProgress(index / all.length);
    const entry = await addBlob(zip, { path, file, part });
    if (entry === undefined) left.push(path);
    else files.push(entry);
  }
  return left;
}

/** Sources lie compressed here and go out as they came. Undefined where the content is not what the name says. */
async function addBlob(
  zip: ZipWriter,
  { path, file, part }: { path: string; file: string; part: Part },
): Promise<WrittenEntry | undefined> {
  const content = part.kind === 'sources' ? unzipped(file) : fileContent(file);
  try {
    const entry = await zip.add(path, content, part.kind === 'assets' ? 'stored' : 'deflated');
    if (part.kind === 'state' || entry.sha256 === part.name) return entry;
    zip.withdraw();
    return undefined;
  } catch (error) {
    if (errorCode(error)?.startsWith('Z_') === true) return undefined;
    throw error;
  }
}

function unzipped(file: string): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(fileContent(file)), createGunzip(), () => undefined);
}
