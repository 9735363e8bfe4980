import { type FieldPath, isSafePath, sameValue, type Value, type Values } from '@shared/fields';
import { fieldAt, isRecordType, type StoredRecord } from '@shared/records';
import { assert } from '@shared/result';
import type { FieldChange, NewRecord, RecordChange, RecordReader, StepBody } from './step';

/** What a screen, an import or a job asks for, before it is compared with what is there. */
export type Operation =
  | { readonly kind: 'create'; readonly record: NewRecord }
  /** `value` undefined makes the field absent (a listing then inherits). */
  | { readonly kind: 'set'; readonly id: string; readonly path: FieldPath; readonly value: Value | undefined }
  | { readonly kind: 'delete'; readonly id: string };

/**
 * Compares operations, in order, with the records and keeps what really changes: later sets win, a set on a record
 * created here goes into its values, sets that change nothing vanish. Throws on a path or type that no declaration
 * knows (a mistake of the caller); sets and deletes of records that are gone are dropped.
 */
export function planStep(operations: Iterable<Operation>, reader: RecordReader): StepBody {
  const planning = planningStep(operations, reader);
  for (;;) {
    const round = planning.next();
    if (round.done === true) return round.value;
  }
}

/** The same, an operation or a record at a time, so that the caller can slice time: yields what it has done so far. */
export function* planningStep(
  operations: Iterable<Operation>,
  reader: RecordReader,
): Generator<number, StepBody> {
  const plan = new Plan(reader);
  let done = 0;
  for (const operation of operations) {
    plan.add(operation);
    yield ++done;
  }
  const planned = plan.body();
  for (;;) {
    const round = planned.next();
    if (round.done === true) return round.value;
    yield done;
  }
}

class Plan {
  private readonly creates = new Map<string, { type: string; values: Record<FieldPath, Value> }>();
  private readonly deletes = new Map<string, StoredRecord>();
  private readonly sets = new Map<string, Map<FieldPath, Value | undefined>>();

  /** Paths that were looked up in a declaration, by type: an import names the same few a million times. */
  private readonly knownPaths = new Map<string, Set<FieldPath>>();

  constructor(private readonly reader: RecordReader) {}

  add(operation: Operation): void {
    if (operation.kind === 'create') this.create(operation.record);
    else if (operation.kind === 'set') this.set(operation.id, operation.path, operation.value);
    else this.delete(operation.id);
  }

  private create({ id, type, values }: NewRecord): void {
    assert(isRecordType(type), `There is no record type “${type}”.`);
    assert(
      this.reader.get(id) === undefined && !this.creates.has(id),
      `A record with the id ${id} exists already.`,
    );
    for (const path in values) this.checkPath(type, path);
    this.creates.set(id, { type, values: { ...values } });
  }

  private set(id: string, path: FieldPath, value: Value | undefined): void {
    const created = this.creates.get(id);
    if (created !== undefined) {
      this.checkPath(created.type, path);
      if (value === undefined) delete created.values[path];
      else created.values[path] = value;
      return;
    }
    const record = this.reader.get(id);
    if (record === undefined || this.deletes.has(id)) return;
    this.checkPath(record.type, path);
    const paths = this.sets.get(id) ?? new Map<FieldPath, Value | undefined>();
    paths.set(path, value);
    this.sets.set(id, paths);
  }

  private delete(id: string): void {
    if (this.creates.delete(id)) return;
    const record = this.reader.get(id);
    if (record !== undefined) this.deletes.set(id, record);
    this.sets.delete(id);
  }

  private checkPath(type: string, path: FieldPath): void {
    const known = this.knownPaths.get(type);
    if (known?.has(path)) return;
    assertPath(type, path);
    if (known === undefined) this.knownPaths.set(type, new Set([path]));
    else known.add(path);
  }

  *body(): Generator<undefined, StepBody> {
    const changes: RecordChange[] = [];
    for (const [id, paths] of this.sets) {
      const record = this.reader.get(id);
      if (record === undefined) continue;
      yield;
      const fields = changedFields(record.values, paths);
      if (fields.length > 0) changes.push({ id, type: record.type, fields });
    }
    const creates = [...this.creates].map(([id, { type, values }]) => ({ id, type, values }));
    return { creates, deletes: [...this.deletes.values()], changes };
  }
}

function changedFields(values: Values, paths: ReadonlyMap<FieldPath, Value | undefined>): FieldChange[] {
  const fields: FieldChange[] = [];
  for (const [path, to] of paths) {
    const from = values[path];
    if (!sameValue(from, to)) fields.push({ path, from, to });
  }
  return fields;
}

function assertPath(type: string, path: FieldPath): void {
  assert(
    isSafePath(path) && fieldAt(type, path) !== undefined,
    `The record type “${type}” has no field “${path}”.`,
  );
}
