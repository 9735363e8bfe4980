import { nameOfRecord, type StoredRecord } from '@shared/records';
import { axesOf } from './axes';
import { combinationOf, type Family } from './family';
import { type FamilyProblem, problemsOf } from './problems';
import { type FamilyShape, type FamilyShapeId, familyShapes, shapesOf } from './shapes';
import { type GetRecord, plainText } from './values';

export interface FamilyRecords {
  readonly get: GetRecord;
  readonly all: (type: string) => Iterable<StoredRecord>;
}

/** Where a record stands: as the parent of its own family, as a child of one, or in none. */
type Place = { readonly key: string; readonly isParent: boolean } | undefined;

interface Members {
  readonly children: Set<string>;
}

/**
 * Which records are families, of one shape. Built in one pass when first asked, then kept up record by record; axes
 * and problems of a family are worked out when asked and kept until one of its records changes.
 */
export class FamilyIndex {
  private members: Map<string, Members> | undefined;
  private readonly places = new Map<string, Place>();
  private readonly keys = new Map<string, string>();
  private readonly known = new Map<string, Family>();
  private readonly problems = new Map<string, readonly FamilyProblem[]>();

  constructor(
    readonly shape: FamilyShape,
    private readonly records: FamilyRecords,
  ) {}

  /** Keys of all families. */
  allKeys(): Iterable<string> {
    return this.built().keys();
  }

  has(key: string): boolean {
    return this.built().has(key);
  }

  childCount(key: string): number {
    return this.built().get(key)?.children.size ?? 0;
  }

  /** The family that a record is parent or child of. */
  keyOf(id: string): string | undefined {
    this.built();
    return this.places.get(id)?.key;
  }

  /** Ids of the children; in no order. */
  childrenOf(key: string): Iterable<string> {
    return this.built().get(key)?.children ?? [];
  }

  /** The parent, or the first child of a family without one: where it is, it is all. */
  anyMember(key: string): StoredRecord | undefined {
    const parent = this.records.get(key);
    if (parent !== undefined) return parent;
    for (const id of this.childrenOf(key)) return this.records.get(id);
    return undefined;
  }

  family(key: string): Family | undefined {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const members = this.built().get(key);
    if (members === undefined) return undefined;
    const made = this.make(key, members);
    this.known.set(key, made);
    return made;
  }

  problemsOf(key: string): readonly FamilyProblem[] {
    const known = this.problems.get(key);
    if (known !== undefined) return known;
    const family = this.family(key);
    const found = family === undefined ? [] : problemsOf(family, this.records.get);
    this.problems.set(key, found);
    return found;
  }

  /** Takes in that these records of these types changed, came or went. */
  follow(changes: Iterable<readonly [type: string, ids: readonly string[]]>): void {
    if (this.members === undefined) return;
    let isForeign = false;
    for (const [type, ids] of changes) {
      if (type === this.shape.parentType || type === this.shape.childType) {
        for (const id of ids) this.refile(id);
      } else isForeign = true;
      if (this.members === undefined) return;
    }
    // What a member inherits lies with records outside its family.
    if (isForeign && this.shape.item !== undefined) this.forgetAll();
  }

  private refile(id: string): void {
    const before = this.places.get(id);
    const record = this.records.get(id);
    const after = record === undefined ? undefined : this.placeOf(record);
    this.forget(before?.key);
    this.forget(after?.key);
    const isSame = before?.key === after?.key && before?.isParent === after?.isParent;
    // A parent that is named by another key now: its children find it, or lose it.
    if (isSame && (record === undefined || !this.isKeyChanged(record))) return;
    this.members = undefined;
    this.forgetAll();
  }

  private isKeyChanged(record: StoredRecord): boolean {
    const { keyLink } = this.shape;
    if (keyLink === undefined) return false;
    return this.keys.get(record.id) !== plainText(record.values[keyLink.parent]);
  }

  private forget(key: string | undefined): void {
    if (key === undefined) return;
    this.known.delete(key);
    this.problems.delete(key);
  }

  private forgetAll(): void {
    this.known.clear();
    this.problems.clear();
  }

  private built(): Map<string, Members> {
    if (this.members !== undefined) return this.members;
    const { shape, records } = this;
    const members = new Map<string, Members>();
    this.members = members;
    this.places.clear();
    this.keys.clear();
    this.byKey = shape.keyLink === undefined ? new Map() : this.keyed();
    for (const type of new Set([shape.parentType, shape.childType]))
      for (const record of records.all(type)) this.file(record, members);
    // What children name as their parent is one, whatever its level says.
    for (const key of members.keys())
      if (!this.places.has(key) && records.get(key) !== undefined)
        this.places.set(key, { key, isParent: true });
    return members;
  }

