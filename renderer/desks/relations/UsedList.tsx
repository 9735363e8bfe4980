import { countText } from '@shared/numbers';
import { declarationOf, nameOfRecord } from '@shared/records';
import type { UsedIn } from '@/data/whereUsed';
import { Button } from '@/design';
import styles from './Relations.module.css';

export interface UsedListProps {
  groups: readonly UsedIn[];
  /** Names are links where it is given. */
  onOpen?: ((id: string) => void) | undefined;
  onShowAll?: ((group: UsedIn) => void) | undefined;
}

const SHOWN = 20;

/** Uses by type and field, the first records of each by name. */
export function UsedList({ groups, onOpen, onShowAll }: UsedListProps) {
  return groups.map((group) => {
    const { label, plural, internal } = declarationOf(group.type);
    const count = group.records.length;
    const heading = `${countText(count)} ${count === 1 ? label : plural}, in ${group.label}`;
    return (
      <section key={`${group.type} ${group.field}`} className={styles.group} aria-label={heading}>
        <header className={styles.groupHead}>
          <h3 className={styles.groupTitle}>{heading}</h3>
          {onShowAll !== undefined && internal !== true && (
            <Button variant="quiet" onClick={() => onShowAll(group)}>
              Show in the grid
            </Button>
          )}
        </header>
        <ul className={styles.records}>
          {group.records.slice(0, SHOWN).map((record) => {
            const name = nameOfRecord(record) || `${label} without a name`;
            return (
              <li key={record.id} className={styles.record}>
                {onOpen === undefined || internal === true ? (
                  name
                ) : (
                  <button type="button" className={styles.link} onClick={() => onOpen(record.id)}>
                    {name}
                  </button>
                )}
              </li>
            );
          })}
          {count > SHOWN && <li className={styles.more}>{`and ${countText(count - SHOWN)} more`}</li>}
        </ul>
      </section>
    );
  });
}
