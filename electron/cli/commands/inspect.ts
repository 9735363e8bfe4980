import type { Command } from '../command';
import { jsonOption, readingOptions } from './reading';

export const inspect: Command = {
  summary: 'Tells what a file holds and what is wrong with it.',
  operands: ['FILE'],
  options: [...readingOptions, jsonOption],
  notes: [
    'FILE is any CSV, TSV, XLSX, XLSM, XLSB, XLS, ODS or Numbers file, also in gzip or zip.',
    'With --json: { format, encoding, delimiter, rows, columns, mapping, rejects: [{ row, column, reason }] }. Rows\ncount from 1 below the header; blank lines are no rows. Encoding and delimiter of a workbook are null.',
    'Exit codes: 0 nothing wrong, 1 there are rejects, 2 unusable input.',
  ],
  run: async (request) => (await import('../engines/inspect')).inspect(request),
};
