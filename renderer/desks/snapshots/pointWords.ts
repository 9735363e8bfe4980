import type { StepBody } from '@shared/changes';
import { countText } from '@shared/numbers';
import type { RestorePoint } from '@/data/restorePoints';

const REASONS = {
  timer: 'Taken by Aisle',
  person: 'Taken by you',
  migration: 'Before the records were brought into new shapes',
  import: 'As it was imported',
} as const;

/** Why the moment is in the list. */
export function reasonText({ snapshot, before }: RestorePoint): string {
  if (before !== undefined) return `Before “${before.label}”`;
  return snapshot === undefined ? '' : REASONS[snapshot.reason];
}

/** "3 come back, 12 change, 5 are removed"; what is none is left out. */
export function effectText({ creates, changes, deletes }: StepBody): string {
  const parts = [
    creates.length > 0 && `${countText(creates.length)} ${creates.length === 1 ? 'comes' : 'come'} back`,
    changes.length > 0 && `${countText(changes.length)} ${changes.length === 1 ? 'changes' : 'change'}`,
    deletes.length > 0 && `${countText(deletes.length)} ${deletes.length === 1 ? 'is' : 'are'} removed`,
  ].filter((part): part is string => part !== false);
  return parts.length === 0 ? 'As it is now' : parts.join(', ');
}

export function recordsText(count: number): string {
  return `${countText(count)} ${count === 1 ? 'record' : 'records'}`;
}
