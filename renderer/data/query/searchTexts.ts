import { isMoney, isUnparsed, isZonedDateTime, type TextContext, type Value } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import type { Fields, PlacedField } from '@shared/records/fieldCatalog';
import { definesFields } from '../liveFields';
import type { RowStore, StoreChange } from '../rowStore';
import { shownValue } from './shownValue';

/** Of a long text the beginning is searched; the rest of a description is found by its column's filter. */
const SEARCHED = 400;

/**
 * One lower-case text per record that quick search looks through. Made when the window is idle or when first
 * searched, and kept up with the store.
 */
export class SearchTexts {
  private readonly texts = new Map<string, Map<string, string>>();
  private readonly referring = new Map<string, ReadonlySet<string>>();
  private readonly stop: () => void;

  constructor(
    private readonly store: RowStore,
    private readonly context: TextContext,
    private readonly fields: Fields,
  ) {
    this.stop = store.subscribe((change) => this.follow(change));
  }

  close(): void {
    this.stop();
  }

  of(record: StoredRecord): string {
    const texts = this.textsOf(record.type);
    const known = texts.get(record.id);
    if (known !== undefined) return known;
    const text = this.write(record);
    texts.set(record.id, text);
    return text;
  }

  private textsOf(type: string): Map<string, string> {
    const known = this.texts.get(type);
    if (known !== undefined) return known;
    const texts = new Map<string, string>();
    this.texts.set(type, texts);
    return texts;
  }

  private write(record: StoredRecord): string {
    const referring = this.referringPaths(record.type);
    const parts: string[] = [];
    for (const path in record.values) {
      const value = record.values[path];
      if (value === undefined || this.isHidden(record.type, path)) continue;
      this.add(parts, value, referring.has(path));
    }
    for (const path of this.store.calculated?.pathsOf(record.type) ?? []) {
      const value = this.store.calculated?.of(record, path);
      if (value !== undefined && !isUnparsed(value)) this.add(parts, value, false);
    }
    // A listing is called by the title it inherits.
    for (const path of declarationOf(record.type).nameFields) {
      if (record.values[path] !== undefined) continue;
      const inherited = shownValue(record, path, this.store);
      if (inherited !== undefined) this.add(parts, inherited, false);
    }
    return parts.join('\n').toLowerCase();
  }

  private isReckonedAnew(type: string, change: StoreChange): boolean {
    const { calculated } = this.store;
    return calculated?.pathsOf(type).some((path) => calculated.isTouched(path, change)) ?? false;
  }

  /** What is retired is not found. */
  private isHidden(type: string, path: string): boolean {
    return path.startsWith('custom.') && this.fields.isRetired(type, path);
  }

  private add(parts: string[], value: Value, isReference: boolean): void {
    if (value === null || typeof value === 'boolean') return;
    if (isUnparsed(value)) parts.push(value.unparsed.slice(0, SEARCHED));
    else if (isMoney(value)) parts.push(value.amount);
    else if (isZonedDateTime(value)) parts.push(value.local);
    else if (typeof value === 'number') parts.push(String(value));
    else
      for (const text of typeof value === 'string' ? [value] : value)
        parts.push(isReference ? (this.context.names.nameOf(text) ?? '') : text.slice(0, SEARCHED));
  }

  private referringPaths(type: string): ReadonlySet<string> {
    const known = this.referring.get(type);
    if (known !== undefined) return known;
    const paths = this.fields
      .of(type)
      .flatMap(([path, { kind }]) =>
        kind === 'reference' || kind === 'references' || kind === 'asset' ? path : [],
      );
    const set = new Set(paths);
    this.referring.set(type, set);
    return set;
  }

  /** Records that refer to a changed one hold its name: their texts are made anew when they are next asked for. */
  private follow(change: StoreChange): void {
    const { created, changed, deleted } = change;
    if (definesFields(change)) {
      this.texts.clear();
      this.referring.clear();
      return;
    }
    for (const lists of [changed, deleted]) {
      for (const [type, ids] of lists) {
        const texts = this.texts.get(type);
        if (texts !== undefined) for (const id of ids) texts.delete(id);
      }
    }
    const touched = new Set([...created.keys(), ...changed.keys(), ...deleted.keys()]);
    for (const type of this.texts.keys())
      if (refersTo(this.fields.of(type), touched) || this.isReckonedAnew(type, change))
        this.texts.delete(type);
  }
}

function refersTo(fields: readonly PlacedField[], others: ReadonlySet<string>): boolean {
  return fields.some(([, field]) => {
    if (field.kind === 'asset') return others.has('asset');
    return (
      (field.kind === 'reference' || field.kind === 'references') && field.to.some((to) => others.has(to))
    );
  });
}
