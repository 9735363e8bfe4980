import type { TablePatch } from '../table/table';
import { comparingSource, type SourceChanges, type SourceComparison } from './compareSource';
import type { Progress } from './readDrafts';

/** What an exact copy changes in its source, for the patcher of the file's kind and for the report. */
export interface ExactCopy {
  readonly patch: TablePatch;
  readonly changes: SourceChanges;
}

/**
 * The patch that makes a source file say what the records say now. Cells whose meaning did not change keep their
 * bytes; deleted records take their rows along; new variants and images get rows below their product's; roots that
 * the file lacks are appended where `roots` names them.
 */
export function* planningExactCopy(job: SourceComparison): Generator<Progress, ExactCopy> {
  const changes = yield* comparingSource(job);
  const gone = new Set(changes.removedRows);
  const patch: TablePatch = {
    edits: changes.edits
      .filter(({ row }) => !gone.has(row))
      .map(({ row, column, to }) => ({ row, column, value: to })),
    removedRows: changes.removedRows,
    insertedRows: changes.insertedRows.map(({ after, row }) => ({ after, row })),
    appendedRows: changes.appendedRows.map(({ row }) => row),
  };
  return { patch, changes };
}

/** Runs a piece of work to its end at once: for the terminal and for small files. */
export function runToEnd<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
