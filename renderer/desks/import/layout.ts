import type { Reading } from '@shared/formats/format';
import { readingOf, type TableMapping } from '@shared/formats/mapped-table';
import type { LookedAt, TableChoice } from '@shared/ipc/parserPort';
import type { Fields } from '@shared/records/fieldCatalog';
import { KEPT_SHEET } from '@shared/review';
import type { FileBytes } from '@/data/files/readFile';
import type { Layout } from './importState';
import { needsMarketplace } from './importWords';

/** How a file is read at first: by what it was recognised as, by how it was mapped before, or as guessed. */
export function layoutOf(
  file: FileBytes,
  looked: LookedAt,
  { choice, remembered }: { choice: TableChoice; remembered: TableMapping | undefined },
): Layout {
  return {
    file,
    looked,
    // The sheet that was found by its headers is the one that is read.
    choice: looked.sheets.length > 1 ? { ...choice, sheet: looked.sheet } : choice,
    ragged: 'refuse',
    reading: looked.reading,
    mapping: remembered ?? plainMapping(looked.guess),
    isRemembered: looked.reading === undefined && remembered !== undefined,
    keys: {},
  };
}

export function isReviewWorkbook({ sheets }: LookedAt): boolean {
  return sheets.some(({ name }) => name === KEPT_SHEET);
}

/** Whether nothing of how the file is read has to be asked of a person. */
export function isSettled({ reading, isRemembered }: Layout): boolean {
  return (reading !== undefined || isRemembered) && !needsMarketplace(reading);
}

/** The reading that the layout screen has settled. */
export function readingOfLayout({ looked, reading, mapping }: Layout, fields: Fields): Reading {
  if (reading !== undefined) return reading;
  const { kind, wrapping, encoding, header, first, columns, sheets, sheet } = looked;
  const source = { kind, wrapping, encoding, dialect: null, sheet: sheets[sheet]?.name ?? null };
  const table = { source, rows: [], lines: new Uint32Array(), findings: [] };
  return readingOf({ table, header, first, columns }, mapping, fields);
}

function plainMapping({ type, columns, conventions, empty }: LookedAt['guess']): TableMapping {
  return {
    type,
    conventions,
    empty,
    columns: columns.map(({ header, target, item, unit }) => ({
      header,
      target,
      ...(item === undefined ? {} : { item }),
      ...(unit === undefined ? {} : { unit }),
    })),
  };
}
