import { type CsvReadOptions, readCsv, readCsvBatches, streamCsv } from '@shared/formats/csv/read';
import { unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options?: CsvReadOptions) => unwrap(readCsv(bytesOf(text), options));

describe('rows', () => {
  test.each<[name: string, text: string, rows: string[][]]>([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no final newline',
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lone CR',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'quotes',
      '"a","b ""x"""\n"1,5",2',
      [
        ['a', 'b "x"'],
        ['1,5', '2'],
      ],
    ],
    [
      'embedded newlines',
      'a,b\n"1\r\n2\n3",4\n',
      [
        ['a', 'b'],
        ['1\r\n2\n3', '4'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,,\n"",,""\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'blank lines',
      '\n\na,b\n\n  \n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['ragged', 'a,b\n1\n1,2,3\n4,5', [['a', 'b'], ['1'], ['1', '2', '3'], ['4', '5']]],
    [
      'quote inside',
      'a,b\n5" pipe,6\'\n7,8',
      [
        ['a', 'b'],
        ['5" pipe', "6'"],
        ['7', '8'],
      ],
    ],
    [
      'spaces after a quote',
      'a,b\n"1" ,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'space before a quote',
      'a,b\n "1",2\n',
      [
        ['a', 'b'],
        [' "1"', '2'],
      ],
    ],
    [
      'stray quote',
      'a,b\n"12" pipe, steel",5\n6,7\n',
      [
        ['a', 'b'],
        ['12" pipe, steel', '5'],
        ['6', '7'],
      ],
    ],
    [
      'excel text',
      'a,b\n="0123",="x,y"\n="",=1+1',
      [
        ['a', 'b'],
        ['0123', 'x,y'],
        ['', '=1+1'],
      ],
    ],
    ['quoted excel text stays', 'a\n"=""0123"""', [['a'], ['="0123"']]],
    [
      'end-of-file mark',
      'a,b\n1,2\n\u001a',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'prototype names',
      '__proto__,constructor\n1,2',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
    [
      'NUL',
      'a,b\n1\u0000,2',
      [
        ['a', 'b'],
        ['1\u0000', '2'],
      ],
    ],
    ['one column', 'name\nx\n\ny\n', [['name'], ['x'], ['y']]],
    ['empty', '', []],
    ['only blanks', '\n \r\n', []],
    [
      'semicolons',
      'a;b;c\n1,5;2;3\n1,6;2;4',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
        ['1,6', '2', '4'],
      ],
    ],
    [
      'separator line',
      'sep=;\r\na;b,c\r\n1;2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'pipes',
      'a|b\n1, x|2\n3|4',
      [
        ['a', 'b'],
        ['1, x', '2'],
        ['3', '4'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,2\t3\n',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'tabs, quotes meant literally',
      'a\tb\n"Best" thing\t2\n5" pipe\t3\n',
      [
        ['a', 'b'],
        ['"Best" thing', '2'],
        ['5" pipe', '3'],
      ],
    ],
    [
      'tabs, quoted',
      'a\tb\n"x\ty"\t"2 ""z"""\n',
      [
        ['a', 'b'],
        ['x\ty', '2 "z"'],
      ],
    ],
    [
      'preamble',
      'Report of May, all shops\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\n',
      [
        ['Report of May', ' all shops'],
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['7', '8', '9'],
      ],
    ],
  ])('%s', (_name, text, rows) => {
    expect(read(text).rows).toEqual(rows);
  });

  test('lines are those a text editor shows', () => {
    const table = read('\na,b\r\n"1\n2",3\r\n\r\n4,5\r"6\r\n7\r8",9\n10,11');
    expect({ rows: table.rows.length, lines: Array.from(table.lines) }).toEqual({
      rows: 5,
      lines: [2, 3, 6, 7, 10],
    });
  });

  test('an unclosed quote does not swallow the rows below it', () => {
    const table = read('a,b\n1,2\n"3,4\n5,6\n7,8\n');
    expect(table.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['"3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(table.findings).toMatchObject([{ code: 'unclosed-quote', row: 2, line: 3, column: 0 }]);
  });

  test('an unclosed quote closed by the next one does not merge rows', () => {
    const table = read('a,b,c\n1,2,3\n"4,5,6\n7,"x",8\n9,"y",10\n');
    expect(table.rows).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['"4', '5', '6'],
      ['7', 'x', '8'],
      ['9', 'y', '10'],
    ]);
  });

  test('a file that was cut off inside a cell keeps what is there', () => {
    const table = read('a,b\n1,2\n3,"four\nand');
    expect(table.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', 'four\nand'],
    ]);
    expect(table.findings).toMatchObject([{ code: 'unclosed-quote', row: 2, column: 1 }]);
  });
});

describe('dialect', () => {
  test.each([
    ['a,b\r\n1,2\r\n', { delimiter: ',', lineEnding: '\r\n', finalNewline: true, quoteStyle: 'minimal' }],
    ['a,b\n1,2', { lineEnding: '\n', finalNewline: false, bom: false, encoding: 'utf-8' }],
    ['a,b\r1,2', { lineEnding: '\r' }],
    ['\ufeffa,b\n', { bom: true }],
    ['"a";"b"\n"1";"2"\n', { delimiter: ';', quoteStyle: 'all' }],
    ['sep=|\na|b\n', { delimiter: '|', separatorLine: true }],
    ['a\tb\n"5" x\t1\n', { delimiter: '\t', quoting: 'none' }],
  ])('%j', (text, dialect) => {
    expect(read(text).source.dialect).toMatchObject(dialect);
  });
});

describe('findings', () => {
  test('mixed encodings name the cell', () => {
    const bytes = Uint8Array.from([
      ...bytesOf('name,note\nMüller,ok\nx,"a, caf'),
      0xe9,
      ...bytesOf('"\ny,z\n'),
    ]);
    const table = unwrap(readCsv(bytes));
    expect(table.rows[2]).toEqual(['x', 'a, café']);
    expect(table.findings).toEqual([
      {
        code: 'mixed-encoding',
        message: 'Is not UTF-8 like the rest of the file; it was read as Windows-1252.',
        row: 2,
        line: 3,
        column: 1,
        value: 'a, café',
      },
    ]);
  });

  test.each([
    ['a\r\nb\nc', ['mixed-line-endings']],
    ['a,b\n1\u0000,2', ['nul-character']],
    ['a,b\n\ufffd,2', ['undecodable']],
    ['a,b\n="1",2', ['excel-text-formula']],
    ['a,b\n"1"2",3\n', ['stray-quote']],
  ])('%j', (text, codes) => {
    expect(read(text).findings.map((finding) => finding.code)).toEqual(codes);
  });
});

describe('limits', () => {
  test('a file that comes in pieces is let go as soon as it holds too many cells', async () => {
    let asked = 0;
    function* pieces(): Generator<Uint8Array> {
      for (; asked < 100; asked++) yield bytesOf('a,b\n1,2\n'.repeat(40_000));
    }
    const streamed = await streamCsv(pieces(), { maxCells: 10_000 }, () => undefined);
    expect(streamed).toMatchObject({ ok: false, error: { code: 'limit' } });
    expect(asked).toBeLessThan(10);
  });

  test.each<[CsvReadOptions, string]>([
    [{ maxCells: 3 }, 'limit'],
    [{ isCancelled: () => true }, 'cancelled'],
    [{ encoding: 'klingon' }, 'invalid'],
    [{ delimiter: ',,' }, 'invalid'],
  ])('%j ends with %s', (options, code) => {
    expect(readCsv(bytesOf('a,b\n1,2\n'), options)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('streams', () => {
  const long = `"${'x, "" y\n'.repeat(400_000)}"`;
  const text = `id,text\n1,${long}\n${'2,"a ""b""\r\nc"\n'.repeat(5_000)}`;

  test('pieces of any size give the rows of the whole', async () => {
    const bytes = bytesOf(text);
    const whole = unwrap(readCsv(bytes));
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += 77_773) pieces.push(bytes.subarray(at, at + 77_773));
    const summary = await streamCsv(pieces, {}, (batch) => {
      rows.push(...batch.rows);
      lines.push(...batch.lines);
    });
    expect(rows).toEqual(whole.rows);
    expect(lines).toEqual(Array.from(whole.lines));
    expect(unwrap(summary).dialect).toEqual(whole.source.dialect);
  });

  test('a reader that is cancelled half-way stops', () => {
    let batches = 0;
    const read = readCsvBatches(bytesOf(text), { isCancelled: () => batches > 0 }, () => {
      batches++;
    });
    expect({ batches, read }).toMatchObject({
      batches: 1,
      read: { ok: false, error: { code: 'cancelled' } },
    });
  });
});
