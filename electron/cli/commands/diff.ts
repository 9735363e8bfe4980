import type { Command } from '../command';
import { jsonOption, readingOptions } from './reading';

export const diff: Command = {
  summary: 'Tells what an import of NEW over OLD would do.',
  operands: ['OLD', 'NEW'],
  options: [
    {
      name: 'key',
      takes: 'FIELD[,FIELD]',
      isRequired: true,
      help: 'Columns of NEW, by header, that together find a row again.',
    },
    ...readingOptions,
    jsonOption,
  ],
  notes: [
    'With --json: { new, changed, unchanged, refused, cells: [{ key, field, from, to }], rejects: [{ row, column,\nreason }] }. The first four count rows of NEW; field is a header of NEW, and several key fields are joined by a\ncomma. Columns and rows that NEW does not have change nothing.',
    'With a key of the product (the Handle of a Shopify file) the rows of one product are compared together, its\nvariants by their options. Rows without a key, and those that repeat one, are refused.',
    'Exit codes: 0 done, whether there are differences or not, 1 rows were refused, 2 unusable input.',
  ],
  run: async (request) => (await import('../engines/diff')).diff(request),
};
