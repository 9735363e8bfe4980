import type { FieldPath } from '@shared/fields';
import { declarationOf, type StoredRecord } from '.';
import { effective } from './effective';

/** Fields that hold the record's own pictures: the single one first. */
export function imagePathsOf(type: string): FieldPath[] {
  const { fields, imagesField } = declarationOf(type);
  const single = Object.entries(fields).flatMap(([path, { kind }]) => (kind === 'asset' ? path : []));
  return imagesField === undefined ? single : [...single, imagesField];
}

/** Id of the asset that stands for a record: its first picture, inherited or its own. */
export function mainImageOf(
  record: StoredRecord,
  get: (id: string) => StoredRecord | undefined,
): string | undefined {
  for (const path of imagePathsOf(record.type)) {
    const { value } = effective(record, path, get);
    const first = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') return first;
  }
  return undefined;
}
