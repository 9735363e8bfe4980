import { readCsv } from '@shared/formats/csv/read';
import { DAMAGE_DETECTORS, findDamage } from '@shared/formats/table/damage/damage';
import { withHeader } from '@shared/formats/table/table';
import { unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';

type Case = [detector: keyof typeof DAMAGE_DETECTORS, header: string, values: string[], damaged: string[]];

const CASES: Case[] = [
  [
    'scientificNotation',
    'Barcode',
    ['4006381333931', '4.00638E+12', '4,00638E+12', '4E+12'],
    ['4.00638E+12', '4,00638E+12', '4E+12'],
  ],
  ['scientificNotation', 'SKU', ['12E3', '5E10', '1.5E-05', 'E+10', 'A1.2E+12'], []],
  ['lostLeadingZeros', 'UPC', ['036000291452', '36000291452', '12345'], ['36000291452']],
  ['lostLeadingZeros', 'Variant Barcode', ['4006381333931', '4006381333931', '96385074'], []],
  [
    'lostLeadingZeros',
    'code',
    ['4006381333931', '4006381333931', '36000291452', '036000291452'],
    ['36000291452'],
  ],
  ['lostLeadingZeros', 'EAN', [...Array<string>(20).fill('4006381333931'), '725272730706'], ['725272730706']],
  ['lostLeadingZeros', 'SKU', ['00123', '01234', '12345', '123'], ['123']],
  ['lostLeadingZeros', 'SKU', ['98', '99', '100', '101', '102'], []],
  ['lostLeadingZeros', 'Shipping Zip', ['10115', '20095', '1067', '80331'], ['1067']],
  ['lostLeadingZeros', 'Quantity', ['10', '5', '100'], []],
  [
    'turnedIntoDates',
    'Size',
    ['8-10', '10-12', '8-Oct', 'Oct-12', '12. Mrz'],
    ['8-Oct', 'Oct-12', '12. Mrz'],
  ],
  ['turnedIntoDates', 'Size', ['S', 'M', 'L', 'XL', '2024-10-08'], ['2024-10-08']],
  ['turnedIntoDates', 'Size', ['8-10', '2024-12-10', '08.10.2024'], ['2024-12-10', '08.10.2024']],
  ['turnedIntoDates', 'Date', ['2024-10-08', 'soon', 'x', 'y'], []],
  ['turnedIntoDates', 'Open', ['2024-10-08', '2024-10-09'], []],
  [
    'turnedIntoDates',
    'hour',
    ['2024-10-08 00:00:00', '2024-10-08 01:00:00', '2024-10-08 02:00:00', '2024-10-08 03:00:00'],
    [],
  ],
  [
    'roundedNumbers',
    'Code',
    ['1234567890123450', '12345678901234500000', '1234567890123456', '1000000'],
    ['1234567890123450', '12345678901234500000'],
  ],
  [
    'mojibake',
    'Title',
    ['MÃ¼ller', 'Müller', 'CAFÉ»', 'donâ€™t', 'CafÃ© Â°C', 'Ãœber', 'São', 'â‚¬ 5'],
    ['MÃ¼ller', 'donâ€™t', 'CafÃ© Â°C', 'Ãœber', 'â‚¬ 5'],
  ],
  ['formulaErrors', 'Price', ['#REF!', '#NAME?', '#1', '#####', '12'], ['#REF!', '#NAME?', '#####']],
];

describe('damage', () => {
  test.each(CASES)('%s in %s: %j', (detector, header, values, damaged) => {
    const found = DAMAGE_DETECTORS[detector]({ header, values });
    expect(found.map(({ index }) => values[index])).toEqual(damaged);
  });

  test('garbled letters are shown as they probably were', () => {
    const [damage] = DAMAGE_DETECTORS.mojibake({ header: '', values: ['GrÃ¶ÃŸe fÃ¼r 5 â‚¬'] });
    expect(damage?.message).toContain('“Größe für 5 €”');
  });

  test('a table’s damage names row, line and column', () => {
    const text = 'Report\n\nSKU,Barcode\nA1,4006381333931\n\nA2,4.00638E+12\n';
    const table = unwrap(readCsv(new TextEncoder().encode(text)));
    expect(findDamage(withHeader(table, 1))).toMatchObject([
      { code: 'scientific-notation', row: 3, line: 6, column: 1, value: '4.00638E+12' },
    ]);
  });
});
