import type { OptionSpec } from '../command';

/** How a file is read: the same options wherever a command reads one. */
export const readingOptions: readonly OptionSpec[] = [
  {
    name: 'sheet',
    takes: 'NAME',
    help: 'The sheet of a workbook. Without it: the first of a known layout, else the first with data.',
  },
  {
    name: 'mapping',
    takes: 'FILE',
    help: 'JSON that says what columns mean, instead of the guess: what inspect prints, or { "header": "field" }.',
  },
  { name: 'currency', takes: 'CODE', help: 'Currency of prices that name none, as in EUR. Default: EUR.' },
];

export const jsonOption: OptionSpec = { name: 'json', help: 'Print the result as JSON.' };
