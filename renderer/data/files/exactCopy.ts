import type { SourceChanges } from '@shared/formats/engine/compareSource';
import { planningExactCopy } from '@shared/formats/engine/exactCopy';
import { decodeLinks, type SourceLinks } from '@shared/formats/engine/links';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import type { Reading } from '@shared/formats/format';
import type { Table, TablePatch } from '@shared/formats/table/table';
import type { AisleBridge } from '@shared/ipc/contract';
import { readingSchema, type TableChoice, tableChoice } from '@shared/ipc/parserPort';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';
import type { Workspace } from '../workspace';
import { type ReadControl, readDraftsIn, withPage } from './readFile';
import { inSlices, type SliceControl } from './slices';
import { StoreRecords } from './storeRecords';

/** How an imported file is read again; JSON in the source record. */
export interface StoredReading {
  readonly reading: Reading;
  readonly choice: TableChoice;
  readonly ragged: 'refuse' | 'accept';
}

const storedReading = readingSchema.extend({
  file: tableChoice.optional(),
  ragged: z.enum(['refuse', 'accept']).optional(),
});

/** An imported file opened again, with what its rows became. */
export interface OpenedSource {
  readonly bytes: Uint8Array;
  readonly stored: StoredReading;
  readonly links: SourceLinks;
  readonly set: DraftSet;
  readonly table: Table;
}

/** What an exact copy is, before it is written. */
export interface CopyPlan {
  readonly source: OpenedSource;
  readonly patch: TablePatch;
  readonly changes: SourceChanges;
}

export interface CopyControl extends ReadControl, SliceControl {}

type Around = { readonly bridge: AisleBridge; readonly workspace: Workspace };

/** The stored reading of a source record. `damaged` where it cannot be understood. */
export function readingOfSource({ values }: StoredRecord): Result<StoredReading> {
  const parsed = storedReading.safeParse(parseJson(String(values.reading ?? '')));
  if (!parsed.success)
    return err('damaged', 'How this file was read is not known any more. Import the file again.');
  const { file, ragged, ...reading } = parsed.data;
  return ok({ reading: reading as Reading, choice: (file ?? {}) as TableChoice, ragged: ragged ?? 'refuse' });
}

/** Reads an imported file again, with its rows. */
export async function openSource(
  { bridge }: Around,
  record: StoredRecord,
  control: CopyControl,
): Promise<Result<OpenedSource>> {
  const stored = readingOfSource(record);
  if (!stored.ok) return stored;
  const file = await bridge.call('source.get', { sha256: String(record.values.fileHash ?? '') });
  if (!file.ok) return file;
  const links = await bridge.call('source.get', { sha256: String(record.values.linksHash ?? '') });
  if (!links.ok) return links;
  const decoded = decodeLinks(links.value.bytes);
  if (!decoded.ok) return decoded;
  const { bytes } = file.value;
  const request = { ...stored.value, withRows: true };
  const read = await withPage(bridge, { bytes, control }, (page) =>
    readDraftsIn(page, request, { onProgress: (done) => control.onProgress?.(done * 0.5) }),
  );
  return read.ok ? ok({ bytes, stored: stored.value, links: decoded.value, ...read.value }) : read;
}

/**
 * What must change in an imported file for it to say what the records say now. `roots` names records that are to be
 * appended where the file lacks them.
 */
export async function planCopy(
  around: Around,
  request: { readonly record: StoredRecord; readonly roots?: readonly string[] },
  control: CopyControl,
): Promise<Result<CopyPlan>> {
  const opened = await openSource(around, request.record, control);
  if (!opened.ok) return opened;
  const { set, table, links } = opened.value;
  const job = {
    table,
    set,
    links,
    records: new StoreRecords(around.workspace.store),
    ...(request.roots === undefined ? {} : { roots: request.roots }),
  };
  const planned = await inSlices(planningExactCopy(job), {
    ...control,
    onProgress: (done) => control.onProgress?.(0.5 + done * 0.5),
  });
  return planned.ok ? ok({ source: opened.value, ...planned.value }) : planned;
}

/** The bytes of the copy: patched by the page that reads files, never by this window. */
export async function copyBytes(
  { bridge }: Around,
  { source, patch }: CopyPlan,
  control: ReadControl = {},
): Promise<Result<Uint8Array>> {
  if (isUntouched(patch)) return ok(source.bytes);
  const pieces: Uint8Array[] = [];
  const written = await withPage(bridge, { bytes: source.bytes, control }, (page) =>
    page.ask<undefined>({ kind: 'patch', choice: source.stored.choice, patch }, (answer) => {
      if (answer.kind !== 'patched') return undefined;
      pieces.push(answer.bytes);
      return answer.last ? ok() : undefined;
    }),
  );
  return written.ok ? ok(joined(pieces)) : written;
}

export function isUntouched({ edits, removedRows, insertedRows, appendedRows }: TablePatch): boolean {
  return [edits, removedRows ?? [], insertedRows ?? [], appendedRows ?? []].every(
    (list) => list.length === 0,
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
