/**
 * Tables of no known layout, read through a mapping: `guess.ts` proposes one from headers (`words.ts`) and values,
 * `mapping.ts` is what a person settles and what is remembered by the set of headers, `reading.ts` turns it into a
 * reading like that of any format. Tables that Aisle itself wrote need no mapping (`recognise.ts`, `write.ts`).
 */
import type { RecordType } from '@shared/records';
import { PEOPLE_CSV } from '../csv/people';
import type { Format } from '../format';
import { tableCodecs } from './codecs';
import { openTable } from './read';
import { recogniseOwn } from './recognise';
import { tableRoles } from './roles';
import { tableLayout, tableRows } from './write';

/** The format of tables whose rows are about one record type. */
export function tableFormat(type: RecordType): Format {
  return {
    id: 'table',
    label: 'Table',
    roles: (reading) => tableRoles(type, reading),
    codecs: tableCodecs,
    recognise: recogniseOwn,
    open: openTable,
    rootType: type,
    generations: ['own'],
    fresh: (request) => tableLayout({ ...request, options: { ...request.options, type } }),
    rows: tableRows,
    keyRole: type,
    dialect: PEOPLE_CSV,
  };
}

export { type GuessedColumn, type GuessedMapping, guessMapping } from './guess';
export * from './mapping';
export { mappingOf, readingOf, typeOf } from './reading';
