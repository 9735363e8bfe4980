import { patchWorkbook } from '@shared/formats/spreadsheet/patch';
import { writeWorkbook } from '@shared/formats/spreadsheet/write';
import { inspectTable } from '@shared/formats/table/inspect';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** A sheet's line ending within a cell is a line feed alone. */
const sheetText = (text: string) => text.replaceAll('\r\n', '\n');

const hostile = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@x',
      '00123',
      '1.23E+12',
      '8-10',
      'TRUE',
      '#REF!',
      '_x0041_',
      '__proto__',
    ),
    fc.constantFrom(
      '<c r="A1">',
      ']]>',
      '&amp;',
      '&#65;',
      '"',
      "'",
      '\t',
      '\n',
      '\r',
      ' x ',
      '👟',
      '\u0000',
      '\uffff',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map(sheetText);
const tables = fc.array(fc.array(hostile, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });

const columns = ['a', 'b', 'c'].map((header) => ({ header, kind: 'text' as const }));

function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return cut.filter((row) => row.length > 0);
}

describe('xlsx', () => {
  test('reading gives back the texts that were written', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { bytes } = unwrap(writeWorkbook([{ name: 'Products', columns, rows }]));
        expect(unwrap(inspectTable(bytes)).table(0).rows).toEqual([['a', 'b', 'c'], ...trimmed(rows)]);
      }),
      { numRuns: 200 },
    );
  });

  test('one edited cell differs, and nothing else', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(2), hostile, (rows, seed, column, value) => {
        const { bytes } = unwrap(writeWorkbook([{ name: 'Products', columns, rows }]));
        const table = unwrap(inspectTable(bytes)).table(0);
        const row = seed % table.rows.length;
        const copy = unwrap(patchWorkbook(bytes, table, { edits: [{ row, column, value }] }));
        const cells = ['', '', ''].map((_, index) => table.rows[row]?.[index] ?? '');
        const expected = table.rows.map((kept, index) => (index === row ? cells.with(column, value) : kept));
        const found = unwrap(inspectTable(copy));
        expect(found.table(0).rows).toEqual(trimmed(expected));
      }),
      { numRuns: 200 },
    );
  });
});
