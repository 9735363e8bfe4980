import type { FieldPath, Value } from '@shared/fields';
import {
  autumnRange,
  type Colour,
  type ColourKey,
  catalog,
  colours,
  type ProductText,
  type Size,
} from '../catalog';
import { mainName, mainPicturesOf } from '../pictures/pictures';
import { scenes } from '../pictures/scenes';
import { Random } from '../random';
import { type Drafts, euros } from './drafts';
import { gtinOf } from './gtin';

/** One combination of colour and size, with what all listings of it need. */
export interface VariantText {
  readonly product: ProductText;
  readonly sku: string;
  readonly size: Size;
  readonly colourKey: ColourKey | undefined;
  readonly colour: Colour | undefined;
}

/** In order: colours within sizes, as a shop lists them. */
export function variantsOf(product: ProductText): readonly VariantText[] {
  const keys: readonly (ColourKey | undefined)[] =
    product.colours.length === 0 ? [undefined] : product.colours;
  return product.sizes.flatMap((size) =>
    keys.map((colourKey) => {
      const colour = colourKey === undefined ? undefined : colours[colourKey];
      const ends = [size.code, product.colours.length > 1 ? colour?.code : undefined];
      const sku = [product.sku, ...ends].filter((part) => part !== undefined && part !== '').join('-');
      return { product, sku, size, colourKey, colour };
    }),
  );
}

export const hasColourChoice = ({ colours: keys }: ProductText): boolean => keys.length > 1;
export const hasSizeChoice = ({ sizes }: ProductText): boolean => sizes.length > 1;

/** Old prices of what is reduced. */
const reduced: Readonly<Record<string, string>> = {
  'HW-EBR-SM-CHA': '129.00',
  'HW-EBR-SM-FOG': '129.00',
  'HW-EBR-LX-CHA': '129.00',
  'HW-TKT-PLU': '99.90',
  'HW-FLB-FOG': '74.90',
  'GL-BOG-CHA': '129.00',
  'HW-BRS-30-RUS': '69.90',
  'FP-HCS-RUS': '79.00',
  'HW-RSP-MUS': '26.90',
};

const drafted = new Set(['sud-milk-jug', 'span-salt-box']);
const GIFT_CARD = 'gift-card';

export function addProducts(drafts: Drafts): void {
  for (const product of catalog) addProduct(drafts, product);
  let ordinal = 1;
  for (const product of catalog)
    for (const [index, variant] of variantsOf(product).entries())
      addVariant(drafts, variant, { ordinal: ordinal++, position: index + 1 });
}

function addProduct(drafts: Drafts, product: ProductText): void {
  const pictures = [
    ...mainPicturesOf(product).map(({ name }) => name),
    ...scenes.filter(({ products }) => products.includes(product.handle)).map(({ name }) => `${name}.webp`),
    ...(product.handle === 'wander-lamp' ? ['wander-lamp-loop.mp4'] : []),
  ];
  const isDraft = drafted.has(product.handle);
  drafts.add('product', product.handle, {
    title: product.title,
    ...(pictures.length === 0 ? {} : { images: pictures.map((name) => drafts.id('asset', name)) }),
    handle: product.handle,
    code: product.sku,
    status: isDraft ? 'draft' : 'active',
    brand: drafts.id('brand', product.brand),
    productType: product.type,
    category: drafts.id('category', product.category),
    tags: [...product.tags, ...(autumnRange.includes(product) ? ['autumn 2026'] : [])],
    description: product.description,
    ...bulletsOf(product),
    ...optionNamesOf(product),
    seoTitle: product.seoTitle,
    seoDescription: product.seo,
    published: !isDraft,
    giftCard: product.handle === GIFT_CARD,
    ...(product.handle === GIFT_CARD ? {} : { supplier: drafts.id('supplier', product.supplier) }),
    ...(product.notes === undefined ? {} : { notes: product.notes }),
    ...Object.fromEntries(
      Object.entries(product.attributes).map(([key, value]) => [`attributes.${key}`, value]),
    ),
  });
}

function bulletsOf({ marketplace, sizes }: ProductText): { bullets?: readonly string[] } {
  if (marketplace === undefined) return {};
  const all = sizes.map(({ en }) => en).join(', ');
  return { bullets: marketplace.en.bullets.map((bullet) => bullet.replace('{size}', all)) };
}

function optionNamesOf(product: ProductText): Record<FieldPath, Value> {
  const names: string[] = [];
  if (hasColourChoice(product)) names.push(product.colourOption ?? 'Colour');
  if (hasSizeChoice(product)) names.push(product.sizeOption ?? 'Size');
  return Object.fromEntries(names.map((name, index) => [`option${index + 1}Name`, name]));
}

function optionValuesOf({ product, colour, size }: VariantText): Record<FieldPath, Value> {
  const values: string[] = [];
  if (hasColourChoice(product)) values.push(colour?.en ?? '');
  if (hasSizeChoice(product)) values.push(size.en);
  return Object.fromEntries(values.map((value, index) => [`option${index + 1}`, value]));
}

function addVariant(
  drafts: Drafts,
  variant: VariantText,
  place: { readonly ordinal: number; readonly position: number },
): void {
  const { product, sku, size, colour, colourKey } = variant;
  const random = new Random('variant', sku);
  const picture = mainPicturesOf(product).find((main) => main.name === mainName(product, colourKey));
  const isCard = product.handle === GIFT_CARD;
  drafts.add('variant', sku, {
    sku,
    product: drafts.id('product', product.handle),
    ...optionValuesOf(variant),
    price: euros(size.price),
    ...(reduced[sku] === undefined ? {} : { compareAtPrice: euros(reduced[sku]) }),
    ...(isCard
      ? {}
      : {
          cost: euros(size.cost),
          gtin: gtinOf(place.ordinal),
          mpn: `${product.supplier}-${1000 + place.ordinal * 7}`,
        }),
    ...(picture === undefined ? {} : { image: drafts.id('asset', picture.name) }),
    status: 'active',
    ...(isCard ? { stockTracked: false, stockPolicy: 'continue' } : stockOf(size, random)),
    ...(isCard ? {} : shippingOf(variant, drafts)),
    requiresShipping: !isCard,
    taxable: !isCard,
    position: place.position,
    ...(colour === undefined ? {} : { 'attributes.colour': colour.en }),
    ...(size.code === '' ? {} : { 'attributes.size': size.en }),
  });
}

function stockOf({ price }: Size, random: Random): Record<FieldPath, Value> {
  const dear = Number(price) > 60;
  return {
    stock: dear ? random.whole(14, 70) : random.whole(32, 280),
    stockTracked: true,
    stockPolicy: 'deny',
    lowStock: dear ? 5 : 15,
  };
}

function shippingOf({ product, size }: VariantText, drafts: Drafts): Record<FieldPath, Value> {
  const [length, width, height] = size.box;
  return {
    weight: size.grams,
    length,
    width,
    height,
    hsCode: product.hs,
    originCountry: product.origin,
    supplier: drafts.id('supplier', product.supplier),
  };
}
