import { normalGtin } from '@shared/fields/identifiers';
import type { Draft, FileFinding, RecordSource } from '@shared/formats/format';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import type { ImportPlan } from './plan';

/**
 * Listings of a planned import that sell no item Aisle knows: neither by SKU nor by a confirmed cross-reference.
 * Where a variant has the same GTIN, or another listing of the same ASIN is linked, the finding names it, for a
 * person to confirm. Parents sell nothing themselves and are passed over.
 */
export function unlinkedListings({ set, records, matches }: ImportPlan): FileFinding[] {
  const suggestions = new Suggestions(records);
  return set.drafts.flatMap((draft, index) => {
    const item = draft.values.item;
    if (draft.type !== 'listing' || typeof item !== 'string' || draft.values.parentage === 'parent')
      return [];
    if (matches[index]?.kind === 'refused' || matches[set.byKey.get(item) ?? -1]?.kind === 'found') return [];
    const suggested = suggestions.of(draft);
    const message =
      suggested === undefined
        ? 'No variant or bundle has this SKU, and no confirmed cross-reference names it: the listing is linked to no item.'
        : `No item has this SKU. “${nameOfRecord(suggested)}” has the same product id: confirm a cross-reference to link it.`;
    return [
      {
        code: suggested === undefined ? 'unlinked' : 'link-suggested',
        message,
        row: draft.row,
        column: null,
        value: String(draft.values.sellerSku ?? ''),
      },
    ];
  });
}

class Suggestions {
  private readonly byGtin = new Map<string, StoredRecord>();
  private readonly byAsin = new Map<string, string>();

  constructor(private readonly records: RecordSource) {
    for (const type of ['bundle', 'variant'] as const)
      for (const record of records.ofType(type)) {
        const gtin = normalGtin(String(record.values.gtin ?? ''));
        if (gtin !== undefined) this.byGtin.set(gtin, record);
      }
    for (const { values } of records.ofType('listing'))
      if (typeof values.asin === 'string' && typeof values.item === 'string')
        this.byAsin.set(values.asin, values.item);
  }

  of({ values }: Draft): StoredRecord | undefined {
    const gtin = normalGtin(String(values.gtin ?? ''));
    const byGtin = gtin === undefined ? undefined : this.byGtin.get(gtin);
    const byAsin = this.byAsin.get(String(values.asin ?? ''));
    return byGtin ?? (byAsin === undefined ? undefined : this.records.get(byAsin));
  }
}
