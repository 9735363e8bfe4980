import type { Values } from '@shared/fields';
import { engineCodecs } from '../engine/codecs';
import type { Codec } from '../format';

/**
 * FBA Manage Inventory gives two quantities of each SKU, one for each way of shipping. The sellable one, which is the
 * listing's, is that of the way it is shipped; all other quantities are attributes.
 */
export function fbaValues(textAt: (header: string) => string): Values {
  const says = (header: string): boolean => /^(yes|true|1)$/i.test(textAt(header));
  if (says('afn-listing-exists')) return { fulfilment: 'marketplace' };
  return says('mfn-listing-exists') ? { fulfilment: 'merchant' } : {};
}

/** `parameter`: column of `afn-listing-exists`; -1 where there is none, and Amazon's quantity counts. */
function quantityOf(fulfilment: 'marketplace' | 'merchant'): Codec {
  return {
    derived: true,
    read(text, cell) {
      const column = Number(cell.binding.parameter ?? -1);
      const isAmazons = column < 0 || /^(yes|true|1)$/i.test(cell.textAt(column).trim());
      return isAmazons === (fulfilment === 'marketplace') ? engineCodecs.field?.read(text, cell) : undefined;
    },
    write(value, cell) {
      const isAmazons = cell.record.values.fulfilment !== 'merchant';
      return isAmazons === (fulfilment === 'marketplace')
        ? (engineCodecs.field?.write(value, cell) ?? '')
        : '';
    },
  };
}

export const fbaCodecs: Readonly<Record<string, Codec>> = {
  afnQuantity: quantityOf('marketplace'),
  mfnQuantity: quantityOf('merchant'),
};
