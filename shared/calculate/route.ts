import { type Field, type FieldPath, mapPath } from '@shared/fields';
import { declarationOf, isRecordType, recordTypes } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';

/** One step from a record towards a value. */
export type Stop =
  /** The value of a field. */
  | { readonly kind: 'value'; readonly path: FieldPath; readonly field: Field }
  /** The record, or records, that a field refers to. */
  | { readonly kind: 'follow'; readonly path: FieldPath }
  /** All records of a type that refer to this one. */
  | { readonly kind: 'referrers'; readonly type: string; readonly paths: readonly FieldPath[] };

/** How a formula's field name leads from a record of a type to a value, and what it reads on the way. */
export interface Route {
  readonly name: string;
  readonly stops: readonly Stop[];
  /** Types of the records that it leads to on its way. */
  readonly through: readonly string[];
  /** The fields it depends on. */
  readonly reads: readonly { readonly type: string; readonly path: FieldPath }[];
}

/** The route of names such as `product`, `title`; a sentence where they lead nowhere. */
export function routeOf(names: readonly string[], type: string, fields: Fields): Route | string {
  const stops: Stop[] = [];
  const reads: { type: string; path: FieldPath }[] = [];
  const through: string[] = [];
  let at = type;
  for (let place = 0; place < names.length; place++) {
    const name = names[place] ?? '';
    const rest = names.slice(place + 1);
    const found = findField(name, rest, at, fields);
    if (found === undefined) {
      const reverse = referring(name, at, fields);
      if (reverse === undefined) return missing(name, at);
      stops.push({ kind: 'referrers', ...reverse });
      for (const path of reverse.paths) reads.push({ type: reverse.type, path });
      at = reverse.type;
      through.push(at);
      if (rest.length === 0) return { name: names.join('.'), stops, through, reads };
      continue;
    }
    const { path, field, isEntry } = found;
    reads.push({ type: at, path });
    if (isEntry || rest.length === 0) {
      stops.push({ kind: 'value', path, field });
      return { name: names.join('.'), stops, through, reads };
    }
    const to = targetOf(field);
    if (to === undefined) return `“${field.label}” leads to no other record, so nothing can follow it.`;
    stops.push({ kind: 'follow', path });
    at = to;
    through.push(at);
  }
  return missing(names.join('.'), type);
}

function targetOf(field: Field): string | undefined {
  if (field.kind === 'asset') return 'asset';
  const [to] = field.kind === 'reference' || field.kind === 'references' ? field.to : [];
  return to !== undefined && isRecordType(to) ? to : undefined;
}

interface Found {
  readonly path: FieldPath;
  readonly field: Field;
  /** An entry of a map, which takes the rest of the names as its key. */
  readonly isEntry: boolean;
}

/** A field by its path, its label, or the key of a map's entry. */
function findField(name: string, rest: readonly string[], type: string, fields: Fields): Found | undefined {
  const all = fields.of(type);
  const wanted = name.toLowerCase();
  const own = all.find(([path, { kind }]) => path === name && kind !== 'map');
  const labelled = own ?? all.find(([, { label, kind }]) => kind !== 'map' && label.toLowerCase() === wanted);
  if (labelled !== undefined) return { path: labelled[0], field: labelled[1], isEntry: false };
  const isMap = all.some(([path, { kind }]) => path === name && kind === 'map') || name === 'calc';
  if (!isMap || rest.length === 0) return undefined;
  const path = mapPath(name, rest.join('.'));
  const field = fields.at(type, path);
  return field === undefined ? undefined : { path, field, isEntry: true };
}

/** The type whose plural, or name, this is, and the fields by which it refers to records of `type`. */
function referring(
  name: string,
  type: string,
  fields: Fields,
): { readonly type: string; readonly paths: readonly FieldPath[] } | undefined {
  const wanted = name.toLowerCase().replace(/\s+/g, ' ');
  const other = Object.keys(recordTypes).find(
    (candidate) =>
      candidate.toLowerCase() === wanted || declarationOf(candidate).plural.toLowerCase() === wanted,
  );
  if (other === undefined) return undefined;
  const paths = fields
    .of(other)
    .flatMap(([path, field]) =>
      (field.kind === 'reference' || field.kind === 'references') && field.to.includes(type) ? path : [],
    );
  return paths.length === 0 ? undefined : { type: other, paths };
}

function missing(name: string, type: string): string {
  const { plural } = declarationOf(type);
  return `${plural} have no field “${name}”, and nothing of that name refers to them.`;
}
