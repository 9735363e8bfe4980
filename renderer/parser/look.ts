import { recogniseTable } from '@shared/formats';
import { guessMapping } from '@shared/formats/mapped-table';
import { findDamage } from '@shared/formats/table/damage/damage';
import { guessHeader, shapeFindings } from '@shared/formats/table/header';
import { type HeadedTable, withHeader } from '@shared/formats/table/table';
import { type LookedAt, MAX_FINDINGS, type ParserAnswer, type ParserRequest } from '@shared/ipc/parserPort';
import type { OpenedFile } from './opened';

const TOP_ROWS = 40;

/** What kind of file it is, how it would be read, and what is wrong with it. */
export function look(
  opened: OpenedFile,
  { choice, currency }: Extract<ParserRequest, { kind: 'look' }>,
): ParserAnswer {
  const found = opened.table(choice);
  if (!found.ok) return { kind: 'refused', ...found.error };
  const { table, index, file } = found.value;
  const reading = choice.header === undefined ? recogniseTable(table, { currency }) : undefined;
  const header = reading?.header ?? choice.header ?? guessHeader(table);
  const headed: HeadedTable =
    reading === undefined
      ? withHeader(table, header)
      : { table, header, first: reading.first, columns: reading.columns };
  const findings = [...file.findings, ...table.findings, ...shapeFindings(headed), ...findDamage(headed)];
  const looked: LookedAt = {
    kind: file.kind,
    wrapping: file.wrapping,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheets: file.sheets,
    sheet: index,
    rowCount: Math.max(0, table.rows.length - headed.first),
    header,
    first: headed.first,
    columns: headed.columns,
    top: table.rows.slice(0, TOP_ROWS),
    guess: guessMapping(headed, { currency }),
    findings: findings.slice(0, MAX_FINDINGS),
    findingCount: findings.length,
    ...(reading === undefined ? {} : { reading }),
  };
  return { kind: 'looked', file: looked };
}
