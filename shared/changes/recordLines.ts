import { isSafePath, isStoredValue, type Values } from '@shared/fields';
import { isRecordType, type StoredRecord } from '@shared/records';
import type { StepBody } from './step';

/**
 * Records as JSON Lines, as snapshots and exported workspaces hold them:
 *
 *   {"shape":1}                  the version of the record shapes of the lines after it
 *   [id,type,rev,values]
 */
export type RecordLine =
  | { readonly kind: 'shape'; readonly shape: number }
  | { readonly kind: 'record'; readonly record: StoredRecord };

export function shapeLine(shape: number): string {
  return JSON.stringify({ shape });
}

export function recordLine({ id, type, rev, values }: StoredRecord): string {
  return JSON.stringify([id, type, rev, values]);
}

/** Undefined for a line that is none. */
export function readRecordLine(line: string): RecordLine | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null) return undefined;
  if (!Array.isArray(entry))
    return 'shape' in entry && typeof entry.shape === 'number'
      ? { kind: 'shape', shape: entry.shape }
      : undefined;
  const [id, type, rev, values] = entry as [unknown, unknown, unknown, Values | null];
  if (typeof id !== 'string' || typeof type !== 'string' || typeof rev !== 'number') return undefined;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
  return Object.keys(values).every(isSafePath)
    ? { kind: 'record', record: { id, type, rev, values } }
    : undefined;
}

/** UTF-8 pieces of about `pieceSize` characters each, cut at line ends. */
export function* encodeRecords(
  records: Iterable<StoredRecord>,
  shape: number,
  pieceSize = 2_000_000,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines = [shapeLine(shape)];
  let size = 0;
  for (const record of records) {
    const line = recordLine(record);
    lines.push(line);
    size += line.length;
    if (size < pieceSize) continue;
    yield encoder.encode(`${lines.join('\n')}\n`);
    lines = [];
    size = 0;
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`);
}

/** Whether a record from a file of somebody else holds a known type and values in the shapes of stored ones. */
export function isSoundRecord({ id, type, values }: Omit<StoredRecord, 'rev'>): boolean {
  return id !== '' && id.length <= 100 && isRecordType(type) && Object.values(values).every(isStoredValue);
}

/** The same of a whole step. */
export function isSoundStep({ creates, deletes, changes }: StepBody): boolean {
  return (
    creates.every(isSoundRecord) &&
    deletes.every(isSoundRecord) &&
    changes.every(
      ({ type, fields }) =>
        isRecordType(type) &&
        fields.every(({ from, to }) =>
          [from, to].every((value) => value === undefined || isStoredValue(value)),
        ),
    )
  );
}
