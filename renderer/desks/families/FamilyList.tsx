import { type FamilyIndex, familyName } from '@shared/families';
import { countText } from '@shared/numbers';
import { TriangleAlert } from 'lucide-react';
import { Badge, VirtualList } from '@/design';
import styles from './Families.module.css';
import { themeWords } from './familyList';

const ROW_HEIGHT = 48;

interface FamilyListProps {
  readonly index: FamilyIndex;
  readonly keys: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

export function FamilyList({ index, keys, chosen, onChoose }: FamilyListProps) {
  return (
    <VirtualList
      label="Families"
      count={keys.length}
      rowHeight={ROW_HEIGHT}
      chosen={chosen === undefined ? -1 : keys.indexOf(chosen)}
      onChoose={(at) => {
        const key = keys[at];
        if (key !== undefined) onChoose(key);
      }}
      rowClassName={() => styles.item}
    >
      {(at) => <FamilyItem index={index} family={keys[at] ?? ''} />}
    </VirtualList>
  );
}

function FamilyItem({ index, family: key }: { index: FamilyIndex; family: string }) {
  const family = index.family(key);
  if (family === undefined) return null;
  const problems = index.problemsOf(key).length;
  const count = family.children.length;
  return (
    <>
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
        {count === 1 ? '1 child' : `${countText(count)} children`} · {themeWords(family)}
      </span>
    </>
  );
}
