/**
 * Record types: what a workspace holds, declared once each. Types, grid columns, forms, validation, history and
 * files all derive from these declarations; `recordTypes` is the list that everything generic walks.
 */
import type { Field, FieldPath } from '@shared/fields';
import { entryField, splitPath } from '@shared/fields';
import { asset } from './asset';
import { bundle } from './bundle';
import { calculatedField } from './calculatedField';
import { colourRule } from './colourRule';
import { columnSet } from './columnSet';
import { comment } from './comment';
import { customField } from './customField';
import type { RecordDeclaration, StoredRecord, ValuesOf } from './define';
import { listing } from './listing';
import { merge } from './merge';
import { brand, category, channel, collection, supplier } from './organisation';
import { product } from './product';
import { recipe } from './recipe';
import { recordSet } from './recordSet';
import { skuReference } from './skuReference';
import { source } from './source';
import { variant } from './variant';

export const recordTypes = {
  product,
  variant,
  listing,
  bundle,
  skuReference,
  asset,
  category,
  collection,
  channel,
  brand,
  supplier,
  source,
  recordSet,
  comment,
  merge,
  customField,
  calculatedField,
  colourRule,
  columnSet,
  recipe,
} as const;

export type RecordType = keyof typeof recordTypes;
/** Typed values of a record type, for code that knows which type it deals with. */
export type RecordValues<T extends RecordType> = ValuesOf<(typeof recordTypes)[T]>;

export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(recordTypes, type);
}

/** The declaration of a type. Throws on an unknown one: check text from outside with `isRecordType` first. */
export function declarationOf(type: string): RecordDeclaration {
  if (!isRecordType(type)) throw new Error(`There is no record type “${type}”.`);
  return recordTypes[type];
}

/** The field at a path, entries of maps included; undefined when the type has none. */
export function fieldAt(type: string, path: FieldPath): Field | undefined {
  const { field: name, key } = splitPath(path);
  const { fields } = declarationOf(type);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return undefined;
  if (field.kind === 'map') return key === undefined ? undefined : entryField(field, key);
  return key === undefined ? field : undefined;
}

/** A label inside a sentence: small letters, but for words that are capitals throughout ("SKU cross-reference"). */
export function inSentence(label: string): string {
  return label.replace(/\p{L}+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase(),
  );
}

/** What a person calls the record: the first of its name fields that holds text, else ''. */
export function nameOfRecord(record: StoredRecord): string {
  for (const path of declarationOf(record.type).nameFields) {
    const value = record.values[path];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

export { catalogTypes } from './catalogTypes';
export type { RecordDeclaration, StoredRecord, ValuesOf } from './define';
