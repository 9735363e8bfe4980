/** How the tokenizer splits: the part of a dialect that decides where a cell ends. */
export interface Splitting {
  readonly delimiter: string;
  readonly quoting: 'csv' | 'none';
}

export type CellProblem = 'stray-quote' | 'unclosed-quote';

/** One cell of a row in which quotes occur. Offsets are in the scanned text and take in the quotes. */
export interface ScannedCell {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly wrapping: 'none' | 'quotes' | 'excel';
  readonly problem?: CellProblem;
}

export interface ScanRange {
  /** Whether the text goes to the end of the file; otherwise a row that reaches its end is held back. */
  readonly isLast: boolean;
  /** Where to begin. */
  readonly from?: number;
  /** Cells in the row before the first, where the text continues another. */
  readonly previousWidth?: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const SPACE = 0x20;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * Walks over delimited text row by row. After `next()` the fields describe the row just passed; rows without a
 * single quote, by far the most, are found by two searches and split only when asked.
 *
 * A quote that should have closed a cell but is followed by other text counts as part of the cell. A cell that
 * is never closed is taken literally where the lines below it look like rows, so that one forgotten quote does
 * not swallow the rest of the file.
 */
export class RowScanner {
  /** Extent of the row without its line ending. */
  start = 0;
  contentEnd = 0;
  /** Where the next row begins. */
  end = 0;
  /** Lines of the file that the row takes up. */
  lineCount = 0;
  /** The cells, where the row holds quotes; otherwise null. */
  cells: ScannedCell[] | null = null;

  private lineFeed = -1;
  private carriageReturn = -1;
  private quote = -1;
  /** Cells in the last row that was not empty; -1 until they are counted. */
  private knownWidth: number;
  private widthStart = 0;
  private widthEnd = 0;
  private readonly isLast: boolean;
  private readonly delimiterCode: number;

  constructor(
    readonly text: string,
    private readonly splitting: Splitting,
    scan: ScanRange,
  ) {
    this.isLast = scan.isLast;
    this.end = scan.from ?? 0;
    this.knownWidth = scan.previousWidth ?? 0;
    this.delimiterCode = splitting.delimiter.charCodeAt(0);
  }

  /** Cells in the row just passed; an empty line counts as the row before it. */
  width(): number {
    if (this.knownWidth < 0) this.knownWidth = this.delimitersWithin(this.widthStart, this.widthEnd) + 1;
    return this.knownWidth;
  }

  /** False at the end of the text, or where the rest is not a whole row yet; `end` is then where the rest begins. */
  next(): boolean {
    const start = this.end;
    if (start >= this.text.length) return false;
    const lineEnd = this.lineEndFrom(start);
    if (this.splitting.quoting === 'csv' && this.nextQuote(start) < lineEnd) return this.nextQuoted(start);
    if (!this.isComplete(lineEnd)) return false;
    this.cells = null;
    this.finish(start, Math.min(lineEnd, this.text.length), 1);
    return true;
  }

  /** The values of the row. */
  values(): string[] {
    if (this.cells !== null) return this.cells.map((cell) => cell.value);
    return this.text.slice(this.start, this.contentEnd).split(this.splitting.delimiter);
  }

  /** The cells of the row with their extents. */
  extents(): readonly ScannedCell[] {
    if (this.cells !== null) return this.cells;
    let start = this.start;
    return this.values().map((value) => {
      const end = start + value.length;
      const cell: ScannedCell = { start, end, value, wrapping: 'none' };
      start = end + 1;
      return cell;
    });
  }

  /** Blank lines, and the end-of-file mark of old systems, are not rows. */
  isBlank(): boolean {
    if (this.cells !== null) return false;
    if (this.start === this.contentEnd) return true;
    const first = this.text.charCodeAt(this.start);
    if (first > SPACE) return false;
    const line = this.text.slice(this.start, this.contentEnd);
    return line.trim() === '' ? !line.includes(this.splitting.delimiter) : line === '\u001a';
  }

