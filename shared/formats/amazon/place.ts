import { type Conventions, neutralConventions } from '@shared/fields';
import type { Reading } from '../format';
import type { Table } from '../table/table';
import { marketplaceByCode } from './marketplaces';

/**
 * The reading for another marketplace than the one guessed: what the import screen asks for, since most of Amazon's
 * files do not name theirs. Prices that name no currency follow it.
 * @param code of the marketplace; the account's channel may be named too
 */
export function withMarketplace(reading: Reading, code: string, channel?: string): Reading {
  const marketplace = marketplaceByCode(code);
  const { locale: _, ...options } = reading.options;
  return {
    ...reading,
    conventions: {
      ...reading.conventions,
      currency: marketplace?.currency ?? reading.conventions.currency,
    },
    options: {
      ...options,
      ...(channel === undefined ? {} : { channel }),
      marketplace: marketplace?.code ?? code,
      ...(marketplace === undefined ? {} : { locale: marketplace.locale }),
    },
  };
}

const ROWS_LOOKED_AT = 2_000;

/** The file's own decimal mark, told by its prices. */
export function conventionsOf(
  table: Table,
  place: { readonly first: number; readonly priceColumns: readonly number[]; readonly currency: string },
): Conventions {
  let commas = 0;
  let dots = 0;
  for (let row = place.first; row < Math.min(table.rows.length, place.first + ROWS_LOOKED_AT); row++)
    for (const column of place.priceColumns) {
      const text = (table.rows[row]?.[column] ?? '').trim();
      if (/\d,\d{1,2}$/.test(text)) commas++;
      else if (/\.\d{1,2}$/.test(text)) dots++;
    }
  const decimal = commas > dots ? ',' : '.';
  return { ...neutralConventions, decimal, currency: place.currency };
}
