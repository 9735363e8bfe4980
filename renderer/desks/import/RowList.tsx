import type { PlannedRow } from '@shared/imports';
import type { ReactNode } from 'react';
import { VirtualList } from '@/design';
import styles from './RowList.module.css';

export interface RowListProps {
  label: string;
  rows: readonly PlannedRow[];
  /** px */
  rowHeight: number;
  /** Index in `rows`. */
  chosen: number;
  onChoose: (index: number) => void;
  /** Undefined where the row cannot be ticked. */
  isTicked: (row: PlannedRow) => boolean | undefined;
  onToggle: (row: PlannedRow) => void;
  header: ReactNode;
  children: (row: PlannedRow) => ReactNode;
}

/** The rows of a file under their headings. */
export function RowList(props: RowListProps) {
  const { label, rows, rowHeight, chosen, onChoose, isTicked, onToggle, header, children } = props;
  const withRow = <T,>(index: number, use: (row: PlannedRow) => T): T | undefined => {
    const row = rows[index];
    return row === undefined ? undefined : use(row);
  };
  return (
    <div className={styles.list}>
      <div className={styles.header} aria-hidden>
        {header}
      </div>
      <VirtualList
        label={label}
        count={rows.length}
        rowHeight={rowHeight}
        chosen={chosen}
        onChoose={onChoose}
        isTicked={(index) => withRow(index, isTicked)}
        onToggle={(index) => withRow(index, onToggle)}
        rowClassName={(index) =>
          withRow(index, ({ status }) =>
            status === 'unchanged' ? `${styles.row} ${styles.unchanged}` : styles.row,
          )
        }
      >
        {(index) => withRow(index, children)}
      </VirtualList>
    </div>
  );
}
