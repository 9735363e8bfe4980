import { localeOfTag, marketplaceByCode, marketplaceById, marketplaceOfTag } from '../amazon/marketplaces';
import { LISTING, listingRole } from '../amazon/roles';
import { attributePath } from '../engine/attributePath';
import type { ColumnBinding } from '../format';
import type { Table } from '../table/table';
import { boundTo, sampleOf, withDenseImages } from './bindOlder';
import { currentFields, currentLists, type FieldBinding, idTypeOf } from './fields';
import {
  type AttributePath,
  indexOfPath,
  isFirst,
  parseAttributePath,
  plainPath,
  selectorOf,
} from './pathSyntax';
import type { TemplateSettings } from './settings';
import { parameterOf } from './spelling';

/** Columns bound, and what they say about the place of the listings. */
export interface BoundColumns {
  readonly bindings: readonly ColumnBinding[];
  readonly options: Readonly<Record<string, string>>;
}

/** A row of attribute paths: it names the SKU in the current spelling. */
export function isCurrentHeader(cells: readonly string[]): boolean {
  const paths = cells.filter((cell) => /#\d|^::/.test(cell));
  return paths.length > 1 && cells.some((cell) => /^\s*contribution_sku\b/.test(cell));
}

interface HeaderRow {
  readonly columns: readonly string[];
  readonly first: number;
  readonly settings: TemplateSettings | undefined;
}

/**
 * Known attribute paths to fields of the listing, all others to attributes under their whole path. A column that
 * names a marketplace speaks for the listing there; one that names none speaks for all of the row.
 */
export function bindCurrentColumns(table: Table, header: HeaderRow): BoundColumns {
  return new CurrentBinder(table, header).bind();
}

interface Column {
  readonly column: number;
  readonly header: string;
  readonly path: AttributePath | undefined;
  readonly plain: string;
  /** Code of the marketplace named; undefined where none is. */
  readonly marketplace: string | undefined;
  readonly language: string | undefined;
}

class CurrentBinder {
  private readonly columns: readonly Column[];
  private readonly marketplaces: readonly string[];
  private readonly languages = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly used = new Set<string>();

  constructor(
    private readonly table: Table,
    private readonly header: HeaderRow,
  ) {
    this.columns = header.columns.map(columnOf);
    this.marketplaces = this.findMarketplaces();
    for (const { marketplace = '', language } of this.columns)
      if (language !== undefined && !this.languages.has(marketplace))
        this.languages.set(marketplace, language);
    this.preferOwnLanguage();
  }

  /** The main marketplace first. */
  private findMarketplaces(): string[] {
    const named = [...new Set(this.columns.flatMap(({ marketplace }) => marketplace ?? []))];
    const { settings } = this.header;
    const main =
      marketplaceById(settings?.marketplaceId ?? '')?.code ??
      (settings?.language === undefined ? undefined : marketplaceOfTag(settings.language)?.code);
    if (named.length === 0) return main === undefined ? [] : [main];
    return main === undefined || !named.includes(main)
      ? named
      : [main, ...named.filter((code) => code !== main)];
  }

  /** Of a marketplace with several languages, the template's own is the listing's; the others stay attributes. */
  private preferOwnLanguage(): void {
    const own = this.header.settings?.language;
    if (own === undefined) return;
    for (const { marketplace = '', language } of this.columns)
      if (language === own) this.languages.set(marketplace, own);
  }

  bind(): BoundColumns {
    const bindings = this.columns.flatMap((column) => this.bindColumn(column));
    const options: Record<string, string> = {};
    for (const [index, code] of this.marketplaces.entries()) {
      const tag = this.languages.get(code) ?? (index === 0 ? this.header.settings?.language : undefined);
      const locale = tag === undefined ? marketplaceByCode(code)?.locale : localeOfTag(tag);
      if (index === 0) options.marketplace = code;
      if (locale !== undefined) options[index === 0 ? 'locale' : `locale:${code}`] = locale;
    }
    return { bindings: withDenseImages(bindings), options };
  }

  private bindColumn(column: Column): ColumnBinding[] {
    const roles = this.rolesOf(column);
    const known = this.knownField(column);
    if (known === undefined) {
      const path = attributePath(column.header, column.column, this.taken);
      return roles.map((role) => ({ column: column.column, role, path, codec: 'field' }));
    }
    const parameter = parameterOf(known, {
      sample: sampleOf(this.table, this.header.first, column.column),
      typeColumn: this.siblingOf(column, idTypeOf[column.plain]),
      currencyColumn: this.siblingOf(column, 'purchasable_offer.currency'),
      fulfilment: marketplaceByCode(column.marketplace ?? this.marketplaces[0] ?? '')?.fulfilment,
    });
    return roles.flatMap((role) => boundTo(known, { column: column.column, role, parameter }));
  }

  private rolesOf({ marketplace }: Column): string[] {
    if (marketplace !== undefined) return [this.roleOf(marketplace)];
    return this.marketplaces.length === 0 ? [LISTING] : this.marketplaces.map((code) => this.roleOf(code));
  }

  private roleOf(marketplace: string): string {
    return marketplace === this.marketplaces[0] ? LISTING : listingRole(marketplace);
  }

  /** The field of the listing that a column gives; each field once in a marketplace, in its own language. */
  private knownField(column: Column): FieldBinding | undefined {
    const { path, plain, marketplace = '', language } = column;
    if (path === undefined) return undefined;
    if (language !== undefined && this.languages.get(marketplace) !== language) return undefined;
    const audience = selectorOf(path, 'audience');
    if (audience !== undefined && audience !== 'ALL') return undefined;
    const list = currentLists[plain];
    const known =
      list === undefined
        ? isFirst(path)
          ? currentFields[plain]
          : undefined
        : { path: list, codec: 'content', item: indexOfPath(path) - 1 };
    const name = `${marketplace} ${known?.path || known?.codec} ${known?.item ?? ''}`;
    if (known === undefined || this.used.has(name)) return undefined;
    this.used.add(name);
    return known;
  }

  private siblingOf(column: Column, plain: string | undefined): number {
    const sibling = this.columns.find(
      (other) =>
        other.plain === plain &&
        other.marketplace === column.marketplace &&
        (other.path === undefined || isFirst(other.path)),
    );
    return sibling?.column ?? -1;
  }
}

function columnOf(header: string, column: number): Column {
  const path = parseAttributePath(header);
  const id = path && selectorOf(path, 'marketplace_id');
  return {
    column,
    header,
    path,
    plain: path === undefined ? '' : plainPath(path),
    marketplace: id === undefined ? undefined : (marketplaceById(id)?.code ?? id),
    language: path && selectorOf(path, 'language_tag'),
  };
}
