import { type FieldPath, isEmptyValue, isIdList, type Value } from '@shared/fields';
import { normalGtin } from '@shared/fields/identifiers';
import type { Draft, NaturalKey, RecordSource } from '@shared/formats/format';
import { fieldAt, type RecordType } from '@shared/records';
import { Shapes } from '@shared/shapes';

/** The fields of a natural key and how they are compared: records are indexed once for each such set. */
export interface KeyShape {
  readonly type: RecordType;
  readonly paths: readonly FieldPath[];
  readonly folded: boolean;
  /** Fields that must hold nothing. */
  readonly empty: readonly FieldPath[];
  /** The same for the same of all these. */
  readonly number: number;
}

/** Gives out the shapes of keys, each once: a file of 100,000 rows has a million keys of a handful of shapes. */
export class KeyShapes {
  private readonly shapes = new Shapes();
  private readonly known: KeyShape[] = [];

  of({ type, paths, folded, empty }: Omit<KeyShape, 'number'>): KeyShape {
    const number = this.shapes.indexOf([type, folded ? 'folded' : 'exact', ...paths, '', ...empty]);
    const shape = this.known[number] ?? { type, paths, folded, empty, number };
    this.known[number] = shape;
    return shape;
  }
}

export type KeyHit = { readonly id: string } | 'none' | 'several';

/** Finds records by the values of several fields together. Each index is built by one walk over the type's records. */
export class KeyIndex {
  private readonly indexes: Map<string, string | null>[] = [];

  constructor(private readonly records: RecordSource) {}

  /** @param text from `keyText` */
  find(shape: KeyShape, text: string): KeyHit {
    const id = this.indexOf(shape).get(text);
    return id === undefined ? 'none' : id === null ? 'several' : { id };
  }

  private indexOf(shape: KeyShape): Map<string, string | null> {
    let index = this.indexes[shape.number];
    if (index === undefined) {
      index = new Map();
      for (const { id, values } of this.records.ofType(shape.type)) {
        if (!shape.empty.every((path) => isEmptyValue(values[path]))) continue;
        const text = keyText(shape, (path) => values[path]);
        if (text !== undefined) index.set(text, index.has(text) ? null : id);
      }
      this.indexes[shape.number] = index;
    }
    return index;
  }
}

/** The values of a key as one text; undefined when one of them is empty, since nothing can be found by nothing. */
export function keyText(
  shape: KeyShape,
  valueAt: (path: FieldPath) => Value | undefined,
): string | undefined {
  let text = '';
  for (const path of shape.paths) {
    const value = valueAt(path);
    if (value === undefined || value === null || isEmptyValue(value)) return undefined;
    text += `${partText(value, path, shape)}\u0000`;
  }
  return text;
}

function partText(value: Value, path: FieldPath, { type, folded }: KeyShape): string {
  if (isIdList(value)) return value.join('\u0001');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = String(value);
  const field = fieldAt(type, path);
  if (field?.kind === 'text' && field.format === 'gtin') return normalGtin(text) ?? text;
  return folded ? text.trim().toLowerCase() : text;
}

export function shapeOf(key: NaturalKey, draft: Draft): Omit<KeyShape, 'number'> {
  return {
    type: key.type ?? draft.type,
    paths: Object.keys(key.where),
    folded: key.folded === true,
    empty: key.empty ?? [],
  };
}

/** What a person calls the fields of a key. */
export function labelsOf(key: NaturalKey, draft: Draft): string {
  const type = key.type ?? draft.type;
  return Object.keys(key.where)
    .map((path) => fieldAt(type, path)?.label ?? path)
    .join(' and ');
}
