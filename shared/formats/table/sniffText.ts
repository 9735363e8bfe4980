import type { FileKind } from './table';

/** What a text is, by how it begins: a table in another guise, plain delimited text, or nothing for us. */
export type SniffedText =
  | { readonly kind: FileKind }
  /** Completes “This is …”. */
  | { readonly foreign: string };

/** An object with its first key, or a list of objects, lists or texts: no table begins like that. */
const JSON_START = /^(?:\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\}\s*$)|\[\s*(?:[{["]|\]\s*$))/;

export function sniffText(text: string): SniffedText {
  const start = text.slice(0, 4096).trimStart();
  if (/^ID;P/.test(start)) return { kind: 'slk' };
  if (/^TABLE\s*\r?[\n\r]0,1\r?[\n\r]"/.test(start)) return { kind: 'dif' };
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(start)) {
    return /<table\b/i.test(text) ? { kind: 'html' } : { foreign: 'a web page without a table' };
  }
  if (/^<\?xml|^<[a-z]+:?[a-z]*(?:\s[^<>]*)?>/i.test(start)) return sniffXml(text, start);
  if (JSON_START.test(start)) return { foreign: 'a JSON file' };
  return { kind: 'csv' };
}

function sniffXml(text: string, start: string): SniffedText {
  if (/<(?:[a-z]+:)?Workbook\b/i.test(start)) return { kind: 'xml' };
  if (/<office:document\b/.test(start)) return { kind: 'ods' };
  if (/<html\b/i.test(start) && /<table\b/i.test(text)) return { kind: 'html' };
  return { foreign: start.startsWith('<?xml') ? 'an XML file' : 'a file of tags' };
}
