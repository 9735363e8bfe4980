import { formatOf, vendorFormats } from '@shared/formats';
import type { Reading } from '@shared/formats/format';
import type { ImportPlan, PlannedRow, Ticks } from '@shared/imports';
import type { LookedAt } from '@shared/ipc/parserPort';
import { countText } from '@shared/numbers';
import { declarationOf, type RecordType, recordTypes } from '@shared/records';
import type { Preview } from './importState';

/** "43 rows", "1 row". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** Of the file; nothing for a row that has none. */
export function lineText(line: number | null | undefined): string {
  return line == null ? '' : countText(line);
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

export function delimiterText(delimiter: string): string {
  return DELIMITERS[delimiter] ?? `“${delimiter}”`;
}

const GENERATIONS: Readonly<Record<string, string>> = {
  new: 'new layout',
  legacy: 'older layout',
  own: 'written by Aisle',
};

/** "Shopify products, new layout, UTF-8, comma": what the file is. */
export function layoutText(looked: LookedAt, reading: Reading | undefined): string {
  const format = reading === undefined || reading.format === 'table' ? 'Table' : formatOf(reading).label;
  const generation = GENERATIONS[reading?.generation ?? ''];
  const wrapping = looked.wrapping.map((name) => `in ${name}`);
  const text =
    looked.delimiter === null
      ? [looked.kind.toUpperCase(), looked.sheets[looked.sheet]?.name ?? '']
      : [(looked.encoding ?? '').toUpperCase(), delimiterText(looked.delimiter)];
  return [format, generation ?? '', ...text, ...wrapping].filter((part) => part !== '').join(', ');
}

/** "43 rows, 25 products, 43 variants": what the file holds. */
export function contentText({ set }: ImportPlan): string {
  const counts = new Map<string, number>();
  for (const { role, type } of set.drafts) {
    const { supporting, mode, optional } = set.roles[role] ?? {};
    if (supporting === true || mode !== 'upsert' || optional === true) continue;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const records = [...counts].map(([type, count]) => {
    const { label, plural } = declarationOf(type);
    return counted(count, label.toLowerCase(), plural.toLowerCase());
  });
  return [counted(set.rowCount, 'row'), ...records].join(', ');
}

/** Rows that would be written: new or changed, and ticked. */
export function tickedRows({ plan, rows, ticks }: Preview): { new: number; changed: number } {
  const counts = { new: 0, changed: 0 };
  for (const row of rows)
    if ((row.status === 'new' || row.status === 'changed') && isRowTicked(plan, row, ticks))
      counts[row.status]++;
  return counts;
}

/** The records a row's tick is about: those that it describes itself, not what it shares with other rows. */
export function ownDrafts({ set }: ImportPlan, { row, drafts }: PlannedRow): readonly number[] {
  const own = drafts.filter((index) => {
    const draft = set.drafts[index];
    return draft?.row === row && set.roles[draft.role]?.mode === 'upsert';
  });
  return own.length > 0 ? own : drafts;
}

export function isRowTicked(plan: ImportPlan, row: PlannedRow, { skippedDrafts }: Ticks): boolean {
  if (skippedDrafts.size === 0) return true;
  return !ownDrafts(plan, row).every((draft) => skippedDrafts.has(draft));
}

/** "Import apparel.csv: 43 new, 12 changed": the step's name in Undo and History. */
export function importLabel(preview: Preview): string {
  const { layout } = preview;
  const counts = tickedRows(preview);
  const parts = [
    counts.new > 0 ? `${countText(counts.new)} new` : '',
    counts.changed > 0 ? `${countText(counts.changed)} changed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0
    ? `Import ${layout.file.name}`
    : `Import ${layout.file.name}: ${parts.join(', ')}`;
}

export const KNOWN_FORMATS = vendorFormats.map(({ label }) => label);

/** Types that a table may be about. */
export const importTypes: readonly RecordType[] = (Object.keys(recordTypes) as RecordType[]).filter(
  (type) => declarationOf(type).internal !== true,
);

/** Most of Amazon's files do not name their marketplace: the person says which it is. */
export function needsMarketplace(reading: Reading | undefined): boolean {
  return reading?.format.startsWith('amazon') === true && (reading.options.marketplace ?? '') === '';
}
