import { type FieldPath, sameValue, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { LoggedStep } from './invert';
import type { FieldChange, NewRecord, RecordChange, RecordReader, StepBody } from './step';

interface Then {
  readonly type: string;
  readonly values: Record<FieldPath, Value>;
}

/**
 * Follows the log backwards from the records as they are, to tell how they were after an earlier step. Costs as much as
 * was done since then, however many records there are.
 */
export class Rewind {
  /** Touched records as they were; null where there was none. */
  private readonly earlier = new Map<string, Then | null>();

  constructor(private readonly reader: RecordReader) {}

  get touched(): number {
    return this.earlier.size;
  }

  /** Takes the step back; the newest comes first. */
  take({ creates, deletes, changes }: LoggedStep): void {
    for (const { id, fields } of changes) {
      const record = this.before(id);
      if (record === null) continue;
      for (const { path, from } of fields) {
        if (from === undefined) delete record.values[path];
        else record.values[path] = from;
      }
    }
    for (const { id } of creates) this.earlier.set(id, null);
    for (const { id, type, values } of deletes) this.earlier.set(id, { type, values: { ...values } });
  }

  /** The step that would bring all of that back. */
  difference(): StepBody {
    const creates: NewRecord[] = [];
    const deletes: StoredRecord[] = [];
    const changes: RecordChange[] = [];
    for (const [id, then] of this.earlier) {
      const now = this.reader.get(id);
      if (then === null) {
        if (now !== undefined) deletes.push(now);
      } else if (now === undefined) creates.push({ id, type: then.type, values: { ...then.values } });
      else {
        const fields = fieldsBetween(now, then.values);
        if (fields.length > 0) changes.push({ id, type: now.type, fields });
      }
    }
    return { creates, deletes, changes };
  }

  private before(id: string): Then | null {
    const known = this.earlier.get(id);
    if (known !== undefined) return known;
    const now = this.reader.get(id);
    const record = now === undefined ? null : { type: now.type, values: { ...now.values } };
    this.earlier.set(id, record);
    return record;
  }
}

/** What must be set for `record` to hold these values. */
export function fieldsBetween(
  record: StoredRecord,
  values: Readonly<Record<FieldPath, Value>>,
): FieldChange[] {
  const fields: FieldChange[] = [];
  for (const path of new Set([...Object.keys(record.values), ...Object.keys(values)])) {
    const [from, to] = [record.values[path], values[path]];
    if (!sameValue(from, to)) fields.push({ path, from, to });
  }
  return fields;
}
