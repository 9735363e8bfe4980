import type { StoredRecord } from '@shared/records';
import type { FamilyRecords } from './familyIndex';
import { type FamilyShapeId, familyShapes } from './shapes';
import { plainText } from './values';

/** A place whose families are looked at: the catalog itself, or one channel and marketplace. */
export interface FamilyScope {
  readonly id: string;
  readonly shape: FamilyShapeId;
  /** Values of what all members of its families share; empty for the catalog. */
  readonly place: readonly string[];
  /** Where a channel has no families of its own: the products it sells. Undefined for all of the shape. */
  readonly products: ReadonlySet<string> | undefined;
}

export const CATALOG_SCOPE: FamilyScope = { id: 'catalog', shape: 'product', place: [], products: undefined };

export const placeOf = ({ values }: StoredRecord): string[] =>
  familyShapes.listing.place.map((path) => plainText(values[path]));

export const scopeIdOf = (place: readonly string[]): string => `place|${place.join('|')}`;

/** The catalog, and each place that sells something; found in one pass over the listings. */
export function scopesOf({ get, all }: FamilyRecords): FamilyScope[] {
  const { childType, level, keyLink, item } = familyShapes.listing;
  const places = new Map<string, { place: string[]; isMarket: boolean; products: Set<string> }>();
  for (const listing of all(childType)) {
    const place = placeOf(listing);
    const id = scopeIdOf(place);
    const known = places.get(id) ?? { place, isMarket: false, products: new Set<string>() };
    places.set(id, known);
    const { values } = listing;
    if (
      (level !== undefined && plainText(values[level.path]) !== '') ||
      (keyLink !== undefined && plainText(values[keyLink.child]) !== '')
    )
      known.isMarket = true;
    const product = item === undefined ? undefined : productOf(get(plainText(values[item])));
    if (product !== undefined) known.products.add(product);
  }
  const scopes = [...places].map(
    ([id, { place, isMarket, products }]): FamilyScope =>
      isMarket
        ? { id, shape: 'listing', place, products: undefined }
        : { id, shape: 'product', place, products },
  );
  return [CATALOG_SCOPE, ...scopes];
}

function productOf(item: StoredRecord | undefined): string | undefined {
  const { parentType, childType, link } = familyShapes.product;
  if (item?.type === parentType) return item.id;
  return item?.type === childType ? plainText(item.values[link]) || undefined : undefined;
}
