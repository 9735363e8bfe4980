import { applyStep, fingerprintOf, invertStep, planStep } from '@shared/changes';
import {
  addChild,
  changeTheme,
  detach,
  type Family,
  type FamilyPlan,
  merge,
  orderValues,
  renameValue,
  repair,
  reparent,
  split,
} from '@shared/families';
import type { StoredRecord } from '@shared/records';
import { err, type Result, unwrap } from '@shared/result';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestCatalog } from '../unit/shared/families/catalog';

const word = fc.constantFrom('Moss', 'moss', 'Ink', 'S', 'M', 'L', '');

const children = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 7 });

interface Drawn {
  readonly first: readonly (readonly [string, string, string])[];
  readonly second: readonly (readonly [string, string, string])[];
  readonly axes: number;
  readonly shape: 'product' | 'listing';
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  first: children,
  second: children,
  axes: fc.integer({ min: 0, max: 3 }),
  shape: fc.constantFrom('product' as const, 'listing' as const),
});

const LABELS = ['Color', 'Size', 'Material'];

/** Two families, whose ties agree. */
function catalogOf({ first, second, axes, shape }: Drawn): TestCatalog {
  const catalog = new TestCatalog();
  const labels = LABELS.slice(0, axes);
  for (const [parent, list] of [
    ['p', first],
    ['q', second],
  ] as const) {
    if (shape === 'product')
      catalog.add(parent, 'product', {
        title: parent,
        ...Object.fromEntries(labels.map((label, index) => [`option${index + 1}Name`, label])),
      });
    else
      catalog.add(parent, 'listing', {
        sellerSku: parent,
        channel: 'c',
        parentage: 'parent',
        variationTheme: labels.join('/'),
      });
    for (const [index, values] of list.entries()) {
      const paths = labels.map((label, at) =>
        shape === 'product' ? `option${at + 1}` : `attributes.${label.toLowerCase()}`,
      );
      const named = Object.fromEntries(paths.map((path, at) => [path, values[at] ?? '']));
      const id = `${parent}${index}`;
      if (shape === 'product') catalog.add(id, 'variant', { sku: id, product: parent, ...named });
      else
        catalog.add(id, 'listing', {
          sellerSku: id,
          channel: 'c',
          parentage: 'child',
          parent,
          parentSku: parent,
          variationTheme: labels.join('/'),
          price: { amount: '1', currency: 'EUR' },
          ...named,
        });
    }
  }
  return catalog;
}

type Act = (family: Family, other: Family, catalog: TestCatalog) => Result<FamilyPlan>;

const ids = ({ children: list }: Family, count: number): string[] => list.slice(0, count).map(({ id }) => id);

const acts: readonly Act[] = [
  (family, _, { context }) => addChild(family, { values: ['New', 'New', 'New'], key: 'n' }, context),
  (family) => detach(family, ids(family, 2)),
  (family, other, { context }) =>
    reparent({ children: family.children.slice(0, 2), axes: family.axes }, other, context),
  (family, _, { context }) => split(family, { ids: ids(family, 1), name: 'Split', key: 'split' }, context),
  (family, other, { context }) => merge(family, [other], context),
  (family, _, { context }) => repair(family, context),
  (family, _, { context }) =>
    changeTheme(
      family,
      {
        written: 'SCENT/COLOR',
        axes: [
          { key: 'scent', label: 'Scent', source: { kind: 'text', text: 'Fig' } },
          { key: 'color', label: 'Color', source: { kind: 'axis', path: family.axes[0]?.path ?? 'title' } },
        ],
      },
      context,
    ),
  ({ axes, ...family }, _, { context }) => {
    const [axis] = axes;
    if (axis === undefined) return err('invalid', 'No axis');
    return renameValue({ axes, ...family }, { axis: axis.key, from: axis.values, to: 'Moss' }, context);
  },
  ({ axes, ...family }, _, { context }) => {
    const [axis] = axes;
    if (axis === undefined) return err('invalid', 'No axis');
    return orderValues({ axes, ...family }, { axis: axis.key, values: [...axis.values].reverse() }, context);
  },
];

