import { createHash } from 'node:crypto';
import type { Step } from '@shared/changes';
import type { Value } from '@shared/fields';
import {
  type Migration,
  migrateValues,
  SHAPE_VERSION,
  shapeFingerprints,
  shapeText,
} from '@shared/migrations';
import { migrateStep } from '@shared/migrations/migrateStep';
import { describe, expect, test } from 'vitest';

test('the declarations have the shape that SHAPE_VERSION stands for', () => {
  const fingerprint = createHash('sha256').update(shapeText()).digest('hex').slice(0, 16);
  // A different fingerprint: raise SHAPE_VERSION, add it to shapeFingerprints, and add the migration.
  expect(shapeFingerprints[SHAPE_VERSION]).toBe(fingerprint);
});

test('every version up to today has a fingerprint, and no migration leads beyond', () => {
  expect(Object.keys(shapeFingerprints).map(Number)).toEqual(
    Array.from({ length: SHAPE_VERSION }, (_, index) => index + 1),
  );
});

const list: readonly Migration[] = [
  { to: 2, type: 'product', path: 'title', renamedTo: 'name' },
  {
    to: 3,
    type: 'product',
    path: 'name',
    convert: (value: Value) => (typeof value === 'string' ? value.toUpperCase() : value),
  },
  { to: 3, type: 'product', path: 'attributes', renamedTo: 'facts' },
  { to: 4, type: 'product', path: 'notes', convert: () => undefined },
];

describe('records', () => {
  const cases: [string, number, Record<string, Value>, Record<string, Value>][] = [
    ['a field renamed, then converted', 1, { title: 'mug' }, { name: 'MUG' }],
    [
      'only the migrations after the record',
      2,
      { name: 'mug', title: 'kept' },
      { name: 'MUG', title: 'kept' },
    ],
    ['entries of a renamed map', 1, { 'attributes.colour': 'red' }, { 'facts.colour': 'red' }],
    ['a field that is gone', 3, { notes: 'old', name: 'x' }, { name: 'x' }],
    ['empty on purpose stays empty', 1, { title: null }, { name: null }],
    ['a value that was never read', 1, { title: { unparsed: '?' } }, { name: { unparsed: '?' } }],
  ];
  test.each(cases)('%s', (_name, from, before, after) => {
    expect(migrateValues('product', before, from, list)).toEqual(after);
  });

  test('another type is left as it is', () => {
    expect(migrateValues('brand', { title: 'x' }, 1, list)).toEqual({ title: 'x' });
  });
});

test('a logged step moves with its records', () => {
  const step: Step = {
    seq: 1,
    id: 's',
    label: 'Edit',
    origin: { by: 'person', where: 'grid' },
    at: '2026-01-01T00:00:00.000Z',
    counts: { created: 1, deleted: 1, changed: 2, cells: 3 },
    shape: 1,
    creates: [{ id: 'a', type: 'product', values: { title: 'mug' } }],
    deletes: [{ id: 'b', type: 'product', rev: 1, values: { title: 'cup', notes: 'x' } }],
    changes: [
      { id: 'c', type: 'product', fields: [{ path: 'title', from: undefined, to: 'jug' }] },
      { id: 'd', type: 'product', fields: [{ path: 'notes', from: 'x', to: 'y' }] },
    ],
  };
  expect(migrateStep(step, list)).toMatchObject({
    creates: [{ id: 'a', values: { name: 'MUG' } }],
    deletes: [{ id: 'b', rev: 1, values: { name: 'CUP' } }],
    changes: [{ id: 'c', fields: [{ path: 'name', from: undefined, to: 'JUG' }] }],
  });
  expect(migrateStep(step, list).changes).toHaveLength(1);
});