  /** Parent key at a place → id, for children that name their parent as text alone. */
  private byKey = new Map<string, string>();

  private keyed(): Map<string, string> {
    const { keyLink, parentType } = this.shape;
    const found = new Map<string, string>();
    if (keyLink === undefined) return found;
    for (const record of this.records.all(parentType)) {
      const key = plainText(record.values[keyLink.parent]);
      this.keys.set(record.id, key);
      if (key !== '') found.set(this.placedKey(record, key), record.id);
    }
    return found;
  }

  private placedKey({ values }: StoredRecord, key: string): string {
    return [...this.shape.place.map((path) => plainText(values[path])), key].join('|');
  }

  private file(record: StoredRecord, members: Map<string, Members>): void {
    const place = this.placeOf(record);
    if (place === undefined) return;
    this.places.set(record.id, place);
    const family = members.get(place.key) ?? { children: new Set<string>() };
    if (!place.isParent) family.children.add(record.id);
    members.set(place.key, family);
  }

  private placeOf(record: StoredRecord): Place {
    const { shape, records } = this;
    const { level, link, keyLink } = shape;
    if (record.type === shape.parentType && record.type !== shape.childType)
      return { key: record.id, isParent: true };
    if (level !== undefined && record.values[level.path] === level.parent)
      return { key: record.id, isParent: true };
    const linked = plainText(record.values[link]);
    if (linked !== '' && records.get(linked) !== undefined) return { key: linked, isParent: false };
    const key = keyLink === undefined ? linked : plainText(record.values[keyLink.child]) || linked;
    if (key === '') return undefined;
    const placed = this.placedKey(record, key);
    return { key: this.byKey.get(placed) ?? `missing|${placed}`, isParent: false };
  }

  private make(key: string, members: Members): Family {
    const { shape, records } = this;
    const parent = records.get(key);
    const children = [...members.children].flatMap((id) => records.get(id) ?? []);
    const inOrder = children.sort((left, right) => byPosition(shape, left, right));
    const axes = axesOf(shape, parent, inOrder, records.get);
    const ranks = axes.map(({ values }) => new Map(values.map((value, index) => [value, index])));
    const ranked = inOrder.map((child) => ({
      child,
      rank: combinationOf(child, axes, records.get).map(
        (value, index) => ranks[index]?.get(value) ?? Number.MAX_SAFE_INTEGER,
      ),
    }));
    ranked.sort((left, right) => compareRanks(left.rank, right.rank));
    return { key, shape, parent, children: ranked.map(({ child }) => child), axes };
  }
}

function byPosition({ position }: FamilyShape, left: StoredRecord, right: StoredRecord): number {
  if (position !== undefined) {
    const [from, to] = [left.values[position], right.values[position]];
    const difference =
      (typeof from === 'number' ? from : Number.MAX_SAFE_INTEGER) -
      (typeof to === 'number' ? to : Number.MAX_SAFE_INTEGER);
    if (difference !== 0) return difference;
  }
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [index, rank] of left.entries()) {
    const difference = rank - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The indexes of all shapes over the same records. */
export class Families {
  private readonly indexes: ReadonlyMap<FamilyShapeId, FamilyIndex>;

  constructor(records: FamilyRecords) {
    this.indexes = new Map(
      Object.values(familyShapes).map((shape) => [shape.id, new FamilyIndex(shape, records)]),
    );
  }

  of(id: FamilyShapeId): FamilyIndex {
    const index = this.indexes.get(id);
    if (index === undefined) throw new Error(`There is no family shape “${id}”.`);
    return index;
  }

  /** The family a record belongs to, as a child or as the parent. */
  find(record: StoredRecord): { readonly index: FamilyIndex; readonly key: string } | undefined {
    for (const { id } of shapesOf(record.type)) {
      const index = this.of(id);
      const key = index.keyOf(record.id);
      if (key !== undefined) return { index, key };
    }
    return undefined;
  }

  follow(changes: Iterable<readonly [type: string, ids: readonly string[]]>): void {
    const list = [...changes];
    for (const index of this.indexes.values()) index.follow(list);
  }
}

/** All that a family can be searched by: the parent's name and key, the children's keys. */
export function* searchTextsOf(index: FamilyIndex, key: string, get: GetRecord): Generator<string> {
  const { shape } = index;
  const parent = get(key);
  if (parent === undefined) yield key;
  else {
    yield nameOfRecord(parent);
    for (const path of Object.values(shape.parentColumns)) yield plainText(parent.values[path]);
  }
  for (const id of index.childrenOf(key)) yield plainText(get(id)?.values[shape.columns[0] ?? '']);
}
