/**
 * Files from outside, on their way into the workspace and out again. `parserPage.ts` is the hidden page that reads
 * them, this file what is asked of it; `storeRecords.ts` shows the records in memory to formats and imports,
 * `planImport.ts` and `applyImport.ts` bring a file in, `exactCopy.ts` and `freshFile.ts` hand one out, and
 * `slices.ts` keeps the screen alive meanwhile.
 */

import { formatOf } from '@shared/formats';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import type { Draft, Reading, RowPart } from '@shared/formats/format';
import type { Row, Table } from '@shared/formats/table/table';
import type { AisleBridge } from '@shared/ipc/contract';
import type { LookedAt, ReadEnd, SentPart, TableChoice } from '@shared/ipc/parserPort';
import type { CustomField } from '@shared/records/customField';
import type { ReckonedField } from '@shared/records/fieldCatalog';
import { ok, type Result } from '@shared/result';
import { ParserPage } from './parserPage';

/** A file in memory, as it is handed to the hidden page. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadControl {
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Called with what ends the page at once. */
  readonly onCancel?: (stop: () => void) => void;
}

export interface LookRequest {
  /** The page is started while they come. */
  readonly bytes: Promise<Result<Uint8Array>>;
  readonly choice: TableChoice;
  readonly currency: string;
  /** Fields that people added to the types. */
  readonly custom: readonly CustomField[];
  readonly calculated: readonly ReckonedField[];
}

/** What was found, and what was read where that settled how. */
export interface LookedAndRead<T> {
  readonly found: T;
  readonly read: ReadFile | undefined;
}

/**
 * What kind of file it is and how it would be read. Where `readAs` says that this settles it, the file is read in the
 * same page, which has its rows already.
 */
export function lookAt<T>(
  bridge: AisleBridge,
  { bytes, ...request }: LookRequest,
  handling: {
    readonly take: (looked: LookedAt, bytes: Uint8Array) => T;
    readonly readAs: (found: T) => Omit<ReadRequest, 'bytes'> | undefined;
    readonly control: ReadControl;
  },
): Promise<Result<LookedAndRead<T>>> {
  const { take, readAs, control } = handling;
  return withPage<LookedAndRead<T>>(bridge, { bytes, control }, async (page, given) => {
    const looked = await page.ask<LookedAt>({ kind: 'look', ...request }, (answer) =>
      answer.kind === 'looked' ? ok(answer.file) : undefined,
    );
    if (!looked.ok) return looked;
    const found = take(looked.value, given);
    const settled = readAs(found);
    if (settled === undefined) return ok({ found, read: undefined });
    const read = await readFileIn(page, settled, control);
    return read.ok ? ok({ found, read: read.value }) : read;
  });
}

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly choice: TableChoice;
  readonly reading: Reading;
  readonly ragged: 'refuse' | 'accept';
}

/** A file read into drafts, with the lines its rows stand on. */
export interface ReadFile {
  readonly set: DraftSet;
  readonly lines: Uint32Array;
}

export function readFile(
  bridge: AisleBridge,
  request: ReadRequest,
  control: ReadControl = {},
): Promise<Result<ReadFile>> {
  const { bytes, ...reading } = request;
  return withPage(bridge, { bytes, control }, (page) => readFileIn(page, reading, control));
}

async function readFileIn(
  page: ParserPage,
  request: Omit<ReadRequest, 'bytes'>,
  control: ReadControl,
): Promise<Result<ReadFile>> {
  const read = await readDraftsIn(page, { ...request, withRows: false }, control);
  return read.ok ? ok({ set: read.value.set, lines: read.value.table.lines }) : read;
}

/** Reads in a page that is open already; with `withRows` the table holds its rows. */
export async function readDraftsIn(
  page: ParserPage,
  request: Omit<ReadRequest, 'bytes'> & { readonly withRows: boolean },
  { onProgress }: ReadControl,
): Promise<Result<{ readonly set: DraftSet; readonly table: Table }>> {
  const { choice, reading, ragged, withRows } = request;
  const drafts: Draft[] = [];
  const parts: (readonly RowPart[] | undefined)[] = [];
  const rows: Row[] = [];
  const ended = await page.ask<ReadEnd>({ kind: 'read', choice, reading, ragged, withRows }, (answer) => {
    if (answer.kind === 'progress') onProgress?.(answer.done / Math.max(1, answer.total));
    if (answer.kind === 'drafts') for (const draft of answer.drafts) drafts.push(draft);
    if (answer.kind === 'parts')
      answer.parts.forEach((list, index) => {
        if (list !== null) parts[answer.from + index] = list.map((part) => partOf(part, drafts));
      });
    if (answer.kind === 'rows') for (const row of answer.rows) rows.push(row);
    return answer.kind === 'read' ? ok(answer.end) : undefined;
  });
  if (!ended.ok) return ended;
  const { rowCount, findings, rejects, source, lines } = ended.value;
  const format = formatOf(reading);
  const set: DraftSet = {
    format,
    reading,
    roles: format.roles(reading),
    drafts,
    byKey: new Map(drafts.map(({ key }, index) => [key, index])),
    parts,
    rowCount,
    findings,
    rejects,
  };
  return ok({ set, table: { source, rows, lines, findings: [] } });
}

function partOf([role, named, repeats]: SentPart, drafts: readonly Draft[]): RowPart {
  const key = typeof named === 'string' ? named : (drafts[named]?.key ?? '');
  return repeats ? { role, key, repeats } : { role, key };
}

/** Opens a page for the time of the work. */
export async function withPage<T>(
  bridge: AisleBridge,
  {
    bytes,
    control,
  }: { readonly bytes: Uint8Array | Promise<Result<Uint8Array>>; readonly control: ReadControl },
  work: (page: ParserPage, bytes: Uint8Array) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await ParserPage.open(bridge);
  if (!opened.ok) return opened;
  const page = opened.value;
  control.onCancel?.(() => page.stop());
  try {
    const given = bytes instanceof Promise ? await bytes : ok(bytes);
    if (!given.ok) return given;
    page.give(given.value);
    return await work(page, given.value);
  } finally {
    page.stop();
  }
}