test('every action, undone, gives all back', () => {
  fc.assert(
    fc.property(drawn, fc.nat(acts.length - 1), (given, pick) => {
      const catalog = catalogOf(given);
      const { shape } = given;
      const before = snapshot(catalog);
      const plan = acts[pick]?.(catalog.family('p', shape), catalog.family('q', shape), catalog);
      if (plan === undefined || !plan.ok) return;
      const reader = { get: (id: string) => catalog.records.get(id) };
      const body = planStep(plan.value.operations, reader);
      applyStep(tableOf(catalog), body, 2);
      const creates = body.creates.map(({ id, values }) => ({ id, fingerprint: fingerprintOf(values) }));
      const inverse = invertStep({ ...body, creates }, reader, catalog.context.referrers);
      expect(inverse.leftAlone).toEqual([]);
      applyStep(tableOf(catalog), inverse.body, 3);
      expect(snapshot(catalog)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('split, then merged, is the same family', () => {
  fc.assert(
    fc.property(drawn, fc.nat(6), (given, count) => {
      const catalog = catalogOf(given);
      const { shape } = given;
      const before = catalog.content();
      const leaving = ids(catalog.family('p', shape), count);
      const plan = split(
        catalog.family('p', shape),
        { ids: leaving, name: 'Split', key: 'split' },
        catalog.context,
      );
      fc.pre(plan.ok);
      const { id } = catalog.run(plan);
      expect(
        catalog
          .family(id, shape)
          .children.map((child) => child.id)
          .sort(),
      ).toEqual([...leaving].sort());
      catalog.run(merge(catalog.family('p', shape), [catalog.family(id, shape)], catalog.context));
      expect(catalog.content()).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('an index that follows along knows what a fresh one knows', () => {
  fc.assert(
    fc.property(drawn, fc.array(fc.nat(acts.length - 1), { maxLength: 6 }), (given, picks) => {
      const catalog = catalogOf(given);
      const { shape } = given;
      const index = catalog.families.of(shape);
      for (const pick of picks) {
        if (!index.has('p') || !index.has('q')) break;
        const plan = acts[pick]?.(catalog.family('p', shape), catalog.family('q', shape), catalog);
        if (plan?.ok) catalog.apply(plan.value.operations);
      }
      const fresh = new TestCatalog();
      for (const [id, record] of catalog.records) fresh.records.set(id, record);
      const known = fresh.families.of(shape);
      expect([...index.allKeys()].sort()).toEqual([...known.allKeys()].sort());
      for (const key of known.allKeys()) {
        expect(unwrapFamily(index.family(key))).toEqual(unwrapFamily(known.family(key)));
        expect(index.problemsOf(key)).toEqual(known.problemsOf(key));
      }
    }),
    { numRuns: 200 },
  );
});

const unwrapFamily = (family: Family | undefined) => ({
  parent: family?.parent,
  axes: family?.axes,
  children: family?.children.map(({ id }) => id),
});

function tableOf({ records }: TestCatalog) {
  return {
    get: (id: string) => records.get(id),
    put: (record: StoredRecord) => void records.set(record.id, record),
    remove: (id: string) => void records.delete(id),
  };
}

/** Values of all records, what is absent and what is empty on purpose told apart. */
const snapshot = ({ records }: TestCatalog) =>
  Object.fromEntries([...records].sort().map(([id, { type, values }]) => [id, { type, values }]));

test('the drawn families are families', () => {
  const catalog = catalogOf({ first: [['S', 'M', '']], second: [['L', '', '']], axes: 2, shape: 'listing' });
  expect(catalog.families.of('listing').problemsOf('p')).toEqual([]);
  expect(unwrap(detach(catalog.family('p', 'listing'), ['p0'])).operations).toHaveLength(4);
});
