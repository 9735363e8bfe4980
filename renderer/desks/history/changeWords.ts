import type { FieldChange } from '@shared/changes';
import { type FieldPath, splitPath, type TextContext, type Value, valueText } from '@shared/fields';
import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { aroundDifference } from './aroundDifference';

interface HistoryContext extends TextContext {
  readonly fields: Fields;
}

/** "Title", "Attributes: material", "Components: TR-100-S". */
export function fieldText(
  type: string,
  path: FieldPath,
  { names, fields }: Pick<HistoryContext, 'names' | 'fields'>,
): string {
  if (fields.isDefined(type, path)) return fields.label(type, path);
  const { field: name, key } = splitPath(path);
  const field = declarationOf(type).fields[name];
  if (field === undefined) return path;
  if (key === undefined) return field.label;
  const keyText = field.kind === 'map' && field.keyTo !== undefined ? (names.nameOf(key) ?? key) : key;
  return `${field.label}: ${keyText}`;
}

/** A value as a history shows it. */
export interface ShownValue {
  /** Cut to where the change begins; undefined where there is no value. */
  readonly text: string | undefined;
  readonly whole: string | undefined;
}

/** What a field held and what it holds, as a person reads it. */
export function changeTexts(
  type: string,
  { path, from, to }: FieldChange,
  context: HistoryContext,
): { from: ShownValue; to: ShownValue } {
  const before = readableValue(type, { path, value: from }, context);
  const after = readableValue(type, { path, value: to }, context);
  if (before === undefined || after === undefined)
    return { from: { text: before, whole: before }, to: { text: after, whole: after } };
  const parts = aroundDifference(before, after);
  return { from: { text: parts.before, whole: before }, to: { text: parts.after, whole: after } };
}

/** Undefined where it holds nothing. */
function readableValue(
  type: string,
  change: { readonly path: FieldPath; readonly value: Value | undefined },
  context: HistoryContext,
): string | undefined {
  const field = context.fields.at(type, change.path);
  if (change.value === undefined || change.value === null) return undefined;
  const text = field === undefined ? JSON.stringify(change.value) : valueText(change.value, field, context);
  return text === '' ? undefined : text;
}

/** The record's name; its type where it has none. */
export function recordText(record: StoredRecord): string {
  return nameOfRecord(record) || `${declarationOf(record.type).label} without a name`;
}
