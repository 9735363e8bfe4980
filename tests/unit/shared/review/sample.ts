import { readZip } from '@shared/formats/archive/zip';
import { openZippedWorkbook, zippedWorkbookKind } from '@shared/formats/spreadsheet/open';
import type { Row } from '@shared/formats/table/table';
import type { StoredRecord } from '@shared/records';
import { declaredFields } from '@shared/records/fieldCatalog';
import { unwrap } from '@shared/result';
import { type ReviewField, writeReview } from '@shared/review';

export const FIELDS: readonly ReviewField[] = [
  { path: 'title', limit: 30 },
  { path: 'bullets' },
  { path: 'status' },
  { path: 'published' },
  { path: 'seoDescription', limit: 60 },
  { path: 'tags' },
];

/** What a spreadsheet likes to make something else of. */
export const products = (): StoredRecord[] =>
  (
    [
      [
        'p1',
        { handle: 'mug', title: '=1+1', bullets: ['Holds 350 ml', 'Oven, and "more"'], status: 'active' },
      ],
      ['p2', { handle: '0012', title: 'Bowl, sage', seoDescription: 'Two\nlines', tags: ['a', 'b,c'] }],
      ['p3', { handle: '1-2', title: '@SUM(A1)', published: true, seoDescription: '_x000D_ & <b>' }],
    ] as const
  ).map(([id, values]) => ({ id, type: 'product', rev: 7, values }));

export function workbookOf(records: readonly StoredRecord[], fields = FIELDS): Uint8Array {
  const byId = new Map(records.map((record) => [record.id, record]));
  return writeReview({
    type: 'product',
    records,
    keys: ['handle'],
    fields,
    pictures: new Map(),
    get: (id) => byId.get(id),
    catalog: declaredFields,
    names: { nameOf: () => undefined, findByName: () => undefined },
  });
}

/** The rows of all sheets, as the reader of spreadsheets sees them. */
export function sheetsOf(bytes: Uint8Array): Row[][] {
  const entries = unwrap(readZip(bytes));
  const book = unwrap(openZippedWorkbook(bytes, entries, zippedWorkbookKind(entries) ?? 'xlsx'));
  return book.sheets.map((_, index) => [...book.table(index).rows]);
}
