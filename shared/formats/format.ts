/**
 * What a file format is to Aisle. A file row consists of parts, one record each, by role (product, variant, image,
 * listing); a column is bound to a role, a field path and a codec, and the codec turns cell text into a value and
 * back. Reading a file, copying it with single cells patched, writing a fresh one and writing what changed for an
 * upload all come from that one declaration, through `engine/`.
 *
 * A format is an object of this contract in a folder of its own, listed in `formats/index.ts`. It never sees bytes:
 * it works on `Table`.
 */
import type { Conventions, Field, FieldPath, Value, Values } from '@shared/fields';
import type { RecordType, StoredRecord } from '@shared/records';
import type { CustomField } from '@shared/records/customField';
import type { Fields, ReckonedField } from '@shared/records/fieldCatalog';
import type { CsvDialect } from './csv/dialect';
import type { Row, Table } from './table/table';

export type FormatId =
  | 'shopify-products'
  | 'woocommerce-products'
  | 'amazon-listings'
  | 'amazon-flatfile'
  | 'table';

/** What one column means. One column may be bound several times, to different roles; JSON throughout. */
export interface ColumnBinding {
  /** Index of the column in the file. */
  readonly column: number;
  readonly role: string;
  /** Field of the role's record. '' for a text that is worked out and is no field of its own (an image's position). */
  readonly path: FieldPath;
  /** Name of a codec of the format, or of the engine's own (`engine/codecs.ts`); `field` reads by the field's kind. */
  readonly codec: string;
  /** The column holds one item of a list or references field: its index from 0 (bullet_point3 is item 2). */
  readonly item?: number;
  /** For the codec. */
  readonly parameter?: string;
  /** What an empty cell says, where it differs from the role's and the reading's. */
  readonly empty?: Reading['empty'];
}

/** How a file is to be read, settled once and stored with the imported file; JSON throughout. */
export interface Reading {
  readonly format: FormatId;
  /** Spelling of the headers and layout, named by the format: `legacy`, `new`. An export keeps it. */
  readonly generation: string;
  /** Sheet of a workbook; null for text. */
  readonly sheet: string | null;
  /** Index in `Table.rows` of the header and of the first data row. */
  readonly header: number;
  readonly first: number;
  /** The headers as the file has them. */
  readonly columns: readonly string[];
  readonly bindings: readonly ColumnBinding[];
  readonly conventions: Conventions;
  /** What an empty cell of a column that is there says: the value is to be empty, or nothing at all. */
  readonly empty: 'clears' | 'silent';
  /** The format's own settings: channel, marketplace, locale. */
  readonly options: Readonly<Record<string, string>>;
  /** Fields that people added, by `fieldName`, as they were when the file was read. */
  readonly fields?: Readonly<Record<string, Field>>;
}

/** What a format is told about the workspace when it recognises a file. */
export interface RecogniseContext {
  /** ISO 4217 code for prices that name none. */
  readonly currency: string;
  /** Fields that people added to the types. */
  readonly custom?: readonly CustomField[];
  /** Calculated columns: Aisle's own tables have them, and nothing reads them. */
  readonly calculated?: readonly ReckonedField[];
}

/** Something a person should know about a cell, row or file. `row` is an index in `Table.rows`. */
export interface FileFinding {
  readonly code: string;
  /** A sentence that names neither row nor column: both are shown beside it. */
  readonly message: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly value?: string;
}

/** One way to find the record that a draft means. All of `where` must hold of one record, and of one only. */
export interface NaturalKey {
  /** The record's own id; `where` is then empty. */
  readonly id?: string;
  /** Type searched; the draft's own where absent. */
  readonly type?: RecordType;
  /** Values to find; in reference fields a draft key, which stands for the record it becomes. */
  readonly where: Readonly<Record<FieldPath, Value>>;
  /** Fields that must hold nothing (no second option; no alt text). */
  readonly empty?: readonly FieldPath[];
  /** Reference field of the record found that leads to the one meant (a SKU reference's `item`). */
  readonly follow?: FieldPath;
  /** Search only what this field of the record that a draft stands for lists (the images of the product). */
  readonly among?: { readonly draft: string; readonly path: FieldPath };
  /** Compare text without regard to case and outer spaces: names, never identifiers. */
  readonly folded?: boolean;
}

/** `upsert`: created or updated. `create`: found as it is or created, never updated. `find`: found or left out. */
export type DraftMode = 'upsert' | 'create' | 'find';

