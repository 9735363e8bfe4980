import { type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove } from '@dnd-kit/sortable';

/** Pixels before a press becomes a drag, so that a click stays a click. */
const DRAG_DISTANCE = 5;

export function useDragSensors() {
  return useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }));
}

/** The order after a drag, or null where nothing moved. */
export function orderAfterDrag(ids: readonly string[], { active, over }: DragEndEvent): string[] | null {
  const from = ids.indexOf(String(active.id));
  const to = over ? ids.indexOf(String(over.id)) : -1;
  return from < 0 || to < 0 || from === to ? null : arrayMove([...ids], from, to);
}

/** The order with the entry at `from` moved by one, or null at the end of the list. */
export function orderAfterStep<T>(entries: readonly T[], from: number, step: -1 | 1): T[] | null {
  const to = from + step;
  return from < 0 || to < 0 || to >= entries.length ? null : arrayMove([...entries], from, to);
}
