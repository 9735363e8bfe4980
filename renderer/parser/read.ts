import { formatOf } from '@shared/formats';
import { type DraftSet, readingDrafts } from '@shared/formats/engine/readDrafts';
import type { Table } from '@shared/formats/table/table';
import type { ParserRequest } from '@shared/ipc/parserPort';
import type { OpenedFile } from './opened';
import type { Answer } from './serve';

const DRAFTS_PER_PIECE = 1_000;
const ROWS_PER_PIECE = 2_000;

/** Reads the file into drafts, in pieces. */
export function read(
  opened: OpenedFile,
  request: Extract<ParserRequest, { kind: 'read' }>,
  answer: Answer,
): void {
  const found = opened.table(request.choice);
  if (!found.ok) return answer({ kind: 'refused', ...found.error });
  const { table } = found.value;
  const { reading, ragged, withRows } = request;
  const work = readingDrafts(formatOf(reading), table, reading, { ragged });
  let step = work.next();
  for (; step.done !== true; step = work.next()) answer({ kind: 'progress', ...step.value });
  sendDrafts(step.value, answer);
  if (withRows) sendRows(table, answer);
  const { rowCount, findings, rejects } = step.value;
  const { source, lines, rows } = table;
  answer({ kind: 'read', end: { source, rowCount, findings, rejects, lines, tableRows: rows.length } });
}

function sendDrafts({ drafts, parts }: DraftSet, answer: Answer): void {
  for (let from = 0; from < drafts.length; from += DRAFTS_PER_PIECE)
    answer({ kind: 'drafts', drafts: drafts.slice(from, from + DRAFTS_PER_PIECE) });
  for (let from = 0; from < parts.length; from += ROWS_PER_PIECE) {
    const piece = Array.from(parts.slice(from, from + ROWS_PER_PIECE), (list) => list ?? null);
    answer({ kind: 'parts', from, parts: piece });
  }
}

function sendRows({ rows }: Table, answer: Answer): void {
  for (let from = 0; from < rows.length; from += ROWS_PER_PIECE)
    answer({ kind: 'rows', rows: rows.slice(from, from + ROWS_PER_PIECE) });
}
