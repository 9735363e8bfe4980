import type { Values } from '@shared/fields';
import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';
import type { RowStore, StoreChange } from '@/data/rowStore';

/** Where a query was found, the best first. */
const RANKS = { exact: 0, start: 1, word: 2, inside: 3 } as const;

/** So many records of one step are looked at later: they come from an import, or are just being read. */
const MANY = 1_000;

/** More hits than this of one rank are not needed to fill a list. */
const ENOUGH = 60;

/**
 * Finds records of every type by what people call them: name fields and key fields. It holds their texts in lower
 * case, none of the records; made when first asked, or before that in idle slices, and kept up with the store.
 */
export class RecordFinder {
  private readonly texts = new Map<string, string>();
  private readonly waiting: Iterator<StoredRecord>[];
  private readonly stop: () => void;

  /** Called when there is something to gather again. */
  onBehind: () => void = () => undefined;

  constructor(private readonly store: RowStore) {
    this.waiting = [store.everything()];
    this.stop = store.subscribe((change) => this.follow(change));
  }

  /** Gathers texts while `mayGoOn` says so. True when nothing is left. */
  gather(mayGoOn: () => boolean): boolean {
    for (let records = this.waiting[0]; records !== undefined && mayGoOn(); records = this.waiting[0]) {
      for (let count = 0; count < 200; count++) {
        const next = records.next();
        if (next.done) {
          this.waiting.shift();
          break;
        }
        this.put(next.value);
      }
    }
    return this.waiting.length === 0;
  }

  /**
   * Ids of records that hold every word, best first: equal, beginning, a word's beginning, anywhere; of one rank
   * pictures come last, whose names repeat those of what they show.
   */
  find(query: string, limit: number): string[] {
    this.gather(() => true);
    const wanted = query.trim().toLowerCase();
    const words = wanted.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return [];
    const found: string[][] = [[], [], [], []];
    const pictures: string[][] = [[], [], [], []];
    for (const [id, text] of this.texts) {
      if (!words.every((word) => text.includes(word))) continue;
      const lists = this.store.get(id)?.type === 'asset' ? pictures : found;
      const ids = lists[rankOf(text, wanted, words)];
      if (ids !== undefined && ids.length < ENOUGH) ids.push(id);
    }
    return found.flatMap((ids, rank) => [...ids, ...(pictures[rank] ?? [])]).slice(0, limit);
  }

  dispose(): void {
    this.stop();
  }

  private follow({ created, changed, deleted }: StoreChange): void {
    for (const ids of deleted.values()) for (const id of ids) this.texts.delete(id);
    for (const lists of [created, changed]) for (const ids of lists.values()) this.take(ids);
  }

  private take(ids: readonly string[]): void {
    const records = this.recordsOf(ids);
    if (ids.length <= MANY) for (const record of records) this.put(record);
    else {
      this.waiting.push(records);
      this.onBehind();
    }
  }

  private *recordsOf(ids: readonly string[]): Generator<StoredRecord> {
    for (const id of ids) {
      const record = this.store.get(id);
      if (record !== undefined) yield record;
    }
  }

  private put(record: StoredRecord): void {
    const { nameFields, keyFields } = declarationOf(record.type);
    const texts = new Set([...nameFields, ...keyFields].flatMap((path) => textAt(record.values, path)));
    this.texts.set(record.id, `\n${[...texts].join('\n')}\n`);
  }
}

function textAt(values: Values, path: string): string[] {
  const value = values[path];
  return typeof value === 'string' && value !== '' ? [value.toLowerCase()] : [];
}

/** Every text stands between line breaks. */
function rankOf(text: string, wanted: string, words: readonly string[]): number {
  if (text.includes(`\n${wanted}\n`)) return RANKS.exact;
  if (text.includes(`\n${wanted}`)) return RANKS.start;
  const startsWords = words.every((word) => text.includes(`\n${word}`) || text.includes(` ${word}`));
  return startsWords ? RANKS.word : RANKS.inside;
}

/** What stands beside the name in a list of hits: the first key that says something else. */
export function keyOfRecord(record: StoredRecord): string | undefined {
  const name = nameOfRecord(record);
  for (const path of declarationOf(record.type).keyFields) {
    const value = record.values[path];
    if (typeof value === 'string' && value !== '' && value !== name) return value;
  }
  return undefined;
}
