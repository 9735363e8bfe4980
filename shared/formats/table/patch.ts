import { gzipSync } from 'fflate';
import { err, ok, type Result } from '../../result';
import { inflateWithin } from '../archive/inflate';
import { inflateEntry, onlyFile, readZip } from '../archive/zip';
import { packEntry, writeZip } from '../archive/zipWrite';
import { patchCsv } from '../csv/patch';
import { guardText } from '../csv/people';
import { DEFAULT_MAX_INFLATED_BYTES } from '../spreadsheet/open';
import { patchWorkbook } from '../spreadsheet/patch';
import type { Row, Table, TablePatch } from './table';

/**
 * The source file with some cells or rows changed and all else as it was, whatever kind of file it is; a gzip or
 * zip around it is put on again. With nothing to change it is the same array.
 * @param source the whole file as it was imported
 * @param table as `inspectTable` read it from these bytes
 * Errors: those of `patchCsv` and `patchWorkbook`.
 */
export function patchTable(source: Uint8Array, table: Table, patch: TablePatch): Result<Uint8Array> {
  return patchWithin(source, table.source.wrapping, (bytes) => patchBare(bytes, table, patch));
}

type Patching = (bytes: Uint8Array) => Result<Uint8Array>;

function patchBare(bytes: Uint8Array, table: Table, patch: TablePatch): Result<Uint8Array> {
  const { dialect, isGuarded } = table.source;
  if (dialect === null) return patchWorkbook(bytes, table, patch);
  return patchCsv(bytes, dialect, isGuarded === true ? guarded(patch) : patch);
}

function guarded(patch: TablePatch): TablePatch {
  const guardRow = (row: Row) => row.map(guardText);
  return {
    ...patch,
    edits: patch.edits.map((edit) => ({ ...edit, value: guardText(edit.value) })),
    appendedRows: (patch.appendedRows ?? []).map(guardRow),
    insertedRows: (patch.insertedRows ?? []).map(({ after, row }) => ({ after, row: guardRow(row) })),
  };
}

function patchWithin(
  bytes: Uint8Array,
  wrapping: readonly ('gzip' | 'zip')[],
  patching: Patching,
): Result<Uint8Array> {
  const [outer, ...inner] = wrapping;
  if (outer === undefined) return patching(bytes);
  const patchInner: Patching = (content) => patchWithin(content, inner, patching);
  return outer === 'gzip' ? patchGzip(bytes, patchInner) : patchZip(bytes, patchInner);
}

function patchGzip(bytes: Uint8Array, patching: Patching): Result<Uint8Array> {
  const content = inflateWithin(bytes, 'gzip', DEFAULT_MAX_INFLATED_BYTES);
  if (!content.ok) return content;
  const patched = patching(content.value);
  if (!patched.ok) return patched;
  return ok(patched.value === content.value ? bytes : gzipSync(patched.value, { mtime: 0 }));
}

function patchZip(bytes: Uint8Array, patching: Patching): Result<Uint8Array> {
  const entries = readZip(bytes);
  if (!entries.ok) return entries;
  const entry = onlyFile(entries.value);
  if (entry === null) return err('missing', 'The zip archive no longer holds the one file it was read from.');
  const content = inflateEntry(bytes, entry, DEFAULT_MAX_INFLATED_BYTES);
  if (!content.ok) return content;
  const patched = patching(content.value);
  if (!patched.ok) return patched;
  if (patched.value === content.value) return ok(bytes);
  const { nameBytes, flags, time } = entry;
  return ok(writeZip([{ ...packEntry(entry.name, patched.value, 'deflated'), nameBytes, flags, time }]));
}