  private nextQuoted(start: number): boolean {
    const cells: ScannedCell[] = [];
    let at = start;
    for (;;) {
      const cell = this.scanCell(at, cells.length);
      if (cell === null) return false;
      cells.push(cell);
      at = cell.end;
      if (this.text.charCodeAt(at) !== this.delimiterCode) break;
      at++;
    }
    if (!this.isComplete(at)) return false;
    this.cells = cells;
    this.finish(start, at, 1 + this.lineEndsWithin(start, at));
    return true;
  }

  /** Null where the text ends before the cell does, and more text follows. */
  private scanCell(start: number, column: number): ScannedCell | null {
    const first = this.text.charCodeAt(start);
    if (first === QUOTE) return this.scanQuoted(start, column);
    if (first === EQUALS && this.text.charCodeAt(start + 1) === QUOTE) {
      const wrapped = this.scanExcelText(start);
      if (wrapped !== null) return wrapped;
    }
    const end = this.literalEnd(start);
    return { start, end, value: this.text.slice(start, end), wrapping: 'none' };
  }

  /** Excel's `="0123"`, which keeps it from reading the digits as a number. */
  private scanExcelText(start: number): ScannedCell | null {
    const close = this.text.indexOf('"', start + 2);
    if (close < 0 || this.lineEndFrom(start) < close || !this.endsCell(close + 1)) return null;
    return { start, end: close + 1, value: this.text.slice(start + 2, close), wrapping: 'excel' };
  }

