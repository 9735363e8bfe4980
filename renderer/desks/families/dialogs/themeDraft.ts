import {
  type AxisSource,
  axisWord,
  type Family,
  type FamilyIndex,
  keysOf,
  type NewAxis,
  plainText,
  writtenAxes,
} from '@shared/families';
import { splitPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { SelectOption } from '@/design';

/** Where an axis takes its values from, as one text for a list to choose from. */
export type SourceKey = string;

const TEXT = 'text';

/** The axes of now, each from itself. */
export function axesNow({ axes }: Family): NewAxis[] {
  return axes.map(({ key, label, path }) => ({ key, label, source: { kind: 'axis', path } }));
}

/** Themes in use where this family lives, with how many families use each. */
export function themesInUse(index: FamilyIndex): { written: string; count: number }[] {
  const { theme } = index.shape;
  if (theme.kind !== 'written') return [];
  const counts = new Map<string, number>();
  for (const key of index.allKeys()) {
    const written = plainText(index.anyMember(key)?.values[theme.path]);
    if (written !== '') counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return [...counts]
    .map(([written, count]) => ({ written, count }))
    .sort((left, right) => right.count - left.count);
}

/** The axes that a written theme names, each from the axis of that name now, or from the entry that holds it. */
export function axesOfTheme(family: Family, index: FamilyIndex, written: string): NewAxis[] {
  const { theme } = family.shape;
  if (theme.kind !== 'written') return [];
  const like = membersOfTheme(index, written);
  const keys = [...keysOf(theme, [...family.children, ...like])];
  return writtenAxes(theme, written, keys).map(({ key, label, path }) => {
    const same = family.axes.find((axis) => axisWord(axis.label) === axisWord(label));
    return { key, label, source: { kind: 'axis', path: same?.path ?? path } };
  });
}

/** How other families write the entries of the same theme; a few are enough. */
function membersOfTheme(index: FamilyIndex, written: string): StoredRecord[] {
  const { theme } = index.shape;
  const found: StoredRecord[] = [];
  if (theme.kind !== 'written') return found;
  for (const key of index.allKeys()) {
    const family =
      plainText(index.anyMember(key)?.values[theme.path]) === written ? index.family(key) : undefined;
    found.push(...(family?.children ?? []));
    if (found.length > 50) return found;
  }
  return found;
}

export const sourceKey = (source: AxisSource): SourceKey => (source.kind === 'text' ? TEXT : source.path);

export function sourceOf(key: SourceKey, text: string): AxisSource {
  return key === TEXT ? { kind: 'text', text } : { kind: 'axis', path: key };
}

/** The axes of now, the other entries of the children, or one text for all. */
export function sourceOptions(family: Family, extra: string): SelectOption<SourceKey>[] {
  const { shape, axes, children } = family;
  const map = shape.theme.kind === 'named' ? shape.theme.rest : shape.theme.values;
  const used = new Set(axes.map(({ path }) => path));
  const entries = new Set<string>();
  for (const { values } of children)
    for (const path in values) if (path.startsWith(`${map}.`) && !used.has(path)) entries.add(path);
  if (extra !== TEXT && !used.has(extra)) entries.add(extra);
  return [
    ...axes.map(({ path, label }) => ({ value: path, label })),
    ...[...entries]
      .sort()
      .map((path) => ({ value: path, label: splitPath(path).key ?? path, detail: 'attribute' })),
    { value: TEXT, label: 'One text for all' },
  ];
}
