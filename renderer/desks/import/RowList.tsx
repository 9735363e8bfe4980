import type { PlannedRow } from '@shared/imports';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { reveal, useViewport } from '@/design';
import styles from './RowList.module.css';

export interface RowListProps {
  label: string;
  rows: readonly PlannedRow[];
  /** px */
  rowHeight: number;
  /** Index in `rows`; -1 for none. */
  chosen: number;
  onChoose: (index: number) => void;
  /** Space on the chosen row. */
  onToggle: (row: PlannedRow) => void;
  header: ReactNode;
  children: (row: PlannedRow) => ReactNode;
}

const BEYOND = 8;

/** Any number of rows of one height, of which only those in sight are drawn. Arrow keys move the choice. */
export function RowList(props: RowListProps) {
  const { label, rows, rowHeight, chosen, onChoose, onToggle, header, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { top, height } = useViewport(scroller);
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + BEYOND);
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);

  const choose = (index: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    onChoose(next);
    reveal(scroller.current, next * rowHeight, rowHeight);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = moves[event.key];
    const row = rows[chosen];
    if (target === undefined && (event.key !== ' ' || row === undefined)) return;
    event.preventDefault();
    if (target !== undefined) choose(target);
    else if (row !== undefined) onToggle(row);
  };

  return (
    <div className={styles.list}>
      <div className={styles.header} aria-hidden>
        {header}
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={chosen >= 0 ? `${id}${chosen}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} style={{ height: rows.length * rowHeight }}>
          {rows.slice(first, last).map((row, offset) => {
            const index = first + offset;
            return (
              // Keys are handled by the list, which has the focus.
              <div
                key={row.row}
                id={`${id}${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={styles.row}
                data-status={row.status}
                style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight }}
                onMouseDown={() => onChoose(index)}
              >
                {children(row)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
