/**
 * The words of some HTML, with the place of each in the source, so that they can be read and replaced without
 * touching a byte of the markup around them. For reading only: nothing here makes foreign markup safe to show.
 */
import { Tokenizer } from 'htmlparser2';

/** Tags that end a line of words; all others stand within one. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section select ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Tags whose content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'noembed', 'noframes']);

/** Words from `at` of the run on; `start` to `end` of the source. An entity stands for its one character. */
interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly isEntity: boolean;
}

/** One line of words: what stands between two block tags, tags within it left out, entities decoded. */
export interface TextRun {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A place in the source and what is to stand there. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of words of some HTML in their order; empty ones are left out. */
export function textRuns(html: string): TextRun[] {
  const reader = new RunReader(html);
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => reader.add(html.slice(start, end), start, end, false),
      ontextentity: (code, end) => reader.entity(code, end),
      onopentagname: (start, end) => reader.open(html.slice(start, end).toLowerCase(), start),
      onclosetag: (start, end) => reader.close(html.slice(start, end).toLowerCase()),
      onopentagend: (end) => reader.pass(end + 1),
      onselfclosingtag: (end) => reader.pass(end + 1),
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return reader.finish();
}

class RunReader {
  private readonly runs: TextRun[] = [];
  private text = '';
  private pieces: Piece[] = [];
  private silence: string | undefined;
  private position = 0;

  constructor(private readonly html: string) {}

  add(text: string, start: number, end: number, isEntity: boolean): void {
    this.position = end;
    if (this.silence !== undefined || text === '') return;
    this.pieces.push({ at: this.text.length, start, end, isEntity });
    this.text += text;
  }

  /** The tokenizer gives no start: an entity begins at the last "&" before its end. */
  entity(code: number, end: number): void {
    const character = String.fromCodePoint(code);
    const last = this.pieces.at(-1);
    // An entity of two characters is told twice with the same end.
    if (last?.isEntity && last.end === end && this.position === end) this.text += character;
    else this.add(character, this.html.lastIndexOf('&', end - 1), end, true);
  }

  open(name: string, start: number): void {
    this.position = start;
    if (SILENT.has(name)) this.silence ??= name;
    else if (BLOCKS.has(name)) this.cut();
  }

  close(name: string): void {
    if (this.silence === name) this.silence = undefined;
    else if (BLOCKS.has(name)) this.cut();
  }

  pass(end: number): void {
    this.position = end;
  }

  finish(): TextRun[] {
    this.cut();
    return this.runs;
  }

  private cut(): void {
    if (this.text !== '') this.runs.push({ text: this.text, pieces: this.pieces });
    this.text = '';
    this.pieces = [];
  }
}

/**
 * The edits that put `text` in the place of the run's characters `from` to `to`. The words go where the first of
 * them stood; tags in between stay, and so does everything around.
 */
export function editsOfRun(
  run: TextRun,
  { from, to }: { from: number; to: number },
  text: string,
): SourceEdit[] {
  const edits: SourceEdit[] = [];
  let words = escapeHtml(text);
  run.pieces.forEach((piece, index) => {
    const end = run.pieces[index + 1]?.at ?? run.text.length;
    const isTouched = from === to ? from >= piece.at && from < end : piece.at < to && end > from;
    const isAtTheEnd = from === to && from === end && index === run.pieces.length - 1;
    if (!isTouched && !isAtTheEnd) return;
    edits.push({ ...sourceRange(piece, { from, to, end }), text: words });
    words = '';
  });
  return edits;
}

function sourceRange(
  piece: Piece,
  { from, to, end }: { from: number; to: number; end: number },
): { start: number; end: number } {
  if (piece.isEntity) {
    if (from === to)
      return from < end ? { start: piece.start, end: piece.start } : { start: piece.end, end: piece.end };
    return { start: piece.start, end: piece.end };
  }
  return {
    start: piece.start + Math.max(0, from - piece.at),
    end: piece.start + Math.min(piece.end - piece.start, to - piece.at),
  };
}

/** Edits in the order of their places, none over another. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of edits) {
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The words alone, a line for each block, white space as a page would show it. */
export function stripHtml(html: string): string {
  return textRuns(html)
    .map(({ text }) => text.replace(/[\t\n\f\r ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
