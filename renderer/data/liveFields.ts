import type { Field, FieldPath } from '@shared/fields';
import { type CalculatedColumn, calculatedColumnOf } from '@shared/records/calculatedColumn';
import { type CustomField, customFieldOf } from '@shared/records/customField';
import { FieldCatalog, type Fields, type PlacedField } from '@shared/records/fieldCatalog';
import type { RowStore, StoreChange } from './rowStore';

type Listener = () => void;

/** The types whose records say which fields there are. */
const DEFINING = ['customField', 'calculatedField'];

/**
 * The fields of the open workspace, people's own among them: one for each window, made with the row store and kept
 * up with it. `current` is a plain catalog for engines that work on one state.
 */
export class LiveFields implements Fields {
  private catalog: FieldCatalog | undefined;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly store: RowStore) {
    store.subscribe((change) => {
      if (definesFields(change)) this.refresh();
    });
  }

  get current(): FieldCatalog {
    this.catalog ??= new FieldCatalog(this.definitions(), this.reckoned());
    return this.catalog;
  }

  /** Reads the definitions anew: after a step that touched one, and after records were loaded. */
  refresh(): void {
    this.catalog = undefined;
    for (const listener of [...this.listeners]) listener();
  }

  /** Called when fields came, went or changed. Returns the function that stops it. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private *definitions(): Generator<CustomField> {
    for (const record of this.store.all('customField')) {
      const custom = customFieldOf(record);
      if (custom !== undefined) yield custom;
    }
  }

  private reckoned(): CalculatedColumn[] {
    return [...this.store.all('calculatedField')]
      .flatMap((record) => calculatedColumnOf(record) ?? [])
      .sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1));
  }

  at(type: string, path: FieldPath): Field | undefined {
    return this.current.at(type, path);
  }

  of(type: string): readonly PlacedField[] {
    return this.current.of(type);
  }

  label(type: string, path: FieldPath): string {
    return this.current.label(type, path);
  }

  isDefined(type: string, path: FieldPath): boolean {
    return this.current.isDefined(type, path);
  }

  isRetired(type: string, path: FieldPath): boolean {
    return this.current.isRetired(type, path);
  }

  customOf(type: string): readonly CustomField[] {
    return this.current.customOf(type);
  }
}

/** Whether a step touched what says which fields there are: what was worked out from them is then void. */
export function definesFields({ created, changed, deleted }: StoreChange): boolean {
  return DEFINING.some((type) => created.has(type) || changed.has(type) || deleted.has(type));
}
