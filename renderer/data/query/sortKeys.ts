import { type Field, sortKeyOf, type TextContext } from '@shared/fields';
import type { Fields } from '@shared/records/fieldCatalog';
import { definesFields } from '../liveFields';
import type { RowStore, StoreChange } from '../rowStore';
import { borrowsFrom, shownValue } from './shownValue';
import type { SortKey } from './view';

type Key = number | string | undefined;

interface Column {
  /** By record id. */
  readonly keys: Map<string, Key>;
  /** Every key that was there when they were last put into order, in that order. */
  order: readonly (number | string)[];
  /** The place of each in it. */
  ranks: ReadonlyMap<number | string, number>;
}

const KEPT_COLUMNS = 12;
const DIGITS = 12;

/**
 * Keys to sort by, one column at a time, made when first asked for and kept up with the store. Text keys are folded
 * (no case, no accents, numbers padded), so that they compare by plain code units and "Mug 2" comes before "Mug 10".
 */
export class SortKeys {
  private readonly columns = new Map<string, Column>();
  private readonly stop: () => void;

  constructor(
    private readonly store: RowStore,
    private readonly text: TextContext,
    private readonly fields: Fields,
  ) {
    this.stop = store.subscribe((change) => {
      if (definesFields(change)) this.columns.clear();
      const { changed, deleted } = change;
      this.forgetCalculated(change);
      for (const lists of [changed, deleted]) for (const [type, ids] of lists) this.forget(type, ids);
    });
  }

  close(): void {
    this.stop();
  }

  /** The ids in the order of several columns; empty values last whatever the direction; ties keep their order. */
  sorted(ids: readonly string[], type: string, sort: readonly SortKey[]): readonly string[] {
    const columns = sort.map(({ path, isDescending }) => this.ranksOf(ids, type, path, isDescending));
    const [first, ...others] = columns;
    if (first === undefined) return ids;
    return others.length === 0 ? byRank(ids, first) : byRanks(ids, columns);
  }

  /** For each id the place of its key among all keys of the column, counted from the end that comes first. */
  private ranksOf(ids: readonly string[], type: string, path: string, isDescending: boolean): Float64Array {
    const column = this.column(type, path);
    const field = this.fields.at(type, path);
    const keys = ids.map((id) => this.keyOf(column, id, path, field));
    arrange(column, keys);
    const last = column.ranks.size;
    const ranks = new Float64Array(ids.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place];
      const rank = key === undefined ? undefined : column.ranks.get(key);
      ranks[place] = rank === undefined ? last : isDescending ? last - 1 - rank : rank;
    }
    return ranks;
  }

  /** Makes the keys of these records where they are not there yet. */
  prepare(ids: readonly string[], type: string, path: string): void {
    const column = this.column(type, path);
    const field = this.fields.at(type, path);
    for (const id of ids) this.keyOf(column, id, path, field);
  }

  /** Puts the keys of these records into order, so that the next sort only looks them up. */
  rank(ids: readonly string[], type: string, path: string): void {
    const column = this.column(type, path);
    arrange(
      column,
      ids.map((id) => column.keys.get(id)),
    );
  }

  private column(type: string, path: string): Column {
    const name = `${type} ${path}`;
    const column = this.columns.get(name) ?? emptyColumn();
    this.columns.delete(name);
    this.columns.set(name, column);
    const [oldest] = this.columns.keys();
    if (this.columns.size > KEPT_COLUMNS && oldest !== undefined) this.columns.delete(oldest);
    return column;
  }

  private keyOf({ keys }: Column, id: string, path: string, field: Field | undefined): Key {
    const known = keys.get(id);
    if (known !== undefined || keys.has(id)) return known;
    const record = this.store.get(id);
    const key = record && field && sortKeyOf(shownValue(record, path, this.store), field, this.text);
    const folded = typeof key === 'string' ? foldText(key) : key;
    keys.set(id, folded);
    return folded;
  }

  private forgetCalculated(change: StoreChange): void {
    for (const name of this.columns.keys())
      if (this.store.calculated?.isTouched(name.slice(name.indexOf(' ') + 1), change))
        this.columns.delete(name);
  }

  /** A changed record may be named by others, or lend a listing its content: their keys go too. */
  private forget(type: string, ids: readonly string[]): void {
    for (const [name, { keys }] of this.columns) {
      const space = name.indexOf(' ');
      const [ofType, path] = [name.slice(0, space), name.slice(space + 1)];
      if (ofType === type && ids.length > keys.size / 2) this.columns.set(name, emptyColumn());
      else if (ofType === type) for (const id of ids) keys.delete(id);
      const field = this.fields.at(ofType, path);
      const isNamedBy =
        field?.kind === 'asset' ? type === 'asset' : field?.kind === 'reference' && field.to.includes(type);
      if (isNamedBy || borrowsFrom(ofType, type)) this.columns.delete(name);
    }
  }
}

function emptyColumn(): Column {
  return { keys: new Map(), order: [], ranks: new Map() };
}

/** Takes keys into the order that are not in it yet: few among many cost no more than to go through them. */
function arrange(column: Column, keys: readonly Key[]): void {
  const fresh = new Set<number | string>();
  for (const key of keys) if (key !== undefined && !column.ranks.has(key)) fresh.add(key);
  if (fresh.size === 0) return;
  column.order = merged(column.order, inOrder([...fresh]));
  column.ranks = new Map(column.order.map((key, rank) => [key, rank]));
}

/** Numbers come before texts. */
function inOrder(keys: readonly (number | string)[]): (number | string)[] {
  const numbers = keys.filter((key) => typeof key === 'number').sort((left, right) => left - right);
  const texts = keys.filter((key) => typeof key === 'string').sort();
  return [...numbers, ...texts];
}

function merged<K extends number | string>(left: readonly K[], right: readonly K[]): readonly K[] {
  if (left.length === 0) return right;
  const all: K[] = [];
  let place = 0;
  for (const key of right) {
    for (let other = left[place]; other !== undefined && comesBefore(other, key); other = left[++place])
      all.push(other);
    all.push(key);
  }
  for (; place < left.length; place++) all.push(left[place] as K);
  return all;
}

function comesBefore(left: number | string, right: number | string): boolean {
  return typeof left === typeof right ? left < right : typeof left === 'number';
}

/** Rank and place packed into one number each, which sort without a comparator. */
function byRank(ids: readonly string[], ranks: Float64Array): readonly string[] {
  const count = ids.length;
  const packed = ranks.map((rank, place) => rank * count + place).sort();
  return Array.from(packed, (number) => ids[number % count] ?? '');
}

function byRanks(ids: readonly string[], columns: readonly Float64Array[]): readonly string[] {
  const places = Uint32Array.from(ids, (_, place) => place).sort((left, right) => {
    for (const ranks of columns) {
      const order = (ranks[left] ?? 0) - (ranks[right] ?? 0);
      if (order !== 0) return order;
    }
    return left - right;
  });
  return Array.from(places, (place) => ids[place] ?? '');
}

/** Lower case, no accents, digits padded: compares like a person would order it. */
export function foldText(text: string): string {
  const isPlain = !/[^ -~]/.test(text);
  const plain = isPlain
    ? text
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ß/g, 'ss');
  const lower = plain.toLowerCase();
  return /\d/.test(lower) ? lower.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0')) : lower;
}
