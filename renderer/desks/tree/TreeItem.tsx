import { countText } from '@shared/numbers';
import type { Move, Tree, TreeRow } from '@shared/tree';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { Glyph, TextInput } from '@/design';
import { dropMove } from './keyMoves';
import styles from './Tree.module.css';

export interface TreeItemProps {
  row: TreeRow;
  name: string;
  own: number;
  all: number;
  isOpen: boolean;
  isCurrent: boolean;
  isRenaming: boolean;
  tree: Tree;
  onToggle: (id: string, isOpen: boolean) => void;
  onActive: (id: string) => void;
  /** Null leaves the name as it is. */
  onRename: (name: string | null) => void;
  onMove: (move: Move) => void;
}

type Zone = 'before' | 'into' | 'after';

const DRAGGED = 'text/x-aisle-tree';

/** One row: what it is, how much hangs on it; it can be dragged before, into and after others. */
export function TreeItem(props: TreeItemProps) {
  const { row, name, own, all, isOpen, isCurrent, isRenaming, onToggle, onActive } = props;
  const [zone, setZone] = useState<Zone | null>(null);
  const { id, level, hasChildren, place, siblings } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-setsize={siblings}
      aria-posinset={place}
      aria-selected={isCurrent}
      aria-expanded={hasChildren ? isOpen : undefined}
      data-name={name}
      tabIndex={isCurrent ? 0 : -1}
      data-id={id}
      data-zone={zone ?? undefined}
      className={styles.row}
      style={{ paddingInlineStart: 8 + (level - 1) * 20 }}
      draggable={!isRenaming}
      onClick={() => onActive(id)}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setZone(zoneOf(shareOf(event)));
      }}
      onDragLeave={() => setZone(null)}
      onDrop={(event) => {
        setZone(null);
        const dragged = event.dataTransfer.getData(DRAGGED);
        if (dragged === '') return;
        event.preventDefault();
        event.stopPropagation();
        if (dragged !== id) props.onMove(dropMove(props.tree, dragged, id, shareOf(event)));
      }}
    >
      <span className={styles.toggle} aria-hidden="true" onClick={() => hasChildren && onToggle(id, !isOpen)}>
        {hasChildren && <Glyph icon={isOpen ? ChevronDown : ChevronRight} size={14} />}
      </span>
      {isRenaming ? (
        <NameInput name={name} onRename={props.onRename} />
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <span className={styles.count} title={countWords(own, all)}>
        {all === own ? countText(own) : `${countText(own)} of ${countText(all)}`}
      </span>
    </div>
  );
}

function NameInput({ name, onRename }: { name: string; onRename: (name: string | null) => void }) {
  const [text, setText] = useState(name);
  return (
    <TextInput
      autoFocus
      aria-label="Name"
      className={styles.input}
      value={text}
      onValueChange={setText}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => onRename(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onRename(text);
        else if (event.key === 'Escape') onRename(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

function countWords(own: number, all: number): string {
  return all === own ? `${own} records` : `${own} records, ${all} with all below`;
}

function shareOf({ clientY, currentTarget }: DragEvent): number {
  const { top, height } = currentTarget.getBoundingClientRect();
  return (clientY - top) / height;
}

function zoneOf(share: number): Zone {
  return share <= 0.25 ? 'before' : share < 0.75 ? 'into' : 'after';
}
