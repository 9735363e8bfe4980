import { type FieldPath, splitPath, type TextContext, type Value, valueText } from '@shared/fields';
import { declarationOf, fieldAt, nameOfRecord, type StoredRecord } from '@shared/records';

/** "Title", "Attributes: material", "Components: TR-100-S". */
export function fieldText(type: string, path: FieldPath, { names }: Pick<TextContext, 'names'>): string {
  const { field: name, key } = splitPath(path);
  const field = declarationOf(type).fields[name];
  if (field === undefined) return path;
  if (key === undefined) return field.label;
  const keyText = field.kind === 'map' && field.keyTo !== undefined ? (names.nameOf(key) ?? key) : key;
  return `${field.label}: ${keyText}`;
}

/** The value as a person reads it; undefined where it holds nothing. */
export function readableValue(
  type: string,
  change: { readonly path: FieldPath; readonly value: Value | undefined },
  context: TextContext,
): string | undefined {
  const field = fieldAt(type, change.path);
  if (change.value === undefined || change.value === null) return undefined;
  const text = field === undefined ? JSON.stringify(change.value) : valueText(change.value, field, context);
  return text === '' ? undefined : text;
}

/** The record's name; its type where it has none. */
export function recordText(record: StoredRecord): string {
  return nameOfRecord(record) || `${declarationOf(record.type).label} without a name`;
}
