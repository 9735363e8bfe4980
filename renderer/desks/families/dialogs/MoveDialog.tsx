import { familyName, reparent } from '@shared/families';
import { useMemo, useState } from 'react';
import { Combobox, Field } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';
import { familySearch } from './familySearch';

/** Children to another family. */
export function MoveDialog(props: Omit<FamilyDialogProps, 'action'> & { ids: readonly string[] }) {
  const { live, index, family, ids, onClose, onShow } = props;
  const { workspace } = useSession();
  const [key, setKey] = useState<string | null>(null);
  const chosen = useMemo(() => family.children.filter(({ id }) => ids.includes(id)), [family, ids]);
  const search = useMemo(
    () => familySearch(index, live, { member: chosen[0], except: new Set([family.key]) }),
    [index, live, chosen, family.key],
  );
  const target = key === null ? undefined : index.family(key);
  const plan = useMemo(
    () =>
      target === undefined
        ? undefined
        : reparent({ children: chosen, axes: family.axes }, target, planContextOf(workspace)),
    [target, chosen, family.axes, workspace],
  );
  return (
    <ActionDialog
      title={
        chosen.length === 1
          ? 'Move a child to another family'
          : `Move ${chosen.length} children to another family`
      }
      description="Their values follow the names of the axes; what has no place there is kept as an attribute."
      verb="Move"
      plan={plan}
      hint="Choose the family they go to. What would change is shown here."
      onClose={onClose}
      onDone={() => key !== null && onShow(key)}
    >
      <Field label="To">
        <Combobox
          value={key}
          options={search}
          valueLabel={target === undefined ? undefined : familyName(target)}
          placeholder="Choose a family"
          emptyText="No other family in this place. Split children off instead."
          onValueChange={setKey}
        />
      </Field>
    </ActionDialog>
  );
}
