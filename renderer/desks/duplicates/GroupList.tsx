import type { DuplicateGroup } from '@shared/duplicates';
import { countText } from '@shared/numbers';
import styles from './Duplicates.module.css';

export interface GroupListProps {
  groups: readonly DuplicateGroup[];
  chosen: DuplicateGroup | undefined;
  onChoose: (group: DuplicateGroup) => void;
}

const SHOWN = 300;

/** The groups, largest first; one is chosen. */
export function GroupList({ groups, chosen, onChoose }: GroupListProps) {
  return (
    <div className={styles.groups}>
      <p role="status" className={styles.count}>
        {`${countText(groups.length)} ${groups.length === 1 ? 'group' : 'groups'}`}
      </p>
      <ul aria-label="Groups">
        {groups.slice(0, SHOWN).map((group) => (
          <li key={group.ids.join(' ')}>
            <button
              type="button"
              className={styles.group}
              aria-current={group === chosen ? 'true' : undefined}
              onClick={() => onChoose(group)}
            >
              <span className={styles.shared}>{group.shared}</span>
              <span className={styles.size}>{group.ids.length}</span>
            </button>
          </li>
        ))}
      </ul>
      {groups.length > SHOWN && (
        <p className={styles.count}>{`The first ${SHOWN} are shown; merge some to see the others.`}</p>
      )}
    </div>
  );
}