  private scanQuoted(start: number, column: number): ScannedCell | null {
    const { text } = this;
    let hasDoubled = false;
    let hasStray = false;
    let from = start + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) return this.isLast ? this.unclosed(start, column) : null;
      if (text.charCodeAt(close + 1) === QUOTE) {
        hasDoubled = true;
        from = close + 2;
        continue;
      }
      const end = this.pastSpaces(close + 1);
      if (end >= text.length && !this.isLast) return null;
      if (!this.endsCell(end)) {
        hasStray = true;
        from = close + 1;
        continue;
      }
      if (hasStray && this.lineEndFrom(start) < close) {
        const lineEnd = this.lineEndAfter(end);
        if (lineEnd === null) return null;
        if (this.isMisread({ start, end, lineEnd, column })) return this.literal(start, 'stray-quote');
      }
      const inner = text.slice(start + 1, close);
      const value = hasDoubled ? inner.replaceAll('""', '"') : inner;
      return { start, end, value, wrapping: 'quotes', ...(hasStray ? { problem: 'stray-quote' } : {}) };
    }
  }

  private unclosed(start: number, column: number): ScannedCell {
    if (this.hasRowsBelow(start) || (this.isLiteralRow(start, column) && this.isBlankBelow(start))) {
      return this.literal(start, 'unclosed-quote');
    }
    const value = this.text.slice(start + 1).replaceAll('""', '"');
    return { start, end: this.text.length, value, wrapping: 'quotes', problem: 'unclosed-quote' };
  }

  private literal(start: number, problem: CellProblem): ScannedCell {
    const end = this.literalEnd(start);
    return { start, end, value: this.text.slice(start, end), wrapping: 'none', problem };
  }

  /**
   * Whether a cell that holds stray quotes and runs over several lines makes its row wider or narrower than the
   * row before, which the first of its lines alone would match.
   */
  private isMisread(cell: { start: number; end: number; lineEnd: number; column: number }): boolean {
    if (!this.isLiteralRow(cell.start, cell.column)) return false;
    return cell.column + 1 + this.delimitersWithin(cell.end, cell.lineEnd) !== this.width();
  }

  /** Where the line ends, looked for anew; null where that is in text yet to come. */
  private lineEndAfter(start: number): number | null {
    for (let at = start; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === LINE_FEED || code === CARRIAGE_RETURN) return at;
    }
    return this.isLast ? this.text.length : null;
  }

  /** Whether the physical line, its quotes taken literally, is as wide as the row before. */
  private isLiteralRow(start: number, column: number): boolean {
    const lineEnd = this.lineEndFrom(start);
    if (lineEnd >= this.text.length) return false;
    return column + 1 + this.delimitersWithin(start, lineEnd) === this.width();
  }

  private isBlankBelow(start: number): boolean {
    return this.text.slice(this.lineEndFrom(start)).trim() === '';
  }

  private hasRowsBelow(start: number): boolean {
    const lineEnd = this.lineEndFrom(start);
    if (lineEnd >= this.text.length) return false;
    const width = this.width() > 1 ? this.width() : this.delimitersWithin(this.end, lineEnd) + 1;
    if (width < 2) return false;
    const unquoted: Splitting = { ...this.splitting, quoting: 'none' };
    const below = new RowScanner(this.text, unquoted, { isLast: true, from: this.pastLineEnd(lineEnd) });
    while (below.next()) if (below.width() === width) return true;
    return false;
  }

  private literalEnd(start: number): number {
    const delimiter = this.text.indexOf(this.splitting.delimiter, start);
    const lineEnd = Math.min(this.lineEndFrom(start), this.text.length);
    return delimiter < 0 ? lineEnd : Math.min(delimiter, lineEnd);
  }

  private endsCell(at: number): boolean {
    if (at >= this.text.length) return true;
    const code = this.text.charCodeAt(at);
    return code === this.delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN;
  }

  private pastSpaces(at: number): number {
    if (this.delimiterCode === SPACE) return at;
    let end = at;
    while (this.text.charCodeAt(end) === SPACE) end++;
    return end;
  }

  private delimitersWithin(start: number, end: number): number {
    const { delimiter } = this.splitting;
    let count = 0;
    for (let at = this.text.indexOf(delimiter, start); at >= 0 && at < end; count++) {
      at = this.text.indexOf(delimiter, at + 1);
    }
    return count;
  }

  private lineEndsWithin(start: number, end: number): number {
    let count = 0;
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === LINE_FEED) count++;
      else if (code === CARRIAGE_RETURN && this.text.charCodeAt(at + 1) !== LINE_FEED) count++;
    }
    return count;
  }

  private finish(start: number, contentEnd: number, lineCount: number) {
    this.start = start;
    this.contentEnd = contentEnd;
    this.end = this.pastLineEnd(contentEnd);
    this.lineCount = lineCount;
    if (this.cells !== null) {
      this.knownWidth = this.cells.length;
    } else if (start < contentEnd) {
      this.knownWidth = -1;
      this.widthStart = start;
      this.widthEnd = contentEnd;
    }
  }

  private pastLineEnd(at: number): number {
    if (at >= this.text.length) return this.text.length;
    const isPair = this.text.charCodeAt(at) === CARRIAGE_RETURN && this.text.charCodeAt(at + 1) === LINE_FEED;
    return at + (isPair ? 2 : 1);
  }

  /** Whether a row that ends here can be told from one that goes on in text yet to come. */
  private isComplete(lineEnd: number): boolean {
    if (this.isLast) return true;
    if (lineEnd >= this.text.length) return false;
    return lineEnd + 1 < this.text.length || this.text.charCodeAt(lineEnd) !== CARRIAGE_RETURN;
  }

  private lineEndFrom(start: number): number {
    if (this.lineFeed < start) this.lineFeed = this.find('\n', start);
    if (this.carriageReturn < start) this.carriageReturn = this.find('\r', start);
    return Math.min(this.lineFeed, this.carriageReturn);
  }

  private nextQuote(start: number): number {
    if (this.quote < start) this.quote = this.find('"', start);
    return this.quote;
  }

  private find(character: string, from: number): number {
    const at = this.text.indexOf(character, from);
    return at < 0 ? NEVER : at;
  }
}
