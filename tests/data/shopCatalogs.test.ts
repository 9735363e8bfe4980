import { readFileSync } from 'node:fs';
import type { Value } from '@shared/fields';
import { countRows, plannedRows } from '@shared/imports';
import { describe, expect, it } from 'vitest';
import {
  differingCells,
  exportBytes,
  exportExactly,
  type Imported,
  importFile,
  planFile,
  Workspace,
} from '../unit/shared/formats/bench';
import { dataFile } from './folder';

const FILES = [
  '01-catalog/shopify-csv/apparel.csv',
  '01-catalog/shopify-csv/home-and-garden.csv',
  '01-catalog/woocommerce/sample_products.csv',
] as const;

/** Another value of the same kind. */
function edited(value: Value): Value {
  if (typeof value === 'string') return `${value} (edited)`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value !== null && typeof value === 'object' && 'amount' in value)
    return { ...value, amount: `${value.amount.split('.')[0]}7.35` };
  return value;
}

/** Fields whose value stands in one cell alone, each with a value to change it to. */
function* singleCellEdits({
  set,
}: Imported): Generator<{ key: string; path: string; value: Value; from: string; column: number }> {
  const shared = new Set([
    'handle',
    'code',
    'url',
    'option1Name',
    'option2Name',
    'option3Name',
    'option1',
    'option2',
    'option3',
  ]);
  const prices = new Set(['compareAtPrice']);
  for (const draft of set.drafts) {
    if (set.roles[draft.role]?.mode !== 'upsert') continue;
    for (const { role, path, column, item } of set.reading.bindings) {
      const value = draft.values[path];
      const isPlain =
        ['string', 'number', 'boolean'].includes(typeof value) ||
        (value !== null && typeof value === 'object' && 'amount' in value);
      if (role !== draft.role || path === '' || item !== undefined || value === undefined || !isPlain)
        continue;
      if (shared.has(path) || prices.has(path) || isReferencePath(path)) continue;
      yield { key: draft.key, path, value: edited(value), from: `${draft.row}:${column}`, column };
    }
  }
}

const isReferencePath = (path: string): boolean =>
  ['brand', 'category', 'image', 'product', 'item', 'channel', 'parent'].includes(path);
const CHOICES: Readonly<Record<string, Value>> = { stockPolicy: 'continue', status: 'draft' };

describe.each(FILES)('%s', (path) => {
  const bytes = readFileSync(dataFile(path));
  const text = bytes.toString('utf8');

  it('comes out byte for byte as it went in', () => {
    const workspace = new Workspace();
    const imported = importFile(bytes, workspace);
    expect(imported.set.rejects).toEqual([]);
    expect(imported.set.findings).toEqual([]);
    expect(Buffer.from(exportBytes(imported, workspace)).equals(bytes)).toBe(true);
  });

  it('changes nothing when it is imported again', () => {
    const workspace = new Workspace();
    importFile(bytes, workspace);
    const rows = plannedRows(planFile(bytes, workspace).plan);
    expect(countRows(rows)).toEqual({ new: 0, changed: 0, unchanged: rows.length, refused: 0 });
  });

  it('differs in one cell alone after each edit of one cell', () => {
    const workspace = new Workspace();
    const imported = importFile(bytes, workspace);
    let edits = 0;
    for (const { key, path: field, value, from } of singleCellEdits(imported)) {
      const id = imported.links.ids.get(key) ?? '';
      const before = workspace.get(id)?.values[field];
      const next = CHOICES[field] ?? value;
      if (JSON.stringify(before) === JSON.stringify(next)) continue;
      workspace.set(id, field, next);
      const differing = differingCells(text, exportExactly(imported, workspace));
      expect(
        differing.map((cell) => cell.split(' ')[0]),
        `${field} of ${key}`,
      ).toEqual([field === 'price' ? expect.stringMatching(`^${from.split(':')[0]}:`) : from]);
      workspace.set(id, field, before);
      edits++;
    }
    expect(edits).toBeGreaterThan(100);
    expect(exportExactly(imported, workspace)).toBe(text);
  });
});
