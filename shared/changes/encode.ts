import type { FieldPath, Value, Values } from '@shared/fields';
import { isSafePath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { z } from '@shared/schema';
import type { FieldChange, NewRecord, RecordChange, Step, StepHead } from './step';

/**
 * A step as JSON Lines: the head first, then one line per record. Lines keep a big step cheap to write and to read
 * in pieces, and stay readable by anyone who opens a journal or an exported workspace.
 *
 *   {"seq":7,"id":"…","label":"…","origin":{…},"at":"…","counts":{…},"shape":1}
 *   ["create",id,type,values]
 *   ["delete",id,type,rev,values]
 *   ["change",id,type,[[path,from,to],…]]          absent is {"absent":true}
 */

const headSchema = z.object({
  seq: z.number().int().positive(),
  id: z.string(),
  label: z.string(),
  origin: z.object({ by: z.enum(['person', 'job', 'pull']), where: z.string() }),
  at: z.string(),
  counts: z.object({ created: z.number(), deleted: z.number(), changed: z.number(), cells: z.number() }),
  shape: z.number().int().positive(),
  undoes: z.number().int().positive().optional(),
  redoes: z.number().int().positive().optional(),
});

const ABSENT = { absent: true } as const;

const wireValue = (value: Value | undefined): unknown => (value === undefined ? ABSENT : value);
const isAbsent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'absent' in value;

/** Lines of a step, without line ends. */
export function* stepLines(step: Step): Generator<string> {
  const { creates, deletes, changes, ...head } = step;
  yield JSON.stringify(head);
  for (const { id, type, rev, values } of deletes) yield JSON.stringify(['delete', id, type, rev, values]);
  for (const { id, type, values } of creates) yield JSON.stringify(['create', id, type, values]);
  for (const change of changes) yield changeLine(change);
}

export function changeLine({ id, type, fields }: RecordChange): string {
  return JSON.stringify([
    'change',
    id,
    type,
    fields.map(({ path, from, to }) => [path, wireValue(from), wireValue(to)]),
  ]);
}

/** The lines of a step, in pieces of about `pieceSize` characters each. */
export function* stepPieces(step: Step, pieceSize = 1_000_000): Generator<readonly string[]> {
  let lines: string[] = [];
  let size = 0;
  for (const line of stepLines(step)) {
    lines.push(line);
    size += line.length;
    if (size < pieceSize) continue;
    yield lines;
    lines = [];
    size = 0;
  }
  if (lines.length > 0) yield lines;
}

/** The same in UTF-8, as it lies in the journal. */
export function* encodeStep(step: Step): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const lines of stepPieces(step)) yield encoder.encode(`${lines.join('\n')}\n`);
}

/** The step in these bytes; `damaged` when they are not a step as written by `encodeStep`. */
export function decodeStep(bytes: Uint8Array): Result<Step> {
  const [first = '', ...rest] = new TextDecoder().decode(bytes).split('\n');
  const head = readHead(first);
  if (!head.ok) return head;
  const creates: NewRecord[] = [];
  const deletes: StoredRecord[] = [];
  const changes: RecordChange[] = [];
  for (const line of rest) {
    if (line === '') continue;
    const read = readLine(line);
    if (read === undefined)
      return err('damaged', `Step ${head.value.seq} of the journal holds a line that cannot be read.`);
    if (read.kind === 'create') creates.push(read.record);
    else if (read.kind === 'delete') deletes.push(read.record);
    else changes.push(read.change);
  }
  return ok({ ...head.value, creates, deletes, changes });
}

function readHead(line: string): Result<StepHead> {
  const parsed = headSchema.safeParse(parseJson(line));
  if (!parsed.success) return err('damaged', 'A step of the journal has no readable head.');
  const { undoes, redoes, ...head } = parsed.data;
  return ok({
    ...head,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
  });
}

type Line =
  | { readonly kind: 'create'; readonly record: NewRecord }
  | { readonly kind: 'delete'; readonly record: StoredRecord }
  | { readonly kind: 'change'; readonly change: RecordChange };

/** One record line, or undefined when it is none. */
export function readLine(line: string): Line | undefined {
  const parts = parseJson(line);
  if (!Array.isArray(parts)) return undefined;
  const [kind, id, type] = parts;
  if (typeof id !== 'string' || typeof type !== 'string') return undefined;
  if (kind === 'create' && isValues(parts[3])) return { kind, record: { id, type, values: parts[3] } };
  if (kind === 'delete' && typeof parts[3] === 'number' && isValues(parts[4]))
    return { kind, record: { id, type, rev: parts[3], values: parts[4] } };
  if (kind !== 'change' || !Array.isArray(parts[3])) return undefined;
  const fields = parts[3].map(readFieldChange);
  return fields.every((field) => field !== undefined) ? { kind, change: { id, type, fields } } : undefined;
}

function readFieldChange(entry: unknown): FieldChange | undefined {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string' || !isSafePath(entry[0])) return undefined;
  const [path, from, to] = entry as [FieldPath, Value, Value];
  return { path, from: isAbsent(from) ? undefined : from, to: isAbsent(to) ? undefined : to };
}

function isValues(value: unknown): value is Values {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every(isSafePath)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
