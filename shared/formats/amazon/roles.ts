import { isEmptyValue } from '@shared/fields';
import { channelRole } from '../engine/roles';
import type { Draft, NaturalKey, Reading, Role } from '../format';

/** The listing a row is about; where it is about several marketplaces, `listing` is the first of them. */
export const LISTING = 'listing';

/** Role of the listing in a further marketplace of the same row. */
export function listingRole(marketplace: string): string {
  return `${LISTING}:${marketplace}`;
}

export function isListingRole(role: string): boolean {
  return role === LISTING || role.startsWith(`${LISTING}:`);
}

/** The listing roles of a reading, the first first. */
export function listingRoles(reading: Reading): string[] {
  const roles = new Set([LISTING]);
  for (const { role } of reading.bindings) if (isListingRole(role)) roles.add(role);
  return [...roles];
}

/** Code of the marketplace that a listing role is about; '' where it is not known. */
export function marketplaceOfRole(role: string, reading: Reading): string {
  return role === LISTING ? (reading.options.marketplace ?? '') : role.slice(LISTING.length + 1);
}

/** Language of a listing role's marketplace; '' where it is not known. */
export function localeOfRole(role: string, reading: Reading): string {
  return reading.options[role === LISTING ? 'locale' : `locale:${marketplaceOfRole(role, reading)}`] ?? '';
}

/** By account, marketplace and SKU; a listing or a file that names no marketplace is taken for the one there is. */
function matchListing({ values }: Draft): NaturalKey[] {
  const account = { channel: values.channel ?? null, sellerSku: values.sellerSku ?? null };
  const unplaced: NaturalKey = { where: account, empty: ['marketplace'] };
  if (isEmptyValue(values.marketplace)) return [unplaced, { where: account }];
  return [{ where: { ...account, marketplace: values.marketplace ?? null } }, unplaced];
}

const listing: Role = {
  type: 'listing',
  mode: 'upsert',
  identity: ['channel', 'marketplace', 'sellerSku'],
  match: matchListing,
};

/** A picture is known by its address: first among those of the listing, then anywhere. */
function matchImage({ values, owner }: Draft): NaturalKey[] {
  const url = values.url ?? null;
  const own: NaturalKey[] =
    owner === undefined ? [] : [{ where: { url }, among: { draft: owner, path: 'images' } }];
  return [...own, { where: { url } }];
}

export function amazonRoles(reading: Reading): Readonly<Record<string, Role>> {
  return {
    ...Object.fromEntries(listingRoles(reading).map((role) => [role, listing])),
    channel: channelRole,
    /** What the listing sells: looked up, never made. */
    item: { type: 'variant', mode: 'find', match: () => [] },
    /** The parent listing where it is not in the file. */
    parent: { type: 'listing', mode: 'find', match: () => [] },
    image: { type: 'asset', mode: 'create', supporting: true, match: matchImage },
  };
}
