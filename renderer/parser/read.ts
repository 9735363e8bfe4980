import { formatOf } from '@shared/formats';
import { type DraftSet, readingDrafts } from '@shared/formats/engine/readDrafts';
import type { RowPart } from '@shared/formats/format';
import type { Table } from '@shared/formats/table/table';
import type { ParserAnswer, ParserRequest, SentPart } from '@shared/ipc/parserPort';
import type { OpenedFile } from './opened';

const DRAFTS_PER_PIECE = 1_000;
const ROWS_PER_PIECE = 2_000;

/** Reads the file into drafts, in pieces. */
export function* read(
  opened: OpenedFile,
  request: Extract<ParserRequest, { kind: 'read' }>,
): Generator<ParserAnswer, undefined> {
  const found = opened.table(request.choice);
  if (!found.ok) {
    yield { kind: 'refused', ...found.error };
    return;
  }
  const { table } = found.value;
  const { reading, ragged, withRows } = request;
  const work = readingDrafts(formatOf(reading), table, reading, { ragged });
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield { kind: 'progress', ...step.value };
  yield* draftPieces(step.value);
  if (withRows) yield* rowPieces(table);
  const { rowCount, findings, rejects } = step.value;
  const { source, lines, rows } = table;
  yield { kind: 'read', end: { source, rowCount, findings, rejects, lines, tableRows: rows.length } };
}

/** The rows of a sheet, in pieces, as they are. */
export function* rowsOf(
  opened: OpenedFile,
  { choice }: Extract<ParserRequest, { kind: 'rows' }>,
): Generator<ParserAnswer, undefined> {
  const found = opened.table(choice);
  if (!found.ok) {
    yield { kind: 'refused', ...found.error };
    return;
  }
  yield* rowPieces(found.value.table);
  yield { kind: 'tabled', rowCount: found.value.table.rows.length };
}

function* draftPieces({ drafts, byKey, parts }: DraftSet): Generator<ParserAnswer> {
  for (let from = 0; from < drafts.length; from += DRAFTS_PER_PIECE)
    yield { kind: 'drafts', drafts: drafts.slice(from, from + DRAFTS_PER_PIECE) };
  for (let from = 0; from < parts.length; from += ROWS_PER_PIECE) {
    const rows = parts.slice(from, from + ROWS_PER_PIECE);
    const piece = Array.from(rows, (list) => list?.map((part) => sentPart(part, byKey)) ?? null);
    yield { kind: 'parts', from, parts: piece };
  }
}

/** What a part says of its values is in its draft. */
function sentPart({ role, key, repeats }: RowPart, byKey: DraftSet['byKey']): SentPart {
  return [role, byKey.get(key) ?? key, repeats === true];
}

function* rowPieces({ rows }: Table): Generator<ParserAnswer> {
  for (let from = 0; from < rows.length; from += ROWS_PER_PIECE)
    yield { kind: 'rows', rows: rows.slice(from, from + ROWS_PER_PIECE) };
}
