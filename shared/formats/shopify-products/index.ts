/**
 * Shopify's product CSV, in both generations of headers: `columns.ts` says what each column means, `recognise.ts`
 * tells the file by its headers, `read.ts` groups rows into products, variants and pictures, `write.ts` lays fresh
 * files out. It writes the master content; what only the shop knows (Google Shopping, metafields) goes to a listing.
 */
import { PLAIN_CSV } from '../csv/dialect';
import type { Format, UploadRules } from '../format';
import { shopifyCodecs } from './codecs';
import { openShopify } from './read';
import { recogniseShopify } from './recognise';
import { shopifyRoles } from './roles';
import { shopifyLayout, shopifyRows } from './write';

const MEGABYTE = 1024 * 1024;

/**
 * Shopify: an empty cell of a column that is there empties the value, a missing column keeps it; an update needs
 * handle and title; variant columns need the option columns, without which variants are deleted; 15 MB a file
 * (help.shopify.com, "Using CSV files to import and export products", read 2026-11). All variants of a product go
 * along when one changed, so that none can be taken for removed.
 */
const upload: UploadRules = {
  always: [
    { role: 'product', path: 'handle' },
    { role: 'product', path: 'title' },
  ],
  along: {
    variant: ['option1', 'option2', 'option3'].flatMap((option) => [
      { role: 'product', path: `${option}Name` },
      { role: 'variant', path: option },
    ]),
    image: [
      { role: 'image', path: 'url' },
      { role: 'image', path: '' },
      { role: 'image', path: 'alt' },
    ],
  },
  whole: ['variant', 'image'],
  stock: [{ role: 'variant', path: 'stock' }],
  clears: '',
  sizeLimit: {
    bytes: 15 * MEGABYTE,
    source: 'help.shopify.com, Using CSV files to import and export products, 2026-11',
  },
};

export const shopifyProducts: Format = {
  id: 'shopify-products',
  label: 'Shopify products',
  roles: () => shopifyRoles,
  codecs: shopifyCodecs,
  recognise: recogniseShopify,
  open: openShopify,
  rootType: 'product',
  generations: ['new', 'legacy'],
  fresh: shopifyLayout,
  rows: shopifyRows,
  keyRole: 'again',
  closesRanks: ['variant', 'image'],
  dialect: { ...PLAIN_CSV, lineEnding: '\n' },
  upload,
};
