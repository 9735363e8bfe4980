import { type ComparedField, compareRecords, compareWithMaster } from '@shared/compare';
import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';
import { Equal } from 'lucide-react';
import { useState } from 'react';
import { Button, Combobox, Dialog, EmptyState, SegmentedControl } from '@/design';
import { useRecordSearch } from '@/fieldKinds/controls/useRecordSearch';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { CompareTable } from './CompareTable';
import styles from './Relations.module.css';

export interface CompareDialogProps {
  left: string;
  right: string | null;
  onClose: () => void;
}

/** Stands for "what it inherits" where a record is chosen. */
const MASTER = 'master';

/** Two records of a type side by side, or one with what it inherits; values are copied over as steps. */
export function CompareDialog({ left: firstLeft, right: firstRight, onClose }: CompareDialogProps) {
  const session = useSession();
  const { workspace } = session;
  useWorkspaceSeq(workspace);
  const [leftId, setLeft] = useState(firstLeft);
  const left = workspace.store.get(leftId);
  const canInherit = left !== undefined && inheritsSomething(session, left);
  const [chosenRight, setRight] = useState(firstRight);
  const rightId = chosenRight ?? (canInherit ? MASTER : null);
  const [shown, setShown] = useState<'differences' | 'all'>('differences');
  const compared = left === undefined ? undefined : comparisonOf(session, left, rightId);
  const rows = (compared ?? []).filter(({ isSame }) => shown === 'all' || !isSame);
  const type = left?.type ?? 'product';
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Compare"
      size="full"
      note={compared === undefined ? undefined : countText(compared)}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className={styles.compare}>
        <div className={styles.pickers}>
          <Picker label="Left" type={type} id={leftId} onChange={setLeft} />
          <Picker label="Right" type={type} id={rightId} canInherit={canInherit} onChange={setRight} />
          <SegmentedControl<'differences' | 'all'>
            label="Fields"
            value={shown}
            onValueChange={setShown}
            segments={[
              { value: 'differences', label: 'Differences' },
              { value: 'all', label: 'All fields' },
            ]}
          />
        </div>
        {compared === undefined ? (
          <EmptyState
            icon={Equal}
            title="Choose the record on the right"
            description="Select two rows before you open this, or look for one by its name or key."
          />
        ) : rows.length === 0 ? (
          <EmptyState icon={Equal} title="No field differs" description="Show all fields to read them." />
        ) : (
          <CompareTable rows={rows} />
        )}
      </div>
    </Dialog>
  );
}

function inheritsSomething(session: Session, record: StoredRecord): boolean {
  const { workspace, fields } = session;
  return compareWithMaster(record, fields, (id) => workspace.store.get(id)).length > 0;
}

function comparisonOf(
  { workspace, fields }: Session,
  left: StoredRecord,
  rightId: string | null,
): ComparedField[] | undefined {
  if (rightId === MASTER) return compareWithMaster(left, fields, (id) => workspace.store.get(id));
  const right = rightId === null ? undefined : workspace.store.get(rightId);
  return right === undefined || right.type !== left.type ? undefined : compareRecords(left, right, fields);
}

function countText(compared: readonly ComparedField[]): string {
  const differing = compared.filter(({ isSame }) => !isSame).length;
  return `${differing} of ${compared.length} fields differ`;
}

interface PickerProps {
  label: string;
  type: string;
  id: string | null;
  canInherit?: boolean;
  onChange: (id: string) => void;
}

function Picker({ label, type, id, canInherit = false, onChange }: PickerProps) {
  const { workspace } = useSession();
  const search = useRecordSearch([type]);
  const record = id === null ? undefined : workspace.store.get(id);
  const master = { value: MASTER, label: 'What it inherits', detail: 'from item and product' };
  const name = id === MASTER ? master.label : record && (nameOfRecord(record) || declarationOf(type).label);
  return (
    <div className={styles.picker}>
      <Combobox
        aria-label={label}
        value={id}
        valueLabel={name}
        placeholder="Choose a record"
        options={async (query, signal) => [
          ...(canInherit && query.trim() === '' ? [master] : []),
          ...(await search(query, signal)),
        ]}
        onValueChange={(value) => value !== null && onChange(value)}
      />
    </div>
  );
}
