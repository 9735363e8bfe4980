import { constants } from 'node:fs';
import { copyFile, type FileHandle, open, readdir, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { LostSteps } from '@shared/ipc/journal';
import { errorCode, syncFolder } from './disk';
import { type SegmentScan, type StepPlace, scanSegment } from './scan';

/** One file of the journal. It is named by the first step in it: `000000000001.log`. */
export interface Segment {
  readonly path: string;
  readonly firstSeq: number;
  readonly steps: readonly StepPlace[];
  readonly lost: readonly LostSteps[];
}

export interface SegmentFile {
  readonly path: string;
  readonly firstSeq: number;
}

export interface Torn {
  readonly bytes: number;
  readonly file: string;
}

export function segmentFile(folder: string, firstSeq: number): SegmentFile {
  return { path: join(folder, `${String(firstSeq).padStart(12, '0')}.log`), firstSeq };
}

/** In the order of their steps. */
export async function listSegments(folder: string): Promise<SegmentFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{12}\.log$/.test(name)).sort();
  return names.map((name) => segmentFile(folder, Number(name.slice(0, 12))));
}

export async function scanFile(file: SegmentFile): Promise<SegmentScan> {
  const handle = await open(file.path, 'r');
  try {
    return await scanSegment(handle, file.firstSeq);
  } finally {
    await handle.close();
  }
}

/** Cuts off what never counted and keeps it beside the segment; nothing is thrown away. */
export async function cutTorn(file: SegmentFile, scan: SegmentScan): Promise<Torn | null> {
  if (scan.end === scan.size) return null;
  const kept = await keepTorn(file, scan.end);
  await truncate(file.path, scan.end);
  return { bytes: scan.size - scan.end, file: kept };
}

async function keepTorn(file: SegmentFile, end: number): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = `${file.path}.${number}.torn`;
    try {
      await copyTail(file.path, path, end);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

async function copyTail(from: string, to: string, start: number): Promise<void> {
  if (start === 0) {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return;
  }
  const source = await open(from, 'r');
  let target: FileHandle | null = null;
  try {
    target = await open(to, 'wx');
    await target.writeFile(source.createReadStream({ start, autoClose: false }));
    await target.sync();
  } finally {
    await target?.close();
    await source.close();
  }
}

/** A segment without a single step left is removed, so that the one before it is the last again. */
export async function removeEmpty(folder: string, file: SegmentFile): Promise<void> {
  await unlink(file.path);
  await syncFolder(folder);
}
