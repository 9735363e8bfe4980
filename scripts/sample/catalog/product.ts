import type { ColourKey } from './colours';

/** One size of a product. `price` and `cost` in EUR, `box` in cm (length, width, height), packed. */
export interface Size {
  readonly code: string;
  readonly en: string;
  readonly de: string;
  readonly price: string;
  readonly cost: string;
  readonly grams: number;
  readonly box: readonly [number, number, number];
}

export type Bullets = readonly [string, string, string, string, string];

/** Marketplace copy in one language. `{size}` stands for the size of the variant. */
export interface MarketplaceCopy {
  /** Without colour and size, which the variant adds. */
  readonly title: string;
  readonly bullets: Bullets;
  readonly terms: string;
}

export interface Marketplace {
  /** The marketplace's own product type. */
  readonly type: string;
  readonly en: MarketplaceCopy;
  readonly de: MarketplaceCopy & { readonly description: string };
  /** Not offered in the United Kingdom (a plug, a battery). */
  readonly onlyGermany?: boolean;
}

export type BrandKey = 'hollerwick' | 'feldpause' | 'glimmsel';
export type SupplierKey = 'VDL' | 'RFT' | 'OLC' | 'LWE';

/** A product as its author wrote it: everything else in the sample is worked out from these tables. */
export interface ProductText {
  readonly handle: string;
  /** Stem of its SKUs. */
  readonly sku: string;
  readonly title: string;
  readonly shape: string;
  readonly type: string;
  readonly category: string;
  readonly brand: BrandKey;
  readonly supplier: SupplierKey;
  readonly hs: string;
  readonly origin: string;
  /** Name of the option that the colours fill; 'Colour' when absent. */
  readonly colourOption?: 'Colour' | 'Wood' | 'Scent' | 'Finish';
  readonly colours: readonly ColourKey[];
  /** Name of the option that the sizes fill; absent with one size that is no choice. */
  readonly sizeOption?: 'Size' | 'Capacity' | 'Length' | 'Diameter' | 'Value';
  readonly sizes: readonly [Size, ...Size[]];
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** HTML of the product page. */
  readonly description: string;
  readonly seoTitle: string;
  readonly seo: string;
  readonly notes?: string;
  readonly marketplace?: Marketplace;
}
