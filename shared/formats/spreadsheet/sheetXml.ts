import { err, ok, type Result } from '../../result';
import { columnLetters, columnOfReference } from './address';
import { attribute, escapeCellText, namePrefix, withoutAttribute, XmlScanner } from './xml';

/** What a cell of a sheet becomes. */
export type CellContent =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'flag'; readonly flag: boolean };

/** Changes by row of the sheet (1-based), then by column index. */
export type SheetChanges = ReadonlyMap<number, RowChanges>;

export interface RowChanges {
  readonly cells: ReadonlyMap<number, CellContent>;
  /** Whether all other cells of the row lose their content, too. */
  readonly isCleared?: boolean;
  /** Row of the sheet whose cells lend new cells their style. */
  readonly styleRow?: number;
}

export interface RewrittenSheet {
  readonly xml: string;
  /** Whether a formula was overwritten. */
  readonly lostFormula: boolean;
}

/**
 * The XML of a worksheet with some cells changed; all else stays as it is, character by character.
 * Errors: `damaged`, `refused` (a formula that other cells share).
 */
export function rewriteSheet(xml: string, changes: SheetChanges): Result<RewrittenSheet> {
  return new SheetRewriter(xml, changes).rewrite();
}

interface SheetCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly isFilled: boolean;
  readonly formula: 'none' | 'own' | 'shared';
}

class SheetRewriter {
  private readonly parts: string[] = [];
  /** Up to where the source has been copied. */
  private copied = 0;
  private lostFormula = false;
  private prefix = '';
  private readonly pending: number[];
  private readonly styles = new Map<number, ReadonlyMap<number, string>>();
  private readonly styleRows: ReadonlySet<number>;

  constructor(
    private readonly xml: string,
    private readonly changes: SheetChanges,
  ) {
    this.pending = Array.from(changes.keys()).sort((one, other) => one - other);
    this.styleRows = new Set(Array.from(changes.values()).flatMap((change) => change.styleRow ?? []));
  }

  rewrite(): Result<RewrittenSheet> {
    const scanner = new XmlScanner(this.xml);
    while (scanner.next()) {
      if (scanner.kind === 'empty' && scanner.name === 'dimension') this.extendDimension(scanner);
      if (scanner.begins('sheetData')) return this.rewriteData(scanner);
    }
    return damaged();
  }

  private rewriteData(scanner: XmlScanner): Result<RewrittenSheet> {
    this.prefix = namePrefix(scanner.tag());
    if (scanner.kind === 'empty') {
      this.replace(scanner.start, scanner.end, `<${this.prefix}sheetData>`);
      this.insertRows(scanner.end, Number.POSITIVE_INFINITY);
      this.parts.push(`</${this.prefix}sheetData>`);
      return this.finish();
    }
    let row = 0;
    while (scanner.next()) {
      if (scanner.name === 'sheetData') {
        this.insertRows(scanner.start, Number.POSITIVE_INFINITY);
        return this.finish();
      }
      if (scanner.name !== 'row') continue;
      row = Number(attribute(scanner.tag(), 'r') ?? row + 1);
      this.insertRows(scanner.start, row);
      const change = this.pending[0] === row ? this.changes.get(this.pending.shift() as number) : undefined;
      if (change !== undefined) {
        const done = this.rewriteRow(scanner, row, change);
        if (!done.ok) return done;
      } else if (this.styleRows.has(row)) {
        this.noteStyles(row, this.cellsOf(scanner));
      } else if (!scanner.skipElement()) {
        return damaged();
      }
    }
    return damaged();
  }

  private finish(): Result<RewrittenSheet> {
    this.parts.push(this.xml.slice(this.copied));
    return ok({ xml: this.parts.join(''), lostFormula: this.lostFormula });
  }

  private replace(start: number, end: number, text: string) {
    this.parts.push(this.xml.slice(this.copied, start), text);
    this.copied = end;
  }

  /** Rows that the sheet does not have yet and that come before this one. */
  private insertRows(at: number, before: number) {
    while ((this.pending[0] ?? Number.POSITIVE_INFINITY) < before) {
      const row = this.pending.shift() as number;
      const change = this.changes.get(row) as RowChanges;
      const cells = sorted(change.cells).map(([column, content]) =>
        this.cell(row, column, content, this.styleOf(change, column)),
      );
      const filled = cells.filter((cell) => cell !== '').join('');
      if (filled !== '') this.replace(at, at, `<${this.prefix}row r="${row}">${filled}</${this.prefix}row>`);
    }
  }

  private styleOf(change: RowChanges, column: number): string | null {
    return this.styles.get(change.styleRow ?? 0)?.get(column) ?? null;
  }

  private noteStyles(row: number, cells: readonly SheetCell[]) {
    const styles = new Map<number, string>();
    for (const cell of cells) {
      const style = attribute(cell.tag, 's');
      if (style !== null) styles.set(cell.column, style);
    }
    this.styles.set(row, styles);
  }

  /** The cells of the row that the scanner stands on; afterwards it stands on the row's closing tag. */
  private cellsOf(scanner: XmlScanner): SheetCell[] {
    const cells: SheetCell[] = [];
    if (scanner.kind === 'empty') return cells;
    let column = -1;
    while (scanner.next() && !scanner.closes('row')) {
      if (!scanner.begins('c')) continue;
      const tag = scanner.tag();
      const reference = attribute(tag, 'r');
      column = reference === null ? column + 1 : columnOfReference(reference);
      cells.push(this.readCell(scanner, column, tag));
    }
    return cells;
  }

