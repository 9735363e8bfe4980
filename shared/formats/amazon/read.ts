import type { Value, Values } from '@shared/fields';
import type { DraftTable, NaturalKey, Reading, RejectedRow, RowPart, RowReader } from '../format';
import type { Table } from '../table/table';
import { LISTING, listingRoles, localeOfRole, marketplaceOfRole } from './roles';

export type RowIntent = 'update' | 'partial' | 'delete';

/** How a format's rows differ from those of the others. */
export interface ListingRows {
  /** What the row asks Amazon to do, by the text of its action column. */
  intent?(action: string): RowIntent;
  /** Values that follow from several cells of the row together. */
  values?(textAt: (header: string) => string): Values;
  /** Headers folded alike, for `values`. */
  fold?(header: string): string;
}

/** One row is one SKU: a listing in each marketplace that the row says something of. */
export function openListings(table: Table, reading: Reading, rows: ListingRows = {}): RowReader {
  return new ListingReader(table, reading, rows);
}

class ListingReader implements RowReader {
  private readonly roles: readonly string[];
  private readonly sku: number;
  private readonly parentSku: number;
  private readonly action: number;
  private readonly parentage: number;
  private readonly lookUps: readonly { readonly path: string; readonly column: number }[];
  /** Role → columns that speak of that marketplace alone. */
  private readonly ownColumns = new Map<string, number[]>();
  private readonly columns = new Map<string, number>();
  /** SKU → the row that describes it first. */
  private readonly rowOfSku = new Map<string, number>();
  private readonly deletions: number[] = [];

  constructor(
    private readonly table: Table,
    private readonly reading: Reading,
    private readonly rows: ListingRows,
  ) {
    this.roles = listingRoles(reading);
    this.sku = this.columnOf('sellerSku');
    this.parentSku = this.columnOf('parentSku');
    this.parentage = this.columnOf('parentage');
    this.action = reading.bindings.find(({ codec }) => codec === 'action')?.column ?? -1;
    this.lookUps = ['asin', 'gtin'].flatMap((path) => {
      const column = this.columnOf(path);
      return column < 0 ? [] : [{ path, column }];
    });
    this.findOwnColumns();
    reading.columns.forEach((header, column) => {
      const name = rows.fold?.(header) ?? header;
      if (!this.columns.has(name)) this.columns.set(name, column);
    });
    for (let row = reading.first; row < table.rows.length; row++) {
      const sku = this.text(row, this.sku);
      if (sku !== '' && !this.rowOfSku.has(sku)) this.rowOfSku.set(sku, row);
    }
  }

  private columnOf(path: string): number {
    const found = this.reading.bindings.find((binding) => binding.role === LISTING && binding.path === path);
    return found?.column ?? -1;
  }

  private findOwnColumns(): void {
    const speakers = new Map<number, Set<string>>();
    for (const { column, role } of this.reading.bindings)
      speakers.set(column, (speakers.get(column) ?? new Set<string>()).add(role));
    for (const [column, roles] of speakers) {
      const [role] = roles;
      if (role === undefined || roles.size > 1) continue;
      this.ownColumns.set(role, [...(this.ownColumns.get(role) ?? []), column]);
    }
  }

  parts(row: number): readonly RowPart[] | RejectedRow {
    const sku = this.text(row, this.sku);
    if (sku === '') {
      if (this.isBareOfContent(row)) return [];
      return { reject: 'The row has no seller SKU, so its listing cannot be told.' };
    }
    const name = this.reading.options.channel ?? 'Amazon';
    const parts: RowPart[] = [
      { role: 'channel', key: 'channel', values: { name }, initial: { form: 'marketplace' } },
      { role: 'item', key: `item:${sku}`, match: this.itemKeys(row, sku) },
    ];
    for (const role of this.rolesOf(row)) parts.push(...this.listingParts(row, role, sku));
    return parts;
  }

  /** Templates come with rows in which only the action is filled in. */
  private isBareOfContent(row: number): boolean {
    return (this.table.rows[row] ?? []).every((cell, column) => column === this.action || cell.trim() === '');
  }

