import { inflateEntry, readZip } from '@shared/formats/archive/zip';
import { packEntry, writeZip } from '@shared/formats/archive/zipWrite';
import { patchWorkbook } from '@shared/formats/spreadsheet/patch';
import { writeWorkbook } from '@shared/formats/spreadsheet/write';
import { inspectTable, tableOf } from '@shared/formats/table/inspect';
import { CELL_KIND, cellKind, type Table, type TablePatch } from '@shared/formats/table/table';
import { unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';
import { packageOf } from './package';

const read = (bytes: Uint8Array, sheet?: string): Table =>
  unwrap(tableOf(unwrap(inspectTable(bytes)), sheet));

const SHEET = `
  <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Price</t></is></c><c r="C1" t="s"><v>1</v></c></row>
  <row r="2" spans="1:3"><c r="A2" t="s" s="1"><v>2</v></c><c r="B2" s="2"><v>0.30000000000000004</v></c><c r="C2" s="3"><v>45573</v></c></row>
  <row r="4"><c r="A4" s="4"><v>123</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#REF!</v></c></row>
  <row r="5" ht="20" customHeight="1"/>`;

const SHARED = ['Name', 'Since & more', '007'];

describe('reading', () => {
  test('cells become what a person sees', () => {
    const table = read(packageOf({ Products: SHEET }, { shared: SHARED }));
    expect(table.rows).toEqual([
      ['Name', 'Price', 'Since & more'],
      ['007', '0.3', '2024-10-08'],
      ['00123', '', 'TRUE', '#REF!'],
    ]);
    expect(Array.from(table.lines)).toEqual([1, 2, 4]);
    const kinds = table.rows.map((row, index) => row.map((_, column) => cellKind(table, index, column)));
    const { text, number, date, flag, error } = CELL_KIND;
    expect(kinds).toEqual([
      [text, text, text],
      [text, number, date],
      [number, text, flag, error],
    ]);
    expect(table.findings).toMatchObject([
      { code: 'cell-error', row: 2, line: 4, column: 3, value: '#REF!' },
      { code: 'formatted-number', column: 0, value: '00123' },
    ]);
  });

  test('characters written as numbers', () => {
    const cells = '<c r="A1" t="inlineStr"><is><t>&#128095; &#x1F45F;&#252;&#x4e2d;</t></is></c>';
    expect(read(packageOf({ A: `<row r="1">${cells}</row>` })).rows).toEqual([['👟 👟ü中']]);
  });

  test('the first visible sheet with data is meant; others are listed', () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const file = unwrap(
      inspectTable(packageOf({ Empty: '', Secret: row, Data: row }, { hidden: ['Secret'], macros: true })),
    );
    expect({ ...file, table: undefined, content: undefined }).toMatchObject({
      kind: 'xlsm',
      defaultTable: 2,
      sheets: [
        { name: 'Empty', isHidden: false, rowCount: 0 },
        { name: 'Secret', isHidden: true, rowCount: 1 },
        { name: 'Data', isHidden: false, rowCount: 1, columnCount: 1 },
      ],
      findings: [{ code: 'hidden-sheet' }, { code: 'macros' }],
    });
    expect(tableOf(file, 'secret')).toMatchObject({ ok: true });
    expect(tableOf(file, 'Other')).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  test.each<[name: string, bytes: () => Uint8Array, code: string]>([
    ['cut off', () => packageOf({ A: SHEET }, { shared: SHARED }).subarray(0, 900), 'damaged'],
    ['flipped bytes', () => flipped(packageOf({ A: SHEET }, { shared: SHARED })), 'damaged'],
    ['no data', () => packageOf({ A: '' }), 'empty'],
  ])('%s is refused as %s', (_name, bytes, code) => {
    expect(inspectTable(bytes())).toMatchObject({ ok: false, error: { code } });
  });

  test('budgets hold for cells and for inflated bytes', () => {
    const bytes = packageOf({ A: SHEET }, { shared: SHARED });
    expect(inspectTable(bytes, { maxCells: 3 })).toMatchObject({ ok: false, error: { code: 'limit' } });
    expect(inspectTable(bytes, { maxInflatedBytes: 1_000 })).toMatchObject({
      ok: false,
      error: { code: 'limit' },
    });
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  const entry = unwrap(readZip(bytes)).find(({ name }) => name.endsWith('sheet1.xml'));
  const copy = bytes.slice();
  copy.fill(0xff, (entry?.offset ?? 0) + 60, (entry?.offset ?? 0) + 120);
  return copy;
}

describe('patching', () => {
  const source = packageOf({ Products: SHEET, Other: SHEET }, { shared: SHARED, macros: true });
  const table = read(source);
  const patched = (patch: TablePatch) => unwrap(patchWorkbook(source, table, patch));

  test('nothing to change gives the same bytes', () => {
    expect(patched({ edits: [] })).toBe(source);
    expect(patched({ edits: [{ row: 1, column: 0, value: '007' }] })).toBe(source);
  });

  test('changed cells keep type and style, and all other parts their bytes', () => {
    const copy = patched({
      edits: [
        { row: 1, column: 0, value: '=1+1 <&> "x"\r\n\u0001 _x0041_' },
        { row: 1, column: 1, value: '12.50' },
        { row: 1, column: 2, value: '2025-01-31' },
        { row: 2, column: 0, value: '00124' },
        { row: 2, column: 1, value: '7' },
        { row: 2, column: 2, value: 'FALSE' },
        { row: 2, column: 3, value: '' },
        { row: 2, column: 5, value: 'new' },
      ],
    });
    expect(read(copy).rows).toEqual([
      ['Name', 'Price', 'Since & more'],
      ['=1+1 <&> "x"\n\u0001 _x0041_', '12.5', '2025-01-31'],
      ['00124', '7', 'FALSE', '', '', 'new'],
    ]);
    expect(cellKind(read(copy), 2, 1)).toBe(CELL_KIND.number);
    expect(changedParts(source, copy)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(partText(copy, 'xl/worksheets/sheet1.xml')).toContain('<row r="5" ht="20" customHeight="1"/>');
  });

  test('one edit changes one cell of the XML', () => {
    const copy = patched({ edits: [{ row: 1, column: 1, value: '9' }] });
    const [before, after] = [source, copy].map((bytes) => partText(bytes, 'xl/worksheets/sheet1.xml'));
    expect(after).toBe(
      before?.replace('<c r="B2" s="2"><v>0.30000000000000004</v></c>', '<c r="B2" s="2"><v>9</v></c>'),
    );
  });

  test('a removed row is left blank, an appended one follows the last', () => {
    const copy = read(patched({ edits: [], removedRows: [1], appendedRows: [['a', '1', 'b'], ['c']] }));
    expect({ rows: copy.rows, lines: Array.from(copy.lines) }).toEqual({
      rows: [['Name', 'Price', 'Since & more'], ['00123', '', 'TRUE', '#REF!'], ['a', '1', 'b'], ['c']],
      lines: [1, 4, 5, 6],
    });
  });

  test('an overwritten formula takes the order of calculation with it', () => {
    const withFormula = packageOf(
      { Sums: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>' },
      { calculation: '<c r="A1" i="1"/>' },
    );
    const copy = unwrap(
      patchWorkbook(withFormula, read(withFormula), { edits: [{ row: 0, column: 0, value: '5' }] }),
    );
    expect(read(copy).rows).toEqual([['5', '3']]);
    expect(changedParts(withFormula, copy)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(partText(copy, '[Content_Types].xml') + partText(copy, 'xl/_rels/workbook.xml.rels')).not.toMatch(
      /calc/i,
    );
  });

  test('a formula that other cells share is not overwritten', () => {
    const shared = packageOf({
      Sums: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">1+1</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
    });
    expect(patchWorkbook(shared, read(shared), { edits: [{ row: 0, column: 0, value: '5' }] })).toMatchObject(
      { ok: false, error: { code: 'refused', details: { place: 'A1' } } },
    );
    expect(
      read(unwrap(patchWorkbook(shared, read(shared), { edits: [{ row: 1, column: 0, value: '5' }] }))).rows,
    ).toEqual([['2'], ['5']]);
  });
});

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    unwrap(readZip(bytes)).map((entry) => [entry.name, `${entry.crc}:${entry.size}:${entry.compressedSize}`]),
  );
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return Array.from(old.keys())
    .filter((name) => old.get(name) !== fresh.get(name))
    .sort();
}

function partText(bytes: Uint8Array, name: string): string {
  const single = unwrap(readZip(bytes)).filter((entry) => entry.name === name);
  const [entry] = single;
  return entry === undefined ? '' : new TextDecoder().decode(unwrap(inflateEntry(bytes, entry, 1e6)));
}

describe('writing', () => {
  const columns = [
    { header: 'SKU', kind: 'text' },
    { header: 'Price', kind: 'number' },
    { header: 'Since', kind: 'date' },
  ] as const;

  test('texts stay texts and numbers numbers', () => {
    const rows = [
      ['00123', '12.5', '2024-10-08'],
      ['=1+1', '007', 'soon'],
      ['', '', ''],
      ['8-10', '-3', ''],
    ];
    const { bytes, findings } = unwrap(writeWorkbook([{ name: 'Products', columns, rows }]));
    const table = read(bytes);
    expect(findings).toEqual([]);
    expect(table.rows).toEqual([
      ['SKU', 'Price', 'Since'],
      ['00123', '12.5', '2024-10-08'],
      ['=1+1', '007', 'soon'],
      ['8-10', '-3'],
    ]);
    const { text, number, date } = CELL_KIND;
    expect([1, 2, 3].map((row) => [0, 1, 2].map((column) => cellKind(table, row, column)))).toEqual([
      [text, number, date],
      [text, text, text],
      [text, number, text],
    ]);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
  });

  test('what a sheet cannot hold goes on in another, or is said', () => {
    const rows = Array.from({ length: 7 }, (_, index) => [`${index}`]);
    const sheets = [
      { name: 'A/B: [x]', columns: columns.slice(0, 1), rows },
      { name: 'a b   x', columns: columns.slice(0, 1), rows: [['x'.repeat(40_000)]] },
    ];
    const { bytes, findings } = unwrap(writeWorkbook(sheets, 3));
    expect(unwrap(inspectTable(bytes)).sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['A B   x', 4],
      ['A B   x (2)', 4],
      ['A B   x (3)', 2],
      ['a b   x (4)', 2],
    ]);
    expect(findings).toMatchObject([{ code: 'cell-too-long', row: 0, column: 0 }]);
  });
});

describe('other files', () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const zip = (files: Record<string, string>) =>
    writeZip(Object.entries(files).map(([name, body]) => packEntry(name, text(body), 'deflated')));

  test.each<[name: string, bytes: Uint8Array, kind: string, rows: string[][]]>([
    [
      'zip of one CSV',
      zip({ 'a.csv': 'a,b\n1,2', '__MACOSX/._a.csv': 'x' }),
      'csv',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['HTML table', text('<table><tr><td>a</td><td>007</td></tr></table>'), 'html', [['a', '007']]],
    ['SYLK', text('ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nC;Y1;X2;K2\r\nE\r\n'), 'slk', [['a', '2']]],
  ])('%s', (_name, bytes, kind, rows) => {
    const file = unwrap(inspectTable(bytes));
    expect({ kind: file.kind, rows: file.table(0).rows }).toEqual({ kind, rows });
  });

  test.each<[what: string, bytes: Uint8Array, code: string, words: string]>([
    ['nothing', new Uint8Array(0), 'empty', 'empty'],
    ['blank lines', text('\n\n  \n'), 'empty', 'blank lines'],
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'refused', 'PDF'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'refused', 'JPEG'],
    ['JSON', text('{"a": 1}'), 'refused', 'JSON'],
    ['a web page', text('<!doctype html><html><body>Sign in</body></html>'), 'refused', 'web page'],
    ['XML', text('<?xml version="1.0"?><feed/>'), 'refused', 'XML'],
    ['a zip of many', zip({ 'a.csv': 'a', 'b.csv': 'b' }), 'refused', 'a.csv'],
    ['a Word document', zip({ 'word/document.xml': '<x/>' }), 'refused', 'Word'],
    ['noise', Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 31), 'refused', 'binary'],
  ])('%s is refused', (_what, bytes, code, words) => {
    const inspected = inspectTable(bytes);
    expect(inspected).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
  });
});
