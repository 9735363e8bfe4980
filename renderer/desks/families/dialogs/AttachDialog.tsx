import { childName, familyName, isInPlace, reparent } from '@shared/families';
import { declarationOf, inSentence } from '@shared/records';
import { useCallback, useMemo, useState } from 'react';
import { findRecords } from '@/data/findRecords';
import { Combobox, type ComboboxSearch, Field } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';

const SHOWN = 50;

/** A record that is there already, of no family or of another, becomes a child. */
export function AttachDialog({ index, family, onClose }: Omit<FamilyDialogProps, 'action'>) {
  const { workspace } = useSession();
  const { store } = workspace;
  const [id, setId] = useState<string | null>(null);
  const { shape, parent } = family;
  const search: ComboboxSearch = useCallback(
    async (query) =>
      findRecords(store, [shape.childType], query, 4 * SHOWN)
        .filter(({ record }) => {
          const key = index.keyOf(record.id);
          const isParent = key === record.id;
          return key !== family.key && !isParent && parent !== undefined && isInPlace(shape, record, parent);
        })
        .slice(0, SHOWN)
        .map(({ record, name, detail }) => ({
          value: record.id,
          label: name,
          detail: index.keyOf(record.id) === undefined ? `${detail} · without a family` : detail,
        })),
    [store, shape, parent, index, family.key],
  );
  const child = id === null ? undefined : store.get(id);
  const plan = useMemo(() => {
    if (child === undefined) return undefined;
    const from = index.keyOf(child.id);
    const axes = from === undefined ? [] : (index.family(from)?.axes ?? []);
    return reparent({ children: [child], axes }, family, planContextOf(workspace));
  }, [child, index, family, workspace]);
  const noun = inSentence(declarationOf(shape.childType).label);
  return (
    <ActionDialog
      title={`Add an existing ${noun} to ${familyName(family)}`}
      description="One without a family, or one that leaves its own for this one."
      verb="Add"
      plan={plan}
      hint={`Choose the ${noun}. What would change is shown here.`}
      onClose={onClose}
    >
      <Field label={declarationOf(shape.childType).label}>
        <Combobox
          value={id}
          options={search}
          valueLabel={child === undefined ? undefined : childName(shape, child)}
          placeholder={`Choose a ${noun}`}
          emptyText={`No other ${noun} in this place. Add a new child instead.`}
          onValueChange={setId}
        />
      </Field>
    </ActionDialog>
  );
}
