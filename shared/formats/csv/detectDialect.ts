import type { CsvDialect, LineEnding } from './dialect';
import { RowScanner, type Splitting } from './scan';

/** What a sample of the text says about its layout; the rest of a dialect is about bytes. */
export type TextLayout = Omit<CsvDialect, 'encoding' | 'bom'>;

const USUAL = [',', ';', '\t', '|'];
const UNUSUAL = ['\u001f', '\u0001', '^', '~', '¦'];
const ROWS_LOOKED_AT = 300;
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\n|\r|$)/i;

/** Length of Excel's `sep=;` line with its line ending; 0 where the text does not begin with one. */
export function separatorLineLength(text: string): number {
  return SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
}

/**
 * @param sample the beginning of the text, without a byte order mark
 * @param isWhole whether the sample is the whole text
 * @param known what need not be guessed
 */
export function detectLayout(sample: string, isWhole: boolean, known: Partial<Splitting> = {}): TextLayout {
  const separator = SEPARATOR_LINE.exec(sample);
  const text = separator === null ? sample : sample.slice(separator[0].length);
  const delimiter = known.delimiter ?? separator?.[1] ?? detectDelimiter(text, isWhole);
  const quoting = known.quoting ?? detectQuoting(text, delimiter, isWhole);
  return {
    delimiter,
    quoting,
    quoteStyle: detectQuoteStyle(text, { delimiter, quoting }, isWhole),
    lineEnding: prevailingLineEnding(text, { delimiter, quoting }, isWhole),
    finalNewline: /[\r\n]$/.test(sample),
    separatorLine: separator !== null,
  };
}

function detectDelimiter(text: string, isWhole: boolean): string {
  return bestDelimiter(text, USUAL, isWhole) ?? bestDelimiter(text, UNUSUAL, isWhole) ?? ',';
}

function bestDelimiter(text: string, candidates: readonly string[], isWhole: boolean): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const delimiter of candidates) {
    const score = consistency(widthsOf(text, { delimiter, quoting: 'csv' }, isWhole));
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best;
}

/**
 * How much the rows agree on a width above 1: their share, more where the first row agrees too, a little more
 * for more columns. 0 where the delimiter splits nothing, or splits text at random.
 */
function consistency(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  let count = 0;
  for (const [candidate, times] of counts) {
    if (candidate > 1 && (times > count || (times === count && candidate > width))) {
      width = candidate;
      count = times;
    }
  }
  const first = widths[0] ?? 1;
  if (count === 0) return 0;
  const share = count / widths.length;
  if (share < (first === 1 ? 0.6 : 0.25)) return 0;
  return share + (first === width ? 0.5 : 0) + (first > 1 ? 0.25 : 0) + Math.min(0.2, width / 200);
}

function widthsOf(text: string, splitting: Splitting, isWhole: boolean): number[] {
  const widths: number[] = [];
  const scanner = new RowScanner(text, splitting, { isLast: isWhole });
  while (widths.length < ROWS_LOOKED_AT && scanner.next()) {
    if (!scanner.isBlank()) widths.push(scanner.width());
  }
  // A sample that ends within its first row still shows how that row is divided.
  return widths.length === 0 && !isWhole ? widthsOf(text, splitting, true) : widths;
}

/** Delimiters whose files are often written without any quoting, so that a quote there is a mere character. */
const OFTEN_UNQUOTED = new Set(['\t', '|', ...UNUSUAL]);

function detectQuoting(text: string, delimiter: string, isWhole: boolean): 'csv' | 'none' {
  if (!OFTEN_UNQUOTED.has(delimiter) || !text.includes('"')) return 'csv';
  const scanner = new RowScanner(text, { delimiter, quoting: 'csv' }, { isLast: isWhole });
  let quoted = 0;
  let problems = 0;
  while (scanner.next()) {
    for (const cell of scanner.cells ?? []) {
      if (cell.wrapping === 'quotes') quoted++;
      if (cell.problem !== undefined) problems++;
    }
  }
  if (quoted === 0) return 'none';
  if (problems === 0) return 'csv';
  const asCsv = consistency(widthsOf(text, { delimiter, quoting: 'csv' }, isWhole));
  return consistency(widthsOf(text, { delimiter, quoting: 'none' }, isWhole)) >= asCsv ? 'none' : 'csv';
}

function detectQuoteStyle(text: string, splitting: Splitting, isWhole: boolean): 'minimal' | 'all' {
  const scanner = new RowScanner(text, splitting, { isLast: isWhole });
  let rows = 0;
  while (rows < ROWS_LOOKED_AT && scanner.next()) {
    if (scanner.isBlank()) continue;
    rows++;
    if (scanner.cells === null) return 'minimal';
    if (scanner.cells.some((cell) => cell.wrapping !== 'quotes' && cell.value !== '')) return 'minimal';
  }
  return rows === 0 ? 'minimal' : 'all';
}

function prevailingLineEnding(text: string, splitting: Splitting, isWhole: boolean): LineEnding {
  const counts: Record<LineEnding, number> = { '\r\n': 0, '\n': 0, '\r': 0 };
  const scanner = new RowScanner(text, splitting, { isLast: isWhole });
  for (let rows = 0; rows < ROWS_LOOKED_AT && scanner.next(); rows++) {
    const ending = text.slice(scanner.contentEnd, scanner.end);
    if (ending !== '') counts[ending as LineEnding]++;
  }
  if (counts['\n'] > counts['\r\n']) return counts['\n'] >= counts['\r'] ? '\n' : '\r';
  if (counts['\r'] > counts['\r\n']) return '\r';
  return counts['\r\n'] > 0 ? '\r\n' : '\n';
}
