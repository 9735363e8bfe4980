import { splitPath } from '@shared/fields';
import type { NamedField } from '@shared/transform/fieldRoute';
import type { RowStore } from './rowStore';

/** Records that are looked at; what comes up later only is rare, and can be named by its whole path. */
const LOOKED_AT = 20_000;

/** Which entries of maps records of a type use, each looked up once: `attributes.color` under the name "color". */
export class MapKeys {
  private readonly known = new Map<string, readonly NamedField[]>();

  constructor(private readonly store: RowStore) {}

  readonly of = (type: string): readonly NamedField[] => {
    let entries = this.known.get(type);
    if (entries === undefined) {
      entries = this.look(type);
      this.known.set(type, entries);
    }
    return entries;
  };

  private look(type: string): NamedField[] {
    const paths = new Set<string>();
    let seen = 0;
    for (const { values } of this.store.all(type)) {
      for (const path in values) if (path.includes('.')) paths.add(path);
      if (++seen === LOOKED_AT) break;
    }
    return [...paths].sort().map((path) => ({ path, label: splitPath(path).key ?? path }));
  }
}
