import { type KeyboardEvent, useRef } from 'react';
import type { RestorePoint } from '@/data/restorePoints';
import { useSession } from '@/workspace/session';
import { exactTime, whenText } from '@/workspace/when';
import { reasonText, recordsText } from './pointWords';
import styles from './Snapshots.module.css';

export interface PointListProps {
  /** Newest first. */
  points: readonly RestorePoint[];
  /** What restoring each would do, by its seq. */
  effects: ReadonlyMap<number, string>;
  /** `seq` of the one that is shown in full. */
  chosen: number | null;
  onChoose: (seq: number) => void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/** Arrow keys move through the list. */
export function PointList({ points, effects, chosen, onChoose }: PointListProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = points.findIndex(({ seq }) => seq === chosen);
    const move = MOVES[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : move && index + move;
    if (target === undefined) return;
    event.preventDefault();
    const point = points[Math.max(0, Math.min(points.length - 1, target))];
    if (point === undefined) return;
    onChoose(point.seq);
    list.current?.querySelector<HTMLElement>(`[data-seq="${point.seq}"]`)?.focus();
  };
  return (
    <div className={styles.scroll}>
      <ul ref={list} aria-label="Snapshots" onKeyDown={onKeyDown}>
        {points.map((point) => (
          <PointRow
            key={point.seq}
            point={point}
            effect={effects.get(point.seq)}
            isChosen={point.seq === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </div>
  );
}

interface PointRowProps {
  point: RestorePoint;
  effect: string | undefined;
  isChosen: boolean;
  onChoose: (seq: number) => void;
}

function PointRow({ point, effect, isChosen, onChoose }: PointRowProps) {
  const { info } = useSession();
  const { seq, at, snapshot } = point;
  const held = snapshot?.records === undefined ? '' : ` · ${recordsText(snapshot.records)}`;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.point}
        data-seq={seq}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => onChoose(seq)}
      >
        <span className={styles.reason} title={reasonText(point)}>
          {reasonText(point)}
        </span>
        <time className={styles.when} dateTime={at} title={exactTime(at, info.locale)}>
          {whenText(at, info.locale)}
        </time>
        <span className={styles.meta}>
          {effect ?? 'Comparing'}
          {held}
        </span>
      </button>
    </li>
  );
}
