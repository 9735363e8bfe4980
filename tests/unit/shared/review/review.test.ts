import { readFileSync } from 'node:fs';
import { inflateEntry, readZip } from '@shared/formats/archive/zip';
import type { Row } from '@shared/formats/table/table';
import type { StoredRecord } from '@shared/records';
import { declaredFields } from '@shared/records/fieldCatalog';
import { unwrap } from '@shared/result';
import { firstTicks, planReview, type ReviewReturn, readReview } from '@shared/review';
import { describe, expect, test } from 'vitest';
import { products, sheetsOf, workbookOf } from './sample';

const catalog = declaredFields;
const names = { nameOf: (id: string) => id.toUpperCase(), findByName: () => undefined };

/** The return of a workbook after something was done to its rows. */
function returned(
  edit: (sheets: Row[][]) => Row[][],
  records: readonly StoredRecord[] = products(),
): ReviewReturn {
  const sheets = sheetsOf(workbookOf(products()));
  const byId = new Map(records.map((record) => [record.id, record]));
  return unwrap(readReview(edit(sheets), { get: (id) => byId.get(id), names, catalog }));
}

/** Writes into a cell of the first sheet, found by its header. */
function put(sheets: Row[][], line: number, header: string, text: string): Row[][] {
  const [review = [], ...others] = sheets;
  const at = review[0]?.indexOf(header) ?? -1;
  const rows = review.map((row, index) => {
    if (index !== line) return row;
    const next = [...row];
    while (next.length <= at) next.push('');
    next[at] = text;
    return next;
  });
  return [rows, ...others];
}

const cells = ({ changes }: ReviewReturn) =>
  changes.map(({ id, path, value, isConflict, warning }) => [id, path, value, isConflict, warning]);

test('what is sent back as it was changes nothing, whatever its texts look like', () => {
  expect(returned((sheets) => sheets)).toEqual({
    type: 'product',
    changes: [],
    comments: [],
    notes: [],
    matched: 3,
  });
});

test.each<[string, (sheets: Row[][]) => Row[][], unknown[][]]>([
  ['a text', (s) => put(s, 1, 'Title', 'Mug'), [['p1', 'title', 'Mug', false, undefined]]],
  [
    'one that is too long',
    (s) => put(s, 1, 'Title', 'M'.repeat(31)),
    [['p1', 'title', 'M'.repeat(31), false, '31 of at most 30 characters.']],
  ],
  ['a text emptied', (s) => put(s, 2, 'Title', ''), [['p2', 'title', null, false, undefined]]],
  [
    'bullets',
    (s) => put(s, 1, 'Key features', 'One\nTwo, three'),
    [['p1', 'bullets', ['One', 'Two, three'], false, undefined]],
  ],
  ['a choice', (s) => put(s, 1, 'Status', 'Draft'), [['p1', 'status', 'draft', false, undefined]]],
  [
    'no choice',
    (s) => put(s, 1, 'Status', 'Soon'),
    [['p1', 'status', { unparsed: 'Soon' }, false, 'No valid value for status; it would be kept as typed.']],
  ],
  ['a flag', (s) => put(s, 3, 'Published', 'No'), [['p3', 'published', false, false, undefined]]],
  ['a locked cell', (s) => put(s, 1, 'Handle', 'cup'), []],
  ['line ends of another system', (s) => put(s, 2, 'SEO description', 'Two\r\nlines'), []],
])('%s', (_name, edit, expected) => {
  expect(cells(returned(edit))).toEqual(expected);
});

describe('whatever was done to the sheets', () => {
  const changed = (sheets: Row[][]): Row[][] => put(sheets, 1, 'Title', 'Mug');
  test.each<[string, (sheets: Row[][]) => Row[][], string[]]>([
    ['another order of sheets', (s) => [...s].reverse(), []],
    [
      'rows in another order',
      ([review = [], ...s]) => [[review[0] ?? [], ...review.slice(1).reverse()], ...s],
      [],
    ],
    [
      'columns in another order',
      ([review = [], ...s]) => [
        review.map((row) => [...Array.from({ length: 12 }, (_, at) => row[at] ?? '')].reverse()),
        ...s,
      ],
      [],
    ],
    [
      'rows left out',
      ([review = [], ...s]) => [review.slice(0, 2), ...s],
      ['2 of 3 rows are not in the file; nothing happens to them.'],
    ],
    [
      'a row of their own',
      ([review = [], ...s]) => [[...review, ['', 'new', 'New product']], ...s],
      ['1 row was added and belongs to no record; it is not taken over.'],
    ],
    ['lines above the header', ([review = [], ...s]) => [[['Please check!'], ...review], ...s], []],
    [
      'a column left out',
      ([review = [], ...s]) => [review.map((row) => row.filter((_, at) => review[0]?.[at] !== 'Tags')), ...s],
      ['The column “Tags” is not in the file any more; nothing of it is taken over.'],
    ],
    ['a row copied', ([review = [], ...s]) => [[...review, review[1] ?? []], ...s], []],
  ])('%s', (_name, edit, notes) => {
    const read = returned((sheets) => edit(changed(sheets)));
    expect([cells(read), read.notes]).toEqual([[['p1', 'title', 'Mug', false, undefined]], notes]);
  });

  test('a row copied and changed twice is not guessed at', () => {
    const read = returned((sheets) => {
      const [review = [], ...others] = changed(sheets);
      const [again = []] = put([review], 1, 'Title', 'Cup');
      return [[...review, again[1] ?? []], ...others];
    });
    expect([cells(read), read.notes]).toEqual([
      [],
      ['P1 stands in two rows that differ; those cells are not taken over.'],
    ]);
  });

  test.each<[string, (sheets: Row[][]) => Row[][], string]>([
    [
      'the kept sheet is gone',
      (s) => s.slice(0, 3),
      'The sheet that Aisle keeps in a review workbook is missing or changed.',
    ],
    [
      'the ids are gone',
      ([review = [], ...s]) => [review.map((row) => row.slice(1)), ...s],
      'No sheet has the column “Aisle id” any more',
    ],
  ])('%s', (_name, edit, message) => {
    const read = readReview(edit(sheetsOf(workbookOf(products()))), { get: () => undefined, names, catalog });
    expect(read).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) } });
  });
});

