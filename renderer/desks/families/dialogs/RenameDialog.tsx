import { familyName, renameValue } from '@shared/families';
import { useMemo, useState } from 'react';
import { Checkbox, Field, Select, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import styles from '../dialogs.module.css';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';

interface RenameDialogProps extends Omit<FamilyDialogProps, 'action'> {
  readonly axis: string | undefined;
  readonly from: readonly string[];
}

/** A value, or several spellings of it, gets one spelling in the whole family. */
export function RenameDialog({ family, axis: given, from: first, onClose }: RenameDialogProps) {
  const { workspace } = useSession();
  const [key, setKey] = useState(given ?? family.axes[0]?.key ?? '');
  const [from, setFrom] = useState<readonly string[]>(first);
  const [to, setTo] = useState(first[0] ?? '');
  const axis = family.axes.find((one) => one.key === key);
  const plan = useMemo(
    () =>
      from.length === 0 || to.trim() === ''
        ? undefined
        : renameValue(family, { axis: key, from, to }, planContextOf(workspace)),
    [family, key, from, to, workspace],
  );
  const tick = (value: string): void => {
    const next = from.includes(value) ? from.filter((one) => one !== value) : [...from, value];
    setFrom(next);
    if (to === '' || from.includes(to)) setTo(next[0] ?? '');
  };
  return (
    <ActionDialog
      title={`Rename a value of ${familyName(family)}`}
      description="All children that have it are written anew; ticking several brings them to one spelling."
      verb="Rename"
      plan={plan}
      hint="Tick the value, and type its new spelling. What would change is shown here."
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Field label="Axis">
          <Select
            value={key}
            onValueChange={(next) => {
              setKey(next);
              setFrom([]);
              setTo('');
            }}
            options={family.axes.map((one) => ({ value: one.key, label: one.label }))}
          />
        </Field>
        <Field label="New spelling">
          <TextInput value={to} onValueChange={setTo} />
        </Field>
      </div>
      <fieldset className={styles.values}>
        <legend>Values</legend>
        {axis?.values.map((value) => (
          <Checkbox
            key={value}
            label={value}
            checked={from.includes(value)}
            onCheckedChange={() => tick(value)}
          />
        ))}
      </fieldset>
    </ActionDialog>
  );
}
