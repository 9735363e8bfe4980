import { RecordList } from '@shared/formats/engine/catalog';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import type { StoredRecord } from '@shared/records';
import { operationsOf } from './operations';
import { type ImportPlan, planningImport } from './plan';

export interface FileRecords {
  readonly records: RecordList;
  readonly plan: ImportPlan;
}

/** The records that a file alone would make of an empty workspace. */
export function recordsOf(set: DraftSet, newId: () => string): FileRecords {
  const plan = runToEnd(planningImport(set, new RecordList([]), { newId }));
  const records: StoredRecord[] = [];
  for (const operation of operationsOf(plan))
    if (operation.kind === 'create') records.push({ ...operation.record, rev: 1 });
  return { records: new RecordList(records), plan };
}

/** Ids for records that live only as long as a piece of work. They sort by creation, as UUIDv7 do. */
export function shortLivedIds(prefix = 'r'): () => string {
  let count = 0;
  return () => {
    count++;
    return `${prefix}${count.toString(36).padStart(9, '0')}`;
  };
}
