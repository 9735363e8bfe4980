import type { FamilyScope } from '@shared/families';
import type { RecordNames } from '@shared/fields';

/** "Amazon · DE"; the catalog by its own name. */
export function scopeLabel({ place }: FamilyScope, names: RecordNames): string {
  if (place.length === 0) return 'Catalog';
  const [channel = '', ...rest] = place;
  const parts = [channel === '' ? 'No channel' : (names.nameOf(channel) ?? channel), ...rest];
  return parts.filter((part) => part !== '').join(' · ');
}
