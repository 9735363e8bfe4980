import { declarationOf, type StoredRecord } from '@shared/records';
import { foldKey } from './foldKey';
import { type GetRecord, KeyFinder } from './keyFinder';
import { entriesOf, type ListEntry, type PastedTable, partsOf } from './parseList';

export interface FoundEntry extends ListEntry {
  /** Records that go by it; more than one where several share the key. */
  readonly ids: readonly string[];
}

/** Entries that name the same records, in the order of the list. */
export interface RepeatedEntry {
  readonly text: string;
  readonly lines: readonly number[];
}

/** What became of a pasted list: each of its entries is found, missing, or the heading. */
export interface ListResult {
  readonly found: readonly FoundEntry[];
  /** Each once, though it may stand in the list twice. */
  readonly missing: readonly ListEntry[];
  readonly repeated: readonly RepeatedEntry[];
  readonly several: readonly FoundEntry[];
  /** Ids in the pasted order, each once. */
  readonly members: readonly string[];
  /** The first line, where it names a key field instead of a record. */
  readonly heading?: ListEntry;
}

export interface ListRequest {
  readonly type: string;
  readonly table: PastedTable;
  /** The column that has the keys; undefined takes the one in which most are found. */
  readonly column: number | 'all' | undefined;
}

export interface ListRecords {
  readonly get: GetRecord;
  ofType(type: string): Iterable<StoredRecord>;
  countOf(type: string): number;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ChosenResult extends ListResult {
  readonly column: number | 'all';
}

const LOOKED_AT_ONCE = 500;

/** Looks a pasted list up among all records, a piece at a time: one pass over the types that can answer. */
export function* findList(
  { type, table, column }: ListRequest,
  records: ListRecords,
): Generator<Progress, ChosenResult> {
  const finder = new KeyFinder(type, records.get);
  for (const { text } of entriesOf(table, 'all')) {
    finder.want(text);
    for (const part of partsOf(text)) finder.want(part);
  }
  const total = finder.types.reduce((sum, other) => sum + records.countOf(other), 0);
  let done = 0;
  for (const other of finder.types) {
    for (const record of records.ofType(other)) {
      finder.look(record);
      if (++done % LOOKED_AT_ONCE === 0) yield { done, total };
    }
  }
  const chosen = column ?? bestColumn(table, finder);
  return { ...sorted(entriesOf(table, chosen), finder), column: chosen };
}

/** The column in which most entries are found; the first of equals. */
function bestColumn(table: PastedTable, finder: KeyFinder): number {
  let best = { column: 0, found: -1 };
  for (let column = 0; column < Math.max(1, table.columns); column++) {
    const found = entriesOf(table, column).filter(({ text }) => finder.find(text).length > 0).length;
    if (found > best.found) best = { column, found };
  }
  return best.column;
}

function sorted(entries: readonly ListEntry[], finder: KeyFinder): ListResult {
  const found: FoundEntry[] = [];
  const missing = new Map<string, ListEntry>();
  const lines = new Map<string, { text: string; lines: number[] }>();
  const members = new Set<string>();
  const [first] = entries;
  const heading = first !== undefined && isHeading(first, finder) ? first : undefined;
  for (const entry of entries) {
    if (entry === heading) continue;
    for (const { text, ids } of lookedUp(entry, finder)) {
      const name = ids.length === 0 ? foldKey(text) : ids.join(' ');
      const known = lines.get(name) ?? { text, lines: [] };
      known.lines.push(entry.line);
      lines.set(name, known);
      if (ids.length > 0) found.push({ text, line: entry.line, ids });
      else if (!missing.has(name)) missing.set(name, { text, line: entry.line });
      for (const id of ids) members.add(id);
    }
  }
  return {
    found,
    missing: [...missing.values()],
    repeated: [...lines.values()].filter((known) => known.lines.length > 1),
    several: shared(found),
    members: [...members],
    ...(heading === undefined ? {} : { heading }),
  };
}

/** Entries that several records go by, each group of records once. */
function shared(found: readonly FoundEntry[]): FoundEntry[] {
  const several = new Map<string, FoundEntry>();
  for (const entry of found) {
    const name = entry.ids.join(' ');
    if (entry.ids.length > 1 && !several.has(name)) several.set(name, entry);
  }
  return [...several.values()];
}

function lookedUp({ text }: ListEntry, finder: KeyFinder): { text: string; ids: readonly string[] }[] {
  const ids = finder.find(text);
  const parts = ids.length > 0 ? [] : partsOf(text);
  return parts.length > 1
    ? parts.map((part) => ({ text: part, ids: finder.find(part) }))
    : [{ text: parts[0] ?? text, ids }];
}

const COMMON_HEADINGS = new Set(['sku', 'asin', 'ean', 'gtin', 'upc', 'barcode', 'handle', 'name', 'title']);

/** A first line that names a key field instead of a record. */
function isHeading({ text }: ListEntry, finder: KeyFinder): boolean {
  if (finder.find(text).length > 0) return false;
  const name = foldKey(text);
  if (COMMON_HEADINGS.has(name)) return true;
  return finder.types.some((type) => {
    const { keyFields, fields } = declarationOf(type);
    return keyFields.some((path) => foldKey(path) === name || foldKey(fields[path]?.label ?? '') === name);
  });
}

/** A number that a spreadsheet has shortened to "4.00638E+12": its digits are lost. */
export function isShortenedNumber(text: string): boolean {
  return /^\d([.,]\d+)?E\+\d+$/i.test(text.trim());
}
