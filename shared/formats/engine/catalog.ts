import type { FieldPath } from '@shared/fields';
import { isIdList } from '@shared/fields';
import type { RecordType, StoredRecord } from '@shared/records';
import type { Catalog, RecordSource } from '../format';

/** Look-ups over a source of records, each index built once, when it is first asked for. */
export class RecordCatalog implements Catalog {
  private readonly indexes = new Map<string, Map<string, StoredRecord[]>>();

  constructor(private readonly source: RecordSource) {}

  get(id: string): StoredRecord | undefined {
    return this.source.get(id);
  }

  ofType(type: RecordType): Iterable<StoredRecord> {
    return this.source.ofType(type);
  }

  where(type: RecordType, path: FieldPath, value: string): readonly StoredRecord[] {
    const name = `${type} ${path}`;
    let index = this.indexes.get(name);
    if (index === undefined) {
      index = indexBy(this.source.ofType(type), path);
      this.indexes.set(name, index);
    }
    return index.get(value) ?? [];
  }
}

function indexBy(records: Iterable<StoredRecord>, path: FieldPath): Map<string, StoredRecord[]> {
  const index = new Map<string, StoredRecord[]>();
  const add = (key: string, record: StoredRecord): void => {
    const entry = index.get(key);
    if (entry === undefined) index.set(key, [record]);
    else entry.push(record);
  };
  for (const record of records) {
    const value = record.values[path];
    if (typeof value === 'string') add(value, record);
    else if (isIdList(value)) for (const item of value) add(item, record);
  }
  for (const entry of index.values()) if (entry.length > 1) entry.sort(inOrder);
  return index;
}

/** By position where one is given, then by creation: ids are UUIDv7 and sort by time. */
function inOrder(left: StoredRecord, right: StoredRecord): number {
  const byPosition = positionOf(left) - positionOf(right);
  if (byPosition !== 0) return byPosition;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function positionOf(record: StoredRecord): number {
  const position = record.values.position;
  return typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER;
}

/** A source over records in memory: for tests, for the terminal and for what a file itself describes. */
export class RecordList implements RecordSource {
  private readonly byId = new Map<string, StoredRecord>();
  private readonly byType = new Map<string, StoredRecord[]>();

  constructor(records: Iterable<StoredRecord>) {
    for (const record of records) {
      this.byId.set(record.id, record);
      const list = this.byType.get(record.type);
      if (list === undefined) this.byType.set(record.type, [record]);
      else list.push(record);
    }
  }

  get(id: string): StoredRecord | undefined {
    return this.byId.get(id);
  }

  ofType(type: RecordType): Iterable<StoredRecord> {
    return this.byType.get(type) ?? [];
  }
}
