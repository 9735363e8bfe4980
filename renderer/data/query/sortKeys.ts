import { sortKeyOf, type TextContext } from '@shared/fields';
import { fieldAt } from '@shared/records';
import type { RowStore } from '../rowStore';
import type { SortKey } from './view';

type Key = number | string | undefined;

const KEPT_COLUMNS = 6;
const DIGITS = 12;

/**
 * Keys to sort by, one column at a time, made when first asked for and kept up with the store. Text keys are folded
 * (no case, no accents, numbers padded), so that they compare by plain code units and "Mug 2" comes before "Mug 10".
 */
export class SortKeys {
  private readonly columns = new Map<string, Map<string, Key>>();
  private readonly stop: () => void;

  constructor(
    private readonly store: RowStore,
    private readonly text: TextContext,
  ) {
    this.stop = store.subscribe(({ changed, deleted }) => {
      for (const lists of [changed, deleted]) for (const [type, ids] of lists) this.forget(type, ids);
    });
  }

  close(): void {
    this.stop();
  }

  /** The ids in the order of several columns; empty values last whatever the direction; ties keep their order. */
  sorted(ids: readonly string[], type: string, sort: readonly SortKey[]): readonly string[] {
    const columns = sort.map(({ path, isDescending }) => {
      const keys = this.column(type, path);
      return { keys: ids.map((id) => this.keyOf(keys, id, path)), sign: isDescending ? -1 : 1 };
    });
    const places = ids.map((_, place) => place);
    places.sort((left, right) => {
      for (const { keys, sign } of columns) {
        const order = compare(keys[left], keys[right], sign);
        if (order !== 0) return order;
      }
      return left - right;
    });
    return places.map((place) => ids[place] ?? '');
  }

  private column(type: string, path: string): Map<string, Key> {
    const name = `${type} ${path}`;
    const keys = this.columns.get(name) ?? new Map<string, Key>();
    this.columns.delete(name);
    this.columns.set(name, keys);
    const [oldest] = this.columns.keys();
    if (this.columns.size > KEPT_COLUMNS && oldest !== undefined) this.columns.delete(oldest);
    return keys;
  }

  private keyOf(keys: Map<string, Key>, id: string, path: string): Key {
    if (keys.has(id)) return keys.get(id);
    const record = this.store.get(id);
    const field = record && fieldAt(record.type, path);
    const key = record && field && sortKeyOf(record.values[path], field, this.text);
    const folded = typeof key === 'string' ? foldText(key) : key;
    keys.set(id, folded);
    return folded;
  }

  /** A changed record may be named by others: their keys by reference go too. */
  private forget(type: string, ids: readonly string[]): void {
    for (const [name, keys] of this.columns) {
      const space = name.indexOf(' ');
      const [ofType, path] = [name.slice(0, space), name.slice(space + 1)];
      if (ofType === type) for (const id of ids) keys.delete(id);
      const field = fieldAt(ofType, path);
      const isNamedBy =
        field?.kind === 'asset' ? type === 'asset' : field?.kind === 'reference' && field.to.includes(type);
      if (isNamedBy) this.columns.delete(name);
    }
  }
}

function compare(left: Key, right: Key, sign: number): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  if (typeof left !== typeof right) return typeof left === 'number' ? -sign : sign;
  return left < right ? -sign : sign;
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
