/**
 * WooCommerce's product CSV: `columns.ts` says what each column means for simple products, products with variations
 * and variations, `slots.ts` how numbered attribute columns and options belong together, `read.ts` groups rows,
 * `write.ts` lays fresh files out. It writes the master content; what only the shop knows goes to a listing.
 */
import { PLAIN_CSV } from '../csv/dialect';
import type { Format, UploadRules } from '../format';
import { wooCodecs } from './codecs';
import { openWoo } from './read';
import { recogniseWoo } from './recognise';
import { wooRoles } from './roles';
import { wooLayout, wooRows } from './write';

/**
 * WooCommerce finds products by ID or SKU, keeps what a column that is missing says, and takes an empty cell for an
 * empty value ("Product CSV Importer and Exporter", read 2026-11). A file may be as large as the server's own upload
 * limit allows, which a file cannot tell: give it as an option.
 */
const upload: UploadRules = {
  always: [
    { role: 'listing', path: 'externalId' },
    { role: 'product', path: '' },
    { role: 'variant', path: 'sku' },
  ],
  along: {
    variation: [{ role: 'variation', path: 'product' }],
    variationListing: [{ role: 'variation', path: 'product' }],
  },
  stock: [
    { role: 'variant', path: 'stock' },
    { role: 'variation', path: 'stock' },
  ],
  clears: '',
};

export const woocommerceProducts: Format = {
  id: 'woocommerce-products',
  label: 'WooCommerce products',
  roles: () => wooRoles,
  codecs: wooCodecs,
  recognise: recogniseWoo,
  open: openWoo,
  rootType: 'product',
  generations: ['core'],
  fresh: wooLayout,
  rows: wooRows,
  dialect: { ...PLAIN_CSV, lineEnding: '\n' },
  upload,
};
