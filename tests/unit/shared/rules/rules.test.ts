import { applyStep, fingerprintOf, invertStep, type Operation, planStep } from '@shared/changes';
import type { Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { settled } from '@shared/rules';
import { describe, expect, test } from 'vitest';

class Records {
  private readonly records = new Map<string, StoredRecord>();

  constructor(records: readonly [id: string, type: string, values: Record<string, Value>][]) {
    for (const [id, type, values] of records) this.put({ id, type, rev: 1, values });
  }

  get(id: string): StoredRecord | undefined {
    return this.records.get(id);
  }

  put(record: StoredRecord): void {
    this.records.set(record.id, record);
  }

  remove(id: string): void {
    this.records.delete(id);
  }

  *all(type: string): Generator<StoredRecord> {
    for (const record of this.records.values()) if (record.type === type) yield record;
  }

  *referrers(id: string, type: string, paths: readonly string[]): Generator<StoredRecord> {
    for (const record of this.all(type)) if (paths.some((path) => record.values[path] === id)) yield record;
  }

  paths(): Record<string, unknown> {
    return Object.fromEntries([...this.all('category')].map(({ id, values }) => [id, values.path]));
  }
}

const set = (id: string, path: string, value: Value | undefined): Operation => ({
  kind: 'set',
  id,
  path,
  value,
});
const create = (id: string, type: string, values: Record<string, Value>): Operation => ({
  kind: 'create',
  record: { id, type, values },
});
const price = { amount: '9.90', currency: 'EUR' };

describe('a parent carries no price or stock', () => {
  const records = (): Records =>
    new Records([
      ['said', 'listing', { title: 'Shirt', parentage: 'parent' }],
      ['linked', 'listing', { title: 'Cap' }],
      ['child', 'listing', { parentage: 'child', parent: 'linked' }],
      ['own', 'listing', { title: 'Bowl', price }],
      ['bad', 'listing', { title: 'Old', parentage: 'parent', price }],
      ['product', 'product', { title: 'Mug' }],
    ]);
  const only = 'what is sold are its children. Edit theirs, or leave it out.';
  const cases: [string, Operation[], string | undefined][] = [
    [
      'a price on what is said to be one',
      [set('said', 'price', price)],
      `A parent carries no price or stock, and “Shirt” is a parent listing: ${only}`,
    ],
    [
      'stock on what another calls its parent',
      [set('linked', 'quantity', 3)],
      `A parent carries no price or stock, and “Cap” is a parent listing: ${only}`,
    ],
    [
      'several',
      [set('said', 'salePrice', price), set('linked', 'price', price), set('child', 'price', price)],
      'A parent carries no price or stock, and these are parent listings: “Shirt”, “Cap”. What is sold are their children: edit theirs, or leave the parents out.',
    ],
    [
      'a parent made of what has a price',
      [set('own', 'parentage', 'parent')],
      `A parent carries no price or stock, and “Bowl” is a parent listing: ${only}`,
    ],
    [
      'a new one with a price',
      [create('new', 'listing', { parentage: 'parent', price })],
      `A parent carries no price or stock, and one without a name is a parent listing: ${only}`,
    ],
    ['its child', [set('child', 'price', price)], undefined],
    ['nothing', [set('bad', 'price', null), set('said', 'title', 'Shirts')], undefined],
    ['another field of what came so', [set('bad', 'title', 'Older')], undefined],
    [
      'a parent that is freed and priced in one step',
      [set('said', 'parentage', null), set('said', 'price', price)],
      undefined,
    ],
    [
      'a price taken away as it becomes one',
      [set('own', 'parentage', 'parent'), set('own', 'price', null)],
      undefined,
    ],
  ];
  test.each(cases)('%s', (_what, operations, message) => {
    const reader = records();
    const done = settled(planStep(operations, reader), reader);
    expect(done.ok ? undefined : done.error).toEqual(
      message === undefined ? undefined : { code: 'refused', message },
    );
  });
});

describe('the paths of a tree follow names and parents', () => {
  const records = (): Records =>
    new Records([
      ['home', 'category', { name: 'Home', path: 'Home' }],
      ['kitchen', 'category', { name: 'Kitchen', path: 'Home > Kitchen', parent: 'home' }],
      ['mugs', 'category', { name: 'Mugs', path: 'Home > Kitchen > Mugs', parent: 'kitchen' }],
      ['odd', 'category', { name: 'Odd', path: 'Elsewhere > Odd', parent: 'kitchen' }],
      ['garden', 'category', { name: 'Garden', path: 'Garden' }],
      ['alone', 'category', { name: 'Tools', path: 'Hardware > Tools' }],
    ]);
  const cases: [string, Operation[], Record<string, unknown>][] = [
    ['nothing else', [set('home', 'code', 'H')], {}],
    [
      'a name',
      [set('home', 'name', 'House')],
      { home: 'House', kitchen: 'House > Kitchen', mugs: 'House > Kitchen > Mugs' },
    ],
    [
      'a name in the middle',
      [set('kitchen', 'name', 'Cooking')],
      { kitchen: 'Home > Cooking', mugs: 'Home > Cooking > Mugs' },
    ],
    [
      'two names at once',
      [set('mugs', 'name', 'Cups'), set('home', 'name', 'House')],
      { home: 'House', kitchen: 'House > Kitchen', mugs: 'House > Kitchen > Cups' },
    ],
    [
      'another parent',
      [set('kitchen', 'parent', 'garden')],
      { kitchen: 'Garden > Kitchen', mugs: 'Garden > Kitchen > Mugs' },
    ],
    ['no parent', [set('kitchen', 'parent', null)], { kitchen: 'Kitchen', mugs: 'Kitchen > Mugs' }],
    ['a path written by hand', [set('kitchen', 'path', 'K')], { kitchen: 'K', mugs: 'K > Mugs' }],
    ['the last step of a path without parents', [set('alone', 'name', 'Saws')], { alone: 'Hardware > Saws' }],
    ['no name at all', [set('home', 'name', null)], {}],
    [
      'a new one under a parent that is renamed',
      [create('new', 'category', { name: 'Bowls', parent: 'kitchen' }), set('home', 'name', 'House')],
      {
        home: 'House',
        kitchen: 'House > Kitchen',
        mugs: 'House > Kitchen > Mugs',
        new: 'House > Kitchen > Bowls',
      },
    ],
  ];
  const circles: [string, Operation[], string][] = [
    ['itself', [set('home', 'parent', 'home')], '“Home” cannot lie below itself. Choose another parent.'],
    [
      'what is below it',
      [set('home', 'parent', 'mugs')],
      '“Home” cannot lie below “Home > Kitchen > Mugs”, which lies below it. Choose another parent.',
    ],
  ];
  test.each(circles)('nothing lies below %s', (_what, operations, message) => {
    const reader = records();
    expect(settled(planStep(operations, reader), reader)).toEqual({
      ok: false,
      error: { code: 'refused', message },
    });
  });

  test.each(cases)('%s', (_what, operations, expected) => {
    const reader = records();
    const before = reader.paths();
    const done = settled(planStep(operations, reader), reader);
    if (!done.ok) throw new Error(done.error.message);
    applyStep(reader, done.value, 2);
    expect(reader.paths()).toEqual({ ...before, ...expected });
    const creates = done.value.creates.map((create) => ({
      ...create,
      fingerprint: fingerprintOf(create.values),
    }));
    const back = invertStep({ ...done.value, creates }, reader, () => []);
    applyStep(reader, back.body, 3);
    expect(reader.paths()).toEqual(before);
  });
});
