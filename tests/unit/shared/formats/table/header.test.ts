import { readCsv } from '@shared/formats/csv/read';
import { guessHeader, shapeFindings } from '@shared/formats/table/header';
import { dataRowCount, dataRowNumber, withHeader } from '@shared/formats/table/table';
import { unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';

const read = (text: string) => unwrap(readCsv(new TextEncoder().encode(text), { delimiter: ',' }));

describe('guessHeader', () => {
  test.each<[name: string, text: string, header: number]>([
    ['first row', 'SKU,Title,Price\nA,x,1\nB,y,2\n', 0],
    ['a title above', 'Sales report\n\nSKU,Title,Price\nA,x,1\nB,y,2\n', 1],
    [
      'a title padded with empty cells',
      'Sales report,,,\nMay,,,\n,,,\nSKU,Title,Price,Stock\nA,x,1,2\nB,y,2,3\n',
      3,
    ],
    ['years', 'CO2,,,\nYear,2000,2001,2002\nWood,1,2,3\nIron,4,5,6\n', 1],
    ['rows that read like names', 'Name,Colour\nShoe,Red\nShirt,Blue\n', 0],
    ['a column without a name', ',Name,Colour\n1,Shoe,Red\n2,Shirt,Blue\n', 0],
    ['one column', 'Name\nShoe\nShirt\n', 0],
    ['one row', 'SKU,Title\n', 0],
    ['nothing', '', -1],
  ])('%s', (_name, text, header) => {
    expect(guessHeader(read(text))).toBe(header);
  });
});

describe('shapeFindings', () => {
  test('rows and headers that do not fit are named', () => {
    const headed = withHeader(read('note\n\na,B,,b,\n1,2,3,4,\n1,2\n1,2,3,4,5,6\n'), 1);
    expect(dataRowCount(headed)).toBe(3);
    expect(shapeFindings(headed)).toEqual([
      { code: 'empty-header', message: 'The column has no header.', row: 1, line: 3, column: 2 },
      {
        code: 'duplicate-header',
        message: 'The header “b” stands over more than one column.',
        row: 1,
        line: 3,
        column: 3,
        value: 'b',
      },
      { code: 'empty-header', message: 'The column has no header.', row: 1, line: 3, column: 4 },
      {
        code: 'ragged-row',
        message: 'The row has 2 cells, the header 5.',
        row: 3,
        line: 5,
        column: null,
        value: '1 | 2',
      },
      {
        code: 'ragged-row',
        message: 'The row has 6 cells, the header 5.',
        row: 4,
        line: 6,
        column: null,
        value: '1 | 2 | 3 | 4 | 5 | 6',
      },
    ]);
    expect([1, 2, 4].map((row) => dataRowNumber(headed, row))).toEqual([null, 1, 3]);
  });
});
