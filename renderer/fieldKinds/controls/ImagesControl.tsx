import { closestCenter, DndContext } from '@dnd-kit/core';
import { horizontalListSortingStrategy, SortableContext, useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type Operation, planStep } from '@shared/changes';
import { isIdList, type ReferencesField } from '@shared/fields';
import { ImagePlus, X } from 'lucide-react';
import { assetOfFile, assetSource } from '@/data/addAssets';
import { commit } from '@/data/commit';
import {
  Button,
  Combobox,
  IconButton,
  orderAfterDrag,
  orderAfterStep,
  Thumbnail,
  useDragSensors,
} from '@/design';
import { type Session, useSession } from '@/workspace/session';
import type { ControlProps } from './control';
import styles from './controls.module.css';
import { useRecordSearch } from './useRecordSearch';

const IMAGES = [
  { name: 'Images', extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'svg', 'tif', 'tiff'] },
];
const MAX_BYTES = 50 * 1024 * 1024;

/** Pictures in order: drag or Alt+arrow moves one, the first is the main picture. */
export function ImagesControl({
  field,
  value,
  onChange,
  isSingle = false,
}: ControlProps<ReferencesField> & { isSingle?: boolean }) {
  const session = useSession();
  const search = useRecordSearch(field.to);
  const sensors = useDragSensors();
  const ids = isIdList(value ?? null) ? (value as readonly string[]) : [];
  const change = (next: readonly string[]): void => onChange(next.length === 0 ? null : next);
  const add = (added: readonly string[]): void =>
    change(isSingle ? added.slice(-1) : [...ids, ...added.filter((id) => !ids.includes(id))]);
  const move = (id: string, step: -1 | 1): void => {
    const next = orderAfterStep(ids, ids.indexOf(id), step);
    if (next !== null) change(next);
  };
  return (
    <div className={styles.stack}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={(event) => {
          const next = orderAfterDrag(ids, event);
          if (next !== null) change(next);
        }}
      >
        <SortableContext items={[...ids]} strategy={horizontalListSortingStrategy}>
          <ol className={styles.images} aria-label={field.label}>
            {ids.map((id, index) => (
              <ImageTile
                key={id}
                id={id}
                position={isSingle ? undefined : index + 1}
                onRemove={() => change(ids.filter((other) => other !== id))}
                onMove={(step) => move(id, step)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <div className={styles.row}>
        <Combobox
          value={null}
          options={search}
          aria-label="Add from assets"
          placeholder="Add from assets"
          emptyText="No such asset."
          onValueChange={(chosen) => chosen !== null && add([chosen])}
        />
        <Button icon={ImagePlus} onClick={() => void addFiles(session, isSingle, add)}>
          From file
        </Button>
      </div>
    </div>
  );
}

interface ImageTileProps {
  readonly id: string;
  readonly position: number | undefined;
  readonly onRemove: () => void;
  readonly onMove: (step: -1 | 1) => void;
}

function ImageTile({ id, position, onRemove, onMove }: ImageTileProps) {
  const { workspace, names } = useSession();
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id });
  const asset = workspace.store.get(id);
  const alt = asset?.values.alt;
  const name = names.nameOf(id) ?? 'Missing asset';
  return (
    <li
      ref={setNodeRef}
      className={styles.image}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        className={styles.imageHandle}
        aria-label={
          position === undefined ? name : `${name}, picture ${position}. Alt and an arrow key move it.`
        }
        title={name}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
          event.preventDefault();
          onMove(event.key === 'ArrowLeft' ? -1 : 1);
        }}
      >
        <Thumbnail
          src={assetSource(asset?.values.hash)}
          alt={typeof alt === 'string' ? alt : name}
          size={64}
        />
      </button>
      {position !== undefined && (
        <span className={styles.imageNumber}>{position === 1 ? 'Main' : position}</span>
      )}
      <span className={styles.imageRemove}>
        <IconButton size="small" icon={X} label={`Remove ${name}`} onClick={onRemove} />
      </span>
    </li>
  );
}

/** Asks for files, keeps their bytes, adds an asset record for each, and hands the new ids over. */
async function addFiles(
  { bridge, workspace, messages }: Session,
  isSingle: boolean,
  onAdded: (ids: readonly string[]) => void,
): Promise<void> {
  const chosen = await bridge.call('dialog.openFiles', {
    title: 'Add pictures',
    filters: IMAGES,
    multiple: !isSingle,
  });
  if (!chosen.ok) return messages.say({ tone: 'error', title: chosen.error.message });
  const operations: Operation[] = [];
  for (const { token, name, size } of chosen.value.files) {
    const read = await bridge.call('file.read', { token, offset: 0, length: Math.min(size, MAX_BYTES) });
    const asset = read.ok
      ? await assetOfFile(bridge, { name, bytes: read.value.bytes, id: workspace.newId() })
      : read;
    if (asset.ok) operations.push({ kind: 'create', record: asset.value });
    else messages.say({ tone: 'error', title: `${name} was not added.`, detail: asset.error.message });
  }
  const ids = operations.flatMap((operation) => (operation.kind === 'create' ? operation.record.id : []));
  if (ids.length === 0) return;
  const body = planStep(operations, workspace.store);
  const label = ids.length === 1 ? 'Add a picture' : `Add ${ids.length} pictures`;
  const committed = await commit(workspace, { body, label, origin: { by: 'person', where: 'form' } });
  if (committed.ok) onAdded(ids);
  else messages.say({ tone: 'error', title: committed.error.message });
}
