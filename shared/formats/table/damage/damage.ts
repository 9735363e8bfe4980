/**
 * What a spreadsheet did to a file before it came here, told from the values alone: barcodes as `1.23E+12`, lost
 * leading zeros, sizes turned into dates, long numbers rounded, letters garbled, formulas that failed. Each
 * detector is a pure function over one column; nothing is mended here, since what was lost must be got again.
 */
import type { Finding, FindingCode } from '../finding';
import { shortened } from '../finding';
import { CELL_KIND, cellKind, cellText, type HeadedTable } from '../table';
import { turnedIntoDates } from './dates';
import { formulaErrors } from './formulaErrors';
import { lostLeadingZeros } from './leadingZeros';
import { mojibake } from './mojibake';
import { roundedNumbers } from './roundedNumbers';
import { scientificNotation } from './scientificNotation';
import { mayHoldDigits } from './values';

export interface ColumnValues {
  readonly header: string;
  readonly values: readonly string[];
  /** Whether the value at this index is a true date of a workbook. */
  isDate?(index: number): boolean;
}

export interface Damage {
  readonly code: FindingCode;
  /** Index in `values`. */
  readonly index: number;
  readonly message: string;
}

export type DamageDetector = (column: ColumnValues) => Damage[];

export const DAMAGE_DETECTORS = {
  scientificNotation,
  lostLeadingZeros,
  turnedIntoDates,
  roundedNumbers,
  mojibake,
  formulaErrors,
} as const satisfies Record<string, DamageDetector>;

/** All damage in the data rows, column by column. */
export function findDamage(headed: HeadedTable): Finding[] {
  const { table, first, columns } = headed;
  const findings: Finding[] = [];
  const gathered = columnsOf(headed);
  for (let column = 0; column < columns.length; column++) {
    const { values, detectors } = gathered[column] ?? NO_COLUMN;
    const header = columns[column] ?? '';
    const isDate = (index: number) => cellKind(table, first + index, column) === CELL_KIND.date;
    for (const detect of detectors) {
      for (const { code, index, message } of detect({ header, values, isDate })) {
        const row = first + index;
        const value = shortened(values[index] ?? '');
        findings.push({ code, message, row, line: table.lines[row] ?? null, column, value });
      }
    }
  }
  return findings;
}

interface Gathered {
  readonly values: string[];
  detectors: readonly DamageDetector[];
}

const NO_COLUMN: Gathered = { values: [], detectors: [] };

/** What only words can have; most columns hold nothing else. */
const OF_WORDS: readonly DamageDetector[] = [mojibake, formulaErrors];
const ALL: readonly DamageDetector[] = Object.values(DAMAGE_DETECTORS);

/**
 * The columns, gathered row by row, because that is how the cells lie in memory, each with the detectors that can find
 * something in it.
 */
function columnsOf({ table, first, columns }: HeadedTable): Gathered[] {
  const detectors = table.kinds === undefined ? OF_WORDS : ALL;
  const gathered = columns.map((): Gathered => ({ values: [], detectors }));
  for (let row = first; row < table.rows.length; row++) {
    for (let column = 0; column < gathered.length; column++) {
      const into = gathered[column] as Gathered;
      const value = cellText(table, row, column);
      into.values.push(value);
      if (into.detectors !== ALL && mayHoldDigits(value)) into.detectors = ALL;
    }
  }
  return gathered;
}