/** A record as a file describes it. */
export interface Draft {
  /** Unique in the file and the same whenever the file is read. */
  readonly key: string;
  readonly role: string;
  readonly type: RecordType;
  /** Index in `Table.rows` of the row that describes it first. */
  readonly row: number;
  /** Column that gave the whole record, where no binding tells (a brand read from a name). */
  readonly column?: number;
  /** Only what the file says. null is empty on purpose; reference fields hold keys of other drafts. */
  readonly values: Readonly<Record<FieldPath, Value>>;
  /** Further values for a record that is new: defaults, which an update leaves alone. */
  readonly initial?: Values;
  /** Draft key of the record that this one is a part of, where no field of its own says so. */
  readonly owner?: string;
  /** Ways to find the record that its values alone do not tell; instead of the role's. */
  readonly match?: readonly NaturalKey[];
}

/** A part's kind of record and how it is found again. */
export interface Role {
  readonly type: RecordType;
  readonly mode: DraftMode;
  /** Of no use alone (an asset, a brand, a category): written only where something that is written refers to it. */
  readonly supporting?: boolean;
  /** `find` only: a reference to a record that is not there keeps its text as unparsed; otherwise it is dropped. */
  readonly keepsText?: boolean;
  /** Where it differs from the reading's. */
  readonly empty?: Reading['empty'];
  /** Created only when the file says more of it than `identity`. */
  readonly optional?: boolean;
  /**
   * Where the part belongs: the role of the record that lists it (`images`), or that it refers to (`product`). An
   * exact copy takes the part out of rows of a record that it no longer belongs to.
   */
  readonly belongs?: {
    readonly to: string;
    readonly list?: FieldPath;
    readonly reference?: FieldPath;
  };
  /** Fields that worked-out columns show without being bound to them. */
  readonly computed?: readonly FieldPath[];
  /** Refused where none of its keys has a value, since each import would make it anew. */
  readonly mustBeKnown?: boolean;
  /** A map field whose entries the format writes whatever their keys (attributes in numbered columns). */
  readonly openMap?: string;
  /** Fields that say which record it is, not what is in it. A draft goes where a draft it is identified by goes. */
  readonly identity?: readonly FieldPath[];
  /**
   * Fields that name a record by themselves. One found by another key, whose field holds something else, is not
   * taken for the one meant: the row is refused, unless a person chose the key.
   */
  readonly guarded?: readonly FieldPath[];
  /** Ways to find the record, best first. Keys with an empty value in them are passed over. */
  match(draft: Draft): readonly NaturalKey[];
}

/** A part of one row, as the format sees it. */
export interface RowPart {
  readonly role: string;
  readonly key: string;
  /** Another row described it first: values are not read again, but equal cells are kept in step by an exact copy. */
  readonly repeats?: boolean;
  /** Values that no column gives: the product of a variant, the channel of a listing (as draft keys). */
  readonly values?: Values;
  readonly initial?: Values;
  readonly owner?: string;
  readonly match?: readonly NaturalKey[];
  /** What an empty cell of this row says, where it differs (a row that asks for a partial update). */
  readonly empty?: Reading['empty'];
}

/** What a codec or a format adds beside the row's own parts: an asset for an address, a brand for a name. */
export interface EmittedDraft {
  readonly role: string;
  readonly key: string;
  readonly values: Values;
  readonly initial?: Values;
  readonly owner?: string;
  readonly match?: readonly NaturalKey[];
}

/** One cell being read. */
export interface ReadCell {
  readonly row: number;
  readonly binding: ColumnBinding;
  /** Field at the binding's path; undefined for ''. */
  readonly field: Field | undefined;
  readonly reading: Reading;
  /** Role → draft key of the parts of this row. */
  readonly parts: Readonly<Record<string, string>>;
  /** Text of another cell of the row; '' where there is none. */
  textAt(column: number): string;
  /** Adds a draft, unless one with that key is there already; gives its key back. */
  emit(draft: EmittedDraft): string;
  report(code: string, message: string): void;
}

/** One cell being written. `record` is the part's record; references in its values are record ids. */
export interface WriteCell {
  readonly binding: ColumnBinding;
  readonly field: Field | undefined;
  readonly reading: Reading;
  readonly record: StoredRecord;
  /** Role → record id of the parts of this row. */
  readonly parts: Readonly<Record<string, string>>;
  readonly catalog: Catalog;
}

export interface Codec {
  /** Never called for an empty cell unless `readsEmpty`. `undefined` says nothing; `{ unparsed }` is reported. */
  read(text: string, cell: ReadCell): Value | undefined;
  /** For an item binding the value is the item. Absent and null come as undefined and null. */
  write(value: Value | undefined, cell: WriteCell): string;
  readonly readsEmpty?: boolean;
  /** The text depends on other records than the part's own (a name, an address, a list of what refers to it). */
  readonly derived?: boolean;
  /** Counted out over the rows of one root: where one such text changes, all of them are written anew. */
  readonly counted?: boolean;
}

