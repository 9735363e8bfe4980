import { fromTsv, OWN_MARK } from './clipboard';

export interface ClipboardTexts {
  readonly plain: string;
  /** '' where there is none. */
  readonly html: string;
}

/**
 * What was copied → rows of cells. Plain text alone is ambiguous: Calc writes cells of two lines as one line and
 * quotes none, so an HTML table that holds the same text says what the cells are.
 */
export function readClipboard({ plain, html }: ClipboardTexts): string[][] {
  const fallback = plain === '' ? [] : fromTsv(plain);
  if (html === '') return fallback;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = page.querySelectorAll('table');
  const [table] = tables;
  if (table === undefined || tables.length > 1 || table.hasAttribute(OWN_MARK)) return fallback;
  const rows = rowsOf(table);
  const isSame = letters(rows.flat().join('')) === letters(plain);
  const isAllOfIt = letters(table.textContent ?? '') === letters(bodyText(page));
  return rows.length > 0 && isSame && isAllOfIt ? rows : fallback;
}

/** Without what the two forms write differently: white space, quotes, and the control characters of Calc's tabs. */
function letters(text: string): string {
  return text.replace(/[\s"\p{Cc}]/gu, '');
}

function bodyText(page: Document): string {
  for (const element of page.querySelectorAll('style, script, title, meta')) element.remove();
  return page.body.textContent ?? '';
}

/** Cells by row; where one reaches over several, those it covers are empty. */
function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  const covered = new Map<number, Set<number>>();
  let index = 0;
  for (const row of table.querySelectorAll('tr')) {
    const taken = covered.get(index) ?? new Set();
    const cells: string[] = [];
    const skip = (): void => {
      while (taken.has(cells.length)) cells.push('');
    };
    for (const cell of row.querySelectorAll<HTMLTableCellElement>('td, th')) {
      skip();
      const from = cells.length;
      cells.push(textOf(cell), ...Array<string>(Math.max(0, span(cell.colSpan) - 1)).fill(''));
      for (let down = 1; down < span(cell.rowSpan); down++) {
        const below = covered.get(index + down) ?? new Set();
        for (let column = from; column < cells.length; column++) below.add(column);
        covered.set(index + down, below);
      }
    }
    skip();
    rows.push(cells);
    index++;
  }
  return rows;
}

/** A page may claim any span. */
function span(claimed: number): number {
  return Math.max(1, Math.min(claimed, 1_000));
}

const BLOCKS = new Set(['P', 'DIV', 'LI']);
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'COMMENT']);

/** Line breaks are those of the page, not those of its source; other spaces stay as they are, as Calc writes them. */
function textOf(cell: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const own = (node.textContent ?? '').replace(/[ \t]*[\r\n]+[ \t]*/g, '\r');
      text += (text === '' || text.endsWith('\n') ? own.replace(/^\r/, '') : own).replaceAll('\r', ' ');
    }
    if (!(node instanceof Element) || UNSEEN.has(node.tagName)) return;
    if (node.tagName === 'BR') text += '\n';
    if (BLOCKS.has(node.tagName) && text !== '' && !text.endsWith('\n')) text += '\n';
    for (const child of node.childNodes) walk(child);
  };
  for (const child of cell.childNodes) walk(child);
  const isWrapped = /[\r\n]\s*$/.test(cell.textContent ?? '');
  // Calc writes the tabs of a cell of several lines as its own sign for them.
  const lines = text.replaceAll('\u0001', '\t').replaceAll('\u00a0', ' ').replace(/\n$/, '');
  return isWrapped ? lines.trimEnd() : lines;
}
