import { recogniseTable } from '@shared/formats';
import type { Reading, RecogniseContext } from '@shared/formats/format';
import { guessMapping } from '@shared/formats/mapped-table';
import { findDamage } from '@shared/formats/table/damage/damage';
import { guessHeader, shapeFindings } from '@shared/formats/table/header';
import type { InspectedFile } from '@shared/formats/table/inspect';
import { type HeadedTable, type Table, withHeader } from '@shared/formats/table/table';
import {
  type LookedAt,
  MAX_FINDINGS,
  type ParserAnswer,
  type ParserRequest,
  type TableChoice,
} from '@shared/ipc/parserPort';
import type { OpenedFile } from './opened';

const TOP_ROWS = 40;

/** What kind of file it is, how it would be read, and what is wrong with it. */
export function look(
  opened: OpenedFile,
  { choice, currency, custom, calculated }: Extract<ParserRequest, { kind: 'look' }>,
): ParserAnswer {
  const found = opened.table(choice);
  if (!found.ok) return { kind: 'refused', ...found.error };
  const { file } = found.value;
  const known =
    choice.header === undefined
      ? knownSheet(found.value, choice, { currency, custom, calculated })
      : undefined;
  const { table, index } = known ?? found.value;
  const reading = known?.reading;
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
    guess: guessMapping(headed, { currency, custom }),
    findings: findings.slice(0, MAX_FINDINGS),
    findingCount: findings.length,
    ...(reading === undefined ? {} : { reading }),
  };
  return { kind: 'looked', file: looked };
}

/** A workbook's template may lie behind sheets of instructions: the first sheet that a format knows is meant. */
function knownSheet(
  { file, table, index }: { readonly file: InspectedFile; readonly table: Table; readonly index: number },
  choice: TableChoice,
  context: RecogniseContext,
): { readonly table: Table; readonly index: number; readonly reading: Reading } | undefined {
  const reading = recogniseTable(table, context);
  if (reading !== undefined) return { table, index, reading };
  if (choice.sheet !== undefined) return undefined;
  for (let other = 0; other < file.tableCount; other++) {
    if (other === index) continue;
    const candidate = file.table(other);
    const found = recogniseTable(candidate, context);
    if (found !== undefined) return { table: candidate, index: other, reading: found };
  }
  return undefined;
}
