import type { FieldPath, Value, Values } from '@shared/fields';
import { isSafePath } from '@shared/fields';
import { normalHeader } from '../engine/attributePath';
import type { NaturalKey, Reading, RejectedRow, RowPart, RowReader } from '../format';
import type { Table } from '../table/table';
import { splitWoo, unguard } from './lists';
import { matchVariation } from './roles';
import { OPTION_COUNT, optionNamePath, optionPath, slotNamePath, slotValuesPath } from './slots';

/** Rows are products or variations; a variation names its product by SKU or by number, before or after it. */
export function openWoo(table: Table, reading: Reading): RowReader {
  return new WooReader(table, reading);
}

interface Slot {
  readonly number: number;
  readonly nameColumn: number;
  readonly valuesColumn: number;
}

type RowKind = 'simple' | 'family' | 'variation';

class WooReader implements RowReader {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly slots: readonly Slot[];
  /** SKU or `id:` number → row of the product. */
  private readonly products = new Map<string, number>();
  /** Row of a product → names of the attributes that its variations choose from. */
  private readonly chosen = new Map<number, Set<string>>();

  constructor(
    private readonly table: Table,
    private readonly reading: Reading,
  ) {
    this.columns = new Map(reading.columns.map((header, column) => [normalHeader(header), column]));
    this.slots = this.findSlots();
    this.lookThrough();
  }

  private findSlots(): Slot[] {
    const slots: Slot[] = [];
    for (const [header, nameColumn] of this.columns) {
      const number = Number(/^attribute (\d+) name$/.exec(header)?.[1]);
      const valuesColumn = this.columns.get(`attribute ${number} value(s)`);
      if (number > 0 && valuesColumn !== undefined) slots.push({ number, nameColumn, valuesColumn });
    }
    return slots.sort((left, right) => left.number - right.number);
  }

  private lookThrough(): void {
    const rows = this.table.rows;
    for (let row = this.reading.first; row < rows.length; row++) {
      if (this.kindOf(row) === 'variation') continue;
      const [sku, id] = [this.text(row, 'sku'), this.text(row, 'id')];
      if (sku !== '' && !this.products.has(sku)) this.products.set(sku, row);
      if (id !== '') this.products.set(`id:${id}`, row);
    }
    for (let row = this.reading.first; row < rows.length; row++) {
      const product = this.kindOf(row) === 'variation' ? this.productRow(row) : undefined;
      if (product === undefined) continue;
      const names = this.chosen.get(product) ?? new Set<string>();
      for (const { nameColumn } of this.slots) names.add(this.at(row, nameColumn).toLowerCase());
      this.chosen.set(product, names);
    }
  }

  private at(row: number, column: number): string {
    return unguard(this.table.rows[row]?.[column] ?? '').trim();
  }

  private text(row: number, header: string): string {
    return this.at(row, this.columns.get(header) ?? -1);
  }

  private kindOf(row: number): RowKind {
    const types = splitWoo(this.text(row, 'type').toLowerCase());
    if (types.some((type) => type.endsWith('variation'))) return 'variation';
    return types.some((type) => type.startsWith('variable') || type === 'grouped') ? 'family' : 'simple';
  }

  private productRow(row: number): number | undefined {
    return this.products.get(this.text(row, 'parent').replace(/^id:\s*/i, 'id:'));
  }

  parts(row: number): readonly RowPart[] | RejectedRow {
    const kind = this.kindOf(row);
    const problem = this.problemWith(row, kind);
    if (problem !== undefined) return { reject: problem };
    const channel: RowPart = {
      role: 'channel',
      key: 'channel',
      values: { name: this.reading.options.channel ?? 'WooCommerce' },
      initial: { form: 'shop' },
    };
    return [...(kind === 'variation' ? this.variationParts(row) : this.productParts(row, kind)), channel];
  }

  /** A row that names nothing it could be known by could never be found again. */
  private problemWith(row: number, kind: RowKind): string | undefined {
    if (
      ['sku', 'id', kind === 'variation' ? 'parent' : 'name'].some((header) => this.text(row, header) !== '')
    )
      return undefined;
    return kind === 'variation'
      ? 'This is a variation, and it names neither its product nor a SKU or ID of its own.'
      : 'The row has neither ID nor SKU nor name.';
  }

  private productParts(row: number, kind: RowKind): RowPart[] {
    const key = `product:${row}`;
    const { product, listing } = this.productSlots(row, kind);
    const match = this.productMatch(row, kind);
    const listed = { item: key, channel: 'channel', ...this.typeOf(row), ...listing };
    const parts: RowPart[] = [{ role: 'product', key, values: product, match }];
    if (kind === 'family') {
      parts.push({ role: 'head', key });
      return [...parts, { role: 'family', key: `listing:${row}`, values: listed }];
    }
    parts.push({ role: 'variant', key: `variant:${row}`, values: { product: key } });
    return [...parts, { role: 'listing', key: `listing:${row}`, values: listed }];
  }

  private typeOf(row: number): Values {
    const type = this.text(row, 'type');
    return type === '' ? {} : { 'attributes.Type': type };
  }

