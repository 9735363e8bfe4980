import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchCsv } from '@shared/formats/csv/patch';
import { readCsv } from '@shared/formats/csv/read';
import { patchWorkbook } from '@shared/formats/spreadsheet/patch';
import { type InspectedFile, inspectTable, tableOf } from '@shared/formats/table/inspect';
import { cellText, type Table } from '@shared/formats/table/table';
import { type Result, unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';
import { dataFile, dataFolder } from './folder';

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(dataFile(path)));

function filesIn(path: string): string[] {
  return readdirSync(dataFile(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder().length + 1))
    .sort();
}

const BAD_INPUT = filesIn('09-bad-input');
/** Milliseconds that no file of this size may take, on a machine with other work to do. */
const PATIENCE = 10_000;

/** What is no table, and the word that the refusal must hold. */
const REFUSED: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\.json(?:\.gz)?$/, 'JSON'],
  [/zero_bytes\.jpg$/, 'empty'],
  [/images\//, 'JPEG'],
  [/encrypted_no_password\.xls$/, 'password'],
  [/libreoffice\.xlsx$/, 'no data'],
];

describe('bad input', () => {
  test.each(BAD_INPUT)('%s is read, or refused in a sentence', (path) => {
    const started = performance.now();
    const inspected = inspectTable(read(path));
    expect(performance.now() - started).toBeLessThan(PATIENCE);
    const refusal = REFUSED.find(([pattern]) => pattern.test(path))?.[1];
    expect(inspected.ok ? undefined : inspected.error.message).toEqual(
      refusal === undefined ? undefined : expect.stringMatching(new RegExp(`^[A-Z].*${refusal}.*\\.$`)),
    );
    if (!inspected.ok) return;
    const table = unwrap(tableOf(inspected.value));
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
  });

  test.each([
    ['characters.csv', { encoding: 'big5', delimiter: ',' }],
    ['utf-16le_encoded.csv', { encoding: 'utf-16le', delimiter: ',' }],
    ['utf8bom.csv', { encoding: 'utf-8', delimiter: ',' }],
    ['simple.psv', { encoding: 'utf-8', delimiter: '|' }],
    ['example.tsv', { encoding: 'utf-8', delimiter: '\t' }],
    ['weird_head_padding.csv', { encoding: 'utf-8', delimiter: ';' }],
    ['simple.zip', { encoding: 'utf-8', delimiter: ',', wrapping: ['zip'] }],
    ['simple.ods', { kind: 'ods' }],
    ['simple.xls', { kind: 'xls' }],
  ])('%s is recognised', (name, facts) => {
    expect(unwrap(inspectTable(read(`09-bad-input/messytables-horror/${name}`)))).toMatchObject(facts);
  });

  test('every byte cut off the end of a workbook is noticed, and none hangs', () => {
    for (const name of [
      'sheetjs/text_and_numbers.xlsx',
      'sheetjs/pivot_table_test.xls',
      'sheetjs/cell_style_simple.ods',
    ]) {
      const bytes = read(`09-bad-input/${name}`);
      for (let length = 8; length < bytes.length; length += Math.ceil(bytes.length / 40)) {
        const inspected: Result<InspectedFile> = inspectTable(bytes.subarray(0, length));
        if (!name.endsWith('.xls'))
          expect(inspected).toMatchObject({ ok: false, error: { code: 'damaged' } });
      }
    }
  });
});

describe('csv-spectrum', () => {
  const names = filesIn('09-bad-input/csv-spectrum/csvs').map((path) => path.replace(/.*\/(.*)\.csv$/, '$1'));

  test.each(names)('%s gives the expected records', (name) => {
    const { rows } = unwrap(readCsv(read(`09-bad-input/csv-spectrum/csvs/${name}.csv`)));
    const [header = [], ...records] = rows;
    const found = records.map((row) => Object.fromEntries(header.map((key, column) => [key, row[column]])));
    const expected = expectedRecords(name);
    if (name === 'location_coordinates') {
      // Their JSON has another telephone number than their CSV.
      for (const record of [...found, ...expected]) delete record['Contact Phone Number'];
    }
    expect(found).toEqual(expected);
  });
});

/** Their CSV files have come down with LF alone, their JSON has not. */
function expectedRecords(name: string): Record<string, string>[] {
  const json = readFileSync(dataFile(`09-bad-input/csv-spectrum/json/${name}.json`), 'utf8');
  return [JSON.parse(json.replaceAll('\\r\\n', '\\n'))].flat();
}

