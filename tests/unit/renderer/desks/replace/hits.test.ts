import { neutralConventions, type Values } from '@shared/fields';
import { declaredFields } from '@shared/records/fieldCatalog';
import { compileFind, type FindQuery, findIn, noQuery } from '@shared/transform/find';
import type { SearchTexts } from '@shared/transform/transform';
import { expect, test } from 'vitest';
import { type FindPlace, findAll } from '@/data/find/findAll';
import { RowStore } from '@/data/rowStore';
import {
  allTicked,
  contextOf,
  countTicks,
  type HitList,
  hitListOf,
  hitsOfRow,
  tickOf,
  toggled,
} from '@/desks/replace/hits';
import { planReplace } from '@/desks/replace/replaceHits';

const text = {
  conventions: neutralConventions,
  names: { nameOf: (id: string) => (id === 'b' ? 'Red brand' : undefined), findByName: () => undefined },
};
const search: SearchTexts = async (query, texts) => {
  const finder = compileFind(query);
  return finder.ok ? { ok: true, value: texts.map((each) => findIn(each, finder.value)) } : finder;
};

function storeOf(records: readonly [id: string, type: string, values: Values][]): RowStore {
  const store = new RowStore();
  for (const [id, type, values] of records) store.load({ id, type, rev: 1, values }, `${type}/1`);
  return store;
}

const store = storeOf([
  [
    'p',
    'product',
    { title: 'Red, red', brand: 'b', tags: ['red', 'blue'], description: '<p>A <b>re</b>d</p>' },
  ],
  ['v', 'variant', { price: { amount: '12.50', currency: 'USD' }, 'attributes.color': 'red' }],
]);

async function find(
  change: Partial<FindQuery>,
  places: FindPlace[] = [{ type: 'product' }, { type: 'variant' }],
): Promise<HitList> {
  const found = await findAll(
    { query: { ...noQuery, ...change }, places },
    { store, fields: declaredFields, text, search },
  );
  if (!found.ok) throw new Error(found.error.message);
  return hitListOf(found.value);
}

test('every hit under its record, counted by field; a link is only found', async () => {
  const list = await find({ text: 'red' });
  expect([...list.rows]).toEqual([-1, 0, 1, 2, 3, 4, -2, 5]);
  expect(list.fields.map(({ label, hits, isFixed }) => [label, hits, isFixed])).toEqual([
    ['Title', [0, 1], false],
    ['Brand', [2], true],
    ['Tags', [3], false],
    ['Description', [4], false],
    ['color', [5], false],
  ]);
  expect(countTicks(list, allTicked(list))).toEqual({ hits: 5, cells: 4, records: 2 });
});

test('ticks of hits, fields and records', async () => {
  const list = await find({ text: 'red' });
  const all = allTicked(list);
  const record = [...hitsOfRow(list, 0)];
  expect(record).toEqual([0, 1, 2, 3, 4]);
  const without = toggled(all, list, record);
  expect(tickOf(without, list, record)).toBe(false);
  expect(countTicks(list, without)).toEqual({ hits: 1, cells: 1, records: 1 });
  expect(tickOf(toggled(without, list, [1]), list, record)).toBe('mixed');
  expect(tickOf(all, list, [2])).toBeUndefined();
});

test.each<[string, Partial<FindQuery>, number[], unknown]>([
  [
    'all',
    { text: 'red', replacement: 'x' },
    [],
    [
      ['title', 'x, x'],
      ['tags', ['x', 'blue']],
      ['description', '<p>A <b>x</b></p>'],
      ['attributes.color', 'x'],
    ],
  ],
  ['one of two in a cell', { text: 'red', replacement: 'x' }, [0, 3, 4, 5], [['title', 'Red, x']]],
  [
    'words taken out',
    { text: 'red' },
    [0, 1, 4],
    [
      ['tags', ['blue']],
      ['attributes.color', undefined],
    ],
  ],
  [
    'money is read again',
    { text: '12.5', replacement: '13.7' },
    [],
    [['price', { amount: '13.70', currency: 'USD' }]],
  ],
  ['money that is none', { text: '12.', replacement: 'x' }, [], [['price', { unparsed: 'x50 USD' }]]],
])('what is ticked is replaced: %s', async (_name, query, unticked, expected) => {
  const list = await find(query);
  const plan = await planReplace(list, toggled(allTicked(list), list, unticked), { store, text });
  expect(
    plan.ok && plan.value.operations.map((each) => each.kind === 'set' && [each.path, each.value]),
  ).toEqual(expected);
});

test('only in the columns and records that are asked for', async () => {
  const list = await find({ text: 'red' }, [{ type: 'product', ids: ['p'], paths: ['tags', 'seoTitle'] }]);
  expect(list.hits).toHaveLength(1);
});

test('records that changed since they were found are not touched', async () => {
  const own = storeOf([['p', 'product', { title: 'red' }]]);
  const list = await find({ text: 'red' });
  own.seq = 1;
  expect(await planReplace(list, allTicked(list), { store: own, text })).toMatchObject({
    ok: false,
    error: { code: 'stale' },
  });
});

test.each([
  ['short', 'a red mug', { from: 2, to: 5, text: '' }, ['a ', 'red', ' mug']],
  ['breaks', 'a\nred\tb', { from: 2, to: 5, text: '' }, ['a⏎', 'red', '→b']],
  [
    'long',
    `${'x'.repeat(50)}red${'y'.repeat(90)}`,
    { from: 50, to: 53, text: '' },
    [`…${'x'.repeat(32)}`, 'red', `${'y'.repeat(80)}…`],
  ],
])('a hit in its context: %s', (_name, source, edit, [before, found, after]) => {
  expect(contextOf(source, edit)).toEqual({ before, found, after });
});
