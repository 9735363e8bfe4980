import { applyStep, type Operation, planStep, referencesOf } from '@shared/changes';
import {
  Families,
  type Family,
  type FamilyPlan,
  type FamilyShapeId,
  type PlanContext,
} from '@shared/families';
import type { Values } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { type Result, unwrap } from '@shared/result';

/** Records in memory that families are read from and plans applied to. */
export class TestCatalog {
  readonly records = new Map<string, StoredRecord>();
  private ids = 0;
  private seq = 1;
  readonly families = new Families({
    get: (id) => this.records.get(id),
    all: (type) => [...this.records.values()].filter((record) => record.type === type),
  });
  readonly context: PlanContext = {
    get: (id) => this.records.get(id),
    newId: () => `new${++this.ids}`,
    referrers: (ids) =>
      [...this.records.values()].flatMap((record) =>
        [...referencesOf(record)].flatMap(([path, id]) => (ids.has(id) ? [[record, path, id] as const] : [])),
      ),
  };

  add(id: string, type: string, values: Values): this {
    this.records.set(id, { id, type, rev: 1, values });
    return this;
  }

  family(key: string, shape: FamilyShapeId = 'product'): Family {
    const family = this.families.of(shape).family(key);
    if (family === undefined) throw new Error(`There is no family ${key}.`);
    return family;
  }

  apply(operations: Iterable<Operation>): void {
    const body = planStep(operations, { get: this.context.get });
    applyStep(
      {
        get: this.context.get,
        put: (record) => this.records.set(record.id, record),
        remove: (id) => this.records.delete(id),
      },
      body,
      ++this.seq,
    );
    const touched = [...body.creates, ...body.deletes, ...body.changes];
    this.families.follow(touched.map(({ type, id }) => [type, [id]] as const));
  }

  /** Applies a plan that must succeed, and gives what it said. */
  run<P extends FamilyPlan>(plan: Result<P>): P {
    const value = unwrap(plan);
    this.apply(value.operations);
    return value;
  }

  values(id: string): Values {
    return this.records.get(id)?.values ?? {};
  }

  /** Values of all records, empty ones left out: null and absent look alike. */
  content(): Record<string, Values> {
    return Object.fromEntries(
      [...this.records.values()]
        .sort((left, right) => (left.id < right.id ? -1 : 1))
        .map(({ id, values }) => [
          id,
          Object.fromEntries(
            Object.entries(values)
              .filter(([, value]) => value !== null && value !== '')
              .sort(),
          ),
        ]),
    );
  }
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** A mug in two colours and two sizes, of which one combination is missing. */
export function mugs(): TestCatalog {
  const catalog = new TestCatalog().add('mug', 'product', {
    title: 'Mug',
    handle: 'mug',
    code: 'MUG',
    option1Name: 'Colour',
    option2Name: 'Size',
    tags: ['kitchen'],
  });
  for (const [id, colour, size, position] of [
    ['mug-moss-s', 'Moss', '250 ml', 1],
    ['mug-moss-l', 'Moss', '400 ml', 2],
    ['mug-ink-s', 'Ink', '250 ml', 3],
  ] as const)
    catalog.add(id, 'variant', {
      sku: id.toUpperCase(),
      product: 'mug',
      option1: colour,
      option2: size,
      price: eur('12.00'),
      stock: 4,
      position,
    });
  return catalog;
}

/** The mugs, with a parent listing and a listing of each variant. */
export function listedMugs(): TestCatalog {
  const catalog = mugs();
  catalog.add('amazon', 'channel', { name: 'Marketplace' });
  const place = { channel: 'amazon', marketplace: 'DE', locale: 'de-DE' };
  catalog.add('parent', 'listing', {
    ...place,
    title: 'Becher',
    item: 'mug',
    sellerSku: 'MUG-PARENT',
    parentage: 'parent',
    variationTheme: 'SIZE/COLOR',
  });
  for (const [id, colour, size] of [
    ['mug-moss-s', 'Moos', '250 ml'],
    ['mug-moss-l', 'Moos', '400 ml'],
    ['mug-ink-s', 'Tinte', '250 ml'],
  ] as const)
    catalog.add(`l-${id}`, 'listing', {
      ...place,
      item: id,
      sellerSku: `${id.toUpperCase()}-FBA`,
      asin: `B0${id.toUpperCase()}`,
      parentage: 'child',
      parent: 'parent',
      parentSku: 'MUG-PARENT',
      variationTheme: 'SIZE/COLOR',
      price: eur('14.00'),
      quantity: 3,
      'attributes.color_name': colour,
      'attributes.size_name': size,
    });
  return catalog;
}
