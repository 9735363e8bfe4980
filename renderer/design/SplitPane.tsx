import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useRef,
} from 'react';
import styles from './SplitPane.module.css';

export interface SplitPaneProps {
  /** Of the divider, e.g. `Width of the record panel`. */
  label: string;
  /** `row` sets the panes side by side. */
  direction?: 'row' | 'column' | undefined;
  /** Which of the two children has `size`; the other takes the rest. */
  sized?: 'first' | 'second' | undefined;
  /** Pixels of the sized pane. */
  size: number;
  onSizeChange: (size: number) => void;
  minSize?: number | undefined;
  maxSize?: number | undefined;
  /** Restored by a double click on the divider. */
  defaultSize?: number | undefined;
  children: readonly [ReactNode, ReactNode];
}

const KEY_STEP = 16;
const MOVES: Readonly<Record<'row' | 'column', Readonly<Record<string, number>>>> = {
  row: { ArrowLeft: -1, ArrowRight: 1 },
  column: { ArrowUp: -1, ArrowDown: 1 },
};

interface DividerProps {
  pane: SplitPaneProps;
  paneId: string;
  size: number;
}

/** The limits of the sized pane, in pixels. */
function limits({ minSize = 160, maxSize = 960 }: SplitPaneProps) {
  return {
    minSize,
    maxSize,
    clamp: (size: number) => Math.round(Math.min(maxSize, Math.max(minSize, size))),
  };
}

function Divider({ pane, paneId, size }: DividerProps) {
  const { label, direction = 'row', sized = 'first', defaultSize } = pane;
  const { minSize, maxSize, clamp } = limits(pane);
  const drag = useRef<{ from: number; size: number } | null>(null);
  const sign = sized === 'first' ? 1 : -1;
  const place = (event: PointerEvent) => (direction === 'row' ? event.clientX : event.clientY);
  const resize = (next: number) => pane.onSizeChange(clamp(next));
  const endDrag = () => {
    drag.current = null;
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = MOVES[direction][event.key];
    const ends: Readonly<Record<string, number>> = { Home: minSize, End: maxSize };
    const next = move === undefined ? ends[event.key] : size + sign * move * KEY_STEP;
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes neither focus nor a value; this is the ARIA window splitter.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={paneId}
      aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={minSize}
      aria-valuemax={maxSize}
      className={styles.divider}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: place(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current) resize(drag.current.size + sign * (place(event) - drag.current.from));
      }}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onDoubleClick={() => defaultSize !== undefined && resize(defaultSize)}
      onKeyDown={handleKeyDown}
    />
  );
}

export function SplitPane(props: SplitPaneProps) {
  const { direction = 'row', sized = 'first', children } = props;
  const paneId = useId();
  const size = limits(props).clamp(props.size);
  const pane = (index: 0 | 1) => {
    const isSized = (sized === 'first' ? 0 : 1) === index;
    return (
      <div
        id={isSized ? paneId : undefined}
        className={isSized ? styles.sized : styles.rest}
        data-closed={size === 0 || undefined}
        style={isSized ? ({ '--pane-size': `${size}px` } as CSSProperties) : undefined}
      >
        {children[index]}
      </div>
    );
  };
  return (
    <div className={styles.room}>
      <div className={styles.split} data-direction={direction}>
        {pane(0)}
        <Divider pane={props} paneId={paneId} size={size} />
        {pane(1)}
      </div>
    </div>
  );
}
