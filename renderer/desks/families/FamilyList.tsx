import { type FamilyIndex, familyName } from '@shared/families';
import { TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Badge, reveal, useViewport } from '@/design';
import styles from './Families.module.css';
import { themeWords } from './familyList';

const ROW = 48;
const BEYOND = 6;

interface FamilyListProps {
  readonly index: FamilyIndex;
  readonly keys: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** Any number of families, of which only those in sight are drawn. Arrow keys move the choice. */
export function FamilyList({ index, keys, chosen, onChoose }: FamilyListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { top, height } = useViewport(scroller);
  const at = chosen === undefined ? -1 : keys.indexOf(chosen);
  useEffect(() => {
    if (at >= 0) reveal(scroller.current, at * ROW, ROW);
  }, [at]);
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const last = Math.min(keys.length, Math.ceil((top + height) / ROW) + BEYOND);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(height / ROW) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: keys.length - 1,
    };
    const target = moves[event.key];
    if (target === undefined || keys.length === 0) return;
    event.preventDefault();
    const key = keys[Math.min(keys.length - 1, Math.max(0, target))];
    if (key !== undefined) onChoose(key);
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label="Families"
      aria-activedescendant={at >= first && at < last ? `${id}${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.items} style={{ height: keys.length * ROW }}>
        {keys.slice(first, last).map((key, offset) => (
          <FamilyItem
            key={key}
            id={`${id}${first + offset}`}
            index={index}
            family={key}
            place={{ at: first + offset, of: keys.length }}
            isChosen={key === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

interface FamilyItemProps {
  readonly id: string;
  readonly index: FamilyIndex;
  readonly family: string;
  readonly place: { readonly at: number; readonly of: number };
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
}

function FamilyItem({ id, index, family: key, place, isChosen, onChoose }: FamilyItemProps) {
  const family = index.family(key);
  if (family === undefined) return null;
  const problems = index.problemsOf(key).length;
  const count = family.children.length;
  return (
    // Keys are handled by the list, which has the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-posinset={place.at + 1}
      aria-setsize={place.of}
      className={styles.item}
      style={{ transform: `translateY(${place.at * ROW}px)`, height: ROW }}
      onMouseDown={() => onChoose(key)}
    >
      <span className={styles.itemName} title={familyName(family)}>
        {familyName(family)}
      </span>
      {problems > 0 && (
        <Badge tone="warning" icon={TriangleAlert} className={styles.itemProblems}>
          {problems}
          <span className={styles.spoken}> {problems === 1 ? 'problem' : 'problems'}</span>
        </Badge>
      )}
      <span className={styles.itemDetail}>
        {count === 1 ? '1 child' : `${count.toLocaleString('en-US')} children`} · {themeWords(family)}
      </span>
    </div>
  );
}
