import { DndContext, type DragEndEvent } from '@dnd-kit/core';
import { horizontalListSortingStrategy, SortableContext, useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { Glyph, type Icon } from './Icon';
import { orderAfterDrag, orderAfterStep, useDragSensors } from './sortable';
import styles from './TabStrip.module.css';

export interface DocumentTab {
  id: string;
  label: string;
  icon?: Icon | undefined;
  /** A dot: something in it waits, e.g. an import that was not applied. */
  marked?: boolean | undefined;
  /** Stays: no close mark, no middle click. */
  pinned?: boolean | undefined;
}

export interface TabStripProps {
  /** The accessible name, e.g. `Open tabs`. */
  label: string;
  tabs: readonly DocumentTab[];
  activeId: string | null;
  onSelect: (id: string) => void;
  onClose: (id: string) => void;
  onReorder: (ids: string[]) => void;
  /** The id of the element a tab shows. */
  panelId: string;
  /** After the last tab, e.g. a new-tab button. */
  trailing?: ReactNode;
}

interface StripTabProps {
  tab: DocumentTab;
  isActive: boolean;
  isFocusable: boolean;
  strip: TabStripProps;
  onKeyDown: (event: KeyboardEvent, id: string) => void;
}

function StripTab({ tab, isActive, isFocusable, strip, onKeyDown }: StripTabProps) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: tab.id });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) button.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);
  const closeOnMiddle = (event: MouseEvent) => {
    if (event.button !== 1 || tab.pinned) return;
    event.preventDefault();
    strip.onClose(tab.id);
  };
  return (
    <div
      ref={setNodeRef}
      role="presentation"
      className={styles.tab}
      data-active={isActive || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onAuxClick={closeOnMiddle}
      {...listeners}
    >
      <button
        ref={button}
        type="button"
        role="tab"
        id={`tab-${tab.id}`}
        aria-selected={isActive}
        aria-controls={isActive ? strip.panelId : undefined}
        tabIndex={isFocusable ? 0 : -1}
        title={tab.label}
        className={styles.button}
        onClick={() => strip.onSelect(tab.id)}
        onKeyDown={(event) => onKeyDown(event, tab.id)}
      >
        {tab.icon && <Glyph icon={tab.icon} size={14} />}
        <span className={styles.label}>{tab.label}</span>
      </button>
      {tab.marked && <span className={styles.mark} />}
      {!tab.pinned && (
        // A tab may hold nothing else that is focusable: this is for the mouse, the Delete key for everyone.
        <button
          type="button"
          aria-hidden
          tabIndex={-1}
          title="Close tab"
          className={styles.close}
          onPointerDown={(event) => event.stopPropagation()}
          // It goes with its tab: the focus stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => strip.onClose(tab.id)}
        >
          <Glyph icon={X} size={14} />
        </button>
      )}
    </div>
  );
}

/** What keys and dragging do; `list` is the tablist. */
function useTabMoves(
  { tabs, activeId, onSelect, onClose, onReorder }: TabStripProps,
  list: RefObject<HTMLElement | null>,
) {
  const ids = tabs.map((tab) => tab.id);
  const movesFocus = useRef(false);
  // To the tab that came in place of the closed one, so that the same key closes several; and back to one that was
  // moved, since an element that changes its place loses the focus.
  useEffect(() => {
    if (!movesFocus.current || activeId === null) return;
    movesFocus.current = false;
    document.getElementById(`tab-${activeId}`)?.focus();
  });
  const close = (index: number) => {
    const tab = tabs[index];
    if (tab === undefined || tab.pinned) return;
    movesFocus.current = tab.id === activeId;
    onClose(tab.id);
  };
  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    onSelect(id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[ids.indexOf(id)]?.focus();
  };
  const reorder = (order: string[] | null) => {
    if (order) onReorder(order);
  };
  const move = (index: number, step: 1 | -1) => {
    movesFocus.current = true;
    reorder(orderAfterStep(ids, index, step));
  };
  const handleKeyDown = (event: KeyboardEvent, id: string) => {
    const index = ids.indexOf(id);
    const key = event.ctrlKey && event.shiftKey ? `Move${event.key}` : event.key;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => goTo(ids.at(index - 1)),
      ArrowRight: () => goTo(ids[(index + 1) % ids.length]),
      Home: () => goTo(ids[0]),
      End: () => goTo(ids.at(-1)),
      Delete: () => close(index),
      MovePageUp: () => move(index, -1),
      MovePageDown: () => move(index, 1),
    };
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const handleDragEnd = (event: DragEndEvent) => reorder(orderAfterDrag(ids, event));
  return { ids, handleKeyDown, handleDragEnd };
}

/**
 * Tabs of open documents. Arrow keys, Home and End move; Delete and a middle click close; dragging and
 * Ctrl+Shift+PageUp/PageDown reorder.
 */
export function TabStrip(props: TabStripProps) {
  const { label, tabs, activeId, trailing } = props;
  const list = useRef<HTMLDivElement>(null);
  const sensors = useDragSensors();
  const { ids, handleKeyDown, handleDragEnd } = useTabMoves(props, list);
  const focusableId = activeId !== null && ids.includes(activeId) ? activeId : ids[0];

  return (
    <div className={styles.strip}>
      <DndContext sensors={sensors} onDragEnd={handleDragEnd}>
        <SortableContext items={ids} strategy={horizontalListSortingStrategy}>
          <div
            ref={list}
            role="tablist"
            aria-label={label}
            className={styles.list}
            onWheel={(event) => {
              if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
            }}
          >
            {tabs.map((tab) => (
              <StripTab
                key={tab.id}
                tab={tab}
                isActive={tab.id === activeId}
                isFocusable={tab.id === focusableId}
                strip={props}
                onKeyDown={handleKeyDown}
              />
            ))}
          </div>
        </SortableContext>
      </DndContext>
      {trailing !== undefined && <div className={styles.trailing}>{trailing}</div>}
    </div>
  );
}
