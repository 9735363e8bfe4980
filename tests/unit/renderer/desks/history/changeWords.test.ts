import { conventionsOfLocale, type Value } from '@shared/fields';
import { customFieldOf } from '@shared/records/customField';
import { FieldCatalog } from '@shared/records/fieldCatalog';
import { expect, test } from 'vitest';
import { changeTexts, fieldText } from '@/desks/history/changeWords';

const definitions: Readonly<Record<string, Value>>[] = [
  { key: 'd1', label: 'Season', kind: 'choice', options: ['Spring'] },
  { key: 'd2', label: 'Width', kind: 'number', unit: 'mm' },
  { key: 'd3', label: 'Fee', kind: 'money', isRetired: true },
];
const fields = new FieldCatalog(
  definitions.flatMap(
    (values, index) =>
      customFieldOf({
        id: `d${index + 1}`,
        type: 'customField',
        rev: 1,
        values: { recordType: 'product', ...values },
      }) ?? [],
  ),
);
const context = {
  fields,
  conventions: conventionsOfLocale('de-DE', 'EUR'),
  names: { nameOf: () => undefined, findByName: () => undefined },
};

const cases: [path: string, from: Value | undefined, to: Value | undefined, words: unknown[]][] = [
  ['custom.d1', undefined, 'Spring', ['Season', undefined, 'Spring']],
  ['custom.d2', 1250.5, { unparsed: 'wide' }, ['Width', '1.250,5', 'wide']],
  ['custom.d3', { amount: '9.5', currency: 'EUR' }, null, ['Fee', '9,5', undefined]],
  ['custom.note', 'a', undefined, ['Custom fields: note', 'a', undefined]],
];
test.each(cases)('the history of %s reads in its label and kind', (path, from, to, words) => {
  const texts = changeTexts('product', { path, from, to }, context);
  expect([fieldText('product', path, context), texts.from.whole, texts.to.whole]).toEqual(words);
});