  private rolesOf(row: number): readonly string[] {
    if (this.roles.length === 1) return this.roles;
    const filled = this.roles.filter((role) =>
      (this.ownColumns.get(role) ?? []).some((column) => this.text(row, column) !== ''),
    );
    return filled.length === 0 ? [LISTING] : filled;
  }

  private listingParts(row: number, role: string, sku: string): RowPart[] {
    const marketplace = marketplaceOfRole(role, this.reading);
    const locale = localeOfRole(role, this.reading);
    const intent = this.rows.intent?.(this.text(row, this.action)) ?? 'update';
    if (intent === 'delete' && role === this.roles[0]) this.deletions.push(row);
    const parent = this.parentPart(row, role, sku);
    const values: Values = {
      item: `item:${sku}`,
      channel: 'channel',
      ...(marketplace === '' ? {} : { marketplace }),
      ...(locale === '' ? {} : { locale }),
      ...(parent === undefined ? {} : { parent: parent.value }),
      ...(intent === 'delete' ? { status: 'deleted' } : {}),
      ...this.rows.values?.((header) => this.text(row, this.columns.get(header) ?? -1)),
    };
    const listing: RowPart = { role, key: `${role}:${row}`, values };
    return [
      ...(parent?.part === undefined ? [] : [parent.part]),
      intent === 'update' ? listing : { ...listing, empty: 'silent' },
    ];
  }

  /** The parent listing: in the file, wherever in it, or looked up. Undefined says nothing of it. */
  private parentPart(
    row: number,
    role: string,
    sku: string,
  ): { readonly value: Value; readonly part?: RowPart } | undefined {
    if (this.parentSku < 0) return undefined;
    const parentSku = this.text(row, this.parentSku);
    const action = this.rows.intent?.(this.text(row, this.action)) ?? 'update';
    if (parentSku === '') return action === 'update' ? { value: null } : undefined;
    if (parentSku === sku) return undefined;
    const inFile = this.rowOfSku.get(parentSku);
    if (inFile !== undefined && this.rolesOf(inFile).includes(role)) return { value: `${role}:${inFile}` };
    const key = `parent:${role}:${parentSku}`;
    return { value: key, part: { role: 'parent', key, match: this.listingKeys(role, parentSku) } };
  }

  private listingKeys(role: string, sellerSku: string): NaturalKey[] {
    const marketplace = marketplaceOfRole(role, this.reading);
    const account = { channel: 'channel', sellerSku };
    if (marketplace === '') return [{ type: 'listing', where: account }];
    return [{ type: 'listing', where: { ...account, marketplace } }];
  }

  /**
   * The item a SKU stands for: what the listing is linked to already, a variant or bundle of that SKU, then a
   * confirmed cross-reference of the SKU, the ASIN or the GTIN. A mere equality of GTINs is a suggestion, no link.
   */
  private itemKeys(row: number, sku: string): NaturalKey[] {
    const linked = this.roles.flatMap((role) => this.listingKeys(role, sku));
    const known: NaturalKey[] = linked.map((key) => ({ ...key, follow: 'item' }));
    if (this.isParent(row)) return known;
    const confirmed = { status: 'confirmed' };
    const crossed = (where: NaturalKey['where']): NaturalKey => ({
      type: 'skuReference',
      where: { ...where, ...confirmed },
      follow: 'item',
    });
    const others = this.lookUps.flatMap(({ path, column }) => {
      const text = this.text(row, column);
      return text === '' ? [] : [crossed({ [path]: text })];
    });
    return [
      ...known,
      { type: 'variant', where: { sku } },
      { type: 'bundle', where: { sku } },
      crossed({ foreignSku: sku, channel: 'channel' }),
      crossed({ foreignSku: sku }),
      ...others,
    ];
  }

  private isParent(row: number): boolean {
    return /^parent$/i.test(this.text(row, this.parentage));
  }

  private text(row: number, column: number): string {
    return column < 0 ? '' : (this.table.rows[row]?.[column] ?? '').trim();
  }

  finish(drafts: DraftTable): void {
    for (const row of this.deletions)
      drafts.report({
        code: 'asks-deletion',
        message: 'This row asks Amazon to delete the listing; here its status becomes “Deleted”.',
        row,
        column: this.action,
        value: this.text(row, this.action),
      });
  }
}
