import { englishHeaders } from './localHeaders';

/** What a column of a listings file is to the listing. */
export interface ListingColumn {
  readonly path: string;
  readonly codec: string;
  readonly item?: number;
  /** An empty cell says nothing: another report fills it, or it is filled for some listings only. */
  readonly isSilent?: boolean;
}

const column = (path: string, codec = 'content'): ListingColumn => ({ path, codec });
const silent = (path: string, codec = 'content'): ListingColumn => ({ path, codec, isSilent: true });

/** `report`: the listings reports. `loader`: the inventory loader. `fba`: FBA Manage Inventory. */
export type ListingsLayout = 'report' | 'loader' | 'fba';

/** Columns with a meaning of their own, by folded header; all others are attributes under their own headers. */
export const knownColumns: Readonly<Record<ListingsLayout, Readonly<Record<string, ListingColumn>>>> = {
  report: {
    'seller-sku': column('sellerSku'),
    'item-name': column('title'),
    'item-description': column('description'),
    'listing-id': column('externalId'),
    price: column('price', 'price'),
    quantity: silent('quantity'),
    'image-url': { path: 'images', codec: 'image', item: 0, isSilent: true },
    'product-id-type': silent('gtinType', 'productIdNumber'),
    'item-condition': column('condition'),
    asin1: column('asin'),
    'product-id': silent('gtin', 'productIdBeside'),
    'fulfillment-channel': column('fulfilment', 'fulfilment'),
    status: column('status', 'status'),
  },
  loader: {
    sku: column('sellerSku'),
    'product-id': silent('gtin', 'productIdGtin'),
    'product-id-type': silent('gtinType', 'productIdNumber'),
    price: column('price', 'price'),
    'item-condition': column('condition'),
    quantity: silent('quantity'),
    'add-delete': column('', 'action'),
    'fulfillment-center-id': silent('fulfilment', 'fulfilment'),
    'fulfillment-channel': silent('fulfilment', 'fulfilment'),
  },
  fba: {
    sku: column('sellerSku'),
    fnsku: column('fnsku'),
    asin: column('asin'),
    'product-name': silent('title'),
    condition: silent('condition'),
    'your-price': silent('price', 'price'),
    'afn-fulfillable-quantity': silent('quantity', 'afnQuantity'),
    'mfn-fulfillable-quantity': silent('quantity', 'mfnQuantity'),
  },
};

const REPORT = [
  'item-name',
  'item-description',
  'listing-id',
  'seller-sku',
  'price',
  'quantity',
  'open-date',
  'image-url',
  'item-is-marketplace',
  'product-id-type',
  'zshop-shipping-fee',
  'item-note',
  'item-condition',
  'zshop-category1',
  'zshop-browse-path',
  'zshop-storefront-feature',
  'asin1',
  'asin2',
  'asin3',
  'will-ship-internationally',
  'expedited-shipping',
  'zshop-boldface',
  'product-id',
  'bid-for-featured-placement',
  'add-delete',
  'pending-quantity',
  'fulfillment-channel',
] as const;

const pairs = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => [
    `${name} Lower Bound ${index + 1}`,
    `${name} Price ${index + 1}`,
  ]).flat();

/** Headers of a fresh file by generation, newest first; as in Amazon's own reports of the same name. */
export const layouts = {
  'all-listings': [...REPORT, 'merchant-shipping-group', 'status'],
  'active-listings': [...REPORT, 'merchant-shipping-group'],
  'business-listings': [
    ...REPORT,
    'Business Price',
    'Quantity Price Type',
    ...pairs('Quantity', 5),
    'merchant-shipping-group',
    'Progressive Price Type',
    ...pairs('Progressive', 3),
  ],
  'older-listings': [...REPORT],
  'inventory-loader': [
    'sku',
    'product-id',
    'product-id-type',
    'price',
    'item-condition',
    'quantity',
    'add-delete',
    'will-ship-internationally',
    'expedited-shipping',
    'standard-plus',
    'item-note',
    'fulfillment-center-id',
  ],
  'fba-inventory': [
    'sku',
    'fnsku',
    'asin',
    'product-name',
    'condition',
    'your-price',
    'mfn-listing-exists',
    'mfn-fulfillable-quantity',
    'afn-listing-exists',
    'afn-warehouse-quantity',
    'afn-fulfillable-quantity',
    'afn-unsellable-quantity',
    'afn-reserved-quantity',
    'afn-total-quantity',
    'per-unit-volume',
    'afn-inbound-working-quantity',
    'afn-inbound-shipped-quantity',
    'afn-inbound-receiving-quantity',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListingsGeneration = keyof typeof layouts;

export function isListingsGeneration(text: string): text is ListingsGeneration {
  return Object.hasOwn(layouts, text);
}

export function layoutOfGeneration(generation: ListingsGeneration): ListingsLayout {
  if (generation === 'fba-inventory') return 'fba';
  return generation === 'inventory-loader' ? 'loader' : 'report';
}

/** Headers in any case, with spaces, underscores or dashes, are one. */
export function foldHeader(header: string): string {
  const folded = header
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    // Turkish reports put the translation behind the English header.
    .replace(/^([a-z0-9-]+) \([^)]*\)$/, '$1')
    .replace(/[\s\u00a0_‐-―-]+/g, '-')
    .toLowerCase();
  return englishHeaders.get(folded) ?? folded;
}
