import { familyName, orderValues } from '@shared/families';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Field, IconButton, orderAfterStep, Select } from '@/design';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import styles from '../dialogs.module.css';
import { planContextOf } from '../planContext';
import type { FamilyDialogProps } from './FamilyDialog';

interface OrderDialogProps extends Omit<FamilyDialogProps, 'action'> {
  readonly axis: string | undefined;
}

/** The values of an axis in the order in which they are shown and handed on. */
export function OrderDialog({ family, axis: given, onClose }: OrderDialogProps) {
  const { workspace } = useSession();
  const [key, setKey] = useState(given ?? family.axes[0]?.key ?? '');
  const known = family.axes.find((one) => one.key === key)?.values ?? [];
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  const values = moved ?? known;
  const plan = useMemo(
    () =>
      moved === null
        ? undefined
        : orderValues(family, { axis: key, values: moved }, planContextOf(workspace)),
    [family, key, moved, workspace],
  );
  const step = (at: number, by: 1 | -1): void => {
    const next = orderAfterStep(values, at, by);
    if (next !== null) setMoved(next);
  };
  return (
    <ActionDialog
      title={`Order values of ${familyName(family)}`}
      description="Sizes from small to large rather than by letter. Alt and the arrow keys move the value that has the focus."
      verb="Order"
      plan={plan}
      hint="Move a value. What would change is shown here."
      onClose={onClose}
    >
      <Field label="Axis">
        <Select
          value={key}
          onValueChange={(next) => {
            setKey(next);
            setMoved(null);
          }}
          options={family.axes.map((one) => ({ value: one.key, label: one.label }))}
        />
      </Field>
      <ol className={styles.ordered} aria-label="Values in order">
        {values.map((value, at) => (
          <OrderRow
            key={value}
            value={value}
            isFirst={at === 0}
            isLast={at === values.length - 1}
            onStep={(by) => step(at, by)}
          />
        ))}
      </ol>
    </ActionDialog>
  );
}

interface OrderRowProps {
  readonly value: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

function OrderRow({ value, isFirst, isLast, onStep }: OrderRowProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={styles.pickedRow} onKeyDown={onKeyDown}>
      <span className={styles.pickedName}>{value}</span>
      <IconButton
        size="small"
        icon={ArrowUp}
        label={`Move ${value} up`}
        aria-disabled={isFirst || undefined}
        onClick={() => onStep(-1)}
      />
      <IconButton
        size="small"
        icon={ArrowDown}
        label={`Move ${value} down`}
        aria-disabled={isLast || undefined}
        onClick={() => onStep(1)}
      />
    </li>
  );
}