  private productMatch(row: number, kind: RowKind): NaturalKey[] {
    const sku = this.text(row, 'sku') || null;
    const id = this.text(row, 'id') || null;
    const bySku: NaturalKey =
      kind === 'family' ? { where: { code: sku } } : { type: 'variant', where: { sku }, follow: 'product' };
    const byId: NaturalKey = {
      type: 'listing',
      where: { externalId: id, channel: 'channel' },
      follow: 'item',
    };
    // As it is stored: names are compared exactly.
    const title = unguard(this.table.rows[row]?.[this.columns.get('name') ?? -1] ?? '') || null;
    return sku === null && id === null ? [{ where: { title } }] : [bySku, byId];
  }

  /** What the numbered attribute columns say of a product and of its listing in the shop. */
  private productSlots(row: number, kind: RowKind): { product: Values; listing: Values } {
    const product: Record<FieldPath, Value> = {};
    const listing: Record<FieldPath, Value> = {};
    let options = 0;
    for (const { number, nameColumn, valuesColumn } of this.slots) {
      const name = this.at(row, nameColumn);
      const values = this.at(row, valuesColumn);
      if (name === '') continue;
      listing[slotNamePath(number)] = name;
      if (kind === 'family' && this.isChosen(row, name) && options < OPTION_COUNT) {
        options++;
        product[optionNamePath(options)] = name;
        listing[slotValuesPath(number)] = values;
      } else setSafely(product, `attributes.${name}`, values === '' ? null : values);
    }
    return { product, listing };
  }

  /** Without variations in the file every attribute of a variable product may be a choice. */
  private isChosen(row: number, name: string): boolean {
    return this.chosen.get(row)?.has(name.toLowerCase()) ?? this.text(row, 'type').startsWith('variable');
  }

  private variationParts(row: number): RowPart[] {
    const key = `variant:${row}`;
    const parentRow = this.productRow(row);
    const { variant, listing } = this.variationSlots(row, parentRow);
    const parent = this.parentPart(row, parentRow);
    const values = { ...variant, ...(parent === undefined ? {} : { product: parent.key }) };
    const listed = { item: key, channel: 'channel', ...this.typeOf(row), ...listing };
    return [
      ...(parent?.part === undefined ? [] : [parent.part]),
      { role: 'variation', key, values, match: this.variationMatch(row, values) },
      { role: 'variationListing', key: `listing:${row}`, values: listed },
    ];
  }

  private variationMatch(row: number, values: Values): NaturalKey[] {
    const sku = this.text(row, 'sku') || null;
    const id = this.text(row, 'id') || null;
    const byId: NaturalKey = {
      type: 'listing',
      where: { externalId: id, channel: 'channel' },
      follow: 'item',
    };
    return [...matchVariation({ values: { ...values, sku } }), byId];
  }

  private parentPart(
    row: number,
    parentRow: number | undefined,
  ): { key: string; part?: RowPart } | undefined {
    if (parentRow !== undefined) return { key: `product:${parentRow}` };
    const text = this.text(row, 'parent');
    if (text === '') return undefined;
    const key = `parent:${text}`;
    const id = /^id:\s*(.+)$/i.exec(text)?.[1];
    const byId: NaturalKey[] =
      id === undefined
        ? []
        : [{ type: 'listing', where: { externalId: id, channel: 'channel' }, follow: 'item' }];
    const bySku: NaturalKey[] = [
      { where: { code: text } },
      { type: 'variant', where: { sku: text }, follow: 'product' },
    ];
    return {
      key,
      part: { role: 'parent', key, values: { code: text }, match: id === undefined ? bySku : byId },
    };
  }

  private variationSlots(row: number, parentRow: number | undefined): { variant: Values; listing: Values } {
    const options = this.optionNames(parentRow);
    const variant: Record<FieldPath, Value> = {};
    const listing: Record<FieldPath, Value> = {};
    let order = 0;
    for (const { number, nameColumn, valuesColumn } of this.slots) {
      const name = this.at(row, nameColumn);
      if (name === '') continue;
      order++;
      listing[slotNamePath(number)] = name;
      const value = splitWoo(this.at(row, valuesColumn))[0] ?? null;
      const known = options?.indexOf(name.toLowerCase()) ?? order - 1;
      if (known >= 0 && known < OPTION_COUNT) {
        variant[optionPath(known + 1)] = value;
        // Its product's row is not here to tell that this is an option.
        if (options === undefined) listing[slotValuesPath(number)] = this.at(row, valuesColumn);
      } else setSafely(variant, `attributes.${name}`, value);
    }
    return { variant, listing };
  }

  /** Lower-case names of the options of a product in the file, in order. */
  private optionNames(row: number | undefined): string[] | undefined {
    if (row === undefined) return undefined;
    return this.slots
      .map(({ nameColumn }) => this.at(row, nameColumn))
      .filter((name) => name !== '' && this.isChosen(row, name))
      .slice(0, OPTION_COUNT)
      .map((name) => name.toLowerCase());
  }
}

function setSafely(values: Record<FieldPath, Value>, path: FieldPath, value: Value): void {
  if (isSafePath(path)) values[path] = value;
}
