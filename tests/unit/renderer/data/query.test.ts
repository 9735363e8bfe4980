import type { Operation } from '@shared/changes';
import { conventionsOfLocale, type Value } from '@shared/fields';
import { describe, expect, test } from 'vitest';
import { StoreNames } from '@/data/names';
import { type Criteria, distinctTexts, emptyView, Query } from '@/data/query';
import { act, memorySurroundings, openedIn } from './surroundings';

const rows: Record<string, Record<string, Value>> = {
  a: { title: 'Mug 10', brand: 'b1', tags: ['red', 'small'], seoTitle: 'Ärmel' },
  b: { title: 'mug 2', brand: 'b2', seoTitle: 'armband' },
  c: { title: 'Über-Mug', status: 'draft', 'attributes.colour way': 'sand' },
  d: { title: null, status: { unparsed: 'gone' }, seoTitle: 'Zebra' },
};

async function fixture() {
  const workspace = await openedIn(memorySurroundings());
  const operations: Operation[] = Object.entries(rows).map(([id, values]) => ({
    kind: 'create',
    record: { id, type: 'product', values },
  }));
  const brands: Operation[] = ['Nordlicht', 'Aal'].map((name, index) => ({
    kind: 'create',
    record: { id: `b${index + 1}`, type: 'brand', values: { name } },
  }));
  const prices: Operation[] = [12, 9, undefined, 100].map((amount, index) => ({
    kind: 'create',
    record: {
      id: `v${index}`,
      type: 'variant',
      values:
        amount === undefined ? {} : { price: { amount: String(amount), currency: 'EUR' }, stock: amount },
    },
  }));
  await act(workspace, 'Add', [...operations, ...brands, ...prices]);
  const names = new StoreNames(workspace.store);
  const conventions = conventionsOfLocale('en-GB', 'EUR');
  const query = new Query(workspace.store, {
    fields: workspace.fields,
    names,
    conventions,
    isPending: (id) => id === 'b',
  });
  const run = (criteria: Partial<Criteria>, type = 'product') =>
    query.run(type, { ...emptyView, ...criteria }).join('');
  return { workspace, query, run, names, conventions };
}

const up = (path: string) => ({ sort: [{ path, isDescending: false }] });
const down = (path: string) => ({ sort: [{ path, isDescending: true }] });

describe('a query', () => {
  const cases: [string, Partial<Criteria>, string][] = [
    ['nothing asked', {}, 'abcd'],
    ['text sorts by number, without case or accents, empty last', up('title'), 'bacd'],
    ['downwards, empty still last', down('title'), 'cabd'],
    ['accents sort with their letter', up('seoTitle'), 'badc'],
    ['a reference sorts by name', up('brand'), 'bacd'],
    [
      'several columns',
      {
        sort: [
          { path: 'status', isDescending: true },
          { path: 'title', isDescending: false },
        ],
      },
      'dcba',
    ],
    ['an entry of a map', up('attributes.colour way'), 'cabd'],
    ['search in any case, all words', { search: 'MUG 1' }, 'a'],
    ['search in a reference', { search: 'nordl' }, 'a'],
    ['search in a list and in a map', { search: 'sand' }, 'c'],
    ['search is no pattern', { search: 'm.g' }, ''],
    ['search finds what was never read', { search: 'gone' }, 'd'],
    ['values', { filters: [{ kind: 'values', path: 'title', values: ['Mug 10', ''] }] }, 'ad'],
    ['values of references', { filters: [{ kind: 'values', path: 'brand', values: ['Aal'] }] }, 'b'],
    ['contains', { filters: [{ kind: 'text', path: 'title', operator: 'contains', text: 'MUG' }] }, 'abc'],
    ['starts', { filters: [{ kind: 'text', path: 'title', operator: 'starts', text: 'mug' }] }, 'ab'],
    ['empty', { filters: [{ kind: 'state', path: 'brand', state: 'empty' }] }, 'cd'],
    ['invalid', { filters: [{ kind: 'state', path: 'status', state: 'invalid' }] }, 'd'],
    ['pending', { filters: [{ kind: 'state', path: 'title', state: 'pending' }] }, 'b'],
    [
      'two filters and a search',
      {
        filters: [
          { kind: 'state', path: 'brand', state: 'filled' },
          { kind: 'text', path: 'title', operator: 'ends', text: '2' },
        ],
        search: 'arm',
      },
      'b',
    ],
  ];
  test.each(cases)('%s', async (_name, criteria, expected) => {
    const { run } = await fixture();
    expect(run(criteria)).toBe(expected);
  });

  test('money sorts and is bounded as a number', async () => {
    const { run } = await fixture();
    expect(run(up('price'), 'variant')).toBe('v1v0v3v2');
    expect(run({ filters: [{ kind: 'range', path: 'price', from: '9.5', to: '100' }] }, 'variant')).toBe(
      'v0v3',
    );
    expect(run({ filters: [{ kind: 'range', path: 'stock', to: '12' }] }, 'variant')).toBe('v0v1');
  });

  test('follows edits, deletes and renamed references', async () => {
    const { workspace, run } = await fixture();
    expect(run(up('brand'))).toBe('bacd');
    await act(workspace, 'Edit', [{ kind: 'set', id: 'b2', path: 'name', value: 'Zander' }]);
    expect(run(up('brand'))).toBe('abcd');
    await act(workspace, 'Edit', [
      { kind: 'set', id: 'a', path: 'title', value: 'Zz' },
      { kind: 'delete', id: 'b' },
    ]);
    expect(run(up('title'))).toBe('cad');
  });

  test('an order that is kept up with many edits is the one made from scratch', async () => {
    const { workspace, query, names, conventions } = await fixture();
    const words = ['Mug', '7', 'äther', 'Zinn', '', '10', 'b', 'Mug 10'];
    for (let round = 0; round < 40; round++) {
      const id = 'abcd'[round % 4] ?? 'a';
      const typed = words[(round * 5) % words.length] ?? '';
      const value: Value | null = round % 7 === 3 ? { unparsed: typed } : typed === '' ? null : typed;
      await act(workspace, 'Edit', [{ kind: 'set', id, path: 'seoTitle', value }]);
      const criteria = { ...emptyView, ...(round % 2 === 0 ? up('seoTitle') : down('seoTitle')) };
      const scratch = new Query(workspace.store, {
        fields: workspace.fields,
        names,
        conventions,
        isPending: () => false,
      });
      expect(query.run('product', criteria)).toEqual(scratch.run('product', criteria));
      scratch.close();
    }
  });

  test('distinct texts in reading order', async () => {
    const { workspace, query, names, conventions } = await fixture();
    const text = { names, conventions };
    expect(
      distinctTexts(workspace.store, query.allOf('product'), {
        path: 'title',
        text,
        limit: 10,
        fields: workspace.fields,
      }),
    ).toEqual({
      texts: [
        { text: '', count: 1 },
        { text: 'mug 2', count: 1 },
        { text: 'Mug 10', count: 1 },
        { text: 'Über-Mug', count: 1 },
      ],
      isCut: false,
    });
    expect(
      distinctTexts(workspace.store, query.allOf('product'), {
        path: 'title',
        text,
        limit: 2,
        fields: workspace.fields,
      }).isCut,
    ).toBe(true);
  });
});
