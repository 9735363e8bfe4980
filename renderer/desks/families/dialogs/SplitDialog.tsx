import { familyName, plainText, split } from '@shared/families';
import { useMemo, useState } from 'react';
import { Field, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import styles from '../dialogs.module.css';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';

/** Some children get a parent of their own. */
export function SplitDialog(props: Omit<FamilyDialogProps, 'action'> & { ids: readonly string[] }) {
  const { family, ids, onClose, onShow } = props;
  const { workspace } = useSession();
  const { shape, parent } = family;
  const keyPath = shape.parentColumns[shape.columns[0] ?? ''] ?? '';
  const [name, setName] = useState(() => `${familyName(family)} (2)`);
  const [key, setKey] = useState(() => {
    const own = plainText(parent?.values[keyPath]);
    return own === '' ? '' : `${own}-2`;
  });
  const [id] = useState(() => workspace.newId());
  const plan = useMemo(
    () => split(family, { ids, name, key }, { ...planContextOf(workspace), newId: () => id }),
    [family, ids, name, key, workspace, id],
  );
  return (
    <ActionDialog
      title={`Split ${ids.length === 1 ? '1 child' : `${ids.length} children`} off ${familyName(family)}`}
      description="They get a parent of their own, made after the one they leave."
      verb="Split"
      plan={plan}
      onClose={onClose}
      onDone={({ id: made }) => onShow(made)}
    >
      <div className={styles.fields}>
        <Field label="Name of the new parent">
          <TextInput value={name} onValueChange={setName} autoFocus />
        </Field>
        <Field
          label={shape.keyLink === undefined ? 'Product code' : 'Parent SKU'}
          required={shape.keyLink !== undefined}
        >
          <TextInput mono value={key} onValueChange={setKey} />
        </Field>
      </div>
    </ActionDialog>
  );
}
