import { type Conventions, type Field, fieldKinds } from '@shared/fields';
import type { Draft, FileFinding, Reading } from '@shared/formats/format';
import type { GuessedMapping } from '@shared/formats/mapped-table';
import type { SheetInfo } from '@shared/formats/spreadsheet/workbook';
import type { Finding } from '@shared/formats/table/finding';
import type { FileKind, Row, TablePatch, TableSource } from '@shared/formats/table/table';
import type { CustomField } from '@shared/records/customField';
import type { ReckonedField } from '@shared/records/fieldCatalog';
import { z } from '@shared/schema';
import { bytesOut } from './channel';
import { packDrafts, unpackDrafts } from './packedDrafts';
import { areDrafts, areParts, areRows, isFields } from './parserPieces';

/**
 * What passes through a parser's port. The window sends the file's bytes, then one request after the other; the page
 * answers each with any number of pieces and one end. What comes back was made from a file from outside, by a page
 * that the file may have taken over: `parseAnswer` looks at every piece of it.
 */

/** How the bytes become a table, where a person knows better than the detection. */
export interface TableChoice {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Index of the sheet. */
  readonly sheet?: number;
  /** Index in `Table.rows` of the header. */
  readonly header?: number;
}

export type ParserRequest =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly last: boolean }
  | {
      readonly kind: 'look';
      readonly choice: TableChoice;
      readonly currency: string;
      /** Fields that people added to the types. */
      readonly custom: readonly CustomField[];
      readonly calculated: readonly ReckonedField[];
    }
  | {
      readonly kind: 'read';
      readonly choice: TableChoice;
      readonly reading: Reading;
      readonly ragged: 'refuse' | 'accept';
      /** The table's own rows come along: an exact copy compares with them. */
      readonly withRows: boolean;
    }
  /** The rows of a sheet as they are. */
  | { readonly kind: 'rows'; readonly choice: TableChoice }
  | { readonly kind: 'patch'; readonly choice: TableChoice; readonly patch: TablePatch };

