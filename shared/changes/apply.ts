import type { FieldPath, Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { FieldChange, RecordReader, StepBody } from './step';

/** Writing access to a set of records; the row store, a repair and the tests each have one. */
export interface RecordTable extends RecordReader {
  put(record: StoredRecord): void;
  remove(id: string): void;
}

/** The record after a change of some of its fields in step `seq`. */
export function changedRecord(
  record: StoredRecord,
  fields: readonly FieldChange[],
  seq: number,
): StoredRecord {
  const values: Record<FieldPath, Value> = { ...record.values };
  for (const { path, to } of fields) {
    if (to === undefined) delete values[path];
    else values[path] = to;
  }
  return { id: record.id, type: record.type, rev: seq, values };
}

/** Applies a step to a table of records: deletes first, so that an id may be born again in the same step. */
export function applyStep(table: RecordTable, body: StepBody, seq: number): void {
  for (const { id } of body.deletes) table.remove(id);
  for (const { id, type, values } of body.creates) table.put({ id, type, rev: seq, values });
  for (const { id, fields } of body.changes) {
    const record = table.get(id);
    if (record !== undefined) table.put(changedRecord(record, fields, seq));
  }
}
