import { type FieldPath, type TextContext, type Value, valueText } from '@shared/fields';
import { packEntry, writeZip } from '@shared/formats/archive/zipWrite';
import type { StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import type { Fields } from '@shared/records/fieldCatalog';
import { keptSheet, listsSheet, notesSheet } from './hiddenSheets';
import {
  COMMENT_HEADER,
  cellText,
  headersOf,
  ID_HEADER,
  KEPT_SHEET,
  LONGEST,
  type ReviewField,
  reviewContext,
} from './review';
import { reviewSheet } from './reviewSheet';
import type { ReviewColumn, ReviewRow, ReviewTable } from './reviewTable';
import {
  drawingXml,
  type PlacedPicture,
  relationsOf,
  reviewContentTypes,
  reviewStyles,
  reviewWorkbook,
} from './sheetParts';

/** A picture made small for its cell. */
export interface ReviewPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface ReviewRequest {
  readonly type: string;
  readonly records: readonly StoredRecord[];
  /** Columns that tell the records apart: shown, and locked. */
  readonly keys: readonly FieldPath[];
  readonly fields: readonly ReviewField[];
  /** By the id of the record. */
  readonly pictures: ReadonlyMap<string, ReviewPicture>;
  readonly get: (id: string) => StoredRecord | undefined;
  readonly names: TextContext['names'];
  readonly catalog: Fields;
}

/**
 * The workbook's bytes. Every text of a record is a cell of text, never a formula; the only formulas are the counters
 * of characters.
 */
export function writeReview(request: ReviewRequest): Uint8Array {
  const table = reviewTable(request);
  const { rows, hasPictures } = table;
  const { xml, filtered } = reviewSheet(table);
  const sheets = [
    { name: 'Review', state: 'visible' as const, xml },
    { name: 'Notes', state: 'visible' as const, xml: notesSheet(table) },
    { name: 'Lists', state: 'hidden' as const, xml: listsSheet(table) },
    { name: KEPT_SHEET, state: 'veryHidden' as const, xml: keptSheet(table) },
  ];
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const part = (name: string, text: string) => packEntry(name, encode(text), 'deflated');
  return writeZip([
    part('[Content_Types].xml', reviewContentTypes(sheets.length, hasPictures)),
    part('_rels/.rels', relationsOf([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])),
    part('xl/workbook.xml', reviewWorkbook(sheets, `Review!${filtered}`)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationsOf([
        ...sheets.map((_, index) => ({
          id: `rId${index + 1}`,
          type: 'worksheet',
          target: `worksheets/sheet${index + 1}.xml`,
        })),
        { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
      ]),
    ),
    part('xl/styles.xml', reviewStyles()),
    ...sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheet.xml)),
    ...(hasPictures ? pictureParts(rows, request.pictures) : []),
  ]);
}

function reviewTable({
  type,
  records,
  keys,
  fields,
  pictures,
  get,
  names,
  catalog,
}: ReviewRequest): ReviewTable {
  const labels = (paths: readonly FieldPath[]): string[] => paths.map((path) => catalog.label(type, path));
  const keyHeaders = headersOf(labels(keys), [ID_HEADER, COMMENT_HEADER, 'Picture']);
  const headers = headersOf(labels(fields.map(({ path }) => path)), [
    ...keyHeaders,
    ID_HEADER,
    COMMENT_HEADER,
    'Picture',
  ]);
  const columns = fields.flatMap(({ path, limit }, index): ReviewColumn[] => {
    const field = catalog.at(type, path);
    return field === undefined ? [] : [{ path, limit, field, header: headers[index] ?? path }];
  });
  const textOf = (record: StoredRecord, path: FieldPath): string => {
    const field = catalog.at(type, path);
    const value: Value | undefined = effective(record, path, get).value;
    return field === undefined ? '' : cellText(valueText(value, field, reviewContext(field, { names })));
  };
  const rows = records.map((record): ReviewRow => {
    const texts = columns.map(({ path }) => textOf(record, path));
    return {
      id: record.id,
      rev: record.rev,
      keys: keys.map((path) => textOf(record, path).slice(0, LONGEST)),
      cells: texts.map((text) => text.slice(0, LONGEST)),
      closed: columns.flatMap(({ path }, index) => ((texts[index] ?? '').length > LONGEST ? [path] : [])),
    };
  });
  return { type, keyHeaders, columns, rows, hasPictures: records.some(({ id }) => pictures.has(id)) };
}

/** The column that holds pictures: the second, behind the hidden id. */
export const PICTURE_COLUMN = 1;

function pictureParts(rows: readonly ReviewRow[], pictures: ReadonlyMap<string, ReviewPicture>) {
  const files: ReviewPicture[] = [];
  const numbers = new Map<ReviewPicture, number>();
  const placed = rows.flatMap(({ id }, index): PlacedPicture[] => {
    const picture = pictures.get(id);
    if (picture === undefined) return [];
    const file = numbers.get(picture) ?? files.push(picture);
    numbers.set(picture, file);
    return [{ file, row: index + 1, width: picture.width, height: picture.height }];
  });
  const part = (name: string, text: string) => packEntry(name, new TextEncoder().encode(text), 'deflated');
  return [
    part(
      'xl/worksheets/_rels/sheet1.xml.rels',
      relationsOf([{ id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' }]),
    ),
    part('xl/drawings/drawing1.xml', drawingXml(placed, PICTURE_COLUMN)),
    part(
      'xl/drawings/_rels/drawing1.xml.rels',
      relationsOf(
        files.map((_, index) => ({
          id: `rId${index + 1}`,
          type: 'image',
          target: `../media/image${index + 1}.png`,
        })),
      ),
    ),
    ...files.map(({ png }, index) => packEntry(`xl/media/image${index + 1}.png`, png, 'stored')),
  ];
}
