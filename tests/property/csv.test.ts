import { detectLayout } from '@shared/formats/csv/detectDialect';
import { type CsvDialect, PLAIN_CSV } from '@shared/formats/csv/dialect';
import { CsvParser } from '@shared/formats/csv/parse';
import { patchCsv } from '@shared/formats/csv/patch';
import { guardText, unguardText } from '@shared/formats/csv/people';
import { readCsv } from '@shared/formats/csv/read';
import { RowScanner } from '@shared/formats/csv/scan';
import { writeCsv } from '@shared/formats/csv/write';
import { UTF_8 } from '@shared/formats/encoding/encoding';
import type { Table } from '@shared/formats/table/table';
import { assert, unwrap } from '@shared/result';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '="01"',
    '=1+1',
    "'",
    'sep=;',
    '\ufeff',
  ),
  fc.constantFrom('__proto__', 'constructor', '\u0000', '\u001a', '"a"b', ' "x" ', '\ufffd', '👟', 'ü', '１'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '='), maxLength: 8 }),
);
const tables = fc.array(fc.array(hostile, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
const dialects: fc.Arbitrary<CsvDialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ' ', '\u001f'),
  quoting: fc.constant('csv' as const),
  quoteStyle: fc.constantFrom('minimal' as const, 'all' as const),
  lineEnding: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  finalNewline: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
  bom: fc.boolean(),
  separatorLine: fc.boolean(),
});

function readBack(bytes: Uint8Array, dialect: CsvDialect): Table {
  const { encoding, delimiter, quoting } = dialect;
  return unwrap(readCsv(bytes, { encoding, delimiter, quoting }));
}

describe('csv', () => {
  test('reading gives back what was written', () => {
    fc.assert(
      fc.property(tables, dialects, (rows, dialect) => {
        const written = writeCsv(rows, dialect);
        const table = readBack(written.bytes, dialect);
        expect(table.rows).toEqual(rows);
        expect(written.findings).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('reading byte by byte gives what reading at once does', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r', ' '), maxLength: 60 });
    const layout = detectLayout('a,b', true);
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = new TextEncoder().encode(text);
        const parser = new CsvParser(UTF_8, layout);
        const batches = Array.from(bytes, (byte) => parser.push(Uint8Array.of(byte), false));
        batches.push(parser.push(new Uint8Array(0), true));
        const whole = new CsvParser(UTF_8, layout);
        const { rows, lines } = whole.push(bytes, true);
        expect({
          rows: batches.flatMap((batch) => batch.rows),
          lines: batches.flatMap((batch) => batch.lines),
          summary: parser.summary(),
        }).toEqual({ rows, lines, summary: whole.summary() });
      }),
      { numRuns: 2_000 },
    );
  });

  test('a text cut anywhere is continued as if it were whole', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(40), (text, cut) => {
        expect(scanInTwo(text, Math.min(cut, text.length))).toEqual(scanInTwo(text, text.length));
      }),
      { numRuns: 3_000 },
    );
  });

  test('one edited cell differs, and nothing else', () => {
    fc.assert(
      fc.property(
        tables,
        dialects,
        fc.nat(),
        fc.nat(),
        hostile,
        (rows, dialect, rowSeed, columnSeed, value) => {
          const source = writeCsv(rows, dialect).bytes;
          const table = readBack(source, dialect);
          const row = rowSeed % rows.length;
          const column = columnSeed % (rows[row] as string[]).length;
          const { dialect: found } = table.source;
          assert(found !== null, 'a CSV file has a dialect');
          const copy = unwrap(patchCsv(source, found, { edits: [{ row, column, value }] }));
          const expected = rows.map((cells, index) => (index === row ? cells.with(column, value) : cells));
          expect(readBack(copy, dialect).rows).toEqual(expected);
          expect(commonEnds(source, copy)).toBeGreaterThanOrEqual(
            source.length - cellSize(rows, row, column, dialect),
          );
          const back = { row, column, value: (rows[row] as string[])[column] as string };
          expect(readBack(unwrap(patchCsv(copy, found, { edits: [back] })), dialect).rows).toEqual(rows);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('no edit is the same file, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { dialect } = unwrap(readCsv(bytes)).source;
        assert(dialect !== null, 'a CSV file has a dialect');
        expect(unwrap(patchCsv(bytes, dialect, { edits: [] }))).toBe(bytes);
      }),
      { numRuns: 1_000 },
    );
  });

  test('on well-formed files the values are those of papaparse', () => {
    const cells = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\n', ' ', '1'), maxLength: 8 });
    const wide = fc.array(fc.array(cells, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wide, fc.constantFrom('\n' as const, '\r\n' as const), (rows, lineEnding) => {
        const { bytes } = writeCsv(rows, { ...PLAIN_CSV, lineEnding, finalNewline: false });
        const parsed = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
          delimiter: ',',
          newline: lineEnding,
        });
        expect(unwrap(readCsv(bytes, { delimiter: ',', encoding: 'utf-8' })).rows).toEqual(parsed.data);
      }),
      { numRuns: 500 },
    );
  });

  test('a guard comes off as it went on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unguardText(guardText(text))).toBe(text);
      }),
    );
  });
});

/** The rows of a text that arrives in two pieces. */
function scanInTwo(text: string, cut: number): string[][] {
  const splitting = detectLayout('a,b', true);
  const rows: string[][] = [];
  const first = new RowScanner(text.slice(0, cut), splitting, { isLast: cut === text.length });
  while (first.next()) rows.push(first.values());
  if (cut === text.length) return rows;
  const rest = text.slice(first.end);
  const second = new RowScanner(rest, splitting, { isLast: true, previousWidth: first.width() });
  while (second.next()) rows.push(second.values());
  return rows;
}

/** Bytes that two files share at their beginnings and ends. */
function commonEnds(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return head + tail;
}

/** The most bytes a cell may take up in its file. */
function cellSize(
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
  dialect: CsvDialect,
): number {
  const cell = [[rows[row]?.[column] ?? '']];
  const bare = {
    ...dialect,
    bom: false,
    separatorLine: false,
    finalNewline: false,
    quoteStyle: 'all',
  } as const;
  return writeCsv(cell, bare).bytes.length;
}
