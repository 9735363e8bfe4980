/**
 * Amazon's listings reports in all their layouts, the inventory loader and FBA Manage Inventory: `columns.ts` says
 * what each header means, `localHeaders.ts` what it is called in other languages, `recognise.ts` tells the layouts
 * apart. Rows are listings of one account and one marketplace, which no such file names: the import asks for it and
 * sets it by `withMarketplace`.
 */
import { amazonCodecs } from '../amazon/codecs';
import { openListings, type RowIntent } from '../amazon/read';
import { amazonRoles } from '../amazon/roles';
import { listingRows } from '../amazon/write';
import { PLAIN_TSV } from '../csv/dialect';
import type { Format } from '../format';
import { foldHeader, layouts } from './columns';
import { fbaCodecs, fbaValues } from './fbaQuantity';
import { recogniseListings } from './recognise';
import { listingsUpload } from './upload';
import { listingsLayout } from './write';

/** `a` adds or updates, `d` deletes the listing, `x` the product too. */
function intentOf(action: string): RowIntent {
  return /^[dx]$/i.test(action) ? 'delete' : 'update';
}

export const amazonListings: Format = {
  id: 'amazon-listings',
  label: 'Amazon listings',
  roles: amazonRoles,
  codecs: { ...amazonCodecs, ...fbaCodecs },
  recognise: recogniseListings,
  open: (table, reading) =>
    openListings(table, reading, {
      intent: intentOf,
      fold: foldHeader,
      ...(reading.generation === 'fba-inventory' ? { values: fbaValues } : {}),
    }),
  rootType: 'listing',
  generations: Object.keys(layouts),
  fresh: listingsLayout,
  rows: listingRows,
  dialect: PLAIN_TSV,
  uploadFor: listingsUpload,
};

export { withMarketplace } from '../amazon/place';
