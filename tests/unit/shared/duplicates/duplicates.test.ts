import {
  applyStep,
  fingerprintOf,
  invertStep,
  planStep,
  type RecordTable,
  referencesOf,
} from '@shared/changes';
import {
  differingPaths,
  findDuplicates,
  firstChoices,
  likelySurvivor,
  nearPairs,
  normalKey,
  planMerge,
} from '@shared/duplicates';
import type { StoredRecord } from '@shared/records';
import { declaredFields } from '@shared/records/fieldCatalog';
import '../../../property/seed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const record = (type: string, id: string, values: StoredRecord['values']): StoredRecord => ({
  id,
  type,
  rev: 1,
  values,
});

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe('by key', () => {
  test.each([
    ['AB-12/x', 'ab 12 X', false, true],
    ['Café', 'CAFE', false, true],
    ['Größe', 'GROSSE', false, true],
    ['0036000291452', '036000291452', true, true],
    ['0036000291452', '036000291452', false, false],
    ['AB-1', 'AB-11', false, false],
  ])('%s and %s', (left, right, isGtin, isSame) => {
    expect(normalKey(left, isGtin) === normalKey(right, isGtin)).toBe(isSame);
  });

  test('records that share all chosen fields are a group; empty ones are none', () => {
    const variants = [
      record('variant', 'c', { sku: 'mug 1', gtin: '036000291452' }),
      record('variant', 'a', { sku: 'MUG-1', gtin: '0036000291452' }),
      record('variant', 'b', { sku: 'MUG-1', gtin: '' }),
      record('variant', 'd', {}),
      record('variant', 'e', {}),
    ];
    const by = (paths: string[]) =>
      finished(findDuplicates({ type: 'variant', paths, by: 'key' }, variants, declaredFields)).map(
        ({ ids }) => ids,
      );
    expect(by(['sku'])).toEqual([['a', 'b', 'c']]);
    expect(by(['sku', 'gtin'])).toEqual([['a', 'c']]);
    expect(by([])).toEqual([]);
  });
});

describe('by likeness', () => {
  test('titles with another order of words, a slip, a plural are near; others are not', () => {
    const titles = [
      ['a', 'Brink Mug 350 ml, moss'],
      ['b', 'brink mug 350ml moss'],
      ['c', 'Brink Mugs 350 ml – Moss'],
      ['d', 'Brink Bowl 350 ml, chalk'],
      ['e', 'Linen apron'],
    ] as const;
    expect(finished(nearPairs(titles)).map((pair) => pair.join(''))).toEqual(['ab', 'ac']);
  });

  test('blocking loses none of the pairs that share a rare word', () => {
    const word = fc.constantFrom('mug', 'bowl', 'apron', 'moss', 'ink', 'chalk', 'linen', 'large');
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 2, maxLength: 12 }), (all) => {
        const titles = all.map((text, index) => [`id${index}`, text] as const);
        const found = new Set(finished(nearPairs(titles)).map((pair) => pair.join(' ')));
        const doubles = titles.flatMap(([left, one], index) =>
          titles.slice(index + 1).flatMap(([right, other]) => (one === other ? [`${left} ${right}`] : [])),
        );
        expect(doubles.filter((pair) => !found.has(pair))).toEqual([]);
      }),
    );
  });
});

