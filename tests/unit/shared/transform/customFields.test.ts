import type { Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { type CustomField, customFieldOf } from '@shared/records/customField';
import { FieldCatalog } from '@shared/records/fieldCatalog';
import type { TransformScope } from '@shared/transform/operations';
import type { TransformOperation } from '@shared/transform/recipe';
import { compileTemplate, renderTemplate } from '@shared/transform/template';
import { prepareRecipe, transformCells } from '@shared/transform/transform';
import { describe, expect, test } from 'vitest';
import { query, record, scopeOf, searchHere } from './scope';

/** Fields of people's own and calculated columns in templates and transformations, by their kind and their label. */
function definition(id: string, values: Readonly<Record<string, Value>>): CustomField {
  const custom = customFieldOf(
    record('customField', { recordType: 'product', key: id, kind: 'text', ...values }, id),
  );
  if (custom === undefined) throw new Error('It is no definition.');
  return custom;
}

const fields = new FieldCatalog(
  [
    definition('d1', { label: 'Season', kind: 'choice', options: ['Spring', 'Autumn'] }),
    definition('d2', { label: 'Width', kind: 'number', unit: 'mm' }),
    definition('d3', { label: 'Maker', kind: 'reference', refersTo: 'supplier' }),
    definition('d4', { label: 'Old', isRetired: true }),
    definition('d5', { label: 'Launch', kind: 'date' }),
  ],
  [{ type: 'product', path: 'calc.c1', field: { kind: 'number', label: 'Letters', readOnly: true } }],
);
const supplier = record('supplier', { name: 'Acme', country: 'Norway' });
const product = record('product', {
  title: 'Mug',
  'custom.d1': 'Spring',
  'custom.d2': 12.5,
  'custom.d3': 'supplier',
  'custom.d4': 'gone',
  'custom.d5': '2026-03-01',
});
const variant = record('variant', { product: 'product' });
const scope: TransformScope = {
  ...scopeOf([supplier, product, variant]),
  fields,
  calculated: (of: StoredRecord) => String(of.values.title).length,
};

describe('in a template', () => {
  const cases: [string, StoredRecord, string][] = [
    ['{{title}} {{season}}', product, 'Mug Spring'],
    ['{{Width}}', product, '12.5'],
    ['{{Maker}}', product, 'Acme'],
    ['{{maker.country}}', product, 'Norway'],
    ['{{product.Season}}', variant, 'Spring'],
    ['{{custom.d1}}', product, 'Spring'],
    ['{{Letters}} letters', product, '3 letters'],
    ['{{product.Letters}}', variant, '3'],
    ['{{Old}}', product, 'A product has no field “Old”. Choose one from the list of fields.'],
    ['{{Seson}}', product, 'A product has no field “Seson”. Did you mean “Season”?'],
    ['{{Season}}', variant, 'A variant has no field “Season”. Did you mean “product.Season”?'],
  ];
  test.each(cases)('%s', (source, of, expected) => {
    const template = compileTemplate(source, of.type, scope);
    expect(template.ok ? renderTemplate(template.value, of, scope).text : template.error.message).toBe(
      expected,
    );
  });
});

describe('in a cell that is transformed', () => {
  const cases: [string, TransformOperation, unknown, string][] = [
    [
      'custom.d1',
      { kind: 'replace', query: query({ text: 'spring', replacement: 'Autumn' }) },
      'Autumn',
      'changed',
    ],
    ['custom.d1', { kind: 'suffix', text: '!' }, { unparsed: 'Spring!' }, 'invalid'],
    ['custom.d2', { kind: 'calculate', formula: '+10' }, 22.5, 'changed'],
    ['custom.d5', { kind: 'shiftDate', days: 1, months: 0 }, '2026-03-02', 'changed'],
    ['custom.d2', { kind: 'template', template: '{{Letters}}' }, 3, 'changed'],
    ['calc.c1', { kind: 'suffix', text: '!' }, 3, 'left'],
  ];
  test.each(cases)('%s by %j', async (path, operation, after, state) => {
    const prepared = prepareRecipe({ operations: [operation], sink: { kind: 'same' } }, 'product', scope);
    if (!prepared.ok) throw new Error(prepared.error.message);
    const done = await transformCells([{ id: 'product', path }], {
      prepared: prepared.value,
      scope,
      search: searchHere,
    });
    expect(done.ok && done.value.map((outcome) => [outcome.after, outcome.state])).toEqual([[after, state]]);
  });

  test('an own field takes the result, a calculated one does not', () => {
    const into = (path: string) =>
      prepareRecipe({ operations: [], sink: { kind: 'into', path } }, 'product', scope);
    expect(into('custom.d1').ok).toBe(true);
    expect(into('calc.c1')).toMatchObject({
      ok: false,
      error: { message: '“Letters” is written by Aisle itself.' },
    });
  });
});