test('what was changed here too is a conflict, and not ticked; the same change twice is none', () => {
  const now = products().map((record) =>
    record.id === 'p1'
      ? { ...record, rev: 9, values: { ...record.values, title: 'Mug, ours', status: 'draft' } }
      : record,
  );
  const read = returned((sheets) => put(put(sheets, 1, 'Title', 'Mug, theirs'), 1, 'Status', 'Draft'), now);
  expect(cells(read)).toEqual([['p1', 'title', 'Mug, theirs', true, undefined]]);
  expect(firstTicks(read).changes.size).toBe(0);
});

test('ticked cells and comments are one step; a comment that is there is not said twice', () => {
  const read = returned((sheets) =>
    put(put(put(sheets, 1, 'Title', 'Mug'), 1, 'Comment', 'Please check'), 2, 'Comment', 'Old'),
  );
  const existing: StoredRecord[] = [
    { id: 'c', type: 'comment', rev: 1, values: { record: 'p2', text: 'Old' } },
  ];
  const facts = { newId: () => 'new', at: '2026-11-20T10:00:00.000Z', author: 'Review', existing };
  expect(planReview(read, firstTicks(read), facts)).toEqual([
    { kind: 'set', id: 'p1', path: 'title', value: 'Mug' },
    {
      kind: 'create',
      record: {
        id: 'new',
        type: 'comment',
        values: { record: 'p1', text: 'Please check', author: 'Review', at: facts.at },
      },
    },
  ]);
});

test('a text that no sheet can hold is shown in part, locked, and never taken back', () => {
  const long: StoredRecord = { id: 'p', type: 'product', rev: 1, values: { title: 'x'.repeat(40_000) } };
  const sheets = sheetsOf(workbookOf([long]));
  const read = (edit: (sheets: Row[][]) => Row[][]) =>
    unwrap(readReview(edit(sheets), { get: () => long, names, catalog }));
  expect(read((s) => s).changes).toEqual([]);
  expect(read((s) => put(s, 1, 'Title', 'short'))).toMatchObject({
    changes: [],
    notes: ['Title of P is too long for a sheet and stays as it is.'],
  });
});

test('formulas are the counters alone; only cells to edit are unlocked; ids lie in a hidden column', () => {
  const bytes = workbookOf(products());
  const entries = unwrap(readZip(bytes));
  const part = (name: string): string => {
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) throw new Error(`There is no ${name}.`);
    return new TextDecoder().decode(unwrap(inflateEntry(bytes, entry, 1e6)));
  };
  const sheet = part('xl/worksheets/sheet1.xml');
  expect([...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)).toEqual(
    [2, 3, 4].flatMap((line) => [`LEN(C${line})`, `LEN(H${line})`]),
  );
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).toContain('<col min="1" max="1" width="9" hidden="1"');
  expect(sheet).toContain('Lists!$A$2:$A$5');
  expect([...sheet.matchAll(/<c r="(B2|C2|K2)" s="(\d)"/g)].map(([, place, look]) => [place, look])).toEqual([
    ['B2', '2'],
    ['C2', '3'],
    ['K2', '6'],
  ]);
  const formats = [...part('xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>(.*?)<\/xf>)/g)].slice(1);
  expect(formats.map(([, inside = '']) => inside.includes('locked="0"'))).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('edited, reordered and saved by LibreOffice Calc it comes back right', () => {
  // Typed in there: title, bullets, status, a comment, a text emptied; the third row deleted and one added; sheets moved.
  const bytes = readFileSync('tests/fixtures/review/returned-from-libreoffice.xlsx');
  const byId = new Map(products().map((record) => [record.id, record]));
  const read = unwrap(readReview(sheetsOf(bytes), { get: (id) => byId.get(id), names, catalog }));
  expect([cells(read), read.comments, read.notes]).toEqual([
    [
      ['p1', 'title', 'Mug by Libre', false, undefined],
      ['p1', 'bullets', ['One', 'Two, three'], false, undefined],
      ['p1', 'status', 'draft', false, undefined],
      ['p2', 'seoDescription', null, false, undefined],
    ],
    [{ id: 'p1', text: 'Please check the colour' }],
    [
      '1 row was added and belongs to no record; it is not taken over.',
      '1 of 3 rows is not in the file; nothing happens to it.',
    ],
  ]);
});
