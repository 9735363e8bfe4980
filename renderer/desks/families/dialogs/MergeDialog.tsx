import { familyName, merge } from '@shared/families';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Combobox, Field, IconButton } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import styles from '../dialogs.module.css';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';
import { familyOption, familySearch } from './familySearch';

/** The children of other families come into this one; the parents they leave go. */
export function MergeDialog({ live, index, family, onClose }: Omit<FamilyDialogProps, 'action'>) {
  const { workspace } = useSession();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const search = useMemo(
    () => familySearch(index, live, { member: family.parent, except: new Set([family.key, ...keys]) }),
    [index, live, family, keys],
  );
  const plan = useMemo(() => {
    const others = keys.flatMap((key) => index.family(key) ?? []);
    return others.length === 0 ? undefined : merge(family, others, planContextOf(workspace));
  }, [keys, index, family, workspace]);
  return (
    <ActionDialog
      title={`Merge families into ${familyName(family)}`}
      description="Their children move here, and the parents that are left empty are deleted."
      verb="Merge"
      plan={plan}
      hint="Choose the families. What would change is shown here."
      onClose={onClose}
    >
      <Field label="Families">
        <Combobox
          value={null}
          options={search}
          placeholder="Add a family"
          emptyText="No other family in this place."
          onValueChange={(key) => key !== null && setKeys([...keys, key])}
        />
      </Field>
      <ul className={styles.picked} aria-label="Families to merge">
        {keys.map((key) => {
          const { label, detail } = familyOption(index, key);
          return (
            <li key={key} className={styles.pickedRow}>
              <span className={styles.pickedName}>{label}</span>
              <span className={styles.pickedDetail}>{detail}</span>
              <IconButton
                size="small"
                icon={X}
                label={`Leave out ${label}`}
                onClick={() => setKeys(keys.filter((one) => one !== key))}
              />
            </li>
          );
        })}
      </ul>
    </ActionDialog>
  );
}
