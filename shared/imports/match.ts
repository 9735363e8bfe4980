import { type FieldPath, isEmptyValue, isIdList, sameValue, type Value } from '@shared/fields';
import { isReference } from '@shared/formats/engine/baseline';
import { fieldIn } from '@shared/formats/engine/compile';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import type { Draft, NaturalKey, RecordSource, Role } from '@shared/formats/format';
import type { RecordType } from '@shared/records';
import { KeyIndex, type KeyShape, KeyShapes, keyText, labelsOf, shapeOf } from './keyIndex';

/** What a draft turned out to be. */
export type Match =
  /** A record that is there. */
  | { readonly kind: 'found'; readonly id: string }
  /** A record to be created under this id. `twin` names an earlier draft that creates it already. */
  | { readonly kind: 'new'; readonly id: string; readonly twin?: number }
  /** Looked for and not there; never created. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface MatchOptions {
  /** Fields that find a record, together, instead of the format's own ways. */
  readonly keys?: Partial<Record<RecordType, readonly FieldPath[]>>;
  readonly newId: () => string;
}

/**
 * Decides for each draft whether it is a record that is there or a new one. References within keys are followed
 * first, so a variant is found by its product and options wherever its product stands in the file.
 */
export class Matcher {
  private readonly matches: (Match | undefined)[];
  private readonly index: KeyIndex;
  private readonly roles: Readonly<Record<string, Role>>;
  /** Record id → draft that writes it. */
  private readonly claims = new Map<string, number>();
  private readonly shapes = new KeyShapes();
  /** Keys of new records, by the number of their shape → draft that creates it. */
  private readonly newKeys: Map<string, number>[] = [];
  private dependents: ReturnType<typeof dependentsOf> | undefined;

  constructor(
    private readonly set: DraftSet,
    private readonly records: RecordSource,
    private readonly options: MatchOptions,
  ) {
    this.matches = new Array(set.drafts.length).fill(undefined);
    this.index = new KeyIndex(records);
    this.roles = set.roles;
  }

  match(index: number): Match {
    const known = this.matches[index];
    if (known !== undefined) return known;
    const draft = this.set.drafts[index];
    const role = draft && this.roles[draft.role];
    if (draft === undefined || role === undefined) return { kind: 'missing' };
    // Marked before its keys are followed, so that drafts that refer to each other in a ring come to an end.
    this.matches[index] = { kind: 'missing' };
    const match = this.decide(index, draft, role);
    this.matches[index] = match;
    return match;
  }

  private decide(index: number, draft: Draft, role: Role): Match {
    // It will not be there, so nothing else may count on it: another draft makes the record that both describe.
    const owner = draft.owner === undefined ? undefined : this.matchKey(draft.owner);
    if (owner?.kind === 'refused') return { kind: 'missing' };
    const usable = this.keysOf(draft, role);
    if (usable === undefined) return { kind: 'refused', reason: 'The field it is to be found by is empty.' };
    const keys: PreparedKey[] = [];
    let problem: string | undefined;
    for (const key of usable) {
      const prepared = this.prepared(key, draft);
      keys.push(prepared);
      const hit = this.lookUp(prepared, draft);
      if (hit === 'none') continue;
      if (hit === 'several') {
        problem ??= `Several records have the same ${labelsOf(key, draft)}: which one is meant cannot be told.`;
        continue;
      }
      // What is kept as text otherwise had better stay text than name a record of another type.
      const isExact = role.mode === 'upsert' || role.keepsText === true;
      if (isExact && this.records.get(hit)?.type !== draft.type) {
        problem ??= `Its ${labelsOf(key, draft)} belongs to a record of another type.`;
        continue;
      }
      const clash = this.clash(hit, key, { index, draft, role });
      if (clash !== undefined) {
        problem ??= clash;
        continue;
      }
      const claim = this.claim(hit, { index, draft, role });
      if (claim === undefined) return { kind: 'found', id: hit };
      problem ??= claim;
    }
    if (problem !== undefined && !role.supporting) return { kind: 'refused', reason: problem };
    if (role.mode === 'find') return { kind: 'missing' };
    return this.create({ index, draft, role }, keys);
  }

