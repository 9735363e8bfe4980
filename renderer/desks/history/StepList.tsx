import type { StepHead } from '@shared/changes';
import { Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Badge, Button } from '@/design';
import { useSession } from '@/workspace/session';
import { exactTime, whenText } from '@/workspace/when';
import styles from './History.module.css';
import type { StepState } from './stepStates';
import { actorText, countsText, placeText } from './stepWords';

export interface StepListProps {
  /** Newest first. */
  heads: readonly StepHead[];
  states: ReadonlyMap<number, StepState>;
  /** `seq` of the step that is shown in full. */
  chosen: number | null;
  onChoose: (seq: number) => void;
  isComplete: boolean;
  isLoading: boolean;
  onMore: () => void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/** Arrow keys move through the list. Rows out of sight are laid out only when they come into it. */
export function StepList(props: StepListProps) {
  const { heads, states, chosen, onChoose, isComplete, isLoading, onMore } = props;
  const list = useRef<HTMLUListElement>(null);

  const goTo = (index: number): void => {
    const head = heads[Math.max(0, Math.min(heads.length - 1, index))];
    if (head === undefined) return;
    onChoose(head.seq);
    list.current?.querySelector<HTMLElement>(`[data-seq="${head.seq}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = heads.findIndex(({ seq }) => seq === chosen);
    const move = MOVES[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? heads.length - 1 : move && index + move;
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  };

  return (
    <div className={styles.scroll}>
      <ul ref={list} aria-label="Steps" className={styles.steps} onKeyDown={onKeyDown}>
        {heads.map((head) => (
          <StepRow
            key={head.seq}
            head={head}
            state={states.get(head.seq) ?? 'done'}
            isChosen={head.seq === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {!isComplete && (
        <div className={styles.more}>
          <Button variant="quiet" busy={isLoading} onClick={onMore}>
            Show older steps
          </Button>
        </div>
      )}
    </div>
  );
}

interface StepRowProps {
  head: StepHead;
  state: StepState;
  isChosen: boolean;
  onChoose: (seq: number) => void;
}

function StepRow({ head, state, isChosen, onChoose }: StepRowProps) {
  const { info } = useSession();
  const { seq, label, at, origin, counts } = head;
  return (
    <li className={styles.stepItem}>
      <button
        type="button"
        className={styles.step}
        data-seq={seq}
        data-state={state}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => onChoose(seq)}
      >
        <span className={styles.stepLabel} title={label}>
          {label}
        </span>
        <time className={styles.stepWhen} dateTime={at} title={exactTime(at, info.locale)}>
          {whenText(at, info.locale)}
        </time>
        <span className={styles.stepMeta}>
          {placeText(origin.where)}
          {origin.by === 'person' ? '' : `, ${actorText(origin.by).toLocaleLowerCase()}`} ·{' '}
          {countsText(counts)}
        </span>
        <StateMark state={state} />
      </button>
    </li>
  );
}

export function StateMark({ state }: { state: StepState }) {
  if (state === 'done') return null;
  return state === 'undone' ? (
    <Badge icon={Undo2}>Undone</Badge>
  ) : (
    <Badge icon={Redo2} tone="accent">
      Redone
    </Badge>
  );
}
