import { marketplaceByCode, marketplaceById, marketplaceOfTag } from '../amazon/marketplaces';
import { conventionsOf } from '../amazon/place';
import type { ColumnBinding, Reading, RecogniseContext } from '../format';
import type { Table } from '../table/table';
import { type BoundColumns, bindCurrentColumns, isCurrentHeader } from './bindCurrent';
import { bindOlderColumns, isOlderHeader } from './bindOlder';
import { intentOf } from './intent';
import { findSettings, firstRowFrom, rowOfLine, type TemplateSettings } from './settings';

const HEADER_WITHIN = 12;

/** `names`: the row of field names alone. `template`: below a template's own rows. `current`: attribute paths. */
export type FlatFileGeneration = 'current' | 'template' | 'names';

/** The reading of an Amazon flat file of any generation; undefined for anything else. */
export function recogniseFlatFile(table: Table, { currency }: RecogniseContext): Reading | undefined {
  const settings = findSettings(table);
  const header = findHeader(table, settings);
  if (header < 0) return undefined;
  const columns = table.rows[header] ?? [];
  const isCurrent = isCurrentHeader(columns);
  const first = firstDataRow(table, header, settings);
  const bound = isCurrent
    ? bindCurrentColumns(table, { columns, first, settings })
    : bindOlder(table, { columns, first, settings });
  const generation: FlatFileGeneration = isCurrent ? 'current' : header > 0 ? 'template' : 'names';
  return {
    format: 'amazon-flatfile',
    generation,
    sheet: table.source.sheet,
    header,
    first,
    columns,
    bindings: bound.bindings,
    conventions: conventionsOf(table, {
      first,
      priceColumns: bound.bindings.filter(({ codec }) => codec === 'price').map(({ column }) => column),
      currency: marketplaceByCode(bound.options.marketplace ?? '')?.currency ?? currency,
    }),
    empty: 'clears',
    options: {
      channel: 'Amazon',
      ...bound.options,
      ...ownActionWord(table, header, bound.bindings),
      ...(settings?.dataRow === undefined ? {} : { dataRow: String(settings.dataRow) }),
    },
  };
}

function findHeader(table: Table, settings: TemplateSettings | undefined): number {
  const isHeader = (row: number): boolean => {
    const cells = table.rows[row] ?? [];
    return isOlderHeader(cells) || isCurrentHeader(cells);
  };
  const said = settings?.attributeRow === undefined ? -1 : rowOfLine(table, settings.attributeRow);
  if (said >= 0 && isHeader(said)) return said;
  for (let row = 0; row < Math.min(HEADER_WITHIN, table.rows.length); row++) if (isHeader(row)) return row;
  return -1;
}

/** Rows between the field names and the first data row are Amazon's own examples. */
function firstDataRow(table: Table, header: number, settings: TemplateSettings | undefined): number {
  const { dataRow, attributeRow } = settings ?? {};
  if (dataRow === undefined) return header + 1;
  const isText = table.source.sheet === null;
  const line = isText ? (table.lines[header] ?? 0) + dataRow - (attributeRow ?? dataRow - 1) : dataRow;
  return Math.max(header + 1, firstRowFrom(table, line));
}

/** The word for a partial update in the template's own language, where one of its rows shows it. */
function ownActionWord(
  table: Table,
  header: number,
  bindings: readonly ColumnBinding[],
): Readonly<Record<string, string>> {
  const column = bindings.find(({ codec }) => codec === 'action')?.column;
  if (column === undefined) return {};
  const row = table.rows.slice(header + 1).find((cells) => intentOf(cells[column] ?? '') === 'partial');
  return row === undefined ? {} : { partialUpdate: (row[column] ?? '').trim() };
}

interface OlderPlace {
  readonly columns: readonly string[];
  readonly first: number;
  readonly settings: TemplateSettings | undefined;
}

function bindOlder(table: Table, { columns, first, settings }: OlderPlace): BoundColumns {
  const language = settings?.language;
  const named = marketplaceById(settings?.marketplaceId ?? '');
  const marketplace = named ?? (language === undefined ? undefined : marketplaceOfTag(language));
  const bindings: ColumnBinding[] = bindOlderColumns(table, {
    columns,
    first,
    marketplace: marketplace?.code ?? '',
  });
  return {
    bindings,
    options: marketplace === undefined ? {} : { marketplace: marketplace.code, locale: marketplace.locale },
  };
}
