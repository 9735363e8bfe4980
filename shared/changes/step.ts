/**
 * What a step is. Every change of a workspace is one step: planned from operations, written in one transaction,
 * appended to the journal, taken back by appending its inverse. The log is the sequence of steps by `seq`.
 */
import type { FieldPath, Value, Values } from '@shared/fields';
import type { StoredRecord } from '@shared/records';

/** Who caused a step, and where. Ctrl+Z takes back steps made `by` a person; jobs and pulls go through History. */
export interface Origin {
  readonly by: 'person' | 'job' | 'pull';
  /** The place it came from: 'grid', 'form', 'paste', 'import', 'history', ... Shown in the history. */
  readonly where: string;
}

/** One field of one record: what it held and what it holds. Absent is undefined. */
export interface FieldChange {
  readonly path: FieldPath;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** All that a step changes in one record. */
export interface RecordChange {
  readonly id: string;
  readonly type: string;
  readonly fields: readonly FieldChange[];
}

export interface NewRecord {
  readonly id: string;
  readonly type: string;
  readonly values: Values;
}

export interface StepBody {
  readonly creates: readonly NewRecord[];
  /** Whole records, so that the inverse can bring them back. */
  readonly deletes: readonly StoredRecord[];
  readonly changes: readonly RecordChange[];
}

export interface StepCounts {
  readonly created: number;
  readonly deleted: number;
  /** Records with changed fields. */
  readonly changed: number;
  /** Changed fields over all records. */
  readonly cells: number;
}

export interface StepHead {
  /** 1, 2, 3, ...: the only order there is. */
  readonly seq: number;
  readonly id: string;
  /** What the person did, as shown in Undo and History: "Paste 240 cells in Title". */
  readonly label: string;
  readonly origin: Origin;
  /** UTC, for showing only. */
  readonly at: string;
  readonly counts: StepCounts;
  /** Version of the record shapes its values were written in. */
  readonly shape: number;
  /** `seq` of the step whose effect this one takes back. */
  readonly undoes?: number;
  /** `seq` of the undo that this one takes back. */
  readonly redoes?: number;
}

export interface Step extends StepHead, StepBody {}

/** Reading access to records; what plans and inverses are computed against. */
export interface RecordReader {
  get(id: string): StoredRecord | undefined;
}

export function countsOf(body: StepBody): StepCounts {
  let cells = 0;
  for (const change of body.changes) cells += change.fields.length;
  return { created: body.creates.length, deleted: body.deletes.length, changed: body.changes.length, cells };
}

export function isEmptyBody(body: StepBody): boolean {
  return body.creates.length === 0 && body.deletes.length === 0 && body.changes.length === 0;
}

/** The head alone: what lists, undo stacks and other windows need. */
export function headOf(step: Step): StepHead {
  const { creates: _creates, deletes: _deletes, changes: _changes, ...head } = step;
  return head;
}
