import type { Value } from '@shared/fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calculations } from '@/data/calculations';
import { StoreWorld } from './storeWorld';

const columns: Record<string, { type: string; expression: string; kind: string }> = {
  length: { type: 'product', expression: 'length(Title)', kind: 'number' },
  stock: { type: 'product', expression: 'sum(Variants.Stock)', kind: 'number' },
  double: { type: 'product', expression: 'calc.stock * 2', kind: 'number' },
  named: { type: 'variant', expression: 'Product.Title & "/" & Product.calc.length', kind: 'text' },
  twins: { type: 'variant', expression: 'count(Product.Variants)', kind: 'number' },
};

class World extends StoreWorld {
  readonly kept = new Calculations(this.store, this.fields, () => '2026-11-27');

  values(calculations: Calculations): Record<string, Value | undefined> {
    const shown: Record<string, Value | undefined> = {};
    for (const [id, { type }] of Object.entries(columns))
      for (const record of this.store.all(type))
        shown[`${record.id} ${id}`] = calculations.of(record, `calc.${id}`);
    return shown;
  }
}

const edit = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), at: fc.nat(2), to: fc.string({ maxLength: 4 }) }),
  fc.record({ kind: fc.constant('stock' as const), at: fc.nat(3), to: fc.nat(50) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(3), to: fc.nat(2) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(5), to: fc.constant(0) }),
  fc.record({
    kind: fc.constant('formula' as const),
    at: fc.nat(1),
    to: fc.constantFrom('length(Title)', 'count(Variants)'),
  }),
);

test('calculated values kept up with edits equal those worked out anew', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const world = new World();
      for (const [id, { type, ...values }] of Object.entries(columns))
        world.put(id, 'calculatedField', { recordType: type, label: id, ...values });
      for (const { kind, at, to } of edits) {
        world.values(world.kept);
        if (kind === 'title') world.put(`p${at}`, 'product', { title: to });
        if (kind === 'stock') world.put(`v${at}`, 'variant', { stock: to });
        if (kind === 'move') world.put(`v${at}`, 'variant', { product: `p${to}` });
        if (kind === 'delete') world.drop(at < 3 ? `p${at}` : `v${at - 3}`);
        if (kind === 'formula') world.put('length', 'calculatedField', { expression: to });
      }
      const anew = new Calculations(world.store, world.fields, () => '2026-11-27');
      expect(world.values(world.kept)).toEqual(world.values(anew));
    }),
  );
});
