import type { Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { RecipeBody, Sink, TransformOperation } from '@shared/transform/recipe';
import { prepareRecipe, transformCells, writeOperation } from '@shared/transform/transform';
import { describe, expect, test } from 'vitest';
import { query, record, scopeOf, searchHere } from './scope';

const brand = record('brand', { name: 'Acme' });
const product = (values: StoredRecord['values']): StoredRecord =>
  record('product', { brand: 'brand', ...values });
const variant = (values: StoredRecord['values']): StoredRecord =>
  record('variant', { product: 'product', ...values });

type Run = { of: StoredRecord; path: string; operations: readonly TransformOperation[]; sink?: Sink };

async function run({ of, path, operations, sink = { kind: 'same' } }: Run): Promise<unknown[]> {
  const scope = scopeOf([of, brand, ...(of.type === 'product' ? [] : [product({ title: 'Mug' })])]);
  const recipe: RecipeBody = { operations: [...operations], sink };
  const prepared = prepareRecipe(recipe, of.type, scope);
  if (!prepared.ok) return [prepared.error.message];
  const done = await transformCells([{ id: of.id, path }], {
    prepared: prepared.value,
    scope,
    search: searchHere,
  });
  if (!done.ok) return [done.error.message];
  return done.value.map(({ after, state, reason, path: at }) =>
    state === 'changed'
      ? sink.kind === 'split'
        ? [at, after]
        : after
      : `${state}${reason ? `: ${reason}` : ''}`,
  );
}

const of = async (
  path: string,
  value: Value | undefined,
  ...operations: TransformOperation[]
): Promise<unknown> =>
  (
    await run({
      of: (path in PRICES ? variant : product)(value === undefined ? {} : { [path]: value }),
      path,
      operations,
    })
  )[0];

const PRICES: Readonly<Record<string, true>> = {
  price: true,
  weight: true,
  stock: true,
  saleStart: true,
  gtin: true,
};
const eur = (amount: string): Value => ({ amount, currency: 'EUR' });
const calculate = (formula: string): TransformOperation => ({ kind: 'calculate', formula });
const letters = (to: 'upper' | 'lower' | 'title' | 'sentence', locale = ''): TransformOperation => ({
  kind: 'case',
  to,
  locale,
});
const trim = (collapse = true): TransformOperation => ({ kind: 'trim', collapse });
const replace = (text: string, replacement: string, isRegex = false): TransformOperation => ({
  kind: 'replace',
  query: query({ text, replacement, isRegex }),
});

describe('texts', () => {
  test.each<[string, string, Value, TransformOperation[], unknown]>([
    ['before', 'title', 'Mug', [{ kind: 'prefix', text: 'New ' }], 'New Mug'],
    ['after', 'title', 'Mug', [{ kind: 'suffix', text: ', red' }], 'Mug, red'],
    ['each item of a list', 'tags', ['a', 'b'], [{ kind: 'prefix', text: '#' }], ['#a', '#b']],
    [
      'once in rich text',
      'description',
      '<p>a</p><p>b</p>',
      [
        { kind: 'prefix', text: '<' },
        { kind: 'suffix', text: '!' },
      ],
      '<p>&lt;a</p><p>b!</p>',
    ],
    ['trimmed and collapsed', 'title', '  a \u00a0 b\t c ', [trim()], 'a b c'],
    ['trimmed alone', 'title', ' a  b ', [trim(false)], 'a  b'],
    ['spaces alone become nothing', 'title', '   ', [trim()], null],
    ['lines kept', 'seoDescription', 'a  b\nc', [trim()], 'a b\nc'],
    ['upper case', 'title', 'straße çok', [letters('upper')], 'STRASSE ÇOK'],
    [
      'Turkish i',
      'title',
      'istanbul ISPARTA',
      [letters('upper', 'tr'), letters('lower', 'tr')],
      'istanbul ısparta',
    ],
    [
      'title case',
      'title',
      "rock'n'roll O’NEILL 3in1 a-b",
      [letters('title')],
      "Rock'n'roll O’neill 3in1 A-B",
    ],
    ['sentence case', 'title', 'THE MUG. IS IT? yes', [letters('sentence')], 'The mug. Is it? Yes'],
    [
      'case inside formatting',
      'description',
      '<p>a <b>m</b>ug &eacute;</p>',
      [letters('upper')],
      '<p>A <b>M</b>UG É</p>',
    ],
    [
      'HTML stripped from rich text',
      'description',
      '<p>a &amp; <b>b</b></p>',
      [{ kind: 'stripHtml' }],
      'a &amp; b',
    ],
    ['HTML stripped from text', 'title', '<b>a</b><br>b', [{ kind: 'stripHtml' }], 'a b'],
    [
      'a template',
      'title',
      'Mug',
      [{ kind: 'template', template: '{{brand}} {{value}}{{seoTitle|"."}}' }],
      'Acme Mug.',
    ],
    ['replaced', 'title', 'a.b.', [replace('.', '-')], 'a-b-'],
    [
      'replaced by groups',
      'title',
      '10x20',
      [replace(String.raw`(\d+)x(?<h>\d+)`, '$<h>×$1', true)],
      '20×10',
    ],
    [
      'a chain',
      'title',
      ' red  MUG ',
      [trim(), letters('sentence'), { kind: 'suffix', text: '.' }],
      'Red mug.',
    ],
    ['nothing to do', 'title', 'Mug', [trim()], 'unchanged'],
    [
      'a link is no text',
      'brand',
      'brand',
      [letters('upper')],
      'left: A link to a record is not changed as text.',
    ],
    ['a choice by its label', 'status', 'draft', [replace('draft', 'active')], 'active'],
    [
      'a choice that there is not',
      'status',
      'draft',
      [replace('draft', 'gone')],
      'invalid: “gone” is not a valid value for Status. It is kept as typed.',
    ],
  ])('%s', async (_name, path, value, operations, expected) => {
    expect(await of(path, value, ...operations)).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each<[string, string, Value, string, unknown]>([
    ['percent', 'price', eur('9.99'), '+10 %', eur('10.99')],
    ['less', 'price', eur('12.50'), '-5', eur('7.50')],
    [
      'the currency stays',
      'price',
      { amount: '1000', currency: 'JPY' },
      '*1.1',
      { amount: '1100', currency: 'JPY' },
    ],
    ['decimals that are there stay', 'price', eur('0.125'), '*2', eur('0.250')],
    ['decimal comma', 'price', eur('10.00'), '-2,5%', eur('9.75')],
    ['no stray cents', 'price', eur('0.10'), '+0.2', eur('0.30')],
    ['to a multiple', 'price', eur('12.47'), 'round to 0.05', eur('12.45')],
    ['half goes up', 'price', eur('12.475'), 'round to 0.05', eur('12.500')],
    ['up', 'price', eur('12.41'), 'round up to 0.05', eur('12.45')],
    ['to an ending', 'price', eur('12.40'), 'round to .99', eur('11.99')],
    ['to an ending above', 'price', eur('12.40'), 'round up to ,99', eur('12.99')],
    ['an ending that is there already', 'price', eur('12.99'), 'round up to .99', 'unchanged'],
    ['below the first ending', 'price', eur('0.20'), 'round down to .99', eur('0.99')],
    ['an ending within the tens', 'price', eur('42.00'), 'round down to ending 9.90', eur('39.90')],
    ['a number', 'weight', 300, '/ 7', 42.857143],
    [
      'a number in a text',
      'gtin',
      '12.5',
      '*2',
      'invalid: This is not a valid GTIN: 8, 12, 13 or 14 digits, the last one a check digit.',
    ],
    ['too small', 'weight', 3, '-5', 'invalid: The smallest value is 0.'],
    ['kept as typed, and none', 'stock', { unparsed: 'many' }, '+1', 'left: No number stands here.'],
    ['kept as typed, and one', 'weight', { unparsed: '1234567890123456' }, '/1000000000', 1234567.890123],
    [
      'nonsense',
      'price',
      eur('1'),
      'add a bit',
      '“add a bit” is no calculation. Write +10 %, -5, *1.2 or /2, or round to 0.05, round up to .99, round down to ending 9.90.',
    ],
    ['division by nothing', 'price', eur('1'), '/0', 'Nothing can be divided by 0.'],
  ])('%s', async (_name, path, value, formula, expected) => {
    expect(await of(path, value, calculate(formula))).toEqual(expected);
  });
});

describe('dates', () => {
  const shift = (months: number, days: number): TransformOperation => ({ kind: 'shiftDate', months, days });
  test.each<[string, Value, TransformOperation, unknown]>([
    ['days', '2026-02-27', shift(0, 3), '2026-03-02'],
    ['months to the last day', '2026-01-31', shift(1, 0), '2026-02-28'],
    ['back over the year', '2024-02-29', shift(-12, 0), '2023-02-28'],
    ['set', '2026-01-01', { kind: 'setDate', date: '2026-11-27' }, '2026-11-27'],
    ['read by day and month', '3.11.26', { kind: 'readDate', order: 'dmy' }, '2026-11-03'],
    ['read by month and day', '11/3/2026', { kind: 'readDate', order: 'mdy' }, '2026-11-03'],
    ['a month by name', 'Nov 3rd, 2026', { kind: 'readDate', order: 'dmy' }, '2026-11-03'],
    ['a day before a name', '3 November 2026', { kind: 'readDate', order: 'dmy' }, '2026-11-03'],
    ['no date', 'soon', { kind: 'readDate', order: 'dmy' }, 'left: “soon” is no date.'],
    [
      'no day of that month',
      '31.2.2026',
      { kind: 'readDate', order: 'dmy' },
      'left: “31.2.2026” is no date.',
    ],
    ['nothing to shift', 'soon', shift(0, 1), 'left: No date stands here.'],
  ])('%s', async (_name, value, operation, expected) => {
    expect(await of('saleStart', value, operation)).toEqual(expected);
  });
});

describe('other columns', () => {
  const split: Sink = { kind: 'split', separator: ',', paths: ['seoTitle', 'productType'] };
  test.each<[string, Run, unknown]>([
    [
      'joined by a template',
      {
        of: product({ title: 'Mug' }),
        path: 'title',
        operations: [{ kind: 'template', template: '{{brand}} {{title}}' }],
        sink: { kind: 'into', path: 'seoTitle' },
      },
      ['Acme Mug'],
    ],
    [
      'rich text as words',
      {
        of: product({ description: '<p>a &amp; b</p>' }),
        path: 'description',
        operations: [],
        sink: { kind: 'into', path: 'seoTitle' },
      },
      ['a & b'],
    ],
    [
      'words as rich text',
      {
        of: product({ title: 'a & b' }),
        path: 'title',
        operations: [],
        sink: { kind: 'into', path: 'description' },
      },
      ['a &amp; b'],
    ],
    [
      'the name of a link',
      {
        of: product({}),
        path: 'brand',
        operations: [letters('upper')],
        sink: { kind: 'into', path: 'seoTitle' },
      },
      ['ACME'],
    ],
    [
      'split, the rest in the last',
      { of: product({ title: 'a, b ,c,d' }), path: 'title', operations: [], sink: split },
      [
        ['seoTitle', 'a'],
        ['productType', 'b ,c,d'],
      ],
    ],
    [
      'split of a list by its items',
      { of: product({ tags: ['a,b', 'c'] }), path: 'tags', operations: [], sink: split },
      [
        ['seoTitle', 'a,b'],
        ['productType', 'c'],
      ],
    ],
    [
      'too few parts leave the others alone',
      { of: product({ title: 'a', productType: 'x' }), path: 'title', operations: [], sink: split },
      [['seoTitle', 'a']],
    ],
    ['nothing to split', { of: product({}), path: 'title', operations: [], sink: split }, []],
    [
      'a column that there is not',
      { of: product({}), path: 'title', operations: [], sink: { kind: 'into', path: 'no' } },
      ['Products have no field “no”: choose another column.'],
    ],
  ])('%s', async (_name, each, expected) => {
    expect(await run(each)).toEqual(expected);
  });
});

describe('what is written', () => {
  const get = (id: string): StoredRecord | undefined =>
    id === 'product' ? product({ title: 'Mug' }) : undefined;
  test.each<[string, StoredRecord, string, Value | undefined, Value | undefined]>([
    ['a value', product({}), 'title', 'Cup', 'Cup'],
    ['nothing', product({ title: 'Cup' }), 'title', null, null],
    ['nothing in a map', product({ 'attributes.a': 'x' }), 'attributes.a', null, undefined],
    ['nothing where a listing inherits', record('listing', { item: 'product' }), 'title', undefined, null],
  ])('%s', (_name, from, path, value, written) => {
    expect(writeOperation(from, path, value, get)).toEqual({
      kind: 'set',
      id: from.id,
      path,
      value: written,
    });
  });
});
