import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './classNames';
import styles from './VirtualList.module.css';
import { reveal, useViewport } from './viewport';

export interface VirtualListProps {
  label: string;
  count: number;
  /** px */
  rowHeight: number;
  /** Index of the row that keys act on; -1 for none. */
  chosen: number;
  onChoose: (index: number) => void;
  /** Space on the chosen row. */
  onToggle?: ((index: number) => void) | undefined;
  /** Enter on the chosen row, or a double click. */
  onOpen?: ((index: number) => void) | undefined;
  /** Whether the row is ticked; undefined where it has no tick. */
  isTicked?: ((index: number) => boolean | 'mixed' | undefined) | undefined;
  rowClassName?: ((index: number) => string | undefined) | undefined;
  children: (index: number) => ReactNode;
}

const BEYOND = 8;

/** Any number of rows of one height, of which only those in sight are drawn. Arrow keys move, Space ticks. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, chosen, onChoose, onToggle, onOpen, isTicked, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { top, height } = useViewport(scroller);
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - BEYOND));
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  useEffect(() => {
    if (chosen >= 0) reveal(scroller.current, chosen * rowHeight, rowHeight);
  }, [chosen, rowHeight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (count === 0) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: count - 1,
    };
    const target = moves[event.key];
    const act = event.key === ' ' ? onToggle : event.key === 'Enter' ? onOpen : undefined;
    if (target === undefined && act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (target === undefined) {
      if (chosen >= 0) act?.(chosen);
      return;
    }
    onChoose(Math.min(count - 1, Math.max(0, target)));
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={chosen >= first && chosen < last ? `${id}${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: count * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
          const index = first + offset;
          return (
            // Keys are handled by the list, which has the focus.
            <div
              key={index}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              aria-checked={isTicked?.(index)}
              aria-posinset={index + 1}
              aria-setsize={count}
              className={classNames(styles.row, props.rowClassName?.(index))}
              style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight }}
              onMouseDown={() => onChoose(index)}
              onDoubleClick={() => onOpen?.(index)}
            >
              {children(index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The tick of a row: for the eye and the mouse; keys and screen readers have the row itself. */
export function RowTick({
  ticked,
  onToggle,
}: {
  ticked: boolean | 'mixed' | undefined;
  onToggle: () => void;
}) {
  if (ticked === undefined) return <span className={styles.noTick} />;
  return (
    <span
      aria-hidden
      className={styles.tick}
      data-ticked={ticked}
      onMouseDown={(event) => event.button === 0 && onToggle()}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden>
        <path d={ticked === 'mixed' ? 'M3.5 7h7' : ticked ? 'M3.2 7.4 5.8 10l5-5.6' : ''} />
      </svg>
    </span>
  );
}
