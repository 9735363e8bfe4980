import { neutralConventions, type Values } from '@shared/fields';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import { compileTemplate, renderTemplate, type TemplateScope } from '@shared/transform/template';
import { describe, expect, test } from 'vitest';

const record = (id: string, type: string, values: Values): StoredRecord => ({ id, type, rev: 1, values });
const brand = record('b', 'brand', { name: 'Acme', website: 'https://acme.example' });
const product = record('p', 'product', {
  title: 'Mug',
  brand: 'b',
  productType: 'Cups & mugs',
  tags: ['new', 'a, b'],
  description: '<p>Fine &amp; <b>round</b></p><p>Blue</p>',
  status: 'active',
  'attributes.color': 'red',
  'attributes.Pattern': 'dots',
  'custom.season': 'Winter',
});
const variant = record('v', 'variant', {
  sku: 'M-1',
  product: 'p',
  price: { amount: '12.50', currency: 'USD' },
  weight: 300,
  stock: { unparsed: 'many' },
});
const records = new Map([brand, product, variant].map((entry) => [entry.id, entry]));
const scope: TemplateScope = {
  text: {
    conventions: neutralConventions,
    names: {
      nameOf: (id) => {
        const found = records.get(id);
        return found && nameOfRecord(found);
      },
      findByName: () => undefined,
    },
  },
  record: (id) => records.get(id),
  entriesOf: (type) =>
    type === 'product'
      ? [
          { path: 'attributes.color', label: 'color' },
          { path: 'attributes.Pattern', label: 'Pattern' },
          { path: 'custom.season', label: 'Season of sale' },
        ]
      : [],
};

function rendered(source: string, of: StoredRecord, as: 'text' | 'html' = 'text'): string {
  const template = compileTemplate(source, of.type, scope);
  return template.ok ? renderTemplate(template.value, of, scope, { as }).text : template.error.message;
}

describe('what a name stands for', () => {
  test.each([
    ['no braces', 'plain { } text', product, 'plain { } text'],
    ['a field and a reference by its name', '{{brand}} {{title}}', product, 'Acme Mug'],
    ['the label, in any case', '{{ product TYPE }}', product, 'Cups & mugs'],
    ['a path in any case', '{{producttype}}', product, 'Cups & mugs'],
    ['an entry of a map by its key', '{{title}} – {{color}}', product, 'Mug – red'],
    ['an entry in any case', '{{pattern}}', product, 'dots'],
    ['an entry by its path', '{{attributes.color}}', product, 'red'],
    ['an entry under the label of the map', '{{Attributes.color}}', product, 'red'],
    ['a custom field by its label', '{{season of sale}}', product, 'Winter'],
    ['the label of a choice', '{{status}}', product, 'Active'],
    ['a list by its items', '{{tags}}', product, 'new, a, b'],
    ['rich text by its words', '{{description}}', product, 'Fine & round\nBlue'],
    ['money as its cell shows it', '{{price}}', variant, '12.50 USD'],
    ['a number', '{{weight}} g', variant, '300 g'],
    ['behind a reference', '{{product.title}} {{sku}}', variant, 'Mug M-1'],
    ['behind two references', '{{product.brand.website}}', variant, 'https://acme.example'],
    ['behind a reference, by labels', '{{Product.Product type}}', variant, 'Cups & mugs'],
    ['an entry behind a reference', '{{product.color}}', variant, 'red'],
    ['a value that is not valid says nothing', '[{{stock}}]', variant, '[]'],
  ])('%s', (_name, source, of, expected) => {
    expect(rendered(source, of)).toBe(expected);
  });
});

describe('fallbacks', () => {
  test.each([
    ['the first that is filled', '{{seoTitle|title|"x"}}', 'Mug'],
    ['a text at the end', '{{seoTitle|"no title"}}', 'no title'],
    ['an empty text', '{{seoTitle|""}}.', '.'],
    ['typographic quotes', '{{seoTitle|“no title”}}', 'no title'],
    [
      'a bar, braces and quotes in a text',
      String.raw`{{"a|b }} \"c\" \\"}}`,
      String.raw`a|b }} "c" \ `.trim(),
    ],
    ['braces', '{{"{{"}}x}}', '{{x}}'],
    ['an entry that no record has', '{{attributes.colour|color}}', 'red'],
  ])('%s', (_name, source, expected) => {
    expect(rendered(source, product)).toBe(expected);
  });

  test('placeholders that came out empty are named', () => {
    const template = compileTemplate('{{seoTitle|shortDescription}} {{title}}', 'product', scope);
    expect(template.ok && renderTemplate(template.value, product, scope)).toEqual({
      text: ' Mug',
      missing: ['seoTitle'],
    });
  });
});

describe('listings', () => {
  const listing = record('l', 'listing', { item: 'v', seoTitle: null });
  test.each([
    ['what it inherits', '{{title}} {{price}}', 'Mug 12.50 USD'],
    ['empty on purpose', '[{{seo title}}]', '[]'],
    ['its own attribute inherited', '{{attributes.color}}', 'red'],
    ['through an item of several types', '{{item.sku}}', 'M-1'],
  ])('%s', (_name, source, expected) => {
    expect(rendered(source, listing)).toBe(expected);
  });
});

describe('as HTML', () => {
  test.each([
    ['plain words are escaped', '<p>{{productType}}</p>', '<p>Cups &amp; mugs</p>'],
    ['rich text goes in as it is', '{{description}}', '<p>Fine &amp; <b>round</b></p><p>Blue</p>'],
    ['texts in quotes are escaped', '{{seoTitle|"<b>"}}', '&lt;b&gt;'],
  ])('%s', (_name, source, expected) => {
    expect(rendered(source, product, 'html')).toBe(expected);
  });
});

describe('what is wrong with a template', () => {
  test.each([
    ['unclosed', 'a {{title', product, '“{{title” is not closed: write }} behind it.'],
    ['opened twice', '{{title {{brand}}', product, '“{{title {{brand}}” is not closed: write }} behind it.'],
    [
      'nothing in it',
      '{{ }}',
      product,
      'A pair of braces names no field: write {{title}}, or a text in quotes.',
    ],
    ['a quote left open', '{{"red}}', product, 'The text that begins with “red}}” has no closing quote.'],
    ['words after a text', '{{"red" blue}}', product, 'After the text “red” stands neither | nor }}.'],
    ['nearly a field', '{{titel}}', product, 'A product has no field “titel”. Did you mean “title”?'],
    [
      'a field of the parent',
      '{{brand}}',
      variant,
      'A variant has no field “brand”. Did you mean “product.brand”?',
    ],
    [
      'no field at all',
      '{{zzzzz}}',
      brand,
      'A brand has no field “zzzzz”. Choose one from the list of fields.',
    ],
    [
      'a map itself',
      '{{attributes}}',
      product,
      '“attributes” holds several values: name one of them, as in “attributes.material”.',
    ],
    [
      'a way to an object’s own names',
      '{{constructor}}',
      brand,
      'A brand has no field “constructor”. Choose one from the list of fields.',
    ],
  ])('%s', (_name, source, of, expected) => {
    expect(rendered(source, of)).toBe(expected);
  });
});
