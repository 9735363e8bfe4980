import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { applyStep, Digest, decodeStep, type RecordTable, type Step } from '@shared/changes';
import { isIdList, type Value } from '@shared/fields';
import type { RecordType, StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import type { FlawKind } from '../../../scripts/sample/flaws';
import type { Manifest } from '../../../scripts/sample/write';

export const folder = resolve(import.meta.dirname, '../../../resources/sample');

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8')) as Manifest;
}

export function unpackedSteps(): Buffer {
  return gunzipSync(readFileSync(resolve(folder, 'steps.jsonl.gz')));
}

export interface CommittedStep {
  readonly step: Step;
  readonly digest: string;
}

/** The steps as they are shipped, read by the rule that `packSteps` states. */
export function committedSteps(): readonly CommittedStep[] {
  const all = unpackedSteps();
  const steps: CommittedStep[] = [];
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at);
    const {
      step: seq,
      digest,
      bytes,
    } = JSON.parse(all.toString('utf8', at, end)) as { step: number; digest: string; bytes: number };
    const step = unwrap(decodeStep(all.subarray(end + 1, end + 1 + bytes)));
    if (step.seq !== seq) throw new Error(`Step ${step.seq} stands behind the line of step ${seq}.`);
    steps.push({ step, digest });
    at = end + 1 + bytes;
  }
  return steps;
}

/** The workspace that the shipped steps lead to, with the digest after each. */
export function replay(steps: readonly CommittedStep[]): {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly digests: readonly string[];
} {
  const records = new Map<string, StoredRecord>();
  const table: RecordTable = {
    get: (id) => records.get(id),
    put: (record) => records.set(record.id, record),
    remove: (id) => records.delete(id),
  };
  const digests = steps.map(({ step }) => {
    applyStep(table, step, step.seq);
    const digest = new Digest();
    for (const record of records.values()) digest.add(record);
    return digest.toString();
  });
  return { records, digests };
}

/** Look-ups in the workspace by what people call things. */
export class Shelf {
  constructor(private readonly records: ReadonlyMap<string, StoredRecord>) {}

  ofType(type: RecordType): readonly StoredRecord[] {
    return [...this.records.values()].filter((record) => record.type === type);
  }

  get(id: string): StoredRecord | undefined {
    return this.records.get(id);
  }

  has(id: Value | undefined): boolean {
    return typeof id === 'string' && this.records.has(id);
  }

  siblings(listing: StoredRecord): readonly StoredRecord[] {
    return this.ofType('listing').filter(
      ({ id, values }) => id !== listing.id && values.parent === listing.values.parent,
    );
  }

  others(record: StoredRecord): readonly StoredRecord[] {
    return this.ofType(record.type as RecordType).filter(({ id }) => id !== record.id);
  }
}

export const texts = (value: Value | undefined): readonly string[] =>
  isIdList(value) ? value : typeof value === 'string' ? [value] : [];
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Kinds of flaw that a field's own check reports. */
export const reportedKinds: ReadonlySet<FlawKind> = new Set([
  'gtin-check-digit',
  'excel-number',
  'asin-invalid',
  'unparsed',
  'email-invalid',
]);