class Table implements RecordTable {
  readonly records: Map<string, StoredRecord>;
  constructor(list: readonly StoredRecord[]) {
    this.records = new Map(list.map((one) => [one.id, one]));
  }
  get = (id: string) => this.records.get(id);
  put = (one: StoredRecord) => void this.records.set(one.id, one);
  remove = (id: string) => void this.records.delete(id);
  *referrers(ids: ReadonlySet<string>): Generator<readonly [StoredRecord, string, string]> {
    for (const one of this.records.values())
      for (const [path, id] of referencesOf(one, declaredFields)) if (ids.has(id)) yield [one, path, id];
  }
  content(): Record<string, unknown> {
    const all = [...this.records.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    return Object.fromEntries(all.map(({ id, values }) => [id, values]));
  }
}

function merged(table: Table, survivor: string, others: readonly string[], choices: [string, string][] = []) {
  const get = (id: string): StoredRecord => {
    const one = table.get(id);
    if (one === undefined) throw new Error(id);
    return one;
  };
  const operations = planMerge(
    { survivor: get(survivor), others: others.map(get), choices: new Map(choices) },
    {
      referrers: [...table.referrers(new Set(others))],
      newId: () => 'merge',
      now: () => '2026-11-27T10:00:00Z',
    },
  );
  const body = planStep(operations, table);
  applyStep(table, body, 2);
  return body;
}

describe('a merge', () => {
  const shop = () => [
    record('variant', 'v1', { sku: 'A', price: null }),
    record('variant', 'v2', { sku: 'a', stock: 4 }),
    record('variant', 'v3', { sku: 'a ', stock: 5 }),
    record('bundle', 'b', { 'components.v1': 1, 'components.v2': 2, 'components.v3': 3 }),
    record('listing', 'l', { item: 'v2' }),
    record('comment', 'c', { record: 'v3', text: 'Check' }),
    record('recordSet', 's', { recordType: 'variant', members: ['v3', 'v1', 'v2'] }),
  ];

  test('moves every reference, takes the chosen values, keeps comments, and notes what was merged', () => {
    const table = new Table(shop());
    merged(table, 'v1', ['v2', 'v3'], [['stock', 'v3']]);
    expect(table.content()).toEqual({
      v1: { sku: 'A', price: null, stock: 5 },
      b: { 'components.v1': 6 },
      l: { item: 'v1' },
      c: { record: 'v1', text: 'Check' },
      s: { recordType: 'variant', members: ['v1'] },
      merge: { survivor: 'v1', merged: ['v2', 'v3'], names: ['a', 'a '], at: '2026-11-27T10:00:00Z' },
    });
  });

  test('leaves no record that refers to itself', () => {
    const table = new Table([
      record('category', 'a', { name: 'A', parent: 'b' }),
      record('category', 'b', { name: 'A' }),
      record('category', 'c', { name: 'C', parent: 'b' }),
    ]);
    merged(table, 'a', ['b']);
    expect([table.get('a')?.values.parent, table.get('c')?.values.parent]).toEqual([null, 'a']);
  });

  test('and its undo give all back, whatever refers to what', () => {
    const ids = ['v0', 'v1', 'v2', 'v3'];
    const id = fc.constantFrom(...ids);
    const stock = fc.option(fc.nat(9), { nil: undefined });
    const bundle = fc.uniqueArray(fc.tuple(id, fc.integer({ min: 1, max: 5 })), { selector: ([key]) => key });
    const world = fc.record({
      stocks: fc.array(stock, { minLength: 4, maxLength: 4 }),
      bundles: fc.array(bundle, { maxLength: 4 }),
      items: fc.array(id, { maxLength: 4 }),
      members: fc.uniqueArray(id),
      others: fc.uniqueArray(fc.constantFrom('v1', 'v2', 'v3'), { minLength: 1 }),
      chosen: id,
    });
    fc.assert(
      fc.property(world, ({ stocks, bundles, items, members, others, chosen }) => {
        const table = new Table([
          ...ids.map((one, index) =>
            record('variant', one, {
              sku: one,
              ...(stocks[index] === undefined ? {} : { stock: stocks[index] }),
            }),
          ),
          ...bundles.map((parts, index) =>
            record(
              'bundle',
              `b${index}`,
              Object.fromEntries(parts.map(([key, count]) => [`components.${key}`, count])),
            ),
          ),
          ...items.map((item, index) => record('listing', `l${index}`, { item })),
          record('recordSet', 's', { recordType: 'variant', members }),
        ]);
        const before = table.content();
        const body = merged(table, 'v0', others, [['stock', chosen]]);
        expect([...table.referrers(new Set(others))]).toEqual([]);
        const creates = body.creates.map(({ id: made, values }) => ({
          id: made,
          fingerprint: fingerprintOf(values),
        }));
        const inverse = invertStep({ ...body, creates }, table, (wanted) => table.referrers(wanted));
        expect(inverse.leftAlone).toEqual([]);
        applyStep(table, inverse.body, 3);
        expect(table.content()).toEqual(before);
      }),
    );
  });
});

test('the survivor that is offered is the fullest, then the most used, then the oldest', () => {
  const records = [
    record('brand', 'a', { name: 'Ink' }),
    record('brand', 'b', { name: 'ink', website: 'https://ink.example' }),
    record('brand', 'c', { name: 'INK', website: 'https://ink.example' }),
  ];
  expect(likelySurvivor(records, new Map())).toBe('b');
  expect(likelySurvivor(records, new Map([['c', 3]]))).toBe('c');
  expect(differingPaths(records, declaredFields)).toEqual(['name', 'website']);
  expect([...firstChoices('a', records, ['name', 'website'])]).toEqual([
    ['name', 'a'],
    ['website', 'b'],
  ]);
});