describe('SheetJS', () => {
  test.each([0, 1, 2, 3])('sheet %i of the pivot tables gives the expected cells', (index) => {
    const expected = unwrap(readCsv(read(`09-bad-input/sheetjs/pivot_table_test.xlsm.${index}.csv`))).rows;
    for (const extension of ['xlsm', 'xlsb', 'xls']) {
      const book = unwrap(inspectTable(read(`09-bad-input/sheetjs/pivot_table_test.${extension}`)));
      const { rows } = book.table(index);
      expect(rows.map((row) => row.join('|').replace(/\|+$/, ''))).toEqual(
        expected.map((row) => row.map(withoutFormat).join('|').replace(/\|+$/, '')),
      );
    }
  });

  test('one workbook saved in many formats holds the same cells', () => {
    const families = [
      'ErrorTypes',
      'cell_style_simple',
      'text_and_numbers',
      'pivot_table_test',
      'phonetic_text',
    ];
    for (const family of families) {
      const tables = BAD_INPUT.filter((path) =>
        new RegExp(`sheetjs/${family}\\.(?:xls|xlsx|xlsb|xlsm|ods)$`).test(path),
      );
      const [first, ...others] = tables.map((path) => unwrap(tableOf(unwrap(inspectTable(read(path))))).rows);
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) expect(other).toEqual(first);
    }
  });
});

/** `$1,500 ` as its number. */
function withoutFormat(cell: string): string {
  return /^\s*\$[\d,]+\s*$/.test(cell) ? cell.replaceAll(/[$,\s]/g, '') : cell;
}

describe('exact copies', () => {
  const texts = [...BAD_INPUT, ...filesIn('01-catalog'), ...filesIn('12-promotions')].filter(
    (path) => /\.(?:csv|tsv|psv|prn)$/.test(path) && !path.includes('/images/'),
  );

  test.each(texts)('%s: one edited cell differs, and nothing else', (path) => {
    const bytes = read(path);
    const table = unwrap(readCsv(bytes));
    const { dialect } = table.source;
    if (dialect === null) throw new Error('a text file has a dialect');
    expect(unwrap(patchCsv(bytes, dialect, { edits: [] }))).toBe(bytes);
    for (const { row, column } of places(table)) {
      const value = `${cellText(table, row, column)}x`;
      const copy = unwrap(patchCsv(bytes, dialect, { edits: [{ row, column, value }] }));
      const options = { encoding: dialect.encoding, delimiter: dialect.delimiter, quoting: dialect.quoting };
      expect(unwrap(readCsv(copy, options)).rows).toEqual(edited(table, row, column, value));
      const back = [{ row, column, value: cellText(table, row, column) }];
      expect(Buffer.from(unwrap(patchCsv(copy, dialect, { edits: back }))).equals(Buffer.from(bytes))).toBe(
        true,
      );
    }
  });

  const workbooks = BAD_INPUT.filter((path) => /\.xls[xm]$/.test(path) && !/libreoffice\.xlsx$/.test(path));

  test.each(workbooks)('%s: one edited cell differs, and nothing else', (path) => {
    const bytes = read(path);
    const book = unwrap(inspectTable(bytes));
    for (const [index, sheet] of book.sheets.entries()) {
      if (sheet.rowCount === 0) continue;
      const table = book.table(index);
      expect(unwrap(patchWorkbook(bytes, table, { edits: [] }))).toBe(bytes);
      for (const { row, column } of places(table)) {
        const value = `${cellText(table, row, column)}x`;
        const patched = patchWorkbook(bytes, table, { edits: [{ row, column, value }] });
        if (!patched.ok) {
          expect(patched.error.message).toContain('formula that other cells share');
          continue;
        }
        const copy = unwrap(inspectTable(patched.value));
        expect(copy.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
        for (const other of book.sheets.keys()) {
          const expected = other === index ? edited(table, row, column, value) : book.table(other).rows;
          expect(copy.table(other).rows).toEqual(expected);
        }
      }
    }
  });
});

/** The first cell, the last, and one in the middle. */
function places(table: Table): { row: number; column: number }[] {
  const rows = [0, Math.floor(table.rows.length / 2), table.rows.length - 1];
  return rows.flatMap((row) => {
    const width = table.rows[row]?.length ?? 0;
    return width === 0 ? [] : [{ row, column: Math.floor((width - 1) / 2) }];
  });
}

function edited(table: Table, row: number, column: number, value: string): (readonly string[])[] {
  return table.rows.map((cells, index) => (index === row ? cells.with(column, value) : cells));
}
