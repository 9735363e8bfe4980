import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toHtmlTable, toTsv } from '@/grid/clipboard';
import { readClipboard } from '@/grid/readClipboard';
import { copiedInAisle, copiedInCalc } from '../../../calc/cases';

/** Copy and paste against LibreOffice Calc's own answers, which `tests/calc/record.mjs` writes down. */
interface Answers {
  readonly copied: readonly {
    readonly name: string;
    readonly cells: unknown;
    readonly shown: string[][];
    readonly plain: string;
    readonly html: string;
  }[];
  readonly pasted: readonly {
    readonly name: string;
    readonly rows: string[][];
    readonly plain: string;
    readonly html: string;
    readonly fromHtml: string[][];
    readonly fromPlain: string[][];
  }[];
}

const answers: Answers = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/clipboard/calc.json'), 'utf8'),
);

/** What Calc makes of HTML that is not what it says: it runs white space together, as browsers do. */
const lostInHtml: Readonly<Record<string, string[][]>> = {
  tabs: [
    ['left right', 'plain'],
    ['plain', 'x y z'],
  ],
  'quotes, tabs and newlines at once': [
    ['a "b"\nc', '"x" y'],
    ['"\n"', 'z'],
  ],
  spaces: [
    ['before', 'after '],
    ['two inside', 'end'],
  ],
};

test('the answers are those to the questions of today', () => {
  expect(answers.copied.map(({ name, cells }) => ({ name, cells }))).toEqual(copiedInCalc);
  expect(answers.pasted.map(({ name, rows }) => ({ name, rows }))).toEqual(copiedInAisle);
  for (const { rows, plain, html } of answers.pasted)
    expect({ plain, html }).toEqual({ plain: toTsv(rows), html: toHtmlTable(rows) });
});

describe('copied in Calc, pasted in Aisle: what Calc shows', () => {
  test.each(answers.copied.map((answer) => [answer.name, answer] as const))('%s', (_, answer) => {
    expect(readClipboard(answer)).toEqual(answer.shown);
  });
});

describe('copied in Aisle, pasted in Calc: what Aisle shows', () => {
  test.each(answers.pasted.map((answer) => [answer.name, answer] as const))('%s', (name, answer) => {
    expect(answer.fromHtml).toEqual(lostInHtml[name] ?? answer.rows);
  });
});

describe('copied in Aisle, pasted in Aisle', () => {
  test.each(answers.pasted.map((answer) => [answer.name, answer] as const))(
    '%s',
    (_, { rows, plain, html }) => {
      expect(readClipboard({ plain, html })).toEqual(rows);
    },
  );
});

describe('tables of other programs', () => {
  test.each<[string, { plain: string; html: string }, string[][]]>([
    [
      'Excel wraps its source and breaks lines in the same cell',
      {
        plain: '"two\nlines"\tlong text here\r\n00123\t5\r\n',
        html: '<html><head><style>td{x:y}</style></head><body><table><tr><td>two<br>\r\n  lines</td><td>long text\r\n  here</td></tr><tr><td>00123</td><td>5</td></tr></table></body></html>',
      },
      [
        ['two\nlines', 'long text here'],
        ['00123', '5'],
      ],
    ],
    [
      'Sheets puts its mark before the table',
      {
        plain: '"a\nb"\tc',
        html: '<meta charset="utf-8"><google-sheets-html-origin><style>td{}</style><table><tbody><tr><td>a<br/>b</td><td>c</td></tr></tbody></table>',
      },
      [['a\nb', 'c']],
    ],
    [
      'cells that reach over others',
      {
        plain: 'a\t\tb\nc\td\t',
        html: '<table><tr><td colspan="2">a</td><td rowspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      },
      [
        ['a', '', 'b'],
        ['c', 'd', ''],
      ],
    ],
    [
      'a table inside a longer text stays plain text',
      { plain: 'Before\na\tb', html: '<p>Before</p><table><tr><td>a</td><td>b</td></tr></table>' },
      [['Before'], ['a', 'b']],
    ],
    [
      'script in a table is text that nobody runs',
      { plain: 'x', html: '<table><tr><td>x<script>document.title = "run"</script></td></tr></table>' },
      [['x']],
    ],
  ])('%s', (_, texts, rows) => {
    expect(readClipboard(texts)).toEqual(rows);
    expect(document.title).toBe('');
  });
});
