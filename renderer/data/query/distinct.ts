import { type Field, type FieldPath, type TextContext, valueText } from '@shared/fields';
import type { Fields } from '@shared/records/fieldCatalog';
import type { RowStore } from '../rowStore';
import { shownValue } from './shownValue';
import { foldText } from './sortKeys';

export interface DistinctText {
  /** '' stands for empty. */
  readonly text: string;
  readonly count: number;
}

export interface DistinctRequest {
  readonly path: FieldPath;
  readonly text: TextContext;
  readonly limit: number;
  readonly fields: Fields;
}

/** The different texts of a column among these records, in reading order, at most `limit`; `isCut` when there are more. */
export function distinctTexts(
  store: RowStore,
  ids: readonly string[],
  { path, text, limit, fields }: DistinctRequest,
): { texts: DistinctText[]; isCut: boolean } {
  const counts = new Map<string, number>();
  const byType = new Map<string, Field | undefined>();
  let isCut = false;
  for (const id of ids) {
    const record = store.get(id);
    if (record === undefined) continue;
    if (!byType.has(record.type)) byType.set(record.type, fields.at(record.type, path));
    const field = byType.get(record.type);
    if (field === undefined) continue;
    const value = valueText(shownValue(record, path, store), field, text);
    const count = counts.get(value);
    if (count === undefined && counts.size >= limit) isCut = true;
    else counts.set(value, (count ?? 0) + 1);
  }
  const texts = [...counts].map(([value, count]) => ({ text: value, count, folded: foldText(value) }));
  texts.sort((left, right) => (left.folded < right.folded ? -1 : left.folded > right.folded ? 1 : 0));
  return { texts: texts.map(({ text: value, count }) => ({ text: value, count })), isCut };
}
