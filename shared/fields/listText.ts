/**
 * A list in one cell: items joined by a separator. An item that holds the separator, a quote, a line break or
 * outer spaces is quoted with doubled quotes, so that splitting gives the same items back.
 */

export function joinList(items: readonly string[], separator: string): string {
  const mark = separator.trim() || separator;
  return items
    .map((item) => (needsQuotes(item, mark) ? `"${item.replaceAll('"', '""')}"` : item))
    .join(separator);
}

function needsQuotes(item: string, mark: string): boolean {
  return (
    item === '' || item.includes(mark) || item.startsWith('"') || item !== item.trim() || /[\r\n]/.test(item)
  );
}

/** Items of a cell; line breaks separate like the separator does; empty items are dropped unless quoted. */
export function splitList(source: string, separator: string): string[] {
  const mark = separator.trim() || separator;
  const items: string[] = [];
  let position = 0;
  while (position < source.length) {
    const { item, end, isQuoted } = readItem(source, position, mark);
    if (item !== '' || isQuoted) items.push(item);
    position = end;
  }
  return items;
}

function readItem(
  source: string,
  start: number,
  mark: string,
): { item: string; end: number; isQuoted: boolean } {
  let position = start;
  while (/\s/.test(source[position] ?? '') && !source.startsWith(mark, position)) position++;
  if (source[position] === '"') {
    const quoted = /^"((?:[^"]|"")*)"\s*/.exec(source.slice(position));
    const after = quoted ? position + quoted[0].length : position;
    if (quoted && (after >= source.length || source.startsWith(mark, after))) {
      return { item: (quoted[1] ?? '').replaceAll('""', '"'), end: after + mark.length, isQuoted: true };
    }
  }
  let end = position;
  while (end < source.length && !source.startsWith(mark, end) && source[end] !== '\n' && source[end] !== '\r')
    end++;
  const step = source.startsWith(mark, end) ? mark.length : 1;
  return { item: source.slice(position, end).trim(), end: end + step, isQuoted: false };
}
