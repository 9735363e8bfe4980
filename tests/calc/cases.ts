/** Tables that tear in copying: what is put into Calc and copied there, and what Aisle copies for Calc to paste. */

/** `text`: a cell formatted as text. `typed`: as typed into an unformatted cell. `value`: a number and its format. */
export type CalcCell =
  | { readonly text: string }
  | { readonly typed: string }
  | { readonly value: number; readonly format: string };

export interface CalcCase {
  readonly name: string;
  readonly cells: readonly (readonly CalcCell[])[];
}

export interface AisleCase {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const texts = (...rows: string[][]): CalcCell[][] => rows.map((row) => row.map((text) => ({ text })));
const typed = (...rows: string[][]): CalcCell[][] => rows.map((row) => row.map((text) => ({ typed: text })));

export const copiedInCalc: readonly CalcCase[] = [
  { name: 'quotes', cells: texts(['say "hi"', '"quoted"'], ['"', '""'], ['5" bowl', '6"']) },
  { name: 'tabs', cells: texts(['left\tright', 'plain'], ['plain', '\tindented']) },
  { name: 'newlines', cells: texts(['first\nsecond', 'plain'], ['plain', 'one\n\nthree']) },
  { name: 'one cell of two lines', cells: texts(['first\nsecond']) },
  { name: 'quotes, tabs and newlines at once', cells: texts(['a "b"\n\tc', '"x"\ty'], ['"\n"', 'z']) },
  { name: 'leading zeros as text', cells: texts(['00123', '0'], ['007', '0.50']) },
  { name: 'leading zeros as typed', cells: typed(['00123', '0'], ['007', '0.50']) },
  { name: 'long numbers as text', cells: texts(['4006381333931', '12345678901234567890', '1E5']) },
  { name: 'long numbers as typed', cells: typed(['4006381333931', '12345678901234567890', '1E5']) },
  { name: 'dates as typed', cells: typed(['2026-11-27', '11/27/2026', '8-10']) },
  {
    name: 'dates, amounts and shares by their format',
    cells: [
      [
        { value: 46353, format: 'DD.MM.YYYY' },
        { value: 1234.5, format: '#,##0.00 "€"' },
        { value: 0.125, format: '0.0%' },
      ],
    ],
  },
  { name: 'empty cells inside', cells: texts(['a', '', 'c'], ['', 'b', ''], ['d', '', 'f']) },
  { name: 'an empty row at the end', cells: texts(['a', 'b'], ['', '']) },
  { name: 'an empty column at the start', cells: texts(['', 'a'], ['', 'b']) },
  { name: 'nothing but empty cells', cells: texts(['', ''], ['', '']) },
  { name: 'one empty cell', cells: texts(['']) },
  { name: 'spaces', cells: texts(['  before', 'after  '], ['two  inside', ' ']) },
  { name: 'signs of HTML', cells: texts(['<b>bold</b>', 'Salt & pepper'], ['&amp;', '1 < 2']) },
  { name: 'letters beyond ASCII', cells: texts(['Größe – 12 €', '日本語'], ['😀', 'naïve']) },
  { name: 'formulas as text', cells: texts(['=SUM(A1:A2)', '+1'], ['-1', '@here']) },
  { name: 'words of truth', cells: typed(['TRUE', 'FALSE']) },
];

export const copiedInAisle: readonly AisleCase[] = [
  {
    name: 'quotes',
    rows: [
      ['say "hi"', '"quoted"'],
      ['"', '5" bowl'],
    ],
  },
  {
    name: 'tabs',
    rows: [
      ['left\tright', 'plain'],
      ['plain', 'x\ty\tz'],
    ],
  },
  {
    name: 'newlines',
    rows: [
      ['first\nsecond', 'plain'],
      ['plain', 'one\n\nthree'],
    ],
  },
  {
    name: 'quotes, tabs and newlines at once',
    rows: [
      ['a "b"\n\tc', '"x"\ty'],
      ['"\n"', 'z'],
    ],
  },
  {
    name: 'leading zeros',
    rows: [
      ['00123', '0'],
      ['007', '0.50'],
    ],
  },
  {
    name: 'long numbers',
    rows: [
      ['4006381333931', '12345678901234567890'],
      ['1E5', '123456789012345678'],
    ],
  },
  {
    name: 'what looks like dates',
    rows: [
      ['2026-11-27', '27.11.2026'],
      ['8-10', '1/2'],
    ],
  },
  {
    name: 'empty cells inside',
    rows: [
      ['a', '', 'c'],
      ['', 'b', ''],
      ['d', '', 'f'],
    ],
  },
  {
    name: 'an empty column at the start',
    rows: [
      ['', 'a'],
      ['', 'b'],
    ],
  },
  {
    name: 'spaces',
    rows: [
      ['  before', 'after  '],
      ['two  inside', 'end'],
    ],
  },
  {
    name: 'signs of HTML',
    rows: [
      ['<b>bold</b>', 'Salt & pepper'],
      ['&amp;', '1 < 2'],
    ],
  },
  {
    name: 'letters beyond ASCII',
    rows: [
      ['Größe – 12 €', '日本語'],
      ['😀', 'naïve'],
    ],
  },
  {
    name: 'formulas',
    rows: [
      ['=SUM(A1:A2)', '+1'],
      ['-1', '@here'],
    ],
  },
];
