/**
 * Which records a grid shows, and in which order: filters, quick search and sorting over ids, on the records in
 * memory. The result is a list of ids; the rows themselves are never copied.
 */
import type { Conventions, RecordNames, TextContext } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import type { RowStore } from '../rowStore';
import { type Predicate, predicateOf } from './filter';
import { ListedRecords } from './listed';
import { searchPredicate } from './search';
import { SearchTexts } from './searchTexts';
import { shownValue } from './shownValue';
import { SortKeys } from './sortKeys';
import type { GridView } from './view';

export interface QueryContext {
  readonly fields: Fields;
  readonly names: RecordNames;
  readonly conventions: Conventions;
  /** Ids of records with pending changes. */
  readonly isPending: (id: string) => boolean;
}

export type Criteria = Pick<GridView, 'sort' | 'filters' | 'search' | 'list'>;

/** Records per piece of work ahead. */
const PREPARED = 1_000;

/** Runs queries over a store and keeps what makes the next one quick. */
export class Query {
  private readonly orders = new Map<string, readonly string[]>();
  private readonly keys: SortKeys;
  private readonly texts: SearchTexts;
  private readonly text: TextContext;
  private readonly listed: ListedRecords;
  private readonly stop: () => void;

  constructor(
    private readonly store: RowStore,
    private readonly context: QueryContext,
  ) {
    this.text = { conventions: context.conventions, names: context.names };
    this.keys = new SortKeys(store, this.text, context.fields);
    this.texts = new SearchTexts(store, this.text, context.fields);
    this.listed = new ListedRecords(store);
    this.stop = store.subscribe(({ created, deleted }) => {
      for (const type of [...created.keys(), ...deleted.keys()]) this.orders.delete(type);
    });
  }

  close(): void {
    this.stop();
    this.keys.close();
    this.texts.close();
  }

  /** Ids of a type in the order of their creation (ids are time-ordered). */
  allOf(type: string): readonly string[] {
    const known = this.orders.get(type);
    if (known !== undefined) return known;
    const order = ordered([...this.store.idsOf(type)]);
    this.orders.set(type, order);
    return order;
  }

  run(type: string, criteria: Criteria): readonly string[] {
    const { list } = criteria;
    return this.arranged(list === undefined ? this.allOf(type) : this.listed.of(list), type, criteria);
  }

  /**
   * Makes ahead what the next search and the next sort by these columns need, of all records of the type or of some, a
   * piece at a time: each step of the generator is a few milliseconds of work, for when the window is idle.
   */
  *prepare(type: string, paths: readonly string[], ids = this.allOf(type)): Generator<undefined> {
    for (let from = 0; from < ids.length; from += PREPARED) {
      for (const id of ids.slice(from, from + PREPARED)) {
        const record = this.store.get(id);
        if (record !== undefined) this.texts.of(record);
      }
      yield;
    }
    for (const path of paths) {
      for (let from = 0; from < ids.length; from += PREPARED) {
        this.keys.prepare(ids.slice(from, from + PREPARED), type, path);
        yield;
      }
      this.keys.rank(ids, type, path);
      yield;
    }
  }

  /** Those of these ids that match, sorted; ties keep the given order. */
  arranged(ids: readonly string[], type: string, criteria: Criteria): readonly string[] {
    const matching = this.matching(ids, type, criteria);
    return criteria.sort.length === 0 ? matching : this.keys.sorted(matching, type, criteria.sort);
  }

  /** Ids of these that pass filters and search, in the given order. */
  matching(
    ids: readonly string[],
    type: string,
    { filters, search, list }: Omit<Criteria, 'sort'>,
  ): readonly string[] {
    const predicates: Predicate[] = [];
    if (list !== undefined) {
      const isListed = this.listed.has(list);
      predicates.push(({ id }) => isListed(id));
    }
    for (const filter of filters) {
      const field = this.context.fields.at(type, filter.path);
      if (field !== undefined)
        predicates.push(
          predicateOf(filter, {
            field,
            text: this.text,
            isPending: this.context.isPending,
            shown: (record, path) => shownValue(record, path, this.store),
          }),
        );
    }
    const found = searchPredicate(search, this.texts);
    if (found !== undefined) predicates.push(found);
    if (predicates.length === 0) return ids;
    const isMatch = (record: StoredRecord): boolean => predicates.every((matches) => matches(record));
    if (ids === this.orders.get(type)) return this.ofType(type, isMatch);
    return ids.filter((id) => {
      const record = this.store.get(id);
      return record !== undefined && isMatch(record);
    });
  }

  /** From record to record: to find 100,000 of them by their ids takes longer than to look at them. */
  private ofType(type: string, isMatch: Predicate): readonly string[] {
    const found: string[] = [];
    for (const record of this.store.all(type)) if (isMatch(record)) found.push(record.id);
    return ordered(found);
  }
}

/** By creation, which most lists are already. Sorts in place. */
function ordered(ids: string[]): string[] {
  for (let place = 1; place < ids.length; place++)
    if ((ids[place - 1] ?? '') > (ids[place] ?? '')) return ids.sort();
  return ids;
}

export { distinctTexts } from './distinct';
export * from './view';
