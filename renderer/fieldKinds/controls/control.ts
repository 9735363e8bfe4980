import type { Field, FieldKindName, FieldOf, FieldPath, Value } from '@shared/fields';

/** What every form control gets. It tells each change at once; whoever holds it decides when to commit. */
export interface ControlProps<F extends Field = Field> {
  readonly type: string;
  readonly path: FieldPath;
  readonly field: F;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly autoFocus?: boolean;
}

export type ControlOf<K extends FieldKindName> = (props: ControlProps<FieldOf<K>>) => React.ReactNode;
