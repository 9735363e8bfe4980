import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Digest, isSoundRecord, readRecordLine } from '@shared/changes';
import { migrateValues } from '@shared/migrations';
import { ok, type Result, unwrap } from '@shared/result';
import { writeFully } from '../journal/disk';
import { Journal } from '../journal/journal';
import { Snapshots } from '../journal/snapshots';
import { linePieces } from './linePieces';
import type { Manifest } from './manifest';
import { type ArchiveFile, type OpenedArchive, openArchive } from './openArchive';
import type { Report } from './progress';
import { LogCheck, stepsIn } from './readLog';
import { ArchiveRefused, damaged } from './refused';
import { contentOf } from './zipEntry';

export interface ImportOrder {
  /** The `.aisle` file. */
  readonly source: string;
  /** An empty folder that becomes the workspace's when all is well, and is removed otherwise. */
  readonly target: string;
}

/** Kept free, as the journal does. */
const DISK_RESERVE_BYTES = 128 * 1024 * 1024;
const RATIO = 200;
/** No window owns what is written here. */
const OWNER = 0;

/**
 * Unfolds a file into a folder, piece by piece, and holds every byte against the manifest: lengths, checksums, steps
 * that add up, records that add up. Throws `ArchiveRefused`; what it has written until then is the caller's to remove.
 */
export async function importWorkspace(order: ImportOrder, report: Report): Promise<Result<Manifest>> {
  const { bavail, bsize } = await statfs(order.target);
  const handle = await open(order.source, 'r');
  try {
    const archive = await openArchive(handle, { bytes: bavail * bsize - DISK_RESERVE_BYTES, ratio: RATIO });
    await new Import(handle, order.target, progressOf(archive, report)).run(archive);
    return ok(archive.manifest);
  } finally {
    await handle.close();
  }
}

/** What the manifest of a file says, after the checks that need no unfolding. */
export async function inspectArchive(source: string): Promise<Result<Manifest>> {
  const handle = await open(source, 'r');
  try {
    return ok((await openArchive(handle, { bytes: Number.MAX_SAFE_INTEGER, ratio: RATIO })).manifest);
  } finally {
    await handle.close();
  }
}

function progressOf({ size }: OpenedArchive, report: Report): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    report(size === 0 ? 1 : done / size, 'Reading and checking');
  };
}

class Import {
  constructor(
    private readonly handle: FileHandle,
    private readonly target: string,
    private readonly onBytes: (bytes: number) => void,
  ) {}

  async run({ manifest, files }: OpenedArchive): Promise<void> {
    const of = (kind: ArchiveFile['part']['kind']): ArchiveFile[] =>
      files.filter(({ part }) => part.kind === kind);
    const ended = await this.takeLog(of('log'));
    await this.takeRecords(of('records'), manifest, ended);
    for (const kind of ['state', 'sources', 'assets'] as const) {
      await mkdir(join(this.target, kind), { recursive: true });
      for (const file of of(kind)) await this.takeFile(file);
    }
  }

  /** Each step goes through the journal, as if it were done here. Gives where it ended. */
  private async takeLog(files: readonly ArchiveFile[]): Promise<LogCheck> {
    const freeBytes = async (): Promise<number> => {
      const { bavail, bsize } = await statfs(this.target);
      return bavail * bsize;
    };
    const journal = await Journal.open(join(this.target, 'journal'), { freeBytes, isSyncedAtEnd: true });
    const check = new LogCheck();
    try {
      for (const file of files) {
        for await (const step of stepsIn(this.checked(file))) {
          const last = check.seq;
          check.take(step);
          if (step.seq > last + 1) unwrap(await journal.resume({ seq: step.seq - 1, digest: step.digest }));
          const appended = await journal.append(OWNER, { ...step, last: true });
          if (!appended.ok) throw new ArchiveRefused(appended.error.code, appended.error.message);
        }
      }
    } finally {
      await journal.close();
    }
    return check;
  }

  /** The records become the first snapshot. They must add up to the head, and the log must lead there. */
  private async takeRecords(files: readonly ArchiveFile[], manifest: Manifest, log: LogCheck): Promise<void> {
    const { head, shape } = manifest;
    if (log.steps !== manifest.counts.steps) throw damaged('Steps are missing from the log of the file.');
    const isLed = head === null ? log.seq === 0 : log.seq < head.seq || log.digest === head.digest;
    if (!isLed || log.seq > (head?.seq ?? 0))
      throw damaged('The log and the records of the file do not fit.');
    const sum = new Digest();
    const snapshots = new Snapshots(join(this.target, 'snapshots'));
    const draft = head === null ? undefined : await this.begin(snapshots, head, manifest.counts.records);
    try {
      for (const file of files) {
        for await (const piece of linePieces(this.checked(file))) {
          for (const line of piece.toString('utf8').split('\n')) addRecord(sum, line, shape);
          if (draft !== undefined) refuse(await snapshots.chunk(OWNER, draft, piece));
        }
      }
      if (sum.toString() !== (head?.digest ?? new Digest().toString()))
        throw damaged('The records of the file do not add up to what was exported.');
      if (draft !== undefined) refuse(await snapshots.commit(OWNER, draft));
    } finally {
      await snapshots.abortAll(OWNER);
    }
  }

  private async begin(
    snapshots: Snapshots,
    head: { seq: number; digest: string },
    records: number,
  ): Promise<string> {
    const begun = await snapshots.begin(OWNER, head.seq, head.digest, { reason: 'import', records });
    refuse(begun);
    return unwrap(begun).snapshot;
  }

  /** Blobs are named by their content, and the name is held against it; sources lie compressed here. */
  private async takeFile(file: ArchiveFile): Promise<void> {
    const { kind, name } = file.part;
    const isBlob = kind !== 'state';
    if (isBlob && file.sha256 !== name) throw damaged(`“${file.entry.name}” is not what its name says.`);
    const path = join(this.target, kind, kind === 'sources' ? `${name}.gz` : name);
    const content =
      kind === 'sources'
        ? pipeline(Readable.from(this.checked(file)), createGzip({ level: 1 }), () => undefined)
        : this.checked(file);
    const handle = await open(path, 'wx');
    try {
      let position = 0;
      for await (const piece of content as AsyncIterable<Buffer>) {
        await writeFully(handle, piece, position);
        position += piece.byteLength;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** The content of a file, held against its checksum in the manifest. */
  private async *checked({ entry, sha256 }: ArchiveFile): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const piece of contentOf(this.handle, entry)) {
      hash.update(piece);
      this.onBytes(piece.byteLength);
      yield piece;
    }
    if (hash.digest('hex') !== sha256)
      throw damaged(`“${entry.name}” was changed after it was exported: its checksum does not hold.`);
  }
}

function addRecord(sum: Digest, line: string, shape: number): void {
  if (line === '') return;
  const entry = readRecordLine(line);
  if (entry?.kind === 'shape' && entry.shape === shape) return;
  if (entry?.kind !== 'record') throw damaged('A record of the file cannot be read.');
  const { id, type, rev, values } = entry.record;
  if (!isSoundRecord({ id, type, values: migrateValues(type, values, shape) }))
    throw damaged('A record of the file holds what Aisle does not know.');
  sum.add({ id, rev });
}

function refuse(result: Result<unknown>): void {
  if (!result.ok) throw new ArchiveRefused(result.error.code, result.error.message);
}
