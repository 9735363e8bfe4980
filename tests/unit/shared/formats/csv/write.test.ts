import { type CsvDialect, PLAIN_CSV, PLAIN_TSV } from '@shared/formats/csv/dialect';
import { guardRows, guardText, unguardTable, unguardText } from '@shared/formats/csv/people';
import { readCsv } from '@shared/formats/csv/read';
import { writeCsv } from '@shared/formats/csv/write';
import { unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';

const text = (rows: string[][], dialect: Partial<CsvDialect> = {}) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows, { ...PLAIN_CSV, ...dialect }).bytes);

describe('writeCsv', () => {
  test.each<[rows: string[][], dialect: Partial<CsvDialect>, result: string]>([
    [
      [
        ['a', 'b'],
        ['1', '2,"3"'],
      ],
      {},
      'a,b\r\n1,"2,""3"""\r\n',
    ],
    [
      [
        ['a', 'b'],
        ['', 'x\ny'],
      ],
      { lineEnding: '\n', finalNewline: false },
      'a,b\n,"x\ny"',
    ],
    [[['a', '']], { quoteStyle: 'all' }, '"a",""\r\n'],
    [[['a'], ['']], {}, 'a\r\n""\r\n'],
    [[['a;b', 'c']], { delimiter: ';', bom: true, separatorLine: true }, '\ufeffsep=;\r\n"a;b";c\r\n'],
    [[['sep=;', 'b']], {}, '"sep=;",b\r\n'],
    [[], { bom: true }, '\ufeff'],
  ])('%j %j', (rows, dialect, result) => {
    expect(text(rows, dialect)).toBe(result);
  });

  test('what a file cannot hold is reported', () => {
    const written = writeCsv(
      [
        ['a', 'b'],
        ['x\ty', '→'],
      ],
      { ...PLAIN_TSV, encoding: 'windows-1252' },
    );
    expect(new TextDecoder().decode(written.bytes)).toBe('a\tb\r\nx y\t?\r\n');
    expect(written.findings).toMatchObject([
      { code: 'not-representable', row: 1, column: 0, value: 'x\ty' },
      { code: 'unencodable', row: 1, column: 1, value: '→' },
    ]);
  });
});

describe('for people', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-10% off', "'-10% off"],
    ['@home', "'@home"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'=1", "''=1"],
    ["''x", "'''x"],
    ["'tis", "'tis"],
    ['-12.50', '-12.50'],
    ['-1,5', '-1,5'],
    ['-5%', '-5%'],
    ['plain', 'plain'],
    ['', ''],
  ])('%j is written %j and read back', (plain, guarded) => {
    expect({ guarded: guardText(plain), back: unguardText(guarded) }).toEqual({ guarded, back: plain });
  });

  test('only a guarded file is marked, and only a marked file is unguarded', () => {
    expect(guardRows(['a', 'b'], [['1', '-2']])).toEqual([
      ['a', 'b'],
      ['1', '-2'],
    ]);
    expect(guardRows(['=cmd', 'b'], [['1', '2']])).toEqual([
      ["'=cmd", 'b', 'Aisle ID'],
      ['1', '2', ''],
    ]);
    const rows = guardRows(['a', 'b'], [['=x', 'y'], ['z']]);
    expect(rows).toEqual([
      ['a', 'b', 'Aisle ID'],
      ["'=x", 'y', ''],
      ['z', '', ''],
    ]);
    const table = unwrap(readCsv(writeCsv(rows, PLAIN_CSV).bytes));
    expect(unguardTable(table, 0).rows).toEqual([
      ['a', 'b', 'Aisle ID'],
      ['=x', 'y', ''],
      ['z', '', ''],
    ]);
    const foreign = unwrap(readCsv(new TextEncoder().encode("a,b\n'=x,y\n")));
    expect(unguardTable(foreign, 0)).toBe(foreign);
  });
});
