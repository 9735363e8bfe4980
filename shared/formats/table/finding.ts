/** Something in a file that a person should know before it is used. Nothing was changed because of it. */
export type FindingCode =
  // the text
  | 'mixed-encoding'
  | 'mixed-line-endings'
  | 'nul-character'
  | 'undecodable'
  | 'stray-quote'
  | 'unclosed-quote'
  | 'excel-text-formula'
  // the shape
  | 'ragged-row'
  | 'duplicate-header'
  | 'empty-header'
  // workbooks
  | 'cell-error'
  | 'formatted-number'
  | 'merged-cells'
  | 'hidden-sheet'
  | 'macros'
  // what Excel did to it before
  | 'scientific-notation'
  | 'lost-leading-zeros'
  | 'turned-into-date'
  | 'rounded-number'
  | 'mojibake'
  | 'formula-error'
  // what could not be written
  | 'cell-too-long'
  | 'not-representable'
  | 'unencodable';

export interface Finding {
  readonly code: FindingCode;
  /** A sentence that names neither row nor column: both are shown beside it. */
  readonly message: string;
  /** Index in `Table.rows`; null where the whole file is meant. */
  readonly row: number | null;
  /** Line of the text file or row of the sheet, 1-based. */
  readonly line: number | null;
  /** Column index; null where the whole row or file is meant. */
  readonly column: number | null;
  /** The text in question, shortened. */
  readonly value?: string;
}

const SHOWN_LENGTH = 120;

export function shortened(value: string): string {
  return value.length <= SHOWN_LENGTH ? value : `${value.slice(0, SHOWN_LENGTH - 1)}…`;
}

export function fileFinding(code: FindingCode, message: string): Finding {
  return { code, message, row: null, line: null, column: null };
}
