import type { StoredRecord } from '@shared/records';
import type { Catalog, Reading, RowRecords } from '../format';
import { LISTING, listingRoles, marketplaceOfRole } from './roles';

/** The row of a listing: itself, and its counterparts in the reading's other marketplaces. */
export function listingRows(root: string, reading: Reading, catalog: Catalog): RowRecords[] {
  const listing = catalog.get(root);
  if (listing === undefined) return [];
  const roles = listingRoles(reading);
  if (roles.length === 1) return [{ [LISTING]: root }];
  const row: Record<string, string> = {};
  for (const role of roles) {
    const counterpart = counterpartIn(marketplaceOfRole(role, reading), listing, catalog);
    if (counterpart !== undefined) row[role] = counterpart.id;
  }
  return Object.values(row).includes(root) ? [row] : [];
}

function counterpartIn(
  marketplace: string,
  listing: StoredRecord,
  catalog: Catalog,
): StoredRecord | undefined {
  const { sellerSku, channel, marketplace: own } = listing.values;
  if (own === marketplace || (own === undefined && marketplace === '')) return listing;
  if (typeof sellerSku !== 'string') return undefined;
  return catalog
    .where('listing', 'sellerSku', sellerSku)
    .find(({ values }) => values.channel === channel && values.marketplace === marketplace);
}
