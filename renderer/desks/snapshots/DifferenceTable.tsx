import { countText } from '@shared/numbers';
import { declarationOf, nameOfRecord } from '@shared/records';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, Checkbox, IconButton } from '@/design';
import type { DifferenceRow } from './differenceRows';
import { FieldDifferences } from './FieldDifferences';
import styles from './Snapshots.module.css';

export interface DifferenceTableProps {
  rows: readonly DifferenceRow[];
  /** Ids of the records to restore alone. */
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

const SHOWN = 200;

const EFFECTS = {
  create: { text: 'Comes back', tone: 'success' },
  change: { text: 'Changes', tone: 'accent' },
  delete: { text: 'Removed', tone: 'danger' },
} as const;

/** The records that would be touched; each opens to its fields, and can be restored alone. */
export function DifferenceTable({ rows, ticked, onTick }: DifferenceTableProps) {
  const [limit, setLimit] = useState(SHOWN);
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(ticked);
    if (isOn) next.add(id);
    else next.delete(id);
    onTick(next);
  };
  return (
    <div className={styles.scroll}>
      <ul aria-label="Records that would be restored">
        {rows.slice(0, limit).map((row) => (
          <Row key={row.id} row={row} isTicked={ticked.has(row.id)} onToggle={toggle} />
        ))}
      </ul>
      {rows.length > limit && (
        <div className={styles.more}>
          <span>
            {countText(limit)} of {countText(rows.length)} records
          </span>
          <Button variant="quiet" onClick={() => setLimit(limit + 5 * SHOWN)}>
            Show more
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  row: DifferenceRow;
  isTicked: boolean;
  onToggle: (id: string, isOn: boolean) => void;
}

function Row({ row, isTicked, onToggle }: RowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, type, effect, record, fields } = row;
  const { label } = declarationOf(type);
  const name = (record !== undefined && nameOfRecord(record)) || `${label} without a name`;
  const { text, tone } = EFFECTS[effect];
  return (
    <li className={styles.record}>
      <div className={styles.recordRow}>
        <Checkbox
          aria-label={`Restore ${name}`}
          checked={isTicked}
          onCheckedChange={(isOn) => onToggle(id, isOn === true)}
        />
        <IconButton
          icon={isOpen ? ChevronDown : ChevronRight}
          size="small"
          label={isOpen ? `Hide the fields of ${name}` : `Show the fields of ${name}`}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
        <span className={styles.recordName} title={name}>
          {name}
        </span>
        <span className={styles.meta}>{label}</span>
        <Badge tone={tone}>
          {effect === 'change' ? `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}` : text}
        </Badge>
      </div>
      {isOpen && <FieldDifferences row={row} />}
    </li>
  );
}
