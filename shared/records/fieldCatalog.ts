import { type Field, type FieldPath, splitPath } from '@shared/fields';
import type { CustomField } from './customField';
import { declarationOf, fieldAt, isRecordType } from './index';

/** One field and where its values are. */
export type PlacedField = readonly [path: FieldPath, field: Field];

/**
 * The fields of every record type in one workspace: those declared, and those that its people added. Whatever shows,
 * reads or writes records asks here, so that a custom field is of its own kind everywhere.
 */
export interface Fields {
  /** The field at a path, entries of maps and retired fields included; undefined when the type has none. */
  at(type: string, path: FieldPath): Field | undefined;
  /** All fields in the order of forms and columns: people's own where the map of custom fields stands, before it. */
  of(type: string): readonly PlacedField[];
  /** "Title", "Season", "Attributes: material". */
  label(type: string, path: FieldPath): string;
  /** Whether a person defined the field, retired ones included. */
  isDefined(type: string, path: FieldPath): boolean;
  /** Kept, but shown nowhere. */
  isRetired(type: string, path: FieldPath): boolean;
  /** Definitions of a type in their order, retired ones included. */
  customOf(type: string): readonly CustomField[];
}

/** A field that is worked out from others: `calc.<id>`. It is never stored. */
export interface ReckonedField {
  readonly type: string;
  readonly path: FieldPath;
  readonly field: Field;
}

export class FieldCatalog implements Fields {
  private readonly customs = new Map<string, readonly CustomField[]>();
  private readonly byPath = new Map<string, CustomField>();
  private readonly reckoned = new Map<string, ReckonedField>();
  private readonly lists = new Map<string, readonly PlacedField[]>();

  constructor(customs: Iterable<CustomField>, reckoned: Iterable<ReckonedField> = []) {
    for (const custom of customs) {
      this.byPath.set(`${custom.type} ${custom.path}`, custom);
      this.customs.set(custom.type, [...(this.customs.get(custom.type) ?? []), custom]);
    }
    for (const [type, list] of this.customs) this.customs.set(type, [...list].sort(inOrder));
    for (const field of reckoned) this.reckoned.set(`${field.type} ${field.path}`, field);
  }

  at(type: string, path: FieldPath): Field | undefined {
    const own = this.byPath.get(`${type} ${path}`) ?? this.reckoned.get(`${type} ${path}`);
    return own?.field ?? fieldAt(type, path);
  }

  of(type: string): readonly PlacedField[] {
    let list = this.lists.get(type);
    if (list === undefined) {
      list = this.listOf(type);
      this.lists.set(type, list);
    }
    return list;
  }

  private listOf(type: string): PlacedField[] {
    const declared = Object.entries(declarationOf(type).fields).flatMap(([name, field]): PlacedField[] =>
      name === 'custom' ? [...this.shown(type), [name, field]] : [[name, field]],
    );
    const reckoned = [...this.reckoned.values()].filter((other) => other.type === type);
    return [...declared, ...reckoned.map(({ path, field }): PlacedField => [path, field])];
  }

  private shown(type: string): PlacedField[] {
    return this.customOf(type).flatMap(({ path, field, isRetired }): PlacedField[] =>
      isRetired ? [] : [[path, field]],
    );
  }

  label(type: string, path: FieldPath): string {
    const own = this.byPath.get(`${type} ${path}`) ?? this.reckoned.get(`${type} ${path}`);
    if (own !== undefined) return own.field.label;
    const { field: name, key } = splitPath(path);
    const label = isRecordType(type) ? (declarationOf(type).fields[name]?.label ?? name) : name;
    return key === undefined ? label : `${label}: ${key}`;
  }

  isDefined(type: string, path: FieldPath): boolean {
    return this.byPath.has(`${type} ${path}`) || this.reckoned.has(`${type} ${path}`);
  }

  isRetired(type: string, path: FieldPath): boolean {
    return this.byPath.get(`${type} ${path}`)?.isRetired === true;
  }

  customOf(type: string): readonly CustomField[] {
    return this.customs.get(type) ?? [];
  }

  /** The calculated columns of all types. */
  get calculated(): readonly ReckonedField[] {
    return [...this.reckoned.values()];
  }

  /** Every definition that is not retired, of all types. */
  get active(): readonly CustomField[] {
    return [...this.byPath.values()].filter(({ isRetired }) => !isRetired);
  }
}

/** The declared fields alone, for files and programs without a workspace. */
export const declaredFields: Fields = new FieldCatalog([]);

function inOrder(left: CustomField, right: CustomField): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1);
}
