import {
  applyStep,
  countsOf,
  Digest,
  encodeStep,
  fingerprintOf,
  invertStep,
  isEmptyBody,
  type Operation,
  type Origin,
  planStep,
  type RecordTable,
  referencesOf,
  type Step,
  type StepBody,
} from '@shared/changes';
import type { FieldPath } from '@shared/fields';
import { SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { instantOf } from './clock';
import { idAt } from './ids';

export interface WrittenStep {
  readonly step: Step;
  /** Of all records after the step. */
  readonly digest: string;
}

/** What, where and when: the head of a step to be. */
export interface Occasion {
  readonly label: string;
  readonly where: string;
  readonly by?: Origin['by'];
  /** Milliseconds. */
  readonly at: number;
}

/** A workspace without a screen: plans, applies and keeps steps exactly as the app's commit does. */
export class StepWriter {
  private readonly records = new Map<string, StoredRecord>();
  private readonly digest = new Digest();
  readonly written: WrittenStep[] = [];

  readonly table: RecordTable = {
    get: (id) => this.records.get(id),
    put: (record) => {
      const before = this.records.get(record.id);
      if (before !== undefined) this.digest.remove(before);
      this.digest.add(record);
      this.records.set(record.id, record);
    },
    remove: (id) => {
      const before = this.records.get(id);
      if (before !== undefined) this.digest.remove(before);
      this.records.delete(id);
    },
  };

  commit(occasion: Occasion, operations: Iterable<Operation>): Step {
    return this.write(occasion, planStep(operations, this.table));
  }

  undo(seq: number, at: number): Step {
    return this.invert({ seq, at, word: 'Undo', relation: 'undoes' });
  }

  /** `seq` of the undo. */
  redo(seq: number, at: number): Step {
    return this.invert({ seq, at, word: 'Redo', relation: 'redoes' });
  }

  get all(): readonly StoredRecord[] {
    return [...this.records.values()];
  }

  private invert({
    seq,
    at,
    word,
    relation,
  }: {
    seq: number;
    at: number;
    word: string;
    relation: 'undoes' | 'redoes';
  }): Step {
    const step = this.written[seq - 1]?.step;
    if (step === undefined) throw new Error(`There is no step ${seq} to take back.`);
    const creates = step.creates.map(({ id, values }) => ({ id, fingerprint: fingerprintOf(values) }));
    const { body } = invertStep({ ...step, creates }, this.table, (ids) => this.referrersOf(ids));
    const label = `${word}: ${step.label.replace(/^Undo: /, '')}`;
    return this.write({ label, where: word.toLowerCase(), at }, body, { [relation]: seq });
  }

  private *referrersOf(ids: ReadonlySet<string>): Generator<readonly [StoredRecord, FieldPath, string]> {
    for (const record of this.records.values())
      for (const [path, id] of referencesOf(record)) if (ids.has(id)) yield [record, path, id];
  }

  private write(
    { label, where, by = 'person', at }: Occasion,
    body: StepBody,
    relation: Pick<Step, 'undoes' | 'redoes'> = {},
  ): Step {
    if (isEmptyBody(body)) throw new Error(`The step “${label}” changes nothing.`);
    const seq = this.written.length + 1;
    const id = idAt(at, `step ${seq}`);
    const step: Step = {
      seq,
      id,
      label,
      origin: { by, where },
      at: instantOf(at),
      counts: countsOf(body),
      shape: SHAPE_VERSION,
      ...relation,
      ...body,
    };
    applyStep(this.table, step, seq);
    this.written.push({ step, digest: this.digest.toString() });
    return step;
  }
}

/**
 * The steps as one file: before each step a line `{"step":seq,"digest":"…","bytes":N}`, then the N bytes that
 * `encodeStep` gives for it, which end with a line feed. The digest is that of all records after the step.
 */
export function packSteps(written: readonly WrittenStep[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = written.flatMap(({ step, digest }) => {
    const encoded = [...encodeStep(step)];
    const bytes = encoded.reduce((sum, piece) => sum + piece.length, 0);
    return [encoder.encode(`${JSON.stringify({ step: step.seq, digest, bytes })}\n`), ...encoded];
  });
  const packed = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    packed.set(piece, offset);
    offset += piece.length;
  }
  return packed;
}
