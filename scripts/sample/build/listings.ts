import type { FieldPath, Value } from '@shared/fields';
import Big from 'big.js';
import { catalog, type ProductText } from '../catalog';
import type { MarketplaceCopy } from '../catalog/product';
import { mainName, mainPicturesOf } from '../pictures/pictures';
import { Random } from '../random';
import { type Draft, type Drafts, euros, pounds } from './drafts';
import { hasColourChoice, hasSizeChoice, type VariantText, variantsOf } from './products';

export type MarketplaceCode = 'DE' | 'UK';

/** Without the letters and digits that are easily mistaken for each other. */
const CODE = '23456789ABCDFGHJKLMNPQRSTVWXYZ';

/** Marketplaces know an item by one number in all of Europe. B0Z is not given out yet. */
const asinOf = (key: string): string => `B0Z${new Random('asin', key).letters(7, CODE)}`;
const fnskuOf = (key: string): string => `X00${new Random('fnsku', key).letters(7, CODE)}`;
const listingIdOf = (key: string): string => `1${new Random('listing', key).letters(10, CODE)}`;

export const listingKey = (marketplace: MarketplaceCode, sellerSku: string): string =>
  `${marketplace}:${sellerSku}`;

const THEMES = { both: 'SIZE/COLOR', colour: 'COLOR', size: 'SIZE' } as const;

function themeOf(product: ProductText): string {
  if (product.colourOption === 'Scent') return 'SCENT';
  if (hasColourChoice(product)) return hasSizeChoice(product) ? THEMES.both : THEMES.colour;
  return THEMES.size;
}

/** Variants that a second seller SKU offers: from our warehouse where the first is in the marketplace's, or the other way. */
const offeredTwice = new Set([
  'HW-BRM-MOS',
  'HW-BRM-INK',
  'HW-EBT-50-CHA',
  'HW-EBT-70-FOG',
  'FP-MAB-75-MOS',
  'GL-KEG-40-MUS',
  'HW-LET-FOG',
  'FP-WPB-20-MCH',
]);

export function addMarketplaceListings(drafts: Drafts, marketplace: MarketplaceCode): void {
  for (const product of catalog) {
    if (product.marketplace === undefined || (marketplace === 'UK' && product.marketplace.onlyGermany))
      continue;
    const variants = variantsOf(product);
    const parent = variants.length > 1 ? addParent(drafts, product, marketplace) : undefined;
    for (const variant of variants) {
      const byUs = isByUs(product, marketplace);
      addChild(drafts, { variant, marketplace, parent, byUs });
      if (marketplace === 'DE' && offeredTwice.has(variant.sku))
        addChild(drafts, { variant, marketplace, parent, byUs: !byUs });
    }
  }
}

/** Heavy and fragile things go out from our own warehouse, more of them in the United Kingdom. */
function isByUs(product: ProductText, marketplace: MarketplaceCode): boolean {
  return new Random('fulfilment', product.handle, marketplace).chance(marketplace === 'DE' ? 0.25 : 0.6);
}

function copyOf({ marketplace }: ProductText, code: MarketplaceCode): MarketplaceCopy {
  if (marketplace === undefined) throw new Error('Only what is on the marketplace has copy for it.');
  return code === 'DE' ? marketplace.de : marketplace.en;
}

/** Plain text of the product page: marketplaces take no HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<\/p>\s*<p>/g, '<br><br>')
    .replace(/<\/?p>/g, '')
    .trim();
}

/** British listings say their own description where a person wrote one, and inherit the master's elsewhere. */
function descriptionOf(product: ProductText, code: MarketplaceCode): { description?: string } {
  if (code === 'DE') return { description: product.marketplace?.de.description ?? '' };
  return new Random('description', product.handle).chance(0.5)
    ? { description: plainText(product.description) }
    : {};
}

interface Shared {
  readonly product: ProductText;
  readonly marketplace: MarketplaceCode;
  readonly size: string;
}

function sharedValues(drafts: Drafts, { product, marketplace, size }: Shared): Record<FieldPath, Value> {
  const copy = copyOf(product, marketplace);
  return {
    channel: drafts.id('channel', 'amazon'),
    marketplace,
    locale: marketplace === 'DE' ? 'de-DE' : 'en-GB',
    brand: brandName(product),
    bullets: copy.bullets.map((bullet) => bullet.replace('{size}', size)),
    ...descriptionOf(product, marketplace),
    productType: product.marketplace?.type ?? '',
  };
}

function brandName({ brand }: ProductText): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}

function addParent(drafts: Drafts, product: ProductText, marketplace: MarketplaceCode): Draft {
  const sellerSku = marketplace === 'DE' ? `${product.sku}-PARENT` : `${product.sku}-PARENT-UK`;
  const size = product.sizes.map((one) => (marketplace === 'DE' ? one.de : one.en)).join(', ');
  const [first] = mainPicturesOf(product);
  return drafts.add('listing', listingKey(marketplace, sellerSku), {
    title: copyOf(product, marketplace).title,
    item: drafts.id('product', product.handle),
    ...sharedValues(drafts, { product, marketplace, size }),
    sellerSku,
    asin: asinOf(`parent ${product.handle}`),
    externalId: listingIdOf(`${marketplace} ${sellerSku}`),
    gtinType: 'ASIN',
    ...(first === undefined ? {} : { images: [drafts.id('asset', first.name)] }),
    status: 'active',
    variationTheme: themeOf(product),
    parentage: 'parent',
  });
}

interface Child {
  readonly variant: VariantText;
  readonly marketplace: MarketplaceCode;
  readonly parent: Draft | undefined;
  readonly byUs: boolean;
}

