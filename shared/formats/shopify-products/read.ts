import { imageKey } from '../engine/referenceCodecs';
import type { ColumnBinding, DraftTable, Reading, RejectedRow, RowPart, RowReader } from '../format';
import type { Table } from '../table/table';
import { handleColumn } from './recognise';

/** Columns that may be filled on a row that is no variant: a row of a further picture. */
const NOT_TELLING_OF_A_VARIANT = new Set([
  'attributes.Weight unit',
  'attributes.Fulfillment service',
  'requiresShipping',
  'taxable',
  'image',
]);

/**
 * Rows of one handle are one product: the first carries the product, each further one a variant, a picture, or both.
 * The rows of a handle need not stand together.
 */
export function openShopify(table: Table, reading: Reading): RowReader {
  return new ShopifyReader(table, reading);
}

class ShopifyReader implements RowReader {
  private readonly handle: number;
  private readonly title: number;
  private readonly imageUrl: number;
  private readonly imagePosition: number;
  private readonly variantColumns: readonly number[];
  /** Product key → pictures in the order of the file, with the position the file gives them. */
  private readonly images = new Map<string, { readonly key: string; readonly position: number }[]>();
  private readonly products = new Map<string, { variants: number }>();

  constructor(
    private readonly table: Table,
    private readonly reading: Reading,
  ) {
    const { bindings } = reading;
    this.handle = handleColumn(reading.columns);
    this.title = columnOf(bindings, 'product', 'title');
    this.imageUrl = columnOf(bindings, 'image', 'url');
    this.imagePosition = columnOf(bindings, 'image', '');
    this.variantColumns = bindings
      .filter(({ role, path }) => role === 'variant' && !NOT_TELLING_OF_A_VARIANT.has(path))
      .map(({ column }) => column);
  }

  parts(row: number): readonly RowPart[] | RejectedRow {
    const product = this.productKey(row);
    if (product === undefined) return { reject: 'The row has no handle, so its product cannot be told.' };
    const known = this.products.get(product);
    const counts = known ?? { variants: 0 };
    this.products.set(product, counts);
    const parts: RowPart[] = [{ role: 'product', key: product, repeats: known !== undefined }];
    if (this.variantColumns.some((column) => this.text(row, column) !== '')) {
      counts.variants++;
      const initial = { position: counts.variants };
      parts.push({ role: 'variant', key: `variant:${row}`, values: { product }, initial });
    }
    const image = this.imagePart(row, product);
    if (image !== undefined) parts.push(image);
    if (known === undefined) parts.push(...this.channelParts(product));
    return parts;
  }

  private text(row: number, column: number): string {
    return this.table.rows[row]?.[column] ?? '';
  }

  private productKey(row: number): string | undefined {
    const handle = this.text(row, this.handle).trim();
    if (handle !== '') return `product:${handle}`;
    return this.text(row, this.title) === '' ? undefined : `product:#${row}`;
  }

  private imagePart(row: number, product: string): RowPart | undefined {
    const url = this.text(row, this.imageUrl).trim();
    if (url === '') return undefined;
    const key = imageKey(product, url);
    const list = this.images.get(product) ?? [];
    const given = Number.parseInt(this.text(row, this.imagePosition), 10);
    if (!list.some((image) => image.key === key))
      list.push({ key, position: Number.isNaN(given) ? list.length + 1 : given });
    this.images.set(product, list);
    return { role: 'image', key, owner: product };
  }

  private channelParts(product: string): RowPart[] {
    const name = this.reading.options.channel ?? 'Shopify';
    return [
      { role: 'channel', key: 'channel', values: { name }, initial: { form: 'shop' } },
      { role: 'listing', key: `listing:${product}`, values: { item: product, channel: 'channel' } },
    ];
  }

  finish(drafts: DraftTable): void {
    this.setImages(drafts);
    this.reportUnread(drafts);
  }

  private setImages(drafts: DraftTable): void {
    if (this.imageUrl < 0) return;
    for (const product of this.products.keys()) {
      const list = [...(this.images.get(product) ?? [])].sort(
        (left, right) => left.position - right.position,
      );
      drafts.set(product, 'images', list.length === 0 ? null : list.map(({ key }) => key));
    }
  }

  /** Product columns count on the product's first row only: what a further row says otherwise is pointed out. */
  private reportUnread(drafts: DraftTable): void {
    const columns = this.reading.bindings.filter(({ role, path }) => role === 'product' && path !== 'handle');
    for (let row = this.reading.first; row < this.table.rows.length; row++) {
      const product = this.productKey(row);
      const first = product === undefined ? undefined : drafts.get(product)?.row;
      if (first === undefined || first === row) continue;
      for (const { column } of columns) {
        const value = this.text(row, column);
        if (value === '' || value === this.text(first, column)) continue;
        const message = 'Only the first row of a product is read for this; this row says something else.';
        drafts.report({ code: 'not-read', message, row, column, value });
      }
    }
  }
}

function columnOf(bindings: readonly ColumnBinding[], role: string, path: string): number {
  return bindings.find((binding) => binding.role === role && binding.path === path)?.column ?? -1;
}
