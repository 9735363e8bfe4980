import type { Command } from '../command';
import { jsonOption, readingOptions } from './reading';

export const convert: Command = {
  summary: 'Writes a file in another format.',
  operands: ['FILE'],
  options: [
    {
      name: 'to',
      takes: 'FORMAT',
      isRequired: true,
      help: 'shopify-products, woocommerce-products, amazon-listings, amazon-flatfile, csv or xlsx.',
    },
    { name: 'out', takes: 'FILE', isRequired: true, help: 'Where to write; - is standard output.' },
    { name: 'raw', help: 'With csv: cells as they are, not guarded against running as formulas.' },
    ...readingOptions,
    jsonOption,
  ],
  notes: [
    'A file converted to its own format keeps its bytes. csv and xlsx hold all columns of the table, for people;\nthe others hold the products or listings that the file describes.',
    'With --json: { format, to, out, rejects: [{ row, column, reason }], findings: [{ row, column, reason }] }:\nrejects could not be read, findings could not be written as they are. Without it they are listed on standard error.',
    'Exit codes: 0 done, 1 done with rejects or findings, 2 unusable input.',
  ],
  run: async (request) => (await import('../engines/convert')).convert(request),
};
