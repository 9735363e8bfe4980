import { type Field, type FieldPath, mapPath, splitPath } from '@shared/fields';
import { declarationOf, inSentence } from '@shared/records';
import { declaredFields, type Fields } from '@shared/records/fieldCatalog';
import { err, ok, type Result } from '@shared/result';

/** A field that records of a type have beyond the declared ones: an entry of a map in use, a custom field. */
export interface NamedField {
  readonly path: FieldPath;
  readonly label: string;
}

export type EntriesOf = (type: string) => Iterable<NamedField>;

/** Where names are looked up. */
export interface NameScope {
  readonly entriesOf: EntriesOf;
  /** The fields of the workspace; without them the declared ones. */
  readonly fields?: Fields;
}

/** The way from a record to a field: its own, or one of a record that it refers to. */
export interface FieldRoute {
  readonly path: FieldPath;
  readonly field: Field;
  /** Behind a reference: where to go on, by the type of the record that is found there. */
  readonly next?: ReadonlyMap<string, FieldRoute>;
}

/** References followed one after the other; more is a mistake, and could go round. */
const FARTHEST = 4;

/** Finds what a person means by a name in records of a type. Errors: `invalid`, with a guess where there is one. */
export function findField(name: string, type: string, scope: NameScope): Result<FieldRoute> {
  const route = routeTo(name.trim(), type, { scope, left: FARTHEST });
  if (route !== undefined) return ok(route);
  const { label, fields } = declarationOf(type);
  const map = Object.keys(fields).find((path) => fields[path]?.kind === 'map' && path === name.trim());
  if (map !== undefined)
    return err('invalid', `“${map}” holds several values: name one of them, as in “${map}.material”.`);
  const guess = guessFor(name.trim(), type, scope);
  const hint = guess === undefined ? 'Choose one from the list of fields.' : `Did you mean “${guess}”?`;
  return err('invalid', `A ${inSentence(label)} has no field “${name.trim()}”. ${hint}`);
}

interface Search {
  readonly scope: NameScope;
  readonly left: number;
}

function fieldOf(type: string, path: FieldPath, { fields = declaredFields }: NameScope): Field | undefined {
  return fields.at(type, path);
}

/** Custom fields by their labels, then entries of maps. */
function* namedFields(
  type: string,
  { fields = declaredFields, entriesOf }: NameScope,
): Generator<NamedField> {
  for (const [path, { label }] of fields.of(type)) if (path.includes('.')) yield { path, label };
  yield* entriesOf(type);
}

function routeTo(name: string, type: string, search: Search): FieldRoute | undefined {
  const path = ownPath(name, type, search.scope);
  const field = path === undefined ? undefined : fieldOf(type, path, search.scope);
  if (path !== undefined && field !== undefined) return { path, field };
  return search.left === 0 ? undefined : routeThrough(name, type, search);
}

/** A field by its path or label, then an entry of a map by its whole path, its label or its key. */
function ownPath(name: string, type: string, scope: NameScope): FieldPath | undefined {
  if (fieldOf(type, name, scope) !== undefined) return name;
  const wanted = name.toLowerCase();
  const { fields } = declarationOf(type);
  const declared = Object.keys(fields).find(
    (path) =>
      fields[path]?.kind !== 'map' &&
      (path.toLowerCase() === wanted || fields[path]?.label.toLowerCase() === wanted),
  );
  if (declared !== undefined) return declared;
  const entries = [...namedFields(type, scope)];
  const isCalled = ({ path, label }: NamedField, same: (text: string) => boolean): boolean =>
    same(label) || same(splitPath(path).key ?? '');
  const entry =
    entries.find((candidate) => isCalled(candidate, (text) => text === name)) ??
    entries.find((candidate) => isCalled(candidate, (text) => text.toLowerCase() === wanted));
  return entry?.path ?? entryOfMap(name, type);
}

/** "Attributes.colour": the map by its label. */
function entryOfMap(name: string, type: string): FieldPath | undefined {
  const { field: first, key } = splitPath(name);
  if (key === undefined) return undefined;
  const { fields } = declarationOf(type);
  const map = Object.keys(fields).find(
    (path) => fields[path]?.kind === 'map' && fields[path]?.label.toLowerCase() === first.toLowerCase(),
  );
  return map === undefined ? undefined : mapPath(map, key);
}

function routeThrough(name: string, type: string, search: Search): FieldRoute | undefined {
  const { field: first, key } = splitPath(name);
  if (key === undefined) return undefined;
  const path = ownPath(first.trim(), type, search.scope);
  const field = path === undefined ? undefined : fieldOf(type, path, search.scope);
  if (path === undefined || field === undefined) return undefined;
  const next = new Map<string, FieldRoute>();
  for (const target of typesBehind(field)) {
    const route = routeTo(key.trim(), target, { ...search, left: search.left - 1 });
    if (route !== undefined) next.set(target, route);
  }
  return next.size === 0 ? undefined : { path, field, next };
}

/** Record types that a field may refer to. */
export function typesBehind(field: Field): readonly string[] {
  if (field.kind === 'reference' || field.kind === 'references') return field.to;
  return field.kind === 'asset' ? ['asset'] : [];
}

/** What may have been meant: the same name behind a reference, or a name that is nearly this one. */
function guessFor(name: string, type: string, scope: NameScope): string | undefined {
  const { fields = declaredFields } = scope;
  // By their paths, but people's own by their labels: an id says nothing to anybody.
  const called = (of: string, path: FieldPath): string =>
    fields.isDefined(of, path) ? fields.label(of, path) : path;
  for (const [path, field] of fields.of(type)) {
    for (const target of typesBehind(field)) {
      const found = ownPath(name, target, scope);
      if (found !== undefined && target !== type) return `${called(type, path)}.${called(target, found)}`;
    }
  }
  const entries = [...namedFields(type, scope)];
  const plain = Object.entries(declarationOf(type).fields).filter(([, { kind }]) => kind !== 'map');
  const known = plain.flatMap(([path, { label }]) => [path, label]);
  const names = [...known, ...entries.map(({ label }) => label)];
  const nearest = names
    .map((candidate) => ({ candidate, steps: editSteps(candidate.toLowerCase(), name.toLowerCase()) }))
    .sort((left, right) => left.steps - right.steps)[0];
  return nearest !== undefined && nearest.steps <= Math.ceil(name.length / 3) ? nearest.candidate : undefined;
}

/** Letters to put in, take out or exchange until one word is the other. */
function editSteps(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      const exchanged = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
