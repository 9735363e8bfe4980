import { neutralConventions, type Values } from '@shared/fields';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import { compileFind, type FindQuery, findIn, noQuery } from '@shared/transform/find';
import type { TransformScope } from '@shared/transform/operations';
import type { SearchTexts } from '@shared/transform/transform';

export function record(type: string, values: Values, id = type): StoredRecord {
  return { id, type, rev: 1, values };
}

/** What a transformation works with, over these records. */
export function scopeOf(records: readonly StoredRecord[]): TransformScope {
  const byId = new Map(records.map((each) => [each.id, each]));
  return {
    locale: 'en',
    text: {
      conventions: neutralConventions,
      names: {
        nameOf: (id) => {
          const found = byId.get(id);
          return found && nameOfRecord(found);
        },
        findByName: () => undefined,
      },
    },
    record: (id) => byId.get(id),
    entriesOf: () => [],
  };
}

export const searchHere: SearchTexts = async (query, texts) => {
  const finder = compileFind(query);
  return finder.ok ? { ok: true, value: texts.map((text) => findIn(text, finder.value)) } : finder;
};

export function query(change: Partial<FindQuery>): FindQuery {
  return { ...noQuery, ...change };
}
