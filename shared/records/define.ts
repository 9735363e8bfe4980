import type { Field, FieldPath, ParsedOf, Unparsed, Value, Values } from '@shared/fields';

/** Where a type's absent fields take their content from. */
export interface Inheritance {
  /** Chains of references to the records that lend, the nearest first: the item, then that item's product. */
  readonly through: readonly (readonly string[])[];
  /** By field, what each type lends to it. */
  readonly fields: Readonly<Record<FieldPath, readonly { readonly of: string; readonly path: FieldPath }[]>>;
  /** The map whose entries every lender lends under the same path. */
  readonly map?: string;
  /** Every type that lends. */
  readonly lenders: readonly string[];
}

/** A record type, declared once; everything generic about it is derived from this. */
export interface RecordDeclaration<Name extends string = string> {
  readonly type: string;
  readonly label: string;
  readonly plural: string;
  /** The field a person calls the record by, then those tried when it is empty. */
  readonly nameFields: readonly Name[];
  /** Fields that can find a record again: offered as keys of an import, reported when doubled. */
  readonly keyFields: readonly Name[];
  /** Name of the field that says what state the record is in, when it has one. */
  readonly stateField?: Name;
  /** Value of the state field that "archive" sets. */
  readonly archivedState?: string;
  /** Name of the field that holds its pictures, when it has them. */
  readonly imagesField?: Name;
  /** Name of the field that refers to the parent of the same type, for trees. */
  readonly parentField?: Name;
  /** Of a tree: the field that spells the names from the top down. */
  readonly pathField?: Name;
  /** Name of the number field that gives records of one parent, or of one `orderWithin`, their order. */
  readonly positionField?: Name;
  /** Name of the reference whose record is also found by this record's keys: a variant's SKU finds its product. */
  readonly keysAlsoFind?: Name;
  /** Name of the field whose value its like share: their order counts within it. */
  readonly orderWithin?: Name;
  /** Where its absent fields take their content from, when they do. */
  readonly inherits?: Inheritance;
  /** Kept by Aisle itself: no desk of its own, no import target. */
  readonly internal?: boolean;
  readonly fields: Readonly<Record<string, Field>>;
}

/** Checks a declaration's own names against its fields at compile time, and keeps the fields' types. */
export function defineRecord<const F extends Readonly<Record<string, Field>>>(
  declaration: RecordDeclaration<keyof F & string> & { readonly fields: F },
): RecordDeclaration & { readonly fields: F } {
  return declaration;
}

/** What `values` of a record of this declaration may hold, by its fields; map entries are open. */
export type ValuesOf<D extends RecordDeclaration> = {
  readonly [K in keyof D['fields']]?: ParsedOf<D['fields'][K]> | Unparsed | null;
} & Readonly<Record<FieldPath, Value>>;

/** A record as it lies in memory, in blocks and in snapshots. */
export interface StoredRecord {
  /** UUIDv7; never changes. */
  readonly id: string;
  readonly type: string;
  /** `seq` of the last step that touched it. */
  readonly rev: number;
  readonly values: Values;
}
