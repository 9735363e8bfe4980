import type { FieldPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';

/** The records as they are before the step. */
export interface RuleReader {
  get(id: string): StoredRecord | undefined;
  all(type: string): Iterable<StoredRecord>;
  /** Records of a type that refer to a record by one of these fields. */
  referrers(id: string, type: string, paths: readonly FieldPath[]): Iterable<StoredRecord>;
}
