import { type FieldPath, isIdList, sameValue, type Value, type Values } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { FieldChange, NewRecord, RecordChange, RecordReader, StepBody } from './step';

/** What an inverse did not touch, and why: told to the person in plain words. */
export interface LeftAlone {
  readonly record: string;
  /** Absent where a whole record was left alone. */
  readonly path?: FieldPath;
  readonly reason: 'edited-later' | 'deleted-later' | 'referenced' | 'exists';
}

export interface Inverse {
  readonly body: StepBody;
  readonly leftAlone: readonly LeftAlone[];
}

/** Records that refer to any of the wanted ids: [referrer, path, id referred to]. */
export type FindReferrers = (
  ids: ReadonlySet<string>,
) => Iterable<readonly [record: StoredRecord, path: FieldPath, id: string]>;

/** What a step says of itself when it is to be taken back; a create is known by a fingerprint of its values. */
export interface LoggedStep extends Pick<StepBody, 'deletes' | 'changes'> {
  readonly creates: readonly { readonly id: string; readonly fingerprint: number }[];
}

/**
 * The inverse of a step against the records as they are now. A field is set back only where it still holds what the
 * step wrote; a created record goes only when nothing in it was edited since and nothing outside refers to it; a
 * deleted record comes back whole unless its id is taken. Everything else is reported in `leftAlone`.
 */
export function invertStep(step: LoggedStep, reader: RecordReader, findReferrers: FindReferrers): Inverse {
  const leftAlone: LeftAlone[] = [];
  const changes = invertChanges(step.changes, reader, leftAlone);
  const creates = invertDeletes(step.deletes, reader, leftAlone);
  const deletes = invertCreates({ step, reader, findReferrers, changes }, leftAlone);
  return { body: { creates, deletes, changes }, leftAlone };
}

function invertChanges(
  changes: readonly RecordChange[],
  reader: RecordReader,
  leftAlone: LeftAlone[],
): RecordChange[] {
  const inverse: RecordChange[] = [];
  for (const { id, type, fields } of changes) {
    const record = reader.get(id);
    if (record === undefined) {
      leftAlone.push({ record: id, reason: 'deleted-later' });
      continue;
    }
    const back: FieldChange[] = [];
    for (const { path, from, to } of fields) {
      if (sameValue(record.values[path], to)) back.push({ path, from: to, to: from });
      else if (!sameValue(record.values[path], from))
        leftAlone.push({ record: id, path, reason: 'edited-later' });
    }
    if (back.length > 0) inverse.push({ id, type, fields: back });
  }
  return inverse;
}

function invertDeletes(
  deletes: readonly StoredRecord[],
  reader: RecordReader,
  leftAlone: LeftAlone[],
): NewRecord[] {
  const creates: NewRecord[] = [];
  for (const { id, type, values } of deletes) {
    if (reader.get(id) === undefined) creates.push({ id, type, values });
    else leftAlone.push({ record: id, reason: 'exists' });
  }
  return creates;
}

interface InvertCreates {
  readonly step: LoggedStep;
  readonly reader: RecordReader;
  readonly findReferrers: FindReferrers;
  readonly changes: readonly RecordChange[];
}

function invertCreates(
  { step, reader, findReferrers, changes }: InvertCreates,
  leftAlone: LeftAlone[],
): StoredRecord[] {
  const going = new Map<string, StoredRecord>();
  for (const { id, fingerprint } of step.creates) {
    const record = reader.get(id);
    if (record === undefined) continue;
    if (fingerprintOf(record.values) === fingerprint) going.set(id, record);
    else leftAlone.push({ record: id, reason: 'edited-later' });
  }
  for (const id of keptByReference(going, findReferrers, changes))
    leftAlone.push({ record: id, reason: 'referenced' });
  return [...going.values()];
}

/** Takes out of `going` what a record that stays refers to, and what those in turn refer to. */
function keptByReference(
  going: Map<string, StoredRecord>,
  findReferrers: FindReferrers,
  changes: readonly RecordChange[],
): string[] {
  const kept: string[] = [];
  if (going.size === 0) return kept;
  const after = new Map<string, Value | undefined>();
  for (const { id, fields } of changes) {
    for (const { path, to } of fields) after.set(`${id} ${path}`, to);
  }
  const edges = [...findReferrers(new Set(going.keys()))].filter(([record, path, id]) => {
    const key = `${record.id} ${path}`;
    return !after.has(key) || refersTo(after.get(key), id);
  });
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [record, , id] of edges) {
      if (!going.has(id) || going.has(record.id)) continue;
      going.delete(id);
      kept.push(id);
      isSettled = false;
    }
  }
  return kept;
}

function refersTo(value: Value | undefined, id: string): boolean {
  return value === id || (isIdList(value) && value.includes(id));
}

/** 32-bit fingerprint of a record's values, whatever the order of its paths. */
export function fingerprintOf(values: Values): number {
  let sum = 0;
  for (const path in values) {
    const value = values[path];
    if (value !== undefined) sum = (sum + hashText(`${path}\u0000${JSON.stringify(value)}`)) | 0;
  }
  return sum >>> 0;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
