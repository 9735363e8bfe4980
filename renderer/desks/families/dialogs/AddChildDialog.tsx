import { addChild, familyName, plainText } from '@shared/families';
import { fieldAt } from '@shared/records';
import { useMemo, useState } from 'react';
import { Combobox, Field, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import styles from '../dialogs.module.css';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';

/** A new child: its place on the axes, given by the cell it was added from, and its SKU. */
export function AddChildDialog(props: Omit<FamilyDialogProps, 'action'> & { values: readonly string[] }) {
  const { family, onClose } = props;
  const { workspace } = useSession();
  const { shape, axes } = family;
  const [values, setValues] = useState(() => axes.map((_, index) => props.values[index] ?? ''));
  const [key, setKey] = useState(() => suggestedKey(props));
  const [id] = useState(() => workspace.newId());
  const plan = useMemo(
    () => addChild(family, { values, key }, { ...planContextOf(workspace), newId: () => id }),
    [family, values, key, workspace, id],
  );
  const keyPath = shape.columns[0] ?? '';
  return (
    <ActionDialog
      title={`Add a child to ${familyName(family)}`}
      description="It shares what all members share; the rest is filled in after."
      verb="Add"
      plan={plan}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Field label={fieldAt(shape.childType, keyPath)?.label ?? 'SKU'}>
          <TextInput mono value={key} onValueChange={setKey} autoFocus />
        </Field>
        {axes.map(({ key: axisKey, label, values: known }, index) => (
          <Field key={axisKey} label={label}>
            <Combobox
              freeText
              clearable
              value={values[index] || null}
              options={known.map((value) => ({ value, label: value }))}
              placeholder="Choose or type"
              emptyText="Type a value of your own and press Enter."
              onValueChange={(value) =>
                setValues((list) => list.map((one, at) => (at === index ? (value ?? '') : one)))
              }
            />
          </Field>
        ))}
      </div>
    </ActionDialog>
  );
}

/** After the siblings' habit: what their SKUs begin with; the rest is for the person to type. */
function suggestedKey({ family }: Pick<FamilyDialogProps, 'family'>): string {
  const keys = family.children
    .map(({ values }) => plainText(values[family.shape.columns[0] ?? '']))
    .filter((key) => key !== '');
  const [first = ''] = keys;
  let length = keys.length < 2 ? 0 : first.length;
  for (const key of keys) while (!key.startsWith(first.slice(0, length))) length--;
  return first.slice(0, Math.max(0, first.slice(0, length).lastIndexOf('-') + 1));
}
