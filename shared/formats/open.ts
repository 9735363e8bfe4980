import { err, ok, type Result } from '@shared/result';
import type { Reading, RecogniseContext } from './format';
import { formatOf, recogniseTable } from './index';
import {
  fitMapping,
  guessMapping,
  mappingOf,
  parseMapping,
  readingOf,
  type TableMapping,
} from './mapped-table';
import { overrideMapping } from './mapped-table/override';
import { guessHeader } from './table/header';
import { type InspectedFile, type InspectOptions, inspectTable, tableOf } from './table/inspect';
import { type HeadedTable, type Table, withHeader } from './table/table';

/** What a caller may say about a file beside its bytes. */
export interface OpenOptions extends RecogniseContext, InspectOptions {
  /** Name of the sheet; the first that a format knows, else the first with data, where absent. */
  readonly sheet?: string;
  /** A mapping as JSON (see `parseMapping`), or headers with their targets: used instead of what would be guessed. */
  readonly mapping?: unknown;
  /** A mapping remembered for files with these headers, asked for by the columns of a table of no known layout. */
  readonly remembered?: (columns: readonly string[]) => TableMapping | undefined;
}

/** A file with the way it is to be read settled. */
export interface OpenedFile {
  readonly file: InspectedFile;
  readonly table: Table;
  readonly reading: Reading;
}

/**
 * Opens any file of rows and columns: by the vendor format that knows its headers, or as a table through the mapping
 * given, remembered or guessed. Errors: those of `inspectTable` and `tableOf`, and `invalid` for a mapping.
 */
export function openFile(bytes: Uint8Array, options: OpenOptions): Result<OpenedFile> {
  const inspected = inspectTable(bytes, options);
  if (!inspected.ok) return inspected;
  const file = inspected.value;
  if (options.mapping === undefined && options.sheet === undefined) {
    const known = recogniseSheets(file, options);
    if (known !== undefined) return ok(known);
  }
  const table = tableOf(file, options.sheet);
  if (!table.ok) return table;
  const known = options.mapping === undefined ? recogniseTable(table.value, options) : undefined;
  if (known !== undefined) return ok({ file, table: table.value, reading: known });
  return openByMapping(file, table.value, options);
}

/** A workbook's template may be behind sheets of instructions: the first sheet that a format knows is meant. */
function recogniseSheets(file: InspectedFile, context: RecogniseContext): OpenedFile | undefined {
  for (let index = 0; index < file.tableCount; index++) {
    const table = file.table(index);
    const reading = recogniseTable(table, context);
    if (reading !== undefined) return { file, table, reading };
  }
  return undefined;
}

function openByMapping(file: InspectedFile, table: Table, options: OpenOptions): Result<OpenedFile> {
  const headed = withHeader(table, guessHeader(table));
  if (headed.columns.length === 0) return err('empty', 'The file holds no rows.');
  const mapping = settleMapping(headed, options);
  return mapping.ok ? ok({ file, table, reading: readingOf(headed, mapping.value) }) : mapping;
}

function settleMapping(headed: HeadedTable, options: OpenOptions): Result<TableMapping> {
  if (options.mapping === undefined) {
    const remembered = options.remembered?.(headed.columns);
    return ok(
      remembered === undefined ? guessMapping(headed, options) : fitMapping(remembered, headed.columns),
    );
  }
  const whole = parseMapping(options.mapping);
  if (whole.ok) return ok(fitMapping(whole.value, headed.columns));
  const overridden = overrideMapping(guessMapping(headed, options), options.mapping);
  return overridden.ok || overridden.error.code !== 'shape' ? overridden : whole;
}

export { formatOf, mappingOf };
