import { LISTING } from '../amazon/roles';
import type { Reading, UploadRules } from '../format';

const MEGABYTE = 1024 * 1024;

/**
 * Only the inventory loader is a file to upload; the reports are Amazon's answers. It finds a listing by its SKU and
 * changes what is filled in; `a` adds or updates, `d` deletes (Seller Central help, "Inventory Loader"; size: "Maximize
 * Inventory File Upload Performance"; read 2026-11). An empty cell leaves the value as it is.
 */
export function listingsUpload({ generation }: Reading): UploadRules | undefined {
  if (generation !== 'inventory-loader') return undefined;
  return {
    always: [{ role: LISTING, path: 'sellerSku' }],
    stock: [{ role: LISTING, path: 'quantity' }],
    action: { header: 'add-delete', update: 'a', replace: 'a', delete: 'd' },
    clears: undefined,
    sizeLimit: {
      bytes: 10 * MEGABYTE,
      source: 'Amazon Seller Central, Maximize Inventory File Upload Performance, 2026-11',
    },
  };
}
