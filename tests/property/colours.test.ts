import { ruleAt } from '@shared/colours';
import { neutralConventions, type Value } from '@shared/fields';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calculations } from '@/data/calculations';
import { ColourIndex } from '@/data/colourIndex';
import { StoreNames } from '@/data/names';
import { StoreWorld } from './storeWorld';

const rules: Record<string, Record<string, Value>> = {
  twice: { recordType: 'product', path: 'title', condition: 'double' },
  borrowed: { recordType: 'listing', path: 'title', condition: 'double' },
  long: { recordType: 'product', path: 'calc.length', condition: 'over', value: '2', isWholeRow: true },
  alike: { recordType: 'product', path: 'calc.length', condition: 'double', tone: 'blue' },
  made: { recordType: 'product', path: 'brand', condition: 'contains', value: 'a' },
};

class World extends StoreWorld {
  readonly calculations = new Calculations(this.store, this.fields, () => '2026-11-27');
  private readonly text = { names: new StoreNames(this.store), conventions: neutralConventions };
  readonly kept = this.fresh();

  fresh(): ColourIndex {
    return new ColourIndex(this, this.text);
  }

  /** Which rule colours which cell. */
  shown(colours: ColourIndex): Record<string, string | undefined> {
    const shown: Record<string, string | undefined> = {};
    for (const type of ['product', 'listing'])
      for (const record of this.store.all(type))
        for (const path of ['title', 'calc.length', 'brand', 'status'])
          shown[`${record.id} ${path}`] = ruleAt(colours.of(record), path)?.id;
    return shown;
  }
}

const word = fc.constantFrom('', 'a', 'A ', 'mug', 'Mug', 'bowl');
const edit = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), at: fc.nat(3), to: word }),
  fc.record({ kind: fc.constant('brand' as const), at: fc.nat(1), to: word }),
  fc.record({ kind: fc.constant('own' as const), at: fc.nat(2), to: fc.option(word, { nil: null }) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(3), to: fc.constant('') }),
  fc.record({ kind: fc.constant('rule' as const), at: fc.nat(4), to: fc.constantFrom('on', 'off', 'row') }),
  fc.record({
    kind: fc.constant('formula' as const),
    at: fc.constant(0),
    to: fc.constantFrom('length(Title)', '7'),
  }),
);

test('colours kept up with edits equal those worked out anew', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const world = new World();
      world.put('length', 'calculatedField', {
        recordType: 'product',
        label: 'Letters',
        kind: 'number',
        expression: 'length(Title)',
      });
      for (const [position, [id, values]] of Object.entries(rules).entries())
        world.put(id, 'colourRule', { ...values, position });
      for (let row = 0; row < 4; row++)
        world.put(`p${row}`, 'product', { title: 'Mug', brand: `b${row % 2}` });
      for (let row = 0; row < 3; row++) world.put(`l${row}`, 'listing', { item: `p${row}` });
      for (const { kind, at, to } of edits) {
        world.shown(world.kept);
        if (kind === 'title') world.put(`p${at}`, 'product', { title: to });
        if (kind === 'brand') world.put(`b${at}`, 'brand', { name: to });
        if (kind === 'own') world.put(`l${at}`, 'listing', { title: to });
        if (kind === 'delete') world.drop(`p${at}`);
        if (kind === 'rule')
          world.put(Object.keys(rules)[at] ?? '', 'colourRule', {
            isOff: to === 'off',
            isWholeRow: to === 'row',
          });
        if (kind === 'formula') world.put('length', 'calculatedField', { expression: to });
      }
      expect(world.shown(world.kept)).toEqual(world.shown(world.fresh()));
    }),
  );
});
