import type { FieldPath, Value } from '@shared/fields';
import type { RecordType } from '@shared/records';
import type { IdBook } from '../ids';

/** A record before any step has made it. `key` is its name within the generator: a SKU, a handle, a file name. */
export interface Draft {
  readonly id: string;
  readonly type: RecordType;
  readonly key: string;
  readonly values: Record<FieldPath, Value>;
}

/** All drafts of the sample by type and key; gives ids to references before their records are written. */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly ids: IdBook) {}

  add(type: RecordType, key: string, values: Record<FieldPath, Value>): Draft {
    const name = `${type}:${key}`;
    if (this.drafts.has(name)) throw new Error(`The sample has two records ${name}.`);
    const draft = { id: this.ids.of(type, key), type, key, values };
    this.drafts.set(name, draft);
    return draft;
  }

  get(type: RecordType, key: string): Draft {
    const draft = this.drafts.get(`${type}:${key}`);
    if (draft === undefined) throw new Error(`The sample has no record ${type}:${key}.`);
    return draft;
  }

  id(type: RecordType, key: string): string {
    return this.get(type, key).id;
  }

  has(type: RecordType, key: string): boolean {
    return this.drafts.has(`${type}:${key}`);
  }

  ofType(type: RecordType): readonly Draft[] {
    return [...this.drafts.values()].filter((draft) => draft.type === type);
  }
}

export const euros = (amount: string) => ({ amount, currency: 'EUR' });
export const pounds = (amount: string) => ({ amount, currency: 'GBP' });
