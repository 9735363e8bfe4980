import { mapPath } from '@shared/fields';
import { joinList, splitList } from '@shared/fields/listText';
import type { StoredRecord } from '@shared/records';
import type { Axis } from './family';
import type { FamilyShape, NamedTheme, WrittenTheme } from './shapes';
import { folded, type GetRecord, plainText, textAt } from './values';

/** Between the values of an axis where their order is kept as one text. */
const BETWEEN = '; ';

export const orderText = (values: readonly string[]): string => joinList(values, BETWEEN);

type AxisPlace = Omit<Axis, 'values'>;

/** The axes of a family, with the values in use in their order. */
export function axesOf(
  shape: FamilyShape,
  parent: StoredRecord | undefined,
  children: readonly StoredRecord[],
  get: GetRecord,
): Axis[] {
  const places =
    shape.theme.kind === 'named'
      ? namedAxes(shape.theme, parent, children)
      : writtenAxes(shape.theme, themeText(shape.theme, parent, children), [
          ...keysOf(shape.theme, parent === undefined ? children : [...children, parent]),
        ]);
  return places.map((axis) => ({ ...axis, values: valuesOf(axis, { shape, parent, children, get }) }));
}

function namedAxes(
  theme: NamedTheme,
  parent: StoredRecord | undefined,
  children: readonly StoredRecord[],
): AxisPlace[] {
  return theme.axes.flatMap(({ name, value }, index) => {
    const label = plainText(parent?.values[name]);
    const isUsed = label !== '' || children.some(({ values }) => plainText(values[value]) !== '');
    return isUsed ? [{ key: value, label: label || `Option ${index + 1}`, path: value }] : [];
  });
}

/** The theme as written: the parent's, else the first child's that says one. */
export function themeText(
  theme: WrittenTheme,
  parent: StoredRecord | undefined,
  children: readonly StoredRecord[],
): string {
  const own = plainText(parent?.values[theme.path]);
  if (own !== '') return own;
  for (const { values } of children) {
    const text = plainText(values[theme.path]);
    if (text !== '') return text;
  }
  return '';
}

/** Keys of the map that holds the values of axes, over these records. */
export function keysOf(theme: WrittenTheme, records: Iterable<StoredRecord>): Set<string> {
  const prefix = `${theme.values}.`;
  const keys = new Set<string>();
  for (const { values } of records)
    for (const path in values) if (path.startsWith(prefix)) keys.add(path.slice(prefix.length));
  return keys;
}

/** "SIZE/COLOR", "ColorSize", "color_name-size_name": the axes it names, and the entry that holds each. */
export function writtenAxes(theme: WrittenTheme, written: string, keys: readonly string[]): AxisPlace[] {
  const known = new Map<string, string>();
  for (const key of [...keys].sort((left, right) => left.length - right.length))
    if (!known.has(axisWord(key))) known.set(axisWord(key), key);
  return axisPieces(written, known).map((piece) => {
    const key = known.get(axisWord(piece)) ?? piece.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
    return { key, label: axisLabel(piece), path: mapPath(theme.values, key) };
  });
}

function axisPieces(written: string, known: ReadonlyMap<string, string>): string[] {
  const parts = written.split(/\s*[/+,;|&-]\s*/).filter((part) => part !== '');
  const pieces = parts.flatMap((part) => {
    if (known.has(axisWord(part))) return [part];
    const words = part.split(/(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => !isFiller(word));
    return words.length > 1 ? words : (halves(part, known) ?? [part]);
  });
  const seen = new Set<string>();
  return pieces.filter((piece) => {
    const word = axisWord(piece);
    if (word === '' || seen.has(word)) return false;
    seen.add(word);
    return true;
  });
}

/** "SIZECOLOR" where both halves are known. */
function halves(part: string, known: ReadonlyMap<string, string>): string[] | undefined {
  for (let at = 2; at < part.length - 1; at++) {
    const [left, right] = [part.slice(0, at), part.slice(at)];
    if (known.has(axisWord(left)) && known.has(axisWord(right))) return [left, right];
  }
  return undefined;
}

/** Words that say nothing about which axis is meant. */
const FILLERS: ReadonlySet<string> = new Set(['name', 'value', 'map', 'theme']);
const isFiller = (word: string): boolean => FILLERS.has(word.toLowerCase());

/** "color_name", "Colour", "color.value" are one axis. */
export function axisWord(text: string): string {
  const words = text
    .split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .filter((word) => word !== '' && !isFiller(word));
  return folded(words.join('')).replace(/colour/g, 'color');
}

function axisLabel(piece: string): string {
  const words = piece
    .split(/[\s_.]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .filter((word) => word !== '' && !isFiller(word));
  const text = words.join(' ').toLowerCase();
  return text === '' ? piece : text.charAt(0).toUpperCase() + text.slice(1);
}

interface Members {
  readonly shape: FamilyShape;
  readonly parent: StoredRecord | undefined;
  readonly children: readonly StoredRecord[];
  readonly get: GetRecord;
}

/** Values in use: those with a given place first, then as the children come. */
function valuesOf(axis: AxisPlace, { shape, parent, children, get }: Members): string[] {
  const used = new Set<string>();
  for (const child of children) {
    const text = textAt(child, axis.path, get);
    if (text !== '') used.add(text);
  }
  const given = splitList(plainText(parent?.values[mapPath(shape.order, axis.key)]), BETWEEN);
  const placed = [...new Set(given)].filter((value) => used.has(value));
  return [...placed, ...[...used].filter((value) => !placed.includes(value))];
}
