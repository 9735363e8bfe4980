import { isMoney } from '@shared/fields';
import { PLAIN_CSV } from '@shared/formats/csv/dialect';
import { writeCsv } from '@shared/formats/csv/write';
import Big from 'big.js';
import { variantsOf } from '../build/products';
import { catalog } from '../catalog';
import { Random } from '../random';
import type { Sample } from '../sample';

const HEADER = [
  'Artikel-Nr.',
  'Bezeichnung',
  'Ausführung',
  'EAN',
  'EK netto (EUR)',
  'Mindestmenge',
  'Gültig ab',
  'Verfügbar',
  'Bemerkung',
];

/**
 * `supplier-price-list.csv`: what the pottery asks from January, in its own layout: semicolons, decimal commas, the
 * encoding of an older Windows, days before months. Its article numbers are our part numbers.
 */
export function priceListFile({ drafts, writer }: Sample): Uint8Array {
  const rows = catalog
    .filter(({ supplier, handle }) => supplier === 'VDL' && handle !== 'gift-card')
    .flatMap(variantsOf)
    .map(({ product, sku, colour, size }) => {
      const values = writer.table.get(drafts.id('variant', sku))?.values ?? drafts.get('variant', sku).values;
      const random = new Random('price list', sku);
      const cost = isMoney(values.cost ?? null) ? (values.cost as { amount: string }).amount : '0';
      const asked = Big(cost).times(random.between(1.02, 1.07).toFixed(3)).toFixed(2);
      const gone = sku.startsWith('HW-SDB');
      return [
        String(values.mpn ?? ''),
        product.title,
        [colour?.de, size.code === '' ? undefined : size.de].filter((part) => part !== undefined).join(', '),
        String(drafts.get('variant', sku).values.gtin ?? ''),
        asked.replace('.', ','),
        '120',
        '01.01.2027',
        gone ? 'nein' : 'ja',
        gone
          ? 'läuft aus, Restmenge auf Anfrage'
          : random.chance(0.08)
            ? 'Lieferzeit derzeit zehn Wochen'
            : '',
      ];
    });
  return writeCsv([HEADER, ...rows], { ...PLAIN_CSV, delimiter: ';', encoding: 'windows-1252' }).bytes;
}
