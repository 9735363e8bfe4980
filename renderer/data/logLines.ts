import { changeLine, fingerprintOf, type LoggedStep, readLine, type Step } from '@shared/changes';
import type { BlockKey } from './database';
import { Stretch } from './files/slices';

/**
 * The log as it lies in the database: per step and block, the lines of its records. A created record is logged by a
 * fingerprint of its values only (the record itself is there), a deleted one whole.
 */

const DEFLATE_FROM = 4096;

/** The step's record lines, gathered by the block each record lives in. */
export async function logLines(
  step: Step,
  homeOf: (id: string) => BlockKey,
): Promise<Map<BlockKey, string[]>> {
  const stretch = new Stretch();
  const lines = new Map<BlockKey, string[]>();
  const add = (id: string, line: string): void => {
    const home = homeOf(id);
    const list = lines.get(home);
    if (list === undefined) lines.set(home, [line]);
    else list.push(line);
  };
  for (const { id, type, rev, values } of step.deletes)
    add(id, JSON.stringify(['delete', id, type, rev, values]));
  for (const { id, type, values } of step.creates) {
    if (stretch.isOver()) await stretch.pause();
    add(id, JSON.stringify(['created', id, type, fingerprintOf(values)]));
  }
  for (const change of step.changes) {
    if (stretch.isOver()) await stretch.pause();
    add(change.id, changeLine(change));
  }
  return lines;
}

export async function packLines(lines: readonly string[]): Promise<string | Uint8Array<ArrayBuffer>> {
  const text = lines.join('\n');
  return text.length < DEFLATE_FROM
    ? text
    : pipeBytes(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
}

export async function unpackLines(packed: string | Uint8Array<ArrayBuffer>): Promise<string[]> {
  const text =
    typeof packed === 'string'
      ? packed
      : new TextDecoder().decode(await pipeBytes(packed, new DecompressionStream('deflate-raw')));
  return text === '' ? [] : text.split('\n');
}

async function pipeBytes(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Response(bytes).body;
  if (stream === null) return bytes;
  return new Uint8Array(await new Response(stream.pipeThrough(through)).arrayBuffer());
}

/** The logged step in these lines. Throws on a line that is none: the database is damaged. */
export function readLogLines(lines: Iterable<string>): LoggedStep {
  const creates: { id: string; type: string; fingerprint: number }[] = [];
  const deletes: LoggedStep['deletes'][number][] = [];
  const changes: LoggedStep['changes'][number][] = [];
  for (const line of lines) {
    if (line.startsWith('["created"')) {
      const [, id, type, fingerprint] = JSON.parse(line) as [string, string, string, number];
      creates.push({ id, type, fingerprint });
      continue;
    }
    const read = readLine(line);
    if (read?.kind === 'delete') deletes.push(read.record);
    else if (read?.kind === 'change') changes.push(read.change);
    else throw new Error('A line of the change log cannot be read.');
  }
  return { creates, deletes, changes };
}