  private keysOf(draft: Draft, role: Role): readonly NaturalKey[] | undefined {
    const usual = draft.match ?? role.match(draft);
    if (this.options.keys === undefined || role.supporting || role.mode !== 'upsert') return usual;
    const paths = this.options.keys[draft.type];
    if (paths === undefined) return [...this.keysThrough(draft), ...usual];
    const within = this.keyWithin(draft, paths);
    if (within !== undefined) return [within];
    const where = pickValues(draft, paths);
    return where === undefined ? undefined : [{ where }];
  }

  /**
   * A part whose whole has keys of its own (variants by handle and option) is found within that whole; its own part
   * of the key may then be empty, as the only variant of a product has no option.
   */
  private keyWithin(draft: Draft, paths: readonly FieldPath[]): NaturalKey | undefined {
    for (const [path, value] of Object.entries(draft.values)) {
      const owner = typeof value === 'string' ? this.set.byKey.get(value) : undefined;
      const type = owner === undefined ? undefined : this.set.drafts[owner]?.type;
      if (type === undefined || type === draft.type || this.options.keys?.[type] === undefined) continue;
      const isEmpty = (own: FieldPath): boolean => isEmptyValue(draft.values[own]);
      const own = paths
        .filter((candidate) => !isEmpty(candidate))
        .map((candidate) => [candidate, draft.values[candidate] ?? null]);
      return { where: { [path]: value, ...Object.fromEntries(own) }, empty: paths.filter(isEmpty) };
    }
    return undefined;
  }

  /** A product is also the one whose variant the chosen key finds. */
  private keysThrough(draft: Draft): NaturalKey[] {
    this.dependents ??= dependentsOf(this.set);
    const keys: NaturalKey[] = [];
    for (const { index, path } of this.dependents.get(draft.key) ?? []) {
      const dependent = this.set.drafts[index];
      const paths = dependent && this.options.keys?.[dependent.type];
      const where = dependent && paths && pickValues(dependent, paths);
      if (dependent !== undefined && where !== undefined)
        keys.push({ type: dependent.type, where, follow: path });
    }
    return keys;
  }

  /** Id of the record that a key finds. */
  private lookUp({ key, shape, text }: PreparedKey, draft: Draft): string | 'none' | 'several' {
    if (key.id !== undefined) return this.records.get(key.id)?.type === draft.type ? key.id : 'none';
    if (key.among !== undefined) return this.lookAmong(key, key.among);
    if (text === undefined) return 'none';
    const hit = this.index.find(shape, text);
    if (typeof hit === 'string') return hit;
    return key.follow === undefined ? hit.id : this.follow(hit.id, key.follow);
  }

  private follow(id: string, path: FieldPath): string | 'none' {
    const target = this.records.get(id)?.values[path];
    return typeof target === 'string' && this.records.get(target) !== undefined ? target : 'none';
  }

  private lookAmong({ where }: NaturalKey, among: NonNullable<NaturalKey['among']>): string | 'none' {
    const owner = this.matchKey(among.draft);
    const list = owner?.kind === 'found' ? this.records.get(owner.id)?.values[among.path] : undefined;
    if (!isIdList(list)) return 'none';
    const hit = list.find((id) => {
      const record = this.records.get(id);
      return Object.entries(where).every(([path, value]) => sameValue(record?.values[path], value));
    });
    return hit ?? 'none';
  }

  private matchKey(key: string): Match | undefined {
    const index = this.set.byKey.get(key);
    return index === undefined ? undefined : this.match(index);
  }

  /** A reference in a key as the id it will be; undefined where it will be none. */
  private valueOf(type: RecordType, path: FieldPath, value: Value | undefined): Value | undefined {
    if (value === undefined || typeof value !== 'string' || !isReference(type, path)) return value;
    const match = this.matchKey(value);
    return match?.kind === 'found' || match?.kind === 'new' ? match.id : undefined;
  }

  /** Why the record that a key found is hardly the one meant: a field that names records says another name. */
  private clash(id: string, key: NaturalKey, { draft, role }: Contender): string | undefined {
    if (role.guarded === undefined || key.id !== undefined || this.options.keys?.[draft.type] !== undefined)
      return undefined;
    const known = this.records.get(id)?.values;
    for (const path of role.guarded) {
      const [ours, theirs] = [known?.[path], draft.values[path]];
      if (isEmptyValue(ours) || theirs === undefined || isEmptyValue(theirs) || sameValue(ours, theirs))
        continue;
      const label = fieldIn(this.set.reading, draft.type, path)?.label ?? path;
      return `Its ${labelsOf(key, draft)} belongs to a record with another ${label}. Read that column as something else, or choose what the records are found by.`;
    }
    return undefined;
  }

