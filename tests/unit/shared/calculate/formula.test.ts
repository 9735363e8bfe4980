import {
  compileFormula,
  evaluate,
  kindOf,
  type Records,
  suggestionsAt,
  textOf,
  valueOfResult,
} from '@shared/calculate';
import type { Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { customFieldOf } from '@shared/records/customField';
import { FieldCatalog } from '@shared/records/fieldCatalog';
import { describe, expect, test } from 'vitest';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

function record(id: string, type: string, values: Readonly<Record<string, Value>>): StoredRecord {
  return { id, type, rev: 1, values };
}

const all = [
  record('b1', 'brand', { name: 'Acme' }),
  record('p1', 'product', {
    title: 'Mug “Größe”',
    brand: 'b1',
    tags: ['red', 'small'],
    description: '<p>Hello <b>you</b></p>',
    'custom.season': 'Spring',
    published: true,
    status: { unparsed: 'odd' },
  }),
  record('v1', 'variant', { sku: 'A', product: 'p1', price: eur('12.50'), cost: eur('5.00'), stock: 4 }),
  record('v2', 'variant', { sku: 'B', product: 'p1', price: eur('9.90'), stock: 0 }),
  record('v3', 'variant', { sku: 'C', price: { amount: '1', currency: 'USD' }, cost: eur('2'), lowStock: 3 }),
  record('l1', 'listing', { saleStart: '2026-12-01', saleEnd: '2026-12-24' }),
];

const byId = new Map(all.map((entry) => [entry.id, entry]));
const records: Records = {
  get: (id) => byId.get(id),
  value: (entry, path) => entry.values[path],
  referrers: (id, type, paths) =>
    all.filter((entry) => entry.type === type && paths.some((path) => entry.values[path] === id)),
  today: '2026-11-27',
};

const season = customFieldOf(
  record('d1', 'customField', { recordType: 'product', key: 'season', label: 'Season', kind: 'text' }),
);
const fields = new FieldCatalog(season === undefined ? [] : [season]);

function result(formula: string, id: string): string {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error(`There is no record ${id}.`);
  const compiled = compileFormula(formula, entry.type, fields);
  if (!compiled.ok) return `${compiled.at}: ${compiled.message}`;
  const value = evaluate(compiled.program, entry, records);
  return `${kindOf(value)} ${textOf(value)}`;
}

describe('a formula gives', () => {
  const cases: [formula: string, id: string, result: string][] = [
    ['1 + 2 * 3', 'p1', 'number 7'],
    ['(1 + 2) * 3', 'p1', 'number 9'],
    ['-2 - -3', 'p1', 'number 1'],
    ['10 / 4', 'p1', 'number 2.5'],
    ['0.1 + 0.2', 'p1', 'number 0.3'],
    ['1 / 3 * 3', 'p1', 'number 1'],
    ['200 * 15%', 'p1', 'number 30'],
    ['"a" & 1 & "b"', 'p1', 'text a1b'],
    ['"say ""hi"""', 'p1', 'text say "hi"'],
    ['1 < 2 and not (2 <= 1)', 'p1', 'flag Yes'],
    ['"a" = "A"', 'p1', 'flag Yes'],
    ['1 <> 1 or false', 'p1', 'flag No'],
    ['if(1 > 2, "x", "y")', 'p1', 'text y'],
    ['if(1 > 2; "x")', 'p1', 'text '],
    ['Title', 'p1', 'text Mug “Größe”'],
    ['[title]', 'p1', 'text Mug “Größe”'],
    ['length(Title)', 'p1', 'number 11'],
    ['bytes(Title)', 'p1', 'number 17'],
    ['plain(Description)', 'p1', 'text Hello you'],
    ['words(plain(Description))', 'p1', 'number 2'],
    ['Season', 'p1', 'text Spring'],
    ['custom.season & "!"', 'p1', 'text Spring!'],
    ['[SEO title]', 'p1', 'text '],
    ['coalesce([SEO title], Title)', 'p1', 'text Mug “Größe”'],
    ['isEmpty(Handle)', 'p1', 'flag Yes'],
    ['status', 'p1', 'text '],
    ['upper(left(Title, 3))', 'p1', 'text MUG'],
    ['right("abc", 2) & replace("a-b", "-", "+")', 'p1', 'text bca+b'],
    ['contains(Title, "mug")', 'p1', 'flag Yes'],
    ['join(Tags, "/")', 'p1', 'text red/small'],
    ['count(Tags)', 'p1', 'number 2'],
    ['Published', 'p1', 'flag Yes'],
    ['Brand.Name', 'p1', 'text Acme'],
    ['Product.Brand.Name', 'v1', 'text Acme'],
    ['count(Variants)', 'p1', 'number 2'],
    ['min(Variants.Price)', 'p1', 'money 9.90 EUR'],
    ['max(variants.price)', 'p1', 'money 12.50 EUR'],
    ['sum(Variants.Stock)', 'p1', 'number 4'],
    ['average(Variants.Stock)', 'p1', 'number 2'],
    ['sum(Variants.Price)', 'p1', 'money 22.40 EUR'],
    ['Price - [Cost per item]', 'v1', 'money 7.50 EUR'],
    ['Price - [Cost per item]', 'v2', 'text '],
    ['Price * 2', 'v1', 'money 25.00 EUR'],
    ['2 * Price', 'v1', 'money 25.00 EUR'],
    ['Price / [Cost per item]', 'v1', 'number 2.5'],
    ['margin(Price, [Cost per item])', 'v1', 'number 60'],
    ['margin(Price, [Cost per item])', 'v2', 'text '],
    ['Price > 10', 'v1', 'flag Yes'],
    ['round(Price, 0)', 'v1', 'money 13.00 EUR'],
    ['round(1.005, 2)', 'v1', 'number 1.01'],
    ['round(1234, -2)', 'v1', 'number 1200'],
    ['floor(-1.5)', 'v1', 'number -2'],
    ['ceiling(1.2)', 'v1', 'number 2'],
    ['abs(-3)', 'v1', 'number 3'],
    ['money(5, "usd")', 'v1', 'money 5.00 USD'],
    ['currency(Price)', 'v3', 'text USD'],
    ['number("12.5") + 1', 'v1', 'number 13.5'],
    ['Stock <= [Low-stock threshold]', 'v3', 'text '],
    ['days([Sale starts], [Sale ends])', 'l1', 'number 23'],
    ['days(today(), [Sale ends])', 'l1', 'number 27'],
    ['year(today()) * 100 + month(today())', 'l1', 'number 202611'],
    ['[Sale ends] > today()', 'l1', 'flag Yes'],
    ['ifError(1 / 0, "none")', 'v1', 'text none'],
    // Errors are values with a sentence.
    ['1 / 0', 'v1', 'text Nothing can be divided by zero.'],
    ['Title + 1', 'p1', 'text “Mug “Größe”” is no number. Join texts with &.'],
    ['Price + 1', 'v1', 'text To add to an amount, write money(1, "EUR").'],
    ['Price + [Cost per item]', 'v3', 'text USD and EUR cannot be reckoned with each other.'],
    ['Variants.Price', 'p1', 'text 12.50 EUR, 9.90 EUR'],
    [
      'Variants.Price * 2',
      'p1',
      'text “Variants.Price” is a list: use count, sum, min, max, average or join.',
    ],
    ['if(Title, 1, 2)', 'p1', 'text “Mug “Größe”” is neither yes nor no.'],
    ['days("soon", today())', 'p1', 'text “soon” is no date: write it as 2026-12-24.'],
    // What cannot be read says where.
    ['', 'p1', '0: Write a formula, for example [Price] * 2.'],
    ['1 +', 'p1', '3: The formula ends too early.'],
    ['(1', 'p1', '2: A closing bracket is missing.'],
    ['"open', 'p1', '0: A text begins here that has no closing quote.'],
    ['[open', 'p1', '0: A field name begins here that has no closing bracket.'],
    ['1 $ 2', 'p1', '2: “$” has no meaning in a formula.'],
    ['1 2', 'p1', '2: “2” is not expected here.'],
    ['Nope', 'p1', '0: Products have no field “Nope”, and nothing of that name refers to them.'],
    ['Brand.Nope', 'p1', '0: Brands have no field “Nope”, and nothing of that name refers to them.'],
    ['Title.Name', 'p1', '0: “Title” leads to no other record, so nothing can follow it.'],
    ['nope(1)', 'p1', '0: There is no function “nope”.'],
    ['constructor(1)', 'p1', '0: There is no function “constructor”.'],
    ['round()', 'p1', '0: Write round(number, places).'],
    ['('.repeat(80), 'p1', '30: The formula is nested too deeply.'],
  ];
  test.each(cases)('%s of %s', (formula, id, expected) => {
    expect(result(formula, id)).toBe(expected);
  });
});

describe('a column shows', () => {
  const cases: [string, Parameters<typeof valueOfResult>[1], Value][] = [
    ['1 / 3', 'number', 0.333333333333],
    ['money(1, "EUR") / 3', 'money', { amount: '0.3333', currency: 'EUR' }],
    ['1 + 1', 'text', '2'],
    ['today()', 'date', '2026-11-27'],
    ['1 > 2', 'flag', false],
    ['empty', 'number', null],
    ['"x"', 'number', { unparsed: 'The formula gives a text, and the column shows a number.' }],
    ['1 / 0', 'number', { unparsed: 'Nothing can be divided by zero.' }],
  ];
  test.each(cases)('%s as %s', (formula, kind, expected) => {
    const compiled = compileFormula(formula, 'product', fields);
    const [entry] = all;
    expect(compiled.ok && entry && valueOfResult(evaluate(compiled.program, entry, records), kind)).toEqual(
      expected,
    );
  });
});

describe('completion', () => {
  const cases: [string, string, string[]][] = [
    ['variant', 'Pri', ['Price', 'Compare-at price']],
    ['variant', 'Price - [Cost', ['[Cost per item]']],
    ['variant', 'Product.Tit', ['Title', '[SEO title]']],
    ['product', 'min(Vari', ['Variants']],
    ['product', 'coal', ['coalesce(']],
  ];
  test.each(cases)('%s: %s', (type, source, expected) => {
    expect(
      suggestionsAt(source, source.length, type, fields)
        .list.map(({ insert }) => insert)
        .slice(0, expected.length),
    ).toEqual(expected.map((text) => (text.includes('-') ? `[${text}]` : text)));
  });
});