  private readCell(scanner: XmlScanner, column: number, tag: string): SheetCell {
    const { start } = scanner;
    let formula: SheetCell['formula'] = 'none';
    let isFilled = false;
    if (scanner.kind === 'open') {
      while (scanner.next() && !scanner.closes('c')) {
        if (scanner.begins('f')) formula = formulaKind(scanner.tag());
        if (scanner.begins('v') || scanner.begins('is')) isFilled = true;
      }
    }
    return { column, start, end: scanner.end, tag, isFilled, formula };
  }

  private rewriteRow(scanner: XmlScanner, row: number, change: RowChanges): Result<undefined> {
    const rowTag = scanner.tag();
    const { start: rowStart, end: rowOpenEnd, kind } = scanner;
    const cells = this.cellsOf(scanner);
    if (this.styleRows.has(row)) this.noteStyles(row, cells);
    const known = new Set(cells.map((cell) => cell.column));
    const added = sorted(change.cells).filter(
      ([column, content]) => !known.has(column) && content.type !== 'empty',
    );
    if (kind === 'empty') {
      if (added.length === 0) return ok();
      const open = withoutAttribute(rowTag, 'spans').replace(/\s*\/>$/, '>');
      const text = added.map(([column, content]) =>
        this.cell(row, column, content, this.styleOf(change, column)),
      );
      this.replace(rowStart, rowOpenEnd, `${open}${text.join('')}</${this.prefix}row>`);
      return ok();
    }
    if (added.length > 0) this.replace(rowStart, rowOpenEnd, withoutAttribute(rowTag, 'spans'));
    for (const cell of cells) {
      while (added[0] !== undefined && added[0][0] < cell.column)
        this.insertCell(cell.start, row, added, change);
      const content = change.cells.get(cell.column) ?? (change.isCleared === true ? EMPTY : undefined);
      if (content === undefined || (content.type === 'empty' && !cell.isFilled && cell.formula === 'none'))
        continue;
      if (cell.formula === 'shared') return sharedFormula(row, cell.column);
      if (cell.formula === 'own') this.lostFormula = true;
      this.replace(cell.start, cell.end, this.cell(row, cell.column, content, attribute(cell.tag, 's')));
    }
    while (added.length > 0) this.insertCell(scanner.start, row, added, change);
    return ok();
  }

  private insertCell(at: number, row: number, added: [number, CellContent][], change: RowChanges) {
    const [column, content] = added.shift() as [number, CellContent];
    this.replace(at, at, this.cell(row, column, content, this.styleOf(change, column)));
  }

  /** Nothing for an empty cell without a style. */
  private cell(row: number, column: number, content: CellContent, style: string | null): string {
    const { prefix } = this;
    const styled = style === null ? '' : ` s="${style}"`;
    const open = `<${prefix}c r="${columnLetters(column)}${row}"${styled}`;
    switch (content.type) {
      case 'empty':
        return style === null ? '' : `${open}/>`;
      case 'number':
        return `${open}><${prefix}v>${content.number}</${prefix}v></${prefix}c>`;
      case 'flag':
        return `${open} t="b"><${prefix}v>${content.flag ? 1 : 0}</${prefix}v></${prefix}c>`;
      case 'text': {
        const text = `<${prefix}t xml:space="preserve">${escapeCellText(content.text)}</${prefix}t>`;
        return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
      }
    }
  }

  /** Rows added below the known extent of the sheet belong to it as well. */
  private extendDimension(scanner: XmlScanner) {
    const tag = scanner.tag();
    const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(attribute(tag, 'ref') ?? '');
    if (match === null) return;
    const [, left = 'A', top = '1', right = left, bottom = top] = match;
    const lastRow = Math.max(Number(bottom), ...this.pending);
    const columns = Array.from(this.changes.values()).flatMap((change) => Array.from(change.cells.keys()));
    const lastColumn = columns.reduce(
      (most, column) => Math.max(most, column),
      columnOfReference(`${right}1`),
    );
    if (lastRow === Number(bottom) && lastColumn === columnOfReference(`${right}1`)) return;
    const range = `${left}${top}:${columnLetters(lastColumn)}${lastRow}`;
    this.replace(scanner.start, scanner.end, tag.replace(match[0], range));
  }
}

const EMPTY: CellContent = { type: 'empty' };

function sorted(cells: ReadonlyMap<number, CellContent>): [number, CellContent][] {
  return Array.from(cells).sort(([one], [other]) => one - other);
}

function formulaKind(tag: string): 'own' | 'shared' {
  const type = attribute(tag, 't');
  const range = attribute(tag, 'ref');
  if (type === 'dataTable') return 'shared';
  return (type === 'shared' || type === 'array') && range !== null && range.includes(':') ? 'shared' : 'own';
}

function sharedFormula(row: number, column: number): Result<never> {
  const place = `${columnLetters(column)}${row}`;
  return err(
    'refused',
    `Cell ${place} holds a formula that other cells share, so an exact copy cannot replace it. Export a new file instead.`,
    { place },
  );
}

function damaged(): Result<never> {
  return err(
    'damaged',
    'The sheet is damaged or laid out in an unknown way, so it cannot be changed in place.',
  );
}
