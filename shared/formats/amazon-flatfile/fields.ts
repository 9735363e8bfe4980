/** What a column is to the listing it is about. */
export interface FieldBinding {
  readonly path: string;
  readonly codec: string;
  readonly item?: number;
  /** The column lists pictures: their numbers follow from the columns that are there. */
  readonly isImage?: boolean;
}

const field = (path: string, codec = 'content'): FieldBinding => ({ path, codec });
const item = (path: string, index: number): FieldBinding => ({ path, codec: 'content', item: index });
const picture = (index: number): FieldBinding => ({
  path: 'images',
  codec: 'image',
  item: index,
  isImage: true,
});

/** Field names of the older templates (row 3 of the file), in the order of a fresh file. */
export const olderFields: Readonly<Record<string, FieldBinding>> = {
  feed_product_type: field('productType'),
  item_sku: field('sellerSku'),
  brand_name: field('brand'),
  item_name: field('title'),
  external_product_id: field('gtin', 'productIdGtin'),
  external_product_id_type: field('gtinType', 'productIdType'),
  standard_price: field('price', 'price'),
  quantity: field('quantity'),
  main_image_url: picture(0),
  ...Object.fromEntries(range(8).map((number) => [`other_image_url${number}`, picture(number)])),
  parent_child: field('parentage', 'parentage'),
  parent_sku: field('parentSku', 'parentSku'),
  variation_theme: field('variationTheme'),
  update_delete: field('', 'action'),
  product_description: field('description'),
  ...Object.fromEntries(range(10).map((number) => [`bullet_point${number}`, item('bullets', number - 1)])),
  generic_keywords: field('searchTerms'),
  condition_type: field('condition'),
  fulfillment_center_id: field('fulfilment', 'fulfilment'),
  sale_price: field('salePrice', 'price'),
  sale_from_date: field('saleStart'),
  sale_end_date: field('saleEnd'),
};

/** Other spellings of the same fields, in templates of other years and categories. */
export const olderSpellings: Readonly<Record<string, string>> = {
  generic_keywords1: 'generic_keywords',
  generic_keyword: 'generic_keywords',
  bullet_point: 'bullet_point1',
  brand: 'brand_name',
  product_type: 'feed_product_type',
};

/**
 * Attributes of the current templates by their plain path; the first of each alone. Names as in the templates'
 * attribute rows, compared with public tools that fill them in, 2026-11.
 */
export const currentFields: Readonly<Record<string, FieldBinding>> = {
  'contribution_sku.value': field('sellerSku'),
  'product_type.value': field('productType'),
  '::record_action': field('', 'action'),
  'parentage_level.value': field('parentage', 'parentage'),
  'child_parent_sku_relationship.parent_sku': field('parentSku', 'parentSku'),
  'variation_theme.name': field('variationTheme'),
  'item_name.value': field('title'),
  'brand.value': field('brand'),
  'amzn1.volt.ca.product_id_type': field('gtinType', 'productIdType'),
  'amzn1.volt.ca.product_id_value': field('gtin', 'productIdGtin'),
  'externally_assigned_product_identifier.type': field('gtinType', 'productIdType'),
  'externally_assigned_product_identifier.value': field('gtin', 'productIdGtin'),
  'merchant_suggested_asin.value': field('asin'),
  'product_description.value': field('description'),
  'generic_keyword.value': field('searchTerms'),
  'condition_type.value': field('condition'),
  'fulfillment_availability.quantity': field('quantity'),
  'fulfillment_availability.fulfillment_channel_code': field('fulfilment', 'fulfilment'),
  'purchasable_offer.our_price.schedule.value_with_tax': field('price', 'price'),
  'purchasable_offer.discounted_price.schedule.value_with_tax': field('salePrice', 'price'),
  'purchasable_offer.discounted_price.schedule.start_at': field('saleStart'),
  'purchasable_offer.discounted_price.schedule.end_at': field('saleEnd'),
  'main_product_image_locator.media_location': picture(0),
  ...Object.fromEntries(
    range(8).map((number) => [`other_product_image_locator_${number}.media_location`, picture(number)]),
  ),
};

/** Attributes of which each index is an item of a list. */
export const currentLists: Readonly<Record<string, string>> = { 'bullet_point.value': 'bullets' };

/** Column that says what kind of id the one in the key's column is. */
export const idTypeOf: Readonly<Record<string, string>> = {
  external_product_id: 'external_product_id_type',
  'amzn1.volt.ca.product_id_value': 'amzn1.volt.ca.product_id_type',
  'externally_assigned_product_identifier.value': 'externally_assigned_product_identifier.type',
};

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
