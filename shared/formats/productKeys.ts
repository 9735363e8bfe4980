import type { StoredRecord } from '@shared/records';
import { RecordCatalog } from './engine/catalog';
import { textOfUnknown } from './engine/codecs';
import type { RecordSource } from './format';
import { Handles } from './handles';

/**
 * Products of one shop with what another shop's file needs to hold their rows together: a handle, made from the
 * title where there is none, and for a product of several variants a code, which is then its handle.
 */
export function withProductKeys(records: RecordSource): RecordSource {
  const catalog = new RecordCatalog(records);
  const products = [...records.ofType('product')];
  const handles = new Handles(products.map(({ values }) => textOfUnknown(values.handle)));
  const keyed = new Map<string, StoredRecord>();
  for (const product of products) {
    const { values } = product;
    const variants = catalog.where('variant', 'product', product.id);
    const name =
      textOfUnknown(values.title) || textOfUnknown(values.code) || textOfUnknown(variants[0]?.values.sku);
    const handle = textOfUnknown(values.handle) || handles.next(name);
    const code = textOfUnknown(values.code) || (variants.length > 1 ? handle : '');
    keyed.set(product.id, { ...product, values: { ...values, handle, ...(code === '' ? {} : { code }) } });
  }
  return {
    get: (id) => keyed.get(id) ?? records.get(id),
    ofType: (type) => (type === 'product' ? keyed.values() : records.ofType(type)),
  };
}
