/**
 * Delimited text (CSV, TSV and their relatives) without loss. `scan.ts` finds the cells and their exact extents,
 * `read.ts` turns bytes into rows in batches, `patch.ts` rewrites single cells and leaves every other byte as it
 * was, `write.ts` writes whole files, `people.ts` the kind that is safe to open in a spreadsheet. The tokenizer
 * is ours because an exact copy needs each cell's own quoting and each row's own line ending, which the
 * libraries throw away; the tests hold it against papaparse.
 *
 * A dialect is how one file is laid out.
 */
export type LineEnding = '\r\n' | '\n' | '\r';

export interface CsvDialect {
  /** One character. */
  readonly delimiter: string;
  /** `csv`: cells may be wrapped in `"`. `none`: a quote is a character like any other (Amazon's reports). */
  readonly quoting: 'csv' | 'none';
  /** Which cells a writer wraps: those that need it, or all of them. */
  readonly quoteStyle: 'minimal' | 'all';
  /** The prevailing line ending. */
  readonly lineEnding: LineEnding;
  /** Whether the last row ends with a line ending. */
  readonly finalNewline: boolean;
  /** WHATWG name, lower case: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly encoding: string;
  readonly bom: boolean;
  /** Whether the file begins with Excel's `sep=;` line. */
  readonly separatorLine: boolean;
}

/** RFC 4180 in UTF-8. */
export const PLAIN_CSV: CsvDialect = {
  delimiter: ',',
  quoting: 'csv',
  quoteStyle: 'minimal',
  lineEnding: '\r\n',
  finalNewline: true,
  encoding: 'utf-8',
  bom: false,
  separatorLine: false,
};

/** Tab-separated, without quoting: what Amazon reads and writes. */
export const PLAIN_TSV: CsvDialect = { ...PLAIN_CSV, delimiter: '\t', quoting: 'none' };
