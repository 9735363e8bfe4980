import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTsv, toTsv } from '@/grid/clipboard';
import { pasteTargets } from '@/grid/range';

/** Texts with what tears tables apart: tabs, quotes, line breaks of every kind, spaces, formulas. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('\t', '\n', '\r', '"', "'", ' ', 'a', '=', ',', ';', '0'),
    maxLength: 8,
  }),
  fc.constantFrom('', '00123', '8-10', '1.23E+12', '=SUM(A1)', '"', '""', '\r\n'),
);

const block = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(hostile, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('what is copied is what is pasted', () => {
  fc.assert(
    fc.property(block, (rows) => {
      expect(fromTsv(toTsv(rows))).toEqual(rows);
    }),
    { numRuns: 2_000 },
  );
});

test('line ends of Windows and the end that spreadsheets add change nothing', () => {
  fc.assert(
    fc.property(block, (rows) => {
      // Line breaks inside quoted cells stay as they are; only those between rows differ.
      const asExcel = `${rows.map((row) => toTsv([row]).replace(/\n$/, '')).join('\r\n')}\r\n`;
      expect(fromTsv(asExcel)).toEqual(rows);
    }),
  );
});

test('a block pasted where it was copied puts every text back into its own cell', () => {
  fc.assert(
    fc.property(block, fc.nat(4), fc.nat(4), (rows, top, left) => {
      const bounds = { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
      const { cells, isCut } = pasteTargets(fromTsv(toTsv(rows)), bounds, { rows: 20, columns: 20 });
      expect(isCut).toBe(false);
      for (const { row, column, text } of cells) expect(text).toBe(rows[row - top]?.[column - left]);
      expect(cells).toHaveLength(rows.length * (rows[0]?.length ?? 0));
    }),
  );
});
