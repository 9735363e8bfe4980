import type { RecordType } from '@shared/records';
import { type Flaw, flaws } from '../flaws';
import type { Draft, Drafts } from './drafts';

/** The draft that a flaw names; a listing also by marketplace and the SKU of its variant: our own offer or theirs. */
export function draftOf(drafts: Drafts, type: RecordType, key: string): Draft {
  if (type !== 'listing' || drafts.has(type, key)) return drafts.get(type, key);
  const [marketplace = '', sku = ''] = key.split(':');
  const item = drafts.id('variant', sku);
  const listing = drafts
    .ofType('listing')
    .find(
      (draft) =>
        draft.key.startsWith(`${marketplace}:${sku}-`) &&
        draft.values.marketplace === marketplace &&
        isOffer(draft, item, sku),
    );
  if (listing === undefined) throw new Error(`The sample has no listing ${key}.`);
  return listing;
}

function isOffer({ key, values }: Draft, item: string, sku: string): boolean {
  return values.item === item || new RegExp(`:${sku}-(FBA|M)`).test(key);
}

/** Spoils the drafts before any step is made of them. */
export function plantFlaws(drafts: Drafts): void {
  for (const flaw of flaws) plant(drafts, flaw);
  // A sale needs a price and a start before its end can be wrong; a picture needs to be another one.
  const sale = draftOf(drafts, 'listing', 'DE:HW-FLH-SAG').values;
  sale.salePrice = { amount: '33.90', currency: 'EUR' };
  sale.saleStart = '2026-12-01';
  draftOf(drafts, 'listing', 'DE:HW-LVC-50-MUS').values.images = [drafts.id('asset', 'scene-sofa.webp')];
}

function plant(drafts: Drafts, { type, key, path, value, absent, like }: Flaw): void {
  if (value === undefined && absent === undefined && like === undefined) return;
  const { values } = draftOf(drafts, type, key);
  if (absent) delete values[path];
  else if (value !== undefined) values[path] = value;
  else if (like !== undefined) values[path] = draftOf(drafts, type, like).values[path] ?? null;
}
