import { closestCenter, DndContext } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { isIdList, type ReferencesField } from '@shared/fields';
import { inSentence } from '@shared/records';
import { GripVertical, X } from 'lucide-react';
import { Combobox, Glyph, IconButton, orderAfterDrag, orderAfterStep, useDragSensors } from '@/design';
import { useSession } from '@/workspace/session';
import type { ControlProps } from './control';
import styles from './controls.module.css';
import { useRecordSearch } from './useRecordSearch';

/** Records in order, as a collection shows its products: drag or Alt+arrow moves one. */
export function RecordList({ field, value, onChange }: ControlProps<ReferencesField>) {
  const search = useRecordSearch(field.to);
  const sensors = useDragSensors();
  const ids = isIdList(value) ? value : [];
  const change = (next: readonly string[]): void => onChange(next.length === 0 ? null : next);
  const move = (id: string, step: -1 | 1): void => {
    const next = orderAfterStep(ids, ids.indexOf(id), step);
    if (next !== null) change(next);
  };
  return (
    <div className={styles.stack}>
      {ids.length > 0 && (
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={(event) => {
            const next = orderAfterDrag(ids, event);
            if (next !== null) change(next);
          }}
        >
          <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
            <ol className={styles.list} aria-label={field.label}>
              {ids.map((id, index) => (
                <RecordItem
                  key={id}
                  id={id}
                  position={index + 1}
                  onRemove={() => change(ids.filter((other) => other !== id))}
                  onMove={(step) => move(id, step)}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      )}
      <Combobox
        value={null}
        options={search}
        placeholder={`Add to ${inSentence(field.label)}`}
        emptyText="No such record. Add it on its own desk first."
        onValueChange={(chosen) => chosen !== null && !ids.includes(chosen) && change([...ids, chosen])}
      />
    </div>
  );
}

interface RecordItemProps {
  readonly id: string;
  readonly position: number;
  readonly onRemove: () => void;
  readonly onMove: (step: -1 | 1) => void;
}

function RecordItem({ id, position, onRemove, onMove }: RecordItemProps) {
  const { names } = useSession();
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({ id });
  const name = names.nameOf(id) ?? `Missing: ${id}`;
  return (
    <li
      ref={setNodeRef}
      className={styles.listItem}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        className={styles.listHandle}
        aria-label={`${name}, place ${position}. Alt and an arrow key move it.`}
        title="Drag, or Alt and an arrow key"
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          event.stopPropagation();
          const { currentTarget } = event;
          onMove(event.key === 'ArrowUp' ? -1 : 1);
          // The element is put elsewhere in the list, which takes the focus away.
          requestAnimationFrame(() => currentTarget.focus());
        }}
      >
        <Glyph icon={GripVertical} size={14} />
      </button>
      <span className={styles.listName}>{name}</span>
      <IconButton size="small" icon={X} label={`Remove ${name}`} onClick={onRemove} />
    </li>
  );
}
