import { type ChunkDecoder, createDecoder } from '../encoding/decode';
import type { Encoding } from '../encoding/encoding';
import type { Finding, FindingCode } from '../table/finding';
import { fileFinding, shortened } from '../table/finding';
import type { Row } from '../table/table';
import { separatorLineLength, type TextLayout } from './detectDialect';
import type { CsvDialect, LineEnding } from './dialect';
import { RowScanner, type ScannedCell } from './scan';

export interface CsvBatch {
  readonly rows: Row[];
  /** Line of the file at which each row begins, 1-based. */
  readonly lines: number[];
}

export interface CsvSummary {
  readonly dialect: CsvDialect;
  readonly findings: readonly Finding[];
  readonly rowCount: number;
  readonly cellCount: number;
}

/** Turns the bytes of a delimited file, chunk by chunk, into rows. */
export class CsvParser {
  readonly findings: Finding[] = [];
  rowCount = 0;
  cellCount = 0;

  private readonly decoder: ChunkDecoder;
  /** Text not yet passed: a row that was held back, and what came after it. */
  private pending: string[] = [];
  private pendingLength = 0;
  private heldBack = 0;
  /** Where `pending` begins in the whole text. */
  private offset = 0;
  private line = 1;
  private width = 0;
  private fallback = 0;
  private isFirst = true;
  private endsWithNewline = false;
  private excelCells = 0;
  private readonly endings: Record<LineEnding, number> = { '\r\n': 0, '\n': 0, '\r': 0 };

  constructor(
    private readonly encoding: Encoding,
    private readonly layout: TextLayout,
  ) {
    this.decoder = createDecoder(encoding.label);
  }

  /** @param last no more bytes follow */
  push(bytes: Uint8Array, last: boolean): CsvBatch {
    const batch: CsvBatch = { rows: [], lines: [] };
    const text = this.decoder.decode(bytes, last);
    this.pending.push(text);
    this.pendingLength += text.length;
    // A cell longer than a chunk is searched again only when the text has doubled.
    if (last || this.pendingLength >= 2 * this.heldBack) this.scan(batch, last);
    return batch;
  }

  summary(): CsvSummary {
    return {
      dialect: {
        ...this.layout,
        lineEnding: this.prevailingEnding(),
        finalNewline: this.endsWithNewline,
        encoding: this.encoding.label,
        bom: this.encoding.bomLength > 0,
      },
      findings: [...this.findings, ...this.fileFindings()],
      rowCount: this.rowCount,
      cellCount: this.cellCount,
    };
  }

  private scan(batch: CsvBatch, last: boolean) {
    const text = this.pending.join('');
    const from = this.isFirst && this.layout.separatorLine ? separatorLineLength(text) : 0;
    if (from > 0) this.line++;
    this.isFirst = false;
    const scanner = new RowScanner(text, this.layout, { isLast: last, from, previousWidth: this.width });
    const isSuspicious = text.includes('\u0000') || text.includes('\ufffd');
    while (scanner.next()) {
      if (!scanner.isBlank()) this.take(scanner, batch, isSuspicious);
      this.line += scanner.lineCount;
      this.countEnding(scanner);
    }
    this.width = scanner.width();
    this.offset += scanner.end;
    const rest = text.slice(scanner.end);
    this.pending = rest === '' ? [] : [rest];
    this.pendingLength = rest.length;
    this.heldBack = rest.length;
  }

  private take(scanner: RowScanner, batch: CsvBatch, isSuspicious: boolean) {
    const values = scanner.values();
    batch.rows.push(values);
    batch.lines.push(this.line);
    if (scanner.cells !== null) this.reportCells(scanner.cells);
    if (isSuspicious) this.reportCharacters(values);
    if (this.fallback < this.decoder.fallbacks.length) this.reportFallbacks(scanner);
    this.rowCount++;
    this.cellCount += values.length;
  }

  private reportCells(cells: readonly ScannedCell[]) {
    for (const [column, cell] of cells.entries()) {
      if (cell.wrapping === 'excel') this.excelCells++;
      if (cell.problem === 'stray-quote') {
        this.report('stray-quote', column, cell.value, 'A quotation mark stands inside the quoted text.');
      } else if (cell.problem === 'unclosed-quote') {
        this.report('unclosed-quote', column, cell.value, 'The quotation mark that opens is never closed.');
      }
    }
  }

  private reportCharacters(values: Row) {
    for (const [column, value] of values.entries()) {
      if (value.includes('\u0000')) this.report('nul-character', column, value, 'Holds a NUL character.');
      if (value.includes('\ufffd')) {
        this.report('undecodable', column, value, 'Holds � in place of letters that could not be read.');
      }
    }
  }

  private reportFallbacks(scanner: RowScanner) {
    const { fallbacks } = this.decoder;
    const rowEnd = this.offset + scanner.end;
    if ((fallbacks[this.fallback] as number) >= rowEnd) return;
    for (const [column, cell] of scanner.extents().entries()) {
      const cellEnd = this.offset + cell.end;
      if ((fallbacks[this.fallback] ?? rowEnd) >= cellEnd) continue;
      this.report(
        'mixed-encoding',
        column,
        cell.value,
        'Is not UTF-8 like the rest of the file; it was read as Windows-1252.',
      );
      while ((fallbacks[this.fallback] ?? rowEnd) < cellEnd) this.fallback++;
    }
    while ((fallbacks[this.fallback] ?? rowEnd) < rowEnd) this.fallback++;
  }

  private report(code: FindingCode, column: number, value: string, message: string) {
    this.findings.push({
      code,
      message,
      row: this.rowCount,
      line: this.line,
      column,
      value: shortened(value),
    });
  }

  private countEnding(scanner: RowScanner) {
    const length = scanner.end - scanner.contentEnd;
    this.endsWithNewline = length > 0;
    if (length === 2) this.endings['\r\n']++;
    else if (length === 1) this.endings[scanner.text[scanner.contentEnd] === '\n' ? '\n' : '\r']++;
  }

  private prevailingEnding(): LineEnding {
    const { endings } = this;
    const most = Math.max(...Object.values(endings));
    if (most === 0) return this.layout.lineEnding;
    if (endings['\r\n'] === most) return '\r\n';
    return endings['\n'] === most ? '\n' : '\r';
  }

  private fileFindings(): Finding[] {
    const findings: Finding[] = [];
    if (Object.values(this.endings).filter((count) => count > 0).length > 1) {
      findings.push(fileFinding('mixed-line-endings', 'The lines end in more than one way; each is kept.'));
    }
    if (this.excelCells > 0) {
      findings.push(
        fileFinding('excel-text-formula', 'Cells written as ="…" were read as the text between the quotes.'),
      );
    }
    return findings;
  }
}
