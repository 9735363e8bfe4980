import { CFB } from '@e965/xlsx';
import { err, type Result } from '../../result';
import { inflateEntry, type ZipEntry } from '../archive/zip';
import { type PackedEntry, packEntry, writeZip } from '../archive/zipWrite';
import type { FileKind } from '../table/table';
import { dropFormulas } from './binaryFormulas';
import { readWorkbook, unreadableWorkbook, type WorkbookReadOptions } from './read';
import type { Workbook } from './workbook';
import { withPlainCharacters } from './xml';

export interface WorkbookBudget extends WorkbookReadOptions {
  /** Bytes that all parts of a zipped workbook may inflate to together. */
  readonly maxInflatedBytes?: number;
}

export const DEFAULT_MAX_INFLATED_BYTES = 1_000_000_000;

/** The kind of workbook a zip holds; null for any other zip. */
export function zippedWorkbookKind(entries: readonly ZipEntry[]): FileKind | null {
  const names = new Set(entries.map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
  if (names.has('[content_types].xml') && some(names, /(?:^|\/)workbook\.bin$/)) return 'xlsb';
  if (isSpreadsheetPackage(names)) return names.has('xl/vbaproject.bin') ? 'xlsm' : 'xlsx';
  if (names.has('content.xml') && names.has('mimetype')) return 'ods';
  return some(names, /(?:^|\/)index(?:\/.*\.iwa|\.zip)$/) ? 'numbers' : null;
}

function isSpreadsheetPackage(names: ReadonlySet<string>): boolean {
  if (names.has('xl/workbook.xml')) return true;
  return names.has('[content_types].xml') && some(names, /(?:^|\/)(?:workbook|sheet\d*)\.xml$/);
}

function some(names: ReadonlySet<string>, pattern: RegExp): boolean {
  return Array.from(names).some((name) => pattern.test(name));
}

/**
 * A workbook in a zip: its parts are inflated here, within the budget and checked, and handed on uncompressed.
 * Pictures and other parts that hold no cells stay behind.
 * Errors: `limit`, `damaged`, `refused`.
 */
export function openZippedWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  kind: FileKind,
  budget: WorkbookBudget = {},
): Result<Workbook> {
  const limit = budget.maxInflatedBytes ?? DEFAULT_MAX_INFLATED_BYTES;
  const wanted = entries.filter((entry) => !isPicture(entry.name));
  if (wanted.reduce((sum, entry) => sum + entry.size, 0) > limit) return tooLarge(limit);
  const parts: PackedEntry[] = [];
  let left = limit;
  for (const entry of wanted) {
    const data = inflateEntry(bytes, entry, left);
    if (!data.ok) return data.error.code === 'limit' ? tooLarge(limit) : data;
    left -= data.value.length;
    const part = /\.xml$/i.test(entry.name) ? withPlainCharacters(data.value) : data.value;
    parts.push({ ...packEntry('', part, 'stored'), nameBytes: entry.nameBytes, flags: entry.flags });
  }
  return readWorkbook(writeZip(parts), kind, budget);
}

function isPicture(name: string): boolean {
  return (
    /(?:^|\/)(?:media|pictures|thumbnails|data|quicklook)\//i.test(name) && !/\.(?:xml|iwa|rels)$/i.test(name)
  );
}

function tooLarge(limit: number): Result<never> {
  return err(
    'limit',
    `The workbook unfolds to more than ${Math.round(limit / 1e6)} MB, which is too much to open. Split it or save it as CSV.`,
  );
}

const BEGIN = 0x0009;
const END = 0x000a;

/** Whether the records go from the beginning of the workbook to the end of its last sheet. */
function isWholeStream(stream: Uint8Array, size: number): boolean {
  if (stream.length < size || stream.length < 8) return false;
  const view = new DataView(stream.buffer);
  if ((view.getUint16(0, true) & 0xff) !== BEGIN) return false;
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if ((type & 0xff) === BEGIN && type <= 0x0809) depth++;
    else if (type === END) depth--;
    else if (type === 0 && depth === 0) break;
  }
  return depth === 0;
}

/** An old binary workbook, or a workbook inside an encrypted container. */
export function openCompoundFile(bytes: Uint8Array, budget: WorkbookBudget = {}): Result<Workbook> {
  if (holdsName(bytes, 'EncryptedPackage')) {
    return err(
      'refused',
      'The workbook is protected by a password. Open it in its own program, save it without one and try again.',
    );
  }
  const isWorkbook = holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book');
  if (!isWorkbook) {
    const what = holdsName(bytes, 'WordDocument') ? 'a Word document' : 'an Office file without a sheet';
    return err('refused', `This is ${what}, not a table. Save the table as CSV or XLSX and try again.`);
  }
  const stream = workbookStream(bytes);
  if (stream === null) return unreadableWorkbook();
  dropFormulas(stream);
  return readWorkbook(stream, 'xls', budget);
}

/** A copy of the stream that holds the sheets; null where the container is damaged. */
function workbookStream(bytes: Uint8Array): Uint8Array | null {
  try {
    const container = CFB.read(bytes, { type: 'array' });
    const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
    if (entry === null || entry === undefined) return null;
    const stream = Uint8Array.from(entry.content);
    return isWholeStream(stream, entry.size) ? stream : null;
  } catch {
    return null;
  }
}

/** Whether the directory of a compound file lists a stream of this name: in UTF-16, at the start of an entry. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    let index = 0;
    while (
      index < name.length &&
      bytes[at + 2 * index] === name.charCodeAt(index) &&
      bytes[at + 2 * index + 1] === 0
    ) {
      index++;
    }
    if (index === name.length && bytes[at + 2 * index] === 0 && bytes[at + 64] === 2 * (index + 1))
      return true;
  }
  return false;
}
