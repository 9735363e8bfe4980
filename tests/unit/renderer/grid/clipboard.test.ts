import { describe, expect, test } from 'vitest';
import { fromTsv, toHtmlTable, toTsv } from '@/grid/clipboard';
import { pasteTargets } from '@/grid/range';

describe('cells as text', () => {
  const cases: [string[][], string][] = [
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'a\tb\nc\td',
    ],
    [[['00123', '8-10', '']], '00123\t8-10\t'],
    [[['two\nlines', 'a "quote"', 'tab\there']], '"two\nlines"\t"a ""quote"""\t"tab\there"'],
    [[['']], ''],
  ];
  test.each(cases)('%j is %j and back', (rows, tsv) => {
    expect(toTsv(rows)).toBe(tsv);
    expect(fromTsv(tsv)).toEqual(rows);
  });

  const foreign: [string, string[][]][] = [
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\n', [['a']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['5" pipe\t"quoted" word', [['5" pipe', '"quoted" word']]],
    ['"unclosed\tx', [['"unclosed', 'x']]],
    ['a\rb', [['a'], ['b']]],
  ];
  test.each(foreign)('%j from a spreadsheet', (tsv, rows) => {
    expect(fromTsv(tsv)).toEqual(rows);
  });

  test('the HTML table holds text cells and no markup of its content', () => {
    expect(toHtmlTable([['<b>1</b>', 'a\nb']])).toBe(
      `<table data-aisle-cells><tr><td sdnum="0;0;@" style='mso-number-format:"\\@"'>&lt;b&gt;1&lt;/b&gt;</td><td sdnum="0;0;@" style='mso-number-format:"\\@"'>a<br style="mso-data-placement:same-cell">b</td></tr></table>`,
    );
  });
});

describe('a paste', () => {
  const extent = { rows: 4, columns: 3 };
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
  const text = (block: string[][], bounds: ReturnType<typeof at>) => {
    const { cells, isCut } = pasteTargets(block, bounds, extent);
    return `${cells.map(({ row, column, text: value }) => `${row}${column}${value}`).join(' ')}${isCut ? ' cut' : ''}`;
  };
  const cases: [string, string[][], ReturnType<typeof at>, string][] = [
    ['one value over a selection', [['x']], at(0, 0, 1, 1), '00x 01x 10x 11x'],
    [
      'a block at a cell',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(1, 1),
      '11a 12b 21c 22d',
    ],
    ['a block that fits twice', [['a'], ['b']], at(0, 0, 3, 0), '00a 10b 20a 30b'],
    ['a block that does not fit goes in once', [['a'], ['b']], at(0, 0, 2, 0), '00a 10b'],
    [
      'beyond the last row and column',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(3, 2),
      '32a cut',
    ],
    ['ragged rows leave cells alone', [['a', 'b'], ['c']], at(0, 0), '00a 01b 10c'],
  ];
  test.each(cases)('%s', (_name, block, bounds, expected) => {
    expect(text(block, bounds)).toBe(expected);
  });
});
