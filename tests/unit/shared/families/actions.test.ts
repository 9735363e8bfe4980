import {
  addChild,
  addParent,
  changeTheme,
  clearParent,
  detach,
  merge,
  orderValues,
  renameValue,
  repair,
  reparent,
  split,
} from '@shared/families';
import { describe, expect, test } from 'vitest';
import { listedMugs, mugs } from './catalog';

describe('add a child', () => {
  test('into an empty cell, with what its family shares', () => {
    const catalog = mugs();
    const { id, label } = catalog.run(
      addChild(catalog.family('mug'), { values: ['Ink', '400 ml'], key: 'MUG-INK-L' }, catalog.context),
    );
    expect(label).toBe('Add variant Ink / 400 ml to Mug');
    expect(catalog.values(id)).toEqual({
      product: 'mug',
      option1: 'Ink',
      option2: '400 ml',
      sku: 'MUG-INK-L',
      position: 4,
    });
  });

  test('not into a cell that is taken', () => {
    const catalog = mugs();
    expect(
      addChild(catalog.family('mug'), { values: ['Moss', '250 ml'], key: '' }, catalog.context),
    ).toMatchObject({
      ok: false,
      error: { message: 'Moss / 250 ml is taken by MUG-MOSS-S. Choose another combination.' },
    });
  });

  test('a listing sells the variant with the same values, and its parent gives up price and stock', () => {
    const catalog = listedMugs();
    catalog.apply([
      { kind: 'set', id: 'parent', path: 'quantity', value: 7 },
      {
        kind: 'create',
        record: {
          id: 'v',
          type: 'variant',
          values: { product: 'mug', sku: 'X', option1: 'Tinte', option2: '400 ml' },
        },
      },
    ]);
    const { id, notes } = catalog.run(
      addChild(
        catalog.family('parent', 'listing'),
        { values: ['400 ml', 'Tinte'], key: 'N' },
        catalog.context,
      ),
    );
    expect(catalog.values(id)).toEqual({
      channel: 'amazon',
      marketplace: 'DE',
      locale: 'de-DE',
      parent: 'parent',
      parentSku: 'MUG-PARENT',
      parentage: 'child',
      variationTheme: 'SIZE/COLOR',
      'attributes.size_name': '400 ml',
      'attributes.color_name': 'Tinte',
      sellerSku: 'N',
      item: 'v',
    });
    expect(catalog.values('parent').quantity).toBeNull();
    expect(notes).toEqual([
      'A parent carries no price or stock: quantity 7 of the parent is cleared.',
      'It sells the variant X, and inherits from it.',
    ]);
  });
});

test('detach leaves a child as it is, without its ties', () => {
  const catalog = listedMugs();
  catalog.run(detach(catalog.family('parent', 'listing'), ['l-mug-ink-s']));
  expect(catalog.values('l-mug-ink-s')).toMatchObject({
    parent: null,
    parentSku: null,
    parentage: null,
    variationTheme: null,
    'attributes.color_name': 'Tinte',
  });
  expect(catalog.family('parent', 'listing').children).toHaveLength(2);
});

describe('move to another family', () => {
  test('values follow the names of the axes, and what has no axis there is kept', () => {
    const catalog = mugs().add('cup', 'product', {
      title: 'Cup',
      option1Name: 'Size',
      option2Name: 'Finish',
    });
    const { axes } = catalog.family('mug');
    const child = catalog.family('mug').children[2];
    if (child === undefined) throw new Error('The mug has three variants.');
    const { notes } = catalog.run(
      reparent({ children: [child], axes }, catalog.family('cup'), catalog.context),
    );
    expect(catalog.values('mug-ink-s')).toMatchObject({
      product: 'cup',
      option1: '250 ml',
      option2: null,
      'attributes.Colour': 'Ink',
    });
    expect(notes).toEqual([
      'Colour is kept as an attribute of that name.',
      'Finish is empty in MUG-INK-S: its family of Colour and Size has no such axis.',
    ]);
  });

  test('not to another marketplace, and not a parent', () => {
    const catalog = listedMugs().add('uk', 'listing', {
      channel: 'amazon',
      marketplace: 'UK',
      sellerSku: 'UK',
      parentage: 'parent',
    });
    const { children, axes, parent } = catalog.family('parent', 'listing');
    const target = catalog.family('uk', 'listing');
    expect(reparent({ children, axes }, target, catalog.context)).toMatchObject({
      error: {
        message: expect.stringContaining('are on another channel or marketplace. A family lives on one.'),
      },
    });
    expect(
      reparent({ children: parent === undefined ? [] : [parent], axes: [] }, target, catalog.context),
    ).toMatchObject({ error: { message: 'MUG-PARENT is a parent itself. Merge the families instead.' } });
  });
});

test('split gives a parent of their own, and merge takes it back', () => {
  const catalog = listedMugs();
  const before = catalog.content();
  const { id } = catalog.run(
    split(
      catalog.family('parent', 'listing'),
      { ids: ['l-mug-ink-s'], name: 'Becher Tinte', key: 'MUG-PARENT-2' },
      catalog.context,
    ),
  );
  expect(catalog.values(id)).toEqual({
    title: 'Becher Tinte',
    sellerSku: 'MUG-PARENT-2',
    item: 'mug',
    channel: 'amazon',
    marketplace: 'DE',
    locale: 'de-DE',
    parentage: 'parent',
    variationTheme: 'SIZE/COLOR',
  });
  expect(catalog.values('l-mug-ink-s')).toMatchObject({ parent: id, parentSku: 'MUG-PARENT-2' });
  catalog.run(merge(catalog.family('parent', 'listing'), [catalog.family(id, 'listing')], catalog.context));
  expect(catalog.content()).toEqual(before);
});

