import { normalGtin } from '@shared/fields/identifiers';
import type { RecordSource } from '@shared/formats/format';
import type { StoredRecord } from '@shared/records';

/** A listing that sells something Aisle knows under another SKU, by all that the two say. */
export interface SuggestedReference {
  readonly listing: string;
  /** Id of the variant or bundle. */
  readonly item: string;
  readonly reason: 'same GTIN' | 'same ASIN';
}

/**
 * Items for listings that are linked to none: those with the same GTIN, or that another listing of the same ASIN
 * sells. A number that several items have suggests nothing; what a reference says already is not said again.
 */
export function suggestReferences(records: RecordSource): SuggestedReference[] {
  const index = new ItemIndex(records);
  const known = new Set<string>();
  for (const { values } of records.ofType('skuReference'))
    if (typeof values.foreignSku === 'string')
      known.add(`${values.foreignSku} ${String(values.channel ?? '')}`);
  const suggestions: SuggestedReference[] = [];
  for (const { id, values } of records.ofType('listing')) {
    const { item, sellerSku, channel, parentage } = values;
    if (typeof item === 'string' || typeof sellerSku !== 'string' || parentage === 'parent') continue;
    if (known.has(`${sellerSku} ${String(channel ?? '')}`)) continue;
    const byGtin = index.byGtin(values.gtin);
    const byAsin = byGtin ?? index.byAsin(values.asin);
    if (byGtin !== undefined) suggestions.push({ listing: id, item: byGtin, reason: 'same GTIN' });
    else if (byAsin !== undefined) suggestions.push({ listing: id, item: byAsin, reason: 'same ASIN' });
  }
  return suggestions;
}

/** Items by the numbers they go by; null where several share one. */
class ItemIndex {
  private readonly gtins = new Map<string, string | null>();
  private readonly asins = new Map<string, string | null>();

  constructor(records: RecordSource) {
    for (const type of ['variant', 'bundle'] as const)
      for (const { id, values } of records.ofType(type)) add(this.gtins, gtinOf(values.gtin), id);
    for (const listing of records.ofType('listing')) add(this.asins, asinOf(listing), itemOf(listing));
    for (const reference of records.ofType('skuReference'))
      if (reference.values.status === 'confirmed') add(this.asins, asinOf(reference), itemOf(reference));
  }

  byGtin(value: unknown): string | undefined {
    const gtin = gtinOf(value);
    return gtin === undefined ? undefined : (this.gtins.get(gtin) ?? undefined);
  }

  byAsin(value: unknown): string | undefined {
    return typeof value === 'string' ? (this.asins.get(value) ?? undefined) : undefined;
  }
}

function add(index: Map<string, string | null>, key: string | undefined, id: string | undefined): void {
  if (key === undefined || id === undefined) return;
  const known = index.get(key);
  index.set(key, known === undefined || known === id ? id : null);
}

function gtinOf(value: unknown): string | undefined {
  return typeof value === 'string' ? normalGtin(value) : undefined;
}

function asinOf({ values }: StoredRecord): string | undefined {
  return typeof values.asin === 'string' && values.asin !== '' ? values.asin : undefined;
}

function itemOf({ values }: StoredRecord): string | undefined {
  return typeof values.item === 'string' ? values.item : undefined;
}
