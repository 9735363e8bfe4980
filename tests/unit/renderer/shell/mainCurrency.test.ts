import type { StoredRecord } from '@shared/records';
import { expect, test } from 'vitest';
import { mainCurrency } from '@/shell/mainCurrency';

const variant = (id: string, price: StoredRecord['values'][string]): StoredRecord => ({
  id,
  type: 'variant',
  rev: 1,
  values: { price },
});

test('the currency of most prices counts; what is no amount does not', () => {
  const variants = [
    variant('a', { amount: '5.00', currency: 'USD' }),
    variant('b', { amount: '5.00', currency: 'EUR' }),
    variant('c', { amount: '6.00', currency: 'EUR' }),
    variant('d', { unparsed: '7 GBP or so' }),
    variant('e', null),
  ];
  expect(mainCurrency(variants)).toBe('EUR');
});

test('without a price there is none', () => {
  expect(mainCurrency([variant('a', null)])).toBeUndefined();
});