test('merge points elsewhere’s references to the family that stays', () => {
  const catalog = mugs()
    .add('cup', 'product', { title: 'Cup' })
    .add('col', 'collection', { title: 'All', products: ['cup', 'mug'] })
    .add('l', 'listing', { item: 'cup' });
  const { notes } = catalog.run(merge(catalog.family('mug'), [catalog.family('cup')], catalog.context));
  expect([catalog.records.has('cup'), catalog.values('col').products, catalog.values('l').item]).toEqual([
    false,
    ['mug'],
    'mug',
  ]);
  expect(notes).toContain('2 references to it from elsewhere point to Mug then.');
});

describe('change the theme', () => {
  test('options change places, one is given up and kept, one is filled', () => {
    const catalog = mugs();
    const { notes } = catalog.run(
      changeTheme(
        catalog.family('mug'),
        {
          written: '',
          axes: [
            { key: '', label: 'Capacity', source: { kind: 'axis', path: 'option2' } },
            { key: '', label: 'Glaze', source: { kind: 'text', text: 'Matt' } },
          ],
        },
        catalog.context,
      ),
    );
    expect(catalog.values('mug')).toMatchObject({ option1Name: 'Capacity', option2Name: 'Glaze' });
    expect(catalog.values('mug-ink-s')).toMatchObject({
      option1: '250 ml',
      option2: 'Matt',
      'attributes.Colour': 'Ink',
    });
    expect(notes).toEqual([
      'Colour is kept as an attribute of that name.',
      '2 children will share a cell with another: the new theme does not tell them apart.',
    ]);
  });

  test('a listing’s theme is written on all members', () => {
    const catalog = listedMugs();
    catalog.run(
      changeTheme(
        catalog.family('parent', 'listing'),
        {
          written: 'CAPACITY/COLOR',
          axes: [
            { key: 'capacity', label: 'Capacity', source: { kind: 'axis', path: 'attributes.size_name' } },
            { key: 'color_name', label: 'Color', source: { kind: 'axis', path: 'attributes.color_name' } },
          ],
        },
        catalog.context,
      ),
    );
    const family = catalog.family('parent', 'listing');
    expect(family.axes.map(({ key, values }) => [key, values])).toEqual([
      ['capacity', ['250 ml', '400 ml']],
      ['color_name', ['Tinte', 'Moos']],
    ]);
    expect(family.children.map(({ values }) => values.variationTheme)).toEqual(
      Array(3).fill('CAPACITY/COLOR'),
    );
  });
});

test('a value is renamed in the whole family, its order with it', () => {
  const catalog = mugs();
  catalog.run(
    orderValues(catalog.family('mug'), { axis: 'option1', values: ['Ink', 'Moss'] }, catalog.context),
  );
  expect(catalog.family('mug').children.map(({ id, values }) => [id, values.position])).toEqual([
    ['mug-ink-s', 1],
    ['mug-moss-s', 2],
    ['mug-moss-l', 3],
  ]);
  catalog.run(
    renameValue(catalog.family('mug'), { axis: 'option1', from: ['Moss'], to: 'Forest' }, catalog.context),
  );
  expect(catalog.values('mug')['valueOrder.option1']).toBe('Ink; Forest');
  expect(catalog.family('mug').axes[0]?.values).toEqual(['Ink', 'Forest']);
  const { notes } = catalog.run(
    renameValue(catalog.family('mug'), { axis: 'option1', from: ['Ink'], to: 'Forest' }, catalog.context),
  );
  expect(notes[0]).toBe('“Forest” is in use already: 1 cell holds several children then.');
});

test('repair makes all ties agree; a missing parent is added; price and stock are cleared', () => {
  const catalog = listedMugs();
  catalog.apply([
    { kind: 'set', id: 'l-mug-ink-s', path: 'parentSku', value: 'OTHER' },
    { kind: 'set', id: 'l-mug-moss-s', path: 'parentage', value: null },
    { kind: 'set', id: 'parent', path: 'price', value: { amount: '1', currency: 'EUR' } },
  ]);
  const index = catalog.families.of('listing');
  expect(index.problemsOf('parent').map(({ code }) => code)).toEqual(['parent-carries', 'links']);
  catalog.run(clearParent(catalog.family('parent', 'listing'), catalog.context));
  expect(index.problemsOf('parent').map(({ code }) => code)).toEqual(['links']);
  catalog.run(repair(catalog.family('parent', 'listing'), catalog.context));
  expect(index.problemsOf('parent')).toEqual([]);
  catalog.apply([{ kind: 'delete', id: 'parent' }]);
  const [key = ''] = [...index.allKeys()].filter((one) => one.startsWith('missing'));
  const { id } = catalog.run(addParent(catalog.family(key, 'listing'), catalog.context));
  expect(catalog.values(id)).toMatchObject({
    sellerSku: 'MUG-PARENT',
    parentage: 'parent',
    variationTheme: 'SIZE/COLOR',
  });
  expect(index.problemsOf(id)).toEqual([]);
});
