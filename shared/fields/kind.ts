import type { Conventions } from './conventions';
import type { FieldKindName, FieldOf } from './field';
import type { ParsedValue, Value } from './value';

/** Why a value is marked: shown at the cell, never a reason to refuse it. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** Names of records, for kinds whose text form is a name rather than an id. */
export interface RecordNames {
  nameOf(id: string): string | undefined;
  /** The one record of these types that goes by this name (or id); undefined when none or several do. */
  findByName(types: readonly string[], name: string): string | undefined;
}

export interface TextContext {
  readonly conventions: Conventions;
  readonly names: RecordNames;
}

/**
 * What a kind of field does, without any screen: one object per kind, looked up in `fieldKinds`. The renderer's
 * `fieldKinds/` adds cell, editor and form control.
 */
export interface FieldKind<K extends FieldKindName> {
  /** Text of a cell, a paste or a file → value. Empty text is null; what cannot be read is `{ unparsed }`. */
  parse(source: string, field: FieldOf<K>, context: TextContext): Value;
  /** Value → text such that `parse` gives the value back under the same conventions. */
  toText(value: ParsedValue, field: FieldOf<K>, context: TextContext): string;
  /** Whether a JSON value from a boundary has this kind's stored shape. */
  accepts(value: ParsedValue, field: FieldOf<K>): boolean;
  /** First thing wrong with a well-formed value, or undefined. */
  check(value: ParsedValue, field: FieldOf<K>): Problem | undefined;
  /** Key for sorting: numbers sort before texts; texts by the collator. */
  sortKey(value: ParsedValue, field: FieldOf<K>, context: TextContext): number | string;
}

export type AnyFieldKind = { [K in FieldKindName]: FieldKind<K> };
