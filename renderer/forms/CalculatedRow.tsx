import { type Field as FieldDeclaration, type FieldPath, isUnparsed, valueText } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { Field, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './forms.module.css';

interface CalculatedRowProps {
  readonly record: StoredRecord;
  readonly path: FieldPath;
  readonly field: FieldDeclaration;
}

/** What a calculated column gives for this record: to be read only. */
export function CalculatedRow({ record, path, field }: CalculatedRowProps) {
  const session = useSession();
  const value = session.workspace.calculations.of(record, path);
  const text = isUnparsed(value) ? '' : valueText(value, field, session);
  return (
    <div className={styles.row} data-path={path}>
      <Field label={field.label} hint={field.help} error={isUnparsed(value) ? value.unparsed : undefined}>
        <TextInput
          value={text}
          readOnly
          unit={field.kind === 'number' ? field.unit : undefined}
          onValueChange={() => undefined}
        />
      </Field>
    </div>
  );
}
