import type { Origin, StepCounts } from '@shared/changes';
import { countText } from '@shared/numbers';

const PLACES: Readonly<Record<string, string>> = {
  grid: 'Grid',
  form: 'Form',
  paste: 'Paste',
  fill: 'Fill',
  replace: 'Find and replace',
  template: 'Template',
  import: 'Import',
  history: 'History',
  snapshots: 'Snapshots',
  undo: 'Undo',
  redo: 'Redo',
  sample: 'Sample',
  assets: 'Images',
  families: 'Families',
};

const ACTORS: Readonly<Record<Origin['by'], string>> = {
  person: 'You',
  job: 'Background job',
  pull: 'Pull',
};

/** "Paste", "Import"; a place without a word of its own is named as it is. */
export function placeText(where: string): string {
  return PLACES[where] ?? where.charAt(0).toUpperCase() + where.slice(1);
}

/** Who made a step: "You", "Background job". */
export function actorText(by: Origin['by']): string {
  return ACTORS[by];
}

/** "240 cells in 12 records, 3 created"; what is none is left out. */
export function countsText({ created, deleted, changed, cells }: StepCounts): string {
  const parts = [
    changed > 0 && `${amount(cells, 'cell')} in ${amount(changed, 'record')}`,
    created > 0 && `${countText(created)} created`,
    deleted > 0 && `${countText(deleted)} deleted`,
  ].filter((part): part is string => part !== false);
  return parts.length === 0 ? 'No change' : parts.join(', ');
}

function amount(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
