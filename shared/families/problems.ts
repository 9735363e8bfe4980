import { isEmptyValue } from '@shared/fields';
import { countText } from '@shared/numbers';
import { fieldAt, inSentence, type StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { childName, combinationKey, combinationOf, combinationWords, type Family } from './family';
import type { FamilyShape } from './shapes';
import { folded, type GetRecord, plainText, wordsAt } from './values';

/** What mends a problem: an action of this folder. */
export type Remedy = 'clearParent' | 'repair' | 'rename' | 'theme' | 'addParent';

export interface FamilyProblem {
  readonly code: string;
  /** A sentence: what is wrong, and with whom. */
  readonly message: string;
  /** Records it is about. */
  readonly ids: readonly string[];
  readonly remedy?: Remedy;
  /** Key of the axis it is about. */
  readonly axis?: string;
}

const NAMED = 3;

/** All that is wrong with a family, the gravest first. */
export function problemsOf(family: Family, get: GetRecord): FamilyProblem[] {
  return [
    ...parentProblems(family, get),
    ...linkProblems(family),
    ...themeProblems(family, get),
    ...doubles(family, get),
    ...spellings(family, get),
  ];
}

function parentProblems({ shape, parent, children }: Family, get: GetRecord): FamilyProblem[] {
  if (parent === undefined)
    return [
      {
        code: 'no-parent',
        message: `${some(children.length, 'child names', 'children name')} a parent that is not in the catalog.`,
        ids: children.map(({ id }) => id),
        remedy: 'addParent',
      },
    ];
  const problems: FamilyProblem[] = [];
  const carried = carriedBy(shape, parent, get);
  if (carried.length > 0)
    problems.push({
      code: 'parent-carries',
      message: `The parent carries ${listWords(carried.map((path) => `${labelOf(shape.parentType, path)} ${wordsAt(parent, path, get)}`))}. What is sold are its children.`,
      ids: [parent.id],
      remedy: 'clearParent',
    });
  if (shape.parentType === shape.childType && plainText(parent.values[shape.link]) !== '')
    problems.push({
      code: 'nested',
      message: 'The parent is itself a child of another parent.',
      ids: [parent.id],
      remedy: 'repair',
    });
  if (children.length === 0)
    problems.push({ code: 'no-children', message: 'The parent has no children.', ids: [parent.id] });
  return problems;
}

/** The fields that a parent should not fill and does. */
export function carriedBy(shape: FamilyShape, parent: StoredRecord, get: GetRecord): string[] {
  return shape.bare.filter((path) => !isEmptyValue(effective(parent, path, get).value));
}

function linkProblems({ shape, parent, children }: Family): FamilyProblem[] {
  if (parent === undefined) return [];
  const torn = children.filter((child) => !isTied(shape, child, parent));
  const strangers = children.filter((child) => !isInPlace(shape, child, parent));
  const problems: FamilyProblem[] = [];
  if (torn.length > 0 || isLevelWrong(shape, parent))
    problems.push({
      code: 'links',
      message: `Level, parent or parent SKU do not agree: ${names(shape, torn.length > 0 ? torn : [parent])}.`,
      ids: torn.map(({ id }) => id),
      remedy: 'repair',
    });
  if (strangers.length > 0)
    problems.push({
      code: 'place',
      message: `On another ${listWords(
        shape.place.map((path) => labelOf(shape.childType, path)),
        'or',
      )} than the parent: ${names(shape, strangers)}.`,
      ids: strangers.map(({ id }) => id),
    });
  return problems;
}

export function isTied(shape: FamilyShape, child: StoredRecord, parent: StoredRecord): boolean {
  const { keyLink, level, link } = shape;
  if (plainText(child.values[link]) !== parent.id) return false;
  if (level !== undefined && child.values[level.path] !== level.child) return false;
  return (
    keyLink === undefined ||
    plainText(child.values[keyLink.child]) === plainText(parent.values[keyLink.parent])
  );
}

const isLevelWrong = ({ level }: FamilyShape, parent: StoredRecord): boolean =>
  level !== undefined && parent.values[level.path] !== level.parent;

export function isInPlace(shape: FamilyShape, child: StoredRecord, other: StoredRecord): boolean {
  return shape.place.every((path) => plainText(child.values[path]) === plainText(other.values[path]));
}

function themeProblems({ shape, parent, children, axes }: Family, get: GetRecord): FamilyProblem[] {
  const problems: FamilyProblem[] = [];
  if (axes.length === 0 && children.length > 1)
    problems.push({
      code: 'no-theme',
      message: 'Nothing says what the children differ by. Change the theme to choose it.',
      ids: [],
      remedy: 'theme',
    });
  for (const { key, label, path } of axes) {
    const lacking = children.filter((child) => plainText(effective(child, path, get).value) === '');
    if (lacking.length > 0)
      problems.push({
        code: 'no-value',
        message: `Without ${inSentence(label)}: ${names(shape, lacking)}.`,
        ids: lacking.map(({ id }) => id),
        axis: key,
      });
  }
  if (shape.theme.kind === 'written' && parent !== undefined) {
    const { path } = shape.theme;
    const written = plainText(parent.values[path]);
    const others = children.filter(({ values }) => plainText(values[path]) !== written);
    if (others.length > 0)
      problems.push({
        code: 'theme',
        message: `Another variation theme than the parent’s “${written}”: ${names(shape, others)}.`,
        ids: others.map(({ id }) => id),
        remedy: 'repair',
      });
  }
  return problems;
}

/** Children in one cell that are not offers of one item. */
export function doubles({ shape, children, axes }: Family, get: GetRecord): FamilyProblem[] {
  if (axes.length === 0) return [];
  const cells = new Map<string, StoredRecord[]>();
  for (const child of children) {
    const values = combinationOf(child, axes, get);
    if (values.includes('')) continue;
    const key = combinationKey(values);
    cells.set(key, [...(cells.get(key) ?? []), child]);
  }
  return [...cells.values()].flatMap((cell): FamilyProblem[] => {
    const first = cell[0];
    if (first === undefined || !areDoubles(shape, cell)) return [];
    const where = combinationWords(combinationOf(first, axes, get));
    return [
      {
        code: 'double',
        message: `${some(cell.length, 'child', 'children')} stand in one cell, ${where}: ${names(shape, cell)}.`,
        ids: cell.map(({ id }) => id),
      },
    ];
  });
}

/** Whether children of one cell are different items. */
export function areDoubles({ offer }: FamilyShape, children: readonly StoredRecord[]): boolean {
  if (children.length < 2) return false;
  const offers = new Set(children.map(({ values }) => (offer === undefined ? '' : plainText(values[offer]))));
  return offers.has('') || offers.size > 1;
}

/** Values of one axis that are one word spelled differently. */
function spellings({ axes, children }: Family, get: GetRecord): FamilyProblem[] {
  return axes.flatMap(({ key, label, path, values }): FamilyProblem[] => {
    const groups = new Map<string, string[]>();
    for (const value of values) groups.set(folded(value), [...(groups.get(folded(value)) ?? []), value]);
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        code: 'spelling',
        message: `${label} is spelled in ${group.length} ways: ${listWords(group.map((value) => `“${value}”`))}.`,
        ids: children
          .filter((child) => group.includes(plainText(effective(child, path, get).value)))
          .map(({ id }) => id),
        remedy: 'rename',
        axis: key,
      }));
  });
}

export function labelOf(type: string, path: string): string {
  return inSentence(fieldAt(type, path)?.label ?? path);
}

export function listWords(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export function names(shape: FamilyShape, records: readonly StoredRecord[]): string {
  const shown = records.slice(0, NAMED).map((record) => childName(shape, record));
  const more = records.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${countText(more)} more`;
}

export function some(count: number, one: string, many: string): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}