  /** Why a record may not be written by this draft too, or undefined. */
  private claim(id: string, { index, draft, role }: Contender): string | undefined {
    if (role.mode !== 'upsert') return undefined;
    const other = this.claims.get(id);
    if (other === undefined) {
      this.claims.set(id, index);
      return undefined;
    }
    const rival = this.set.drafts[other];
    if (role.supporting && rival !== undefined && saySame(rival, draft)) return undefined;
    return `${this.placeOf(other)} describes the same record already.`;
  }

  private placeOf(index: number): string {
    const row = this.set.drafts[index]?.row ?? this.set.reading.first;
    return `Data row ${row - this.set.reading.first + 1}`;
  }

  private create({ index, role }: Contender, keys: readonly PreparedKey[]): Match {
    const names = keys.filter(({ key, text }) => text !== undefined && key.follow === undefined);
    if (role.mustBeKnown === true && names.length === 0)
      return { kind: 'refused', reason: 'Nothing in it says which record it is.' };
    const rivals = names.map(({ shape, text }) => this.newKeys[shape.number]?.get(text ?? ''));
    if (names.length > 0 && rivals.every((rival) => rival !== undefined)) {
      const [rival = index] = rivals;
      const twin = this.matches[rival];
      if (role.mode === 'create' || role.supporting) {
        if (twin?.kind === 'new') return { kind: 'new', id: twin.id, twin: rival };
      } else {
        return { kind: 'refused', reason: `${this.placeOf(rival)} describes the same new record already.` };
      }
    }
    for (const { shape, text } of names) this.note(shape, text ?? '', index);
    return { kind: 'new', id: this.options.newId() };
  }

  private note({ number }: KeyShape, text: string, index: number): void {
    const known = this.newKeys[number] ?? new Map<string, number>();
    this.newKeys[number] = known;
    if (!known.has(text)) known.set(text, index);
  }

  private prepared(key: NaturalKey, draft: Draft): PreparedKey {
    const shape = this.shapes.of(shapeOf(key, draft));
    const isById = key.id !== undefined || key.among !== undefined;
    const valueAt = (path: FieldPath) => this.valueOf(shape.type, path, key.where[path]);
    return { key, shape, text: isById ? undefined : keyText(shape, valueAt) };
  }
}

/** A key with its values as one text; undefined where one of them is empty, or none is asked for. */
interface PreparedKey {
  readonly key: NaturalKey;
  readonly shape: KeyShape;
  readonly text: string | undefined;
}

/** The values of a key, or undefined where one of them is empty. */
function pickValues(draft: Draft, paths: readonly FieldPath[]): Record<FieldPath, Value> | undefined {
  const where: Record<FieldPath, Value> = {};
  for (const path of paths) {
    const value = draft.values[path];
    if (value === undefined || isEmptyValue(value)) return undefined;
    where[path] = value;
  }
  return where;
}

/** Draft key → the drafts that are identified by it, and the field that says so. */
function dependentsOf({
  drafts,
  roles,
}: DraftSet): ReadonlyMap<string, { readonly index: number; readonly path: FieldPath }[]> {
  const dependents = new Map<string, { readonly index: number; readonly path: FieldPath }[]>();
  for (const [index, draft] of drafts.entries())
    for (const path of roles[draft.role]?.identity ?? []) {
      const owner = isReference(draft.type, path) ? draft.values[path] : undefined;
      if (typeof owner !== 'string') continue;
      const known = dependents.get(owner);
      if (known === undefined) dependents.set(owner, [{ index, path }]);
      else known.push({ index, path });
    }
  return dependents;
}

interface Contender {
  readonly index: number;
  readonly draft: Draft;
  readonly role: Role;
}

function saySame(left: Draft, right: Draft): boolean {
  return Object.entries(right.values).every(([path, value]) => {
    const other = left.values[path] ?? null;
    return sameValue(other, value ?? null);
  });
}
