import type { StoredRecord } from '@shared/records';
import { membersOf } from '@shared/sets';
import type { RowStore } from '../rowStore';
import type { ListFilter } from './view';

interface Listed {
  readonly list: ListFilter;
  readonly set: StoredRecord | undefined;
  readonly ids: readonly string[];
  readonly asSet: ReadonlySet<string>;
}

/** What a list picks, in its order. Worked out anew when the list or its set is another. */
export class ListedRecords {
  private known: Listed | undefined;

  constructor(private readonly store: RowStore) {}

  /** Records that are there. */
  of(list: ListFilter): readonly string[] {
    return this.listed(list).ids.filter((id) => this.store.get(id) !== undefined);
  }

  has(list: ListFilter): (id: string) => boolean {
    const { asSet } = this.listed(list);
    return (id) => asSet.has(id);
  }

  private listed(list: ListFilter): Listed {
    const set = list.kind === 'set' ? this.store.get(list.id) : undefined;
    if (this.known !== undefined && this.known.list === list && this.known.set === set) return this.known;
    const ids = list.kind === 'pasted' ? list.ids : set === undefined ? [] : allMembers(set);
    this.known = { list, set, ids, asSet: new Set(ids) };
    return this.known;
  }
}

/** Those that are gone as well: an undo may bring them back while the list is shown. */
function allMembers(set: StoredRecord): string[] {
  return membersOf(set, (id) => ({ id, type: String(set.values.recordType), rev: 0, values: {} }));
}