export interface RejectedRow {
  /** A sentence that names neither row nor file. */
  readonly reject: string;
}

/** A file opened for reading, with whatever the format had to look up in it first. */
export interface RowReader {
  /** The parts of a row; none for a row that is no data (a footer); why it cannot be read, where it cannot. */
  parts(row: number): readonly RowPart[] | RejectedRow;
  /** After the last row: what only the whole file tells (the order of images). */
  finish?(drafts: DraftTable): void;
}

/** The drafts of a file while it is read. */
export interface DraftTable {
  get(key: string): Draft | undefined;
  all(): Iterable<Draft>;
  /** Sets one value of a draft; it must exist. */
  set(key: string, path: FieldPath, value: Value): void;
  emit(draft: EmittedDraft, row: number): string;
  report(finding: FileFinding): void;
}

/** All records, to be walked and looked up. */
export interface RecordSource {
  get(id: string): StoredRecord | undefined;
  ofType(type: RecordType): Iterable<StoredRecord>;
}

/** Records with look-ups by field, built when first asked for: `engine/catalog.ts`. */
export interface Catalog extends RecordSource {
  /** Records of a type whose field holds the text (an id, a SKU), in order of position, then of creation. */
  where(type: RecordType, path: FieldPath, value: string): readonly StoredRecord[];
}

/** The role → record id of one row to be written. */
export type RowRecords = Readonly<Record<string, string>>;

/** A column of a fresh file: its header and what it is bound to. */
export interface FreshColumn {
  readonly header: string;
  readonly bindings: readonly Omit<ColumnBinding, 'column'>[];
}

export interface FreshLayout {
  /** Rows above the data, the header last unless the layout says otherwise. */
  readonly top: readonly Row[];
  readonly reading: Reading;
}

export interface FreshRequest {
  /** One of the format's generations. */
  readonly generation: string;
  readonly roots: readonly string[];
  readonly catalog: Catalog;
  readonly conventions: Conventions;
  readonly options: Readonly<Record<string, string>>;
  /** The workspace's fields; the declared ones alone where absent. */
  readonly fields?: Fields;
}

/** How a vendor wants changes: what an upload carries beside the cells that changed. */
export interface UploadRules {
  /** Bindings (role, path) whose columns every upload carries: what finds the record, and what must be there. */
  readonly always: readonly RolePath[];
  /** Columns that must come along when any column of the role does (option values of a variant). */
  readonly along?: Readonly<Record<string, readonly RolePath[]>>;
  /** Roles of which all rows of a changed root go along, because the vendor reads the group as a whole. */
  readonly whole?: readonly string[];
  /** Left out unless asked for. */
  readonly stock: readonly RolePath[];
  /** The column that says what is to be done with a row, where the format has one. */
  readonly action?: {
    readonly header: string;
    readonly update: string;
    readonly replace: string;
    readonly delete: string;
  };
  /** Text that empties a value on the vendor's side; undefined where a file cannot say so. */
  readonly clears: string | undefined;
  /** Bytes a file may have, and where that is written. Undefined: no limit known. */
  readonly sizeLimit?: { readonly bytes: number; readonly source: string };
}

export interface RolePath {
  readonly role: string;
  readonly path: FieldPath;
}

export interface Format {
  readonly id: FormatId;
  readonly label: string;
  roles(reading: Reading): Readonly<Record<string, Role>>;
  readonly codecs: Readonly<Record<string, Codec>>;
  /** How the file is to be read; undefined when it is not of this format. Decided by headers, never by a name. */
  recognise(table: Table, context: RecogniseContext): Reading | undefined;
  open(table: Table, reading: Reading): RowReader;

  // Writing. `rows` also serves an exact copy, for records that the source file does not have yet.

  /** Types of the records that a file is made of: what an export's selection is brought to. */
  readonly rootType: RecordType;
  /** Newest first. */
  readonly generations: readonly string[];
  fresh(request: FreshRequest): FreshLayout;
  /** The rows that one root becomes, in order. */
  rows(root: string, reading: Reading, catalog: Catalog): readonly RowRecords[];
  /** Role of the root that is bound to its key columns alone: on rows that an exact copy adds below the root's own. */
  readonly keyRole?: string;
  /**
   * Roles that close ranks in an exact copy: where the first row of a root loses its variant, the next one moves up,
   * because that row must stay for what else it carries.
   */
  readonly closesRanks?: readonly string[];
  /** Text files only. */
  readonly dialect: CsvDialect;
  /** Undefined: this format is no way to upload anything (a report). */
  readonly upload?: UploadRules;
  /** Instead of `upload`, where the rules differ by generation. */
  uploadFor?(reading: Reading): UploadRules | undefined;
}