export function sellerSkuOf({
  variant,
  marketplace,
  byUs,
}: Pick<Child, 'variant' | 'marketplace' | 'byUs'>): string {
  return `${variant.sku}-${byUs ? 'M' : 'FBA'}${marketplace === 'UK' ? '-UK' : ''}`;
}

function addChild(drafts: Drafts, child: Child): void {
  const { variant, marketplace, parent, byUs } = child;
  const { product, sku, size } = variant;
  const sellerSku = sellerSkuOf(child);
  const master = drafts.get('variant', sku);
  const isGerman = marketplace === 'DE';
  const shown = isGerman ? size.de : size.en;
  const image = mainPicturesOf(product).find(({ name }) => name === mainName(product, variant.colourKey));
  drafts.add('listing', listingKey(marketplace, sellerSku), {
    title: titleOf(child),
    item: master.id,
    ...sharedValues(drafts, { product, marketplace, size: shown }),
    sellerSku,
    asin: asinOf(sku),
    ...(byUs ? {} : { fnsku: fnskuOf(`${marketplace} ${sku}`) }),
    externalId: listingIdOf(`${marketplace} ${sellerSku}`),
    gtin: master.values.gtin ?? null,
    gtinType: 'EAN',
    status: 'active',
    fulfilment: byUs ? 'merchant' : 'marketplace',
    condition: '11',
    price: isGerman ? euros(priceInGermany(size.price, child)) : pounds(priceInBritain(size.price)),
    quantity: new Random('quantity', marketplace, sellerSku).whole(12, 160),
    searchTerms: copyOf(product, marketplace).terms,
    ...(image === undefined ? {} : { images: [drafts.id('asset', image.name)] }),
    ...(parent === undefined
      ? {}
      : {
          parentage: 'child',
          parent: parent.id,
          parentSku: parent.values.sellerSku ?? null,
          variationTheme: themeOf(product),
        }),
    ...themeValues(variant, isGerman),
    'attributes.open-date': openDate(sellerSku, isGerman),
    'attributes.item-is-marketplace': 'y',
    ...(byUs ? { 'attributes.merchant-shipping-group': isGerman ? 'Standard DE' : 'Royal Parcel UK' } : {}),
  });
}

/** As the marketplace's report writes it, in the seller's own time. */
function openDate(sellerSku: string, isGerman: boolean): string {
  const random = new Random('open date', sellerSku);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [day, month, year] = [random.whole(1, 28), random.whole(1, 8), random.whole(2023, 2026)];
  const time = [random.whole(7, 18), random.whole(0, 59), random.whole(0, 59)].map(two).join(':');
  const isSummer = month > 3;
  const zone = isGerman ? (isSummer ? 'MEST' : 'MEZ') : isSummer ? 'BST' : 'GMT';
  return `${two(day)}/${two(month)}/${year} ${time} ${zone}`;
}

function titleOf({ variant, marketplace }: Child): string {
  const { product, colour, size } = variant;
  const ends: string[] = [];
  if (hasColourChoice(product) && colour !== undefined)
    ends.push(marketplace === 'DE' ? colour.de : colour.en);
  if (hasSizeChoice(product)) ends.push(marketplace === 'DE' ? size.de : size.en);
  return [copyOf(product, marketplace).title, ...ends].join(', ');
}

function themeValues({ product, colour, size }: VariantText, isGerman: boolean): Record<FieldPath, Value> {
  const colourPath = product.colourOption === 'Scent' ? 'attributes.scent_name' : 'attributes.color_name';
  return {
    ...(colour === undefined ? {} : { [colourPath]: isGerman ? colour.de : colour.en }),
    ...(hasSizeChoice(product) ? { 'attributes.size_name': isGerman ? size.de : size.en } : {}),
  };
}

/** What we ship ourselves costs a euro more. */
function priceInGermany(price: string, { byUs }: Child): string {
  return byUs ? Big(price).plus(1).toFixed(2) : price;
}

/** At the budget's rate, to the next 49 or 99 pence. */
function priceInBritain(price: string): string {
  const pence = Big(price).times('0.875').times(2).round(0, Big.roundUp);
  return pence.div(2).minus('0.01').toFixed(2);
}

const GOOGLE_CATEGORIES: Readonly<Record<string, string>> = {
  KT: 'Home & Garden > Kitchen & Dining',
  BA: 'Home & Garden > Bathroom Accessories',
  LI: 'Home & Garden > Decor',
  LG: 'Home & Garden > Lighting',
  OU: 'Sporting Goods > Outdoor Recreation',
};

/** What only the shop's channel knows of a product. */
export function addShopListings(drafts: Drafts): void {
  for (const [index, product] of catalog.entries()) {
    const random = new Random('shop', product.handle);
    const google = GOOGLE_CATEGORIES[product.category.slice(0, 2)];
    const season = drafts.get('product', product.handle).values.tags;
    drafts.add('listing', `SHOP:${product.handle}`, {
      item: drafts.id('product', product.handle),
      channel: drafts.id('channel', 'shop'),
      externalId: `86${String(random.whole(10_000, 99_999))}${String(410_000 + index * 37)}`,
      status: drafts.get('product', product.handle).values.status === 'draft' ? 'draft' : 'active',
      ...(google === undefined
        ? {}
        : {
            'attributes.Google Shopping / Google product category': google,
            'attributes.Google Shopping / Condition': 'new',
            'attributes.Google Shopping / Custom label 0':
              Array.isArray(season) && season.includes('autumn 2026') ? 'autumn' : 'core',
          }),
    });
  }
}
