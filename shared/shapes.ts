/**
 * Objects with many fields, by the hundred thousand. One that grows field by field costs many times its size; here
 * those with the same fields, which most records of a file have, are copied from one and filled in.
 */
interface Shape {
  readonly next: Map<string, Shape>;
  /** In the order in which they were met first; undefined for the beginning of another shape. */
  index: number | undefined;
}

/** Numbers the lists of fields that it is shown. */
export class Shapes {
  private readonly root: Shape = { next: new Map(), index: undefined };
  /** The fields of each shape, by its index. */
  readonly all: string[][] = [];

  /** @param fields each once */
  indexOf(fields: readonly string[]): number {
    let shape = this.root;
    for (const field of fields) {
      let next = shape.next.get(field);
      if (next === undefined) {
        next = { next: new Map(), index: undefined };
        shape.next.set(field, next);
      }
      shape = next;
    }
    if (shape.index === undefined) {
      shape.index = this.all.length;
      this.all.push([...fields]);
    }
    return shape.index;
  }
}

/** An object to copy. Each field has held a number and something else, so that the engine keeps room for both. */
export function templateOf<T>(fields: readonly string[]): Record<string, T | number | null> {
  const template: Record<string, T | number | null> = {};
  for (const field of fields) template[field] = 0;
  for (const field of fields) template[field] = null;
  return template;
}

/** A copy of the template that holds these values, one for each of its fields. */
export function filled<T>(
  template: Readonly<Record<string, T | number | null>>,
  fields: readonly string[],
  values: readonly T[],
): Record<string, T> {
  const made: Record<string, T | number | null> = { ...template };
  for (let index = 0; index < fields.length; index++) made[fields[index] as string] = values[index] as T;
  return made as Record<string, T>;
}
