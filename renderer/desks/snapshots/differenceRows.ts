import type { FieldChange, StepBody } from '@shared/changes';
import type { StoredRecord } from '@shared/records';

/** One record that restoring would touch. */
export interface DifferenceRow {
  readonly id: string;
  readonly type: string;
  readonly effect: 'create' | 'delete' | 'change';
  /** The record that gives its name: as it was, where it comes back; as it is, else. */
  readonly record: StoredRecord | undefined;
  readonly fields: readonly FieldChange[];
}

export function differenceRows(
  { creates, deletes, changes }: StepBody,
  get: (id: string) => StoredRecord | undefined,
): DifferenceRow[] {
  return [
    ...creates.map((record): DifferenceRow => {
      const { id, type, values } = record;
      return { id, type, effect: 'create', record: { id, type, values, rev: 0 }, fields: [] };
    }),
    ...changes.map(
      ({ id, type, fields }): DifferenceRow => ({ id, type, effect: 'change', record: get(id), fields }),
    ),
    ...deletes.map(
      (record): DifferenceRow => ({
        id: record.id,
        type: record.type,
        effect: 'delete',
        record,
        fields: [],
      }),
    ),
  ];
}
