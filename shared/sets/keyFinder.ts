import type { FieldPath } from '@shared/fields';
import { declarationOf, fieldAt, type RecordType, recordTypes, type StoredRecord } from '@shared/records';
import { foldGtin, foldKey } from './foldKey';

export type GetRecord = (id: string) => StoredRecord | undefined;

/** A record that goes by a key. */
export interface KeyHit {
  readonly id: string;
  /** The key as the record has it. */
  readonly text: string;
  /** Found by a key of its own, not by one of what belongs to it (a listing, a cross-reference). */
  readonly isOwn: boolean;
}

interface KeyField {
  readonly path: FieldPath;
  readonly isGtin: boolean;
}

/** References lead from a listing over its variant to the product: no further. */
const FURTHEST = 3;

/**
 * Finds records of one type by any of their key fields, and by the keys of what belongs to them. It is told first
 * which keys are wanted, then shown every record once: nothing is indexed that nobody asked for.
 */
export class KeyFinder {
  /** Types whose records have to be looked at. */
  readonly types: readonly RecordType[];
  private readonly wanted = new Set<string>();
  private readonly hits = new Map<string, KeyHit[]>();
  private readonly fields = new Map<string, readonly KeyField[]>();

  constructor(
    readonly type: string,
    private readonly get: GetRecord,
  ) {
    this.types = typesThatFind(type);
  }

  want(text: string): void {
    this.wanted.add(foldKey(text));
    const gtin = foldGtin(text);
    if (gtin !== undefined) this.wanted.add(gtinName(gtin));
  }

  look(record: StoredRecord): void {
    for (const { path, isGtin } of this.fieldsOf(record.type)) {
      const text = record.values[path];
      if (typeof text !== 'string' || text === '') continue;
      this.note(foldKey(text), record, text);
      const gtin = isGtin ? foldGtin(text) : undefined;
      if (gtin !== undefined) this.note(gtinName(gtin), record, text);
    }
  }

  /** Records that go by the text: their own keys before borrowed ones, the exact spelling before a similar one. */
  find(text: string): readonly string[] {
    const gtin = foldGtin(text);
    const all = [
      ...(this.hits.get(foldKey(text)) ?? []),
      ...((gtin === undefined ? undefined : this.hits.get(gtinName(gtin))) ?? []),
    ];
    const own = all.filter(({ isOwn }) => isOwn);
    const nearest = own.length > 0 ? own : all;
    const exact = nearest.filter((hit) => hit.text.trim() === text.trim());
    return [...new Set((exact.length > 0 ? exact : nearest).map(({ id }) => id))];
  }

  private note(name: string, record: StoredRecord, text: string): void {
    if (!this.wanted.has(name)) return;
    const id = this.ownerOf(record);
    if (id === undefined) return;
    const hit = { id, text, isOwn: id === record.id };
    const known = this.hits.get(name);
    if (known === undefined) this.hits.set(name, [hit]);
    else known.push(hit);
  }

  private ownerOf(record: StoredRecord): string | undefined {
    let owner: StoredRecord | undefined = record;
    for (let step = 0; step <= FURTHEST && owner !== undefined; step++) {
      if (owner.type === this.type) return owner.id;
      const { keysAlsoFind, stateField, archivedState } = declarationOf(owner.type);
      // What was rejected or put away says nothing about others.
      const isAway = archivedState !== undefined && owner.values[stateField ?? ''] === archivedState;
      const next: unknown = keysAlsoFind === undefined || isAway ? undefined : owner.values[keysAlsoFind];
      owner = typeof next === 'string' ? this.get(next) : undefined;
    }
    return undefined;
  }

  private fieldsOf(type: string): readonly KeyField[] {
    const known = this.fields.get(type);
    if (known !== undefined) return known;
    const fields = declarationOf(type).keyFields.map((path) => {
      const field = fieldAt(type, path);
      return { path, isGtin: field?.kind === 'text' && field.format === 'gtin' };
    });
    this.fields.set(type, fields);
    return fields;
  }
}

const gtinName = (digits: string): string => `gtin ${digits}`;

/** The type itself, and those whose keys lead to it. */
function typesThatFind(type: string): RecordType[] {
  const found = new Set<string>([type]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [name, declaration] of Object.entries(recordTypes)) {
      const { keysAlsoFind } = declarationOf(name);
      const field = keysAlsoFind === undefined ? undefined : fieldAt(name, keysAlsoFind);
      if (field?.kind === 'reference' && field.to.some((to) => found.has(to))) found.add(declaration.type);
    }
  }
  return [...found] as RecordType[];
}
