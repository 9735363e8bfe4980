import { applyStep, planStep } from '@shared/changes';
import type { Value } from '@shared/fields';
import { formatOf, recogniseTable } from '@shared/formats';
import { patchCsv } from '@shared/formats/csv/patch';
import { readCsv } from '@shared/formats/csv/read';
import { RecordList } from '@shared/formats/engine/catalog';
import { planningExactCopy, runToEnd } from '@shared/formats/engine/exactCopy';
import { decodeLinks, encodeLinks, type SourceLinks } from '@shared/formats/engine/links';
import { type DraftSet, readingDrafts } from '@shared/formats/engine/readDrafts';
import type { Reading, RecordSource } from '@shared/formats/format';
import type { Table } from '@shared/formats/table/table';
import {
  ALL_TICKED,
  type ImportPlan,
  linksOf,
  operationsOf,
  planningImport,
  type Ticks,
} from '@shared/imports';
import type { RecordType, StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';

/** A workspace in memory, for tests of what goes into it and comes out again. */
export class Workspace implements RecordSource {
  private readonly records = new Map<string, StoredRecord>();
  private seq = 0;
  private lastId = 0;

  get(id: string): StoredRecord | undefined {
    return this.records.get(id);
  }

  *ofType(type: RecordType): Iterable<StoredRecord> {
    for (const record of this.records.values()) if (record.type === type) yield record;
  }

  all(type: RecordType): StoredRecord[] {
    return [...this.ofType(type)];
  }

  put(record: StoredRecord): void {
    this.records.set(record.id, record);
  }

  remove(id: string): void {
    this.records.delete(id);
  }

  newId = (): string => {
    this.lastId++;
    return `01980000-0000-7000-8000-${this.lastId.toString(16).padStart(12, '0')}`;
  };

  apply(operations: Parameters<typeof planStep>[0]): void {
    this.seq++;
    applyStep(this, planStep(operations, this), this.seq);
  }

  set(id: string, path: string, value: Value | undefined): void {
    this.apply([{ kind: 'set', id, path, value }]);
  }

  /** The one record of a type whose field holds this. */
  find(type: RecordType, path: string, value: Value): StoredRecord {
    const found = this.all(type).filter(
      ({ values }) => JSON.stringify(values[path]) === JSON.stringify(value),
    );
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`${found.length} records of type ${type} have ${path} = ${JSON.stringify(value)}`);
    return found[0];
  }

  copy(): RecordList {
    return new RecordList(this.records.values());
  }
}

export interface Imported {
  readonly bytes: Uint8Array;
  readonly table: Table;
  readonly reading: Reading;
  readonly set: DraftSet;
  readonly plan: ImportPlan;
  readonly links: SourceLinks;
}

export interface ImportChoices {
  /** As read by another door than that of plain CSV. */
  readonly table?: Table;
  readonly reading?: Reading;
  readonly ticks?: Ticks;
  readonly keys?: Parameters<typeof planningImport>[2]['keys'];
}

/** Plans an import without applying it. */
export function planFile(
  file: string | Uint8Array,
  workspace: Workspace,
  choices: ImportChoices = {},
): Imported {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const table = choices.table ?? unwrap(readCsv(bytes));
  const reading = choices.reading ?? recogniseTable(table, { currency: 'EUR' });
  if (reading === undefined) throw new Error('No format knows these headers.');
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  const { newId } = workspace;
  const plan = runToEnd(
    planningImport(set, workspace, choices.keys === undefined ? { newId } : { newId, keys: choices.keys }),
  );
  const links = unwrap(decodeLinks(encodeLinks(linksOf(plan, choices.ticks))));
  return { bytes, table, reading, set, plan, links };
}

/** Imports a file as a person would who ticks everything. */
export function importFile(
  file: string | Uint8Array,
  workspace: Workspace,
  choices: ImportChoices = {},
): Imported {
  const imported = planFile(file, workspace, choices);
  workspace.apply([...operationsOf(imported.plan, choices.ticks ?? ALL_TICKED)]);
  return imported;
}

/** The file as an exact copy of today's records. */
export function exportExactly(
  imported: Imported,
  workspace: RecordSource,
  roots?: readonly string[],
): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportBytes(imported, workspace, roots));
}

export function exportBytes(
  { bytes, table, reading, links }: Imported,
  records: RecordSource,
  roots?: readonly string[],
): Uint8Array {
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  const job = { table, set, links, records, ...(roots === undefined ? {} : { roots }) };
  const { patch } = runToEnd(planningExactCopy(job));
  const { dialect } = table.source;
  if (dialect === null) throw new Error('Not a text file.');
  return unwrap(patchCsv(bytes, dialect, patch));
}

/** Cells of two texts that differ, as `line:column from → to`. Both are read by the same dialect. */
export function differingCells(before: string, after: string): string[] {
  const [left, right] = [before, after].map((text) => unwrap(readCsv(new TextEncoder().encode(text))).rows);
  const count = Math.max(left?.length ?? 0, right?.length ?? 0);
  const differing: string[] = [];
  for (let row = 0; row < count; row++) {
    const width = Math.max(left?.[row]?.length ?? 0, right?.[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [from, to] = [left?.[row]?.[column], right?.[row]?.[column]];
      if (from !== to) differing.push(`${row}:${column} ${from} → ${to}`);
    }
  }
  return differing;
}
