/** Just enough XML to find and replace elements in the parts of a workbook without touching what lies between. */

export type XmlTagKind = 'open' | 'close' | 'empty';

/** Walks over the tags of a document; comments, CDATA, declarations and text are passed over. */
export class XmlScanner {
  kind: XmlTagKind = 'open';
  /** Name without its namespace prefix. */
  name = '';
  /** Extent of the tag, `<` to past `>`. */
  start = 0;
  end: number;

  constructor(
    readonly xml: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** False at the end of the document, and where it is malformed. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.end);
      if (start < 0) return false;
      const skipped = pastSpecial(xml, start);
      if (skipped === null) return false;
      if (skipped > start) {
        this.end = skipped;
        continue;
      }
      const end = tagEnd(xml, start);
      if (end < 0) return false;
      this.start = start;
      this.end = end;
      this.kind = xml[start + 1] === '/' ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
      this.name = localName(xml, start + (this.kind === 'close' ? 2 : 1));
      return true;
    }
  }

  /** Whether the tag opens or is an element of this name. */
  begins(name: string): boolean {
    return this.kind !== 'close' && this.name === name;
  }

  closes(name: string): boolean {
    return this.kind === 'close' && this.name === name;
  }

  /** The text of the tag. */
  tag(): string {
    return this.xml.slice(this.start, this.end);
  }

  /** From an opening tag to past its closing tag; false where there is none. */
  skipElement(): boolean {
    let depth = this.kind === 'open' ? 1 : 0;
    while (depth > 0) {
      if (!this.next()) return false;
      if (this.kind === 'open') depth++;
      else if (this.kind === 'close') depth--;
    }
    return true;
  }
}

const SPECIAL: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** Past a comment or the like that begins here; the same place where none does; null where it never ends. */
function pastSpecial(xml: string, start: number): number | null {
  const next = xml[start + 1];
  if (next !== '!' && next !== '?') return start;
  for (const [open, close] of SPECIAL) {
    if (!xml.startsWith(open, start)) continue;
    const end = xml.indexOf(close, start + open.length);
    return end < 0 ? null : end + close.length;
  }
  return start;
}

/** Past the `>` of a tag; a `>` within an attribute's quotes does not count. */
function tagEnd(xml: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const close = xml.indexOf('>', at);
    if (close < 0) return -1;
    let quoteStart = at;
    while (quoteStart < close && xml[quoteStart] !== '"' && xml[quoteStart] !== "'") quoteStart++;
    if (quoteStart === close) return close + 1;
    const quoteEnd = xml.indexOf(xml[quoteStart] as string, quoteStart + 1);
    if (quoteEnd < 0) return -1;
    at = quoteEnd + 1;
  }
}

function localName(xml: string, start: number): string {
  let end = start;
  while (end < xml.length && !/[\s/>]/.test(xml[end] as string)) end++;
  const name = xml.slice(start, end);
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix of a tag's name with its colon, or nothing. */
export function namePrefix(tag: string): string {
  return /^<\/?([^\s:/>]+:)/.exec(tag)?.[1] ?? '';
}

/** The value of an attribute, its entities resolved; null where the tag has none of that name. */
export function attribute(tag: string, name: string): string | null {
  const pattern = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (const match of tag.matchAll(pattern)) {
    if (match[1] === name) return unescapeXml(match[2] ?? match[3] ?? '');
  }
  return null;
}

/** The tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(/\s([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, found: string) =>
    found === name ? '' : whole,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Text for a cell: XML's own characters escaped, and those that XML does not allow written as spreadsheets do,
 * `_x0001_`.
 */
export function escapeCellText(text: string): string {
  return MAY_NEED_ESCAPE.test(text) ? escapedCellText(text) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
const MAY_NEED_ESCAPE = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

function escapedCellText(text: string): string {
  return escapeXml(
    text
      // Within a cell the line ending is a line feed alone.
      .replaceAll('\r\n', '\n')
      .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, codeEscape)
      .replaceAll(/\p{Surrogate}/gu, '\ufffd'),
  );
}

/**
 * A part in which characters beyond U+FFFF are written out instead of as `&#128095;`, which SheetJS cuts to 16
 * bits. The same bytes where there are none.
 */
export function withPlainCharacters(part: Uint8Array): Uint8Array {
  if (!hasNumericEntity(part)) return part;
  const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
  const plain = xml.replace(/&#(?:x0*1?[\da-f]{5}|0*\d{5,7});/gi, (entity) => {
    const character = unescapeXml(entity);
    return (character.codePointAt(0) ?? 0) > 0xffff ? character : entity;
  });
  return plain === xml ? part : new TextEncoder().encode(plain);
}

const AMPERSAND = 0x26;
const HASH = 0x23;

function hasNumericEntity(part: Uint8Array): boolean {
  for (let at = part.indexOf(AMPERSAND); at >= 0; at = part.indexOf(AMPERSAND, at + 1)) {
    if (part[at + 1] === HASH) return true;
  }
  return false;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function codeEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
