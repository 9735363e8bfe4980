import { LISTING, listingRoles } from '../amazon/roles';
import type { Reading, UploadRules } from '../format';

const MEGABYTE = 1024 * 1024;

/**
 * Words of the action columns. The older ones: Seller Central help, "update_delete" in the data definitions of the
 * category templates. The current ones are labels of the templates' drop-down in English, as public tools read and
 * write them, 2026-11; templates in other languages have labels of their own, which the options `partialUpdate`,
 * `fullUpdate` and `delete` of a reading set.
 */
export const actionWords = {
  older: { update: 'PartialUpdate', replace: 'Update', delete: 'Delete' },
  current: {
    update: 'Edit (Partial Update)',
    replace: 'Create or Replace (Full Update)',
    delete: 'Delete',
  },
} as const;

/**
 * An upload carries the SKU, the product type and what changed. An empty cell of a partial update leaves the value
 * as it is, and there is no word that empties it: cleared values cannot be said and are listed. Files are best kept
 * below 10 MB (Seller Central help, "Maximize Inventory File Upload Performance"; Selling Partner API, "Feeds API Best
 * Practices"; read 2026-11).
 */
export function flatFileUpload(reading: Reading): UploadRules {
  const isCurrent = reading.generation === 'current';
  const words = isCurrent ? actionWords.current : actionWords.older;
  const { partialUpdate, fullUpdate, delete: deletion } = reading.options;
  const roles = listingRoles(reading);
  return {
    always: [
      { role: LISTING, path: 'sellerSku' },
      { role: LISTING, path: 'productType' },
    ],
    along: Object.fromEntries(roles.map((role) => [role, []])),
    stock: roles.map((role) => ({ role, path: 'quantity' })),
    action: {
      header: isCurrent ? '::record_action' : 'update_delete',
      update: partialUpdate ?? words.update,
      replace: fullUpdate ?? words.replace,
      delete: deletion ?? words.delete,
    },
    clears: undefined,
    sizeLimit: {
      bytes: 10 * MEGABYTE,
      source: 'Amazon Seller Central, Maximize Inventory File Upload Performance, 2026-11',
    },
  };
}
