import { RecordList } from '@shared/formats/engine/catalog';
import { suggestReferences } from '@shared/imports/suggestReferences';
import type { StoredRecord } from '@shared/records';
import { describe, expect, it } from 'vitest';

const GTIN = '4006381333931';

const record = (type: string, id: string, values: StoredRecord['values']): StoredRecord => ({
  id,
  type,
  rev: 1,
  values,
});
const variant = (id: string, values: StoredRecord['values']) => record('variant', id, values);
const listing = (id: string, values: StoredRecord['values']) => record('listing', id, values);

describe('suggested cross-references', () => {
  const cases: readonly (readonly [string, readonly StoredRecord[], unknown])[] = [
    [
      'by the same GTIN, whatever its length',
      [variant('v', { gtin: GTIN }), listing('l', { sellerSku: 'A-1', gtin: `0${GTIN}` })],
      [{ listing: 'l', item: 'v', reason: 'same GTIN' }],
    ],
    [
      'by an ASIN that another listing sells',
      [
        variant('v', {}),
        listing('known', { sellerSku: 'A-1', asin: 'B000000001', item: 'v' }),
        listing('l', { sellerSku: 'A-2', asin: 'B000000001' }),
      ],
      [{ listing: 'l', item: 'v', reason: 'same ASIN' }],
    ],
    [
      'not by a GTIN that two items have',
      [
        variant('v', { gtin: GTIN }),
        variant('w', { gtin: GTIN }),
        listing('l', { sellerSku: 'A', gtin: GTIN }),
      ],
      [],
    ],
    [
      'not for a listing that is linked',
      [variant('v', { gtin: GTIN }), listing('l', { sellerSku: 'A', gtin: GTIN, item: 'v' })],
      [],
    ],
    [
      'not for a parent, which sells nothing',
      [variant('v', { gtin: GTIN }), listing('l', { sellerSku: 'A', gtin: GTIN, parentage: 'parent' })],
      [],
    ],
    [
      'not again where a reference is there',
      [
        variant('v', { gtin: GTIN }),
        listing('l', { sellerSku: 'A', gtin: GTIN }),
        record('skuReference', 'r', { foreignSku: 'A', item: 'v', status: 'rejected' }),
      ],
      [],
    ],
  ];
  it.each(cases)('%s', (_what, records, expected) => {
    expect(suggestReferences(new RecordList(records))).toEqual(expected);
  });
});