/** A file as it was found, before any of it is read into records. */
export interface LookedAt {
  readonly kind: FileKind;
  readonly wrapping: readonly ('gzip' | 'zip')[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SheetInfo[];
  /** Index of the table that was looked at. */
  readonly sheet: number;
  readonly rowCount: number;
  /** Index in `Table.rows`. */
  readonly header: number;
  readonly first: number;
  readonly columns: readonly string[];
  /** The first rows of the file, header and preamble among them. */
  readonly top: readonly Row[];
  /** Undefined for a layout that no format knows. */
  readonly reading?: Reading;
  readonly guess: GuessedMapping;
  /** What is wrong with the file, at most `MAX_FINDINGS` of it. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

export const MAX_FINDINGS = 2_000;

/** The end of a `read`; drafts, parts and rows came before it. */
export interface ReadEnd {
  readonly source: TableSource;
  readonly rowCount: number;
  readonly findings: readonly FileFinding[];
  readonly rejects: readonly FileFinding[];
  /** By row index: line of the text file or row of the sheet. */
  readonly lines: Uint32Array;
  readonly tableRows: number;
}

/** A part of a row: its role, its key or the index of the draft that has it, and whether it repeats another row's. */
export type SentPart = readonly [role: string, key: number | string, repeats: boolean];

export type ParserAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'looked'; readonly file: LookedAt }
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'parts'; readonly from: number; readonly parts: readonly (readonly SentPart[] | null)[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** The end of `rows`. */
  | { readonly kind: 'tabled'; readonly rowCount: number }
  | { readonly kind: 'read'; readonly end: ReadEnd }
  | { readonly kind: 'patched'; readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

const text = z.string();
const count = z.int().min(0);
const row = z.array(text);

const conventions = z.object({
  decimal: z.enum(['.', ',']),
  thousands: z.enum(['', ',', '.', ' ', "'"]),
  currency: text,
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  listSeparator: text,
}) satisfies z.ZodType<Conventions>;

const binding = z.object({
  column: count,
  role: text,
  path: text,
  codec: text,
  item: count.optional(),
  parameter: text.optional(),
});

/** A field that a person added, as a stored reading has it. */
function isField(value: unknown): boolean {
  if (!isFields(value) || typeof value.label !== 'string') return false;
  if (!Object.hasOwn(fieldKinds, String(value.kind))) return false;
  const { options, to } = value;
  if (value.kind === 'choice' && !(Array.isArray(options) && options.every(isFields))) return false;
  return value.kind !== 'reference' || Array.isArray(to);
}

/** A reading from outside: a page, or an imported file's record. */
export const readingSchema = z.object({
  format: z.enum(['shopify-products', 'woocommerce-products', 'amazon-listings', 'amazon-flatfile', 'table']),
  generation: text,
  sheet: text.nullable(),
  header: z.int(),
  first: count,
  columns: row,
  bindings: z.array(binding),
  conventions,
  empty: z.enum(['clears', 'silent']),
  options: z.record(text, text),
  fields: z.record(text, z.custom<Field>(isField)).optional(),
});

/** How the file of a stored reading becomes a table, beside the reading itself. */
export const tableChoice = z.object({
  encoding: text.optional(),
  delimiter: text.optional(),
  sheet: count.optional(),
  header: count.optional(),
});

const finding = z.object({
  code: text,
  message: text,
  row: count.nullable(),
  line: count.nullable().optional(),
  column: count.nullable(),
  value: text.optional(),
});

const guessedColumn = z.object({
  header: text,
  target: text.nullable(),
  item: count.optional(),
  unit: text.optional(),
  confidence: z.number(),
  samples: row,
  filled: z.number(),
});

const looked = z.object({
  kind: text,
  wrapping: z.array(z.enum(['gzip', 'zip'])),
  encoding: text.nullable(),
  delimiter: text.nullable(),
  sheets: z.array(z.object({ name: text, isHidden: z.boolean(), rowCount: count, columnCount: count })),
  sheet: count,
  rowCount: count,
  header: z.int(),
  first: count,
  columns: row,
  top: z.array(row),
  reading: readingSchema.optional(),
  guess: z.object({
    type: text,
    columns: z.array(guessedColumn),
    conventions,
    empty: z.enum(['clears', 'silent']),
  }),
  findings: z.array(finding),
  findingCount: count,
});

const dialect = z.object({
  delimiter: text,
  quoting: z.enum(['csv', 'none']),
  quoteStyle: z.enum(['minimal', 'all']),
  lineEnding: z.enum(['\r\n', '\n', '\r']),
  finalNewline: z.boolean(),
  encoding: text,
  bom: z.boolean(),
  separatorLine: z.boolean(),
});

const readEnd = z.object({
  source: z.object({
    kind: text,
    wrapping: z.array(z.enum(['gzip', 'zip'])),
    encoding: text.nullable(),
    dialect: dialect.nullable(),
    sheet: text.nullable(),
    isGuarded: z.literal(true).optional(),
  }),
  rowCount: count,
  findings: z.array(finding),
  rejects: z.array(finding),
  lines: z.custom<Uint32Array>((value) => Object.prototype.toString.call(value) === '[object Uint32Array]'),
  tableRows: count,
});

/** Drafts, parts and rows come by the hundred thousand: they are looked at by hand, the rest by schema. */
const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('looked'), file: looked }),
  z.object({ kind: z.literal('drafts'), drafts: z.custom<readonly Draft[]>(areDrafts) }),
  z.object({
    kind: z.literal('parts'),
    from: count,
    parts: z.custom<readonly (readonly SentPart[] | null)[]>(areParts),
  }),
  z.object({ kind: z.literal('rows'), rows: z.custom<readonly Row[]>(areRows) }),
  z.object({ kind: z.literal('tabled'), rowCount: count }),
  z.object({ kind: z.literal('read'), end: readEnd }),
  z.object({ kind: z.literal('patched'), bytes: bytesOut, last: z.boolean() }),
  z.object({ kind: z.literal('refused'), code: text, message: text }),
]);

/**
 * An answer as it passes through the port. What comes by the hundred thousand goes as text: JSON is written and read
 * in half the time that cloning the objects takes.
 */
export function sentAnswer(answer: ParserAnswer): ParserAnswer | string {
  if (answer.kind === 'drafts') return JSON.stringify(packDrafts(answer.drafts));
  return answer.kind === 'parts' || answer.kind === 'rows' ? JSON.stringify(answer) : answer;
}

/** The answer in a message of the page; undefined for a message that is none. */
export function parseAnswer(message: unknown): ParserAnswer | undefined {
  const parsed = answer.safeParse(typeof message === 'string' ? readText(message) : message);
  // The schemas check shapes; names of formats, kinds and types are checked where they are looked up.
  return parsed.success ? (parsed.data as ParserAnswer) : undefined;
}

function readText(text: string): unknown {
  try {
    const message: unknown = JSON.parse(text);
    if (!isFields(message) || message.kind !== 'packed') return message;
    return { kind: 'drafts', drafts: unpackDrafts(message) };
  } catch {
    return undefined;
  }
}
