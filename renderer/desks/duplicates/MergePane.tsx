import { comparedTexts } from '@shared/compare';
import { differingPaths, firstChoices, likelySurvivor } from '@shared/duplicates';
import type { FieldPath } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence, nameOfRecord, type StoredRecord } from '@shared/records';
import { useMemo, useState } from 'react';
import { referrersOf } from '@/data/undo';
import { Button } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import styles from './Duplicates.module.css';
import { mergeRecords } from './mergeStep';

export interface MergePaneProps {
  records: readonly StoredRecord[];
  onMerged: () => void;
}

const LONGEST = 240;

/** Which record stays, and for each field that differs whose value it takes. */
export function MergePane({ records, onMerged }: MergePaneProps) {
  const session = useSession();
  const { workspace, fields } = session;
  const paths = useMemo(
    () =>
      differingPaths(records, fields).filter((path) => fields.at(records[0]?.type ?? '', path) !== undefined),
    [records, fields],
  );
  const texts = useMemo(() => textsOf(session, records, paths), [session, records, paths]);
  const uses = useMemo(() => usesOf(workspace, records), [workspace, records]);
  const [survivor, setSurvivor] = useState(() => likelySurvivor(records, uses));
  const [choices, setChoices] = useState(() => firstChoices(survivor, records, paths));
  const [isBusy, setIsBusy] = useState(false);
  const keep = (id: string): void => {
    setSurvivor(id);
    setChoices(firstChoices(id, records, paths));
  };
  const merge = async (): Promise<void> => {
    const stays = records.find(({ id }) => id === survivor);
    if (stays === undefined) return;
    setIsBusy(true);
    const others = records.filter(({ id }) => id !== survivor);
    if (await mergeRecords(session, { survivor: stays, others, choices })) onMerged();
    setIsBusy(false);
  };
  const { plural } = declarationOf(records[0]?.type ?? 'product');
  return (
    <section className={styles.merge} aria-label="Merge">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Keep</th>
              {records.map((record) => (
                <th key={record.id} scope="col">
                  <label className={styles.choice}>
                    <input
                      type="radio"
                      name="survivor"
                      checked={survivor === record.id}
                      onChange={() => keep(record.id)}
                    />
                    <span>
                      {nameOfRecord(record) || 'Without a name'}
                      <span className={styles.uses}>{usesText(uses.get(record.id) ?? 0)}</span>
                    </span>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => (
              <tr key={path}>
                <th scope="row">{fields.label(records[0]?.type ?? '', path)}</th>
                {records.map((record, place) => (
                  <td key={record.id}>
                    <label className={styles.choice}>
                      <input
                        type="radio"
                        name={path}
                        aria-label={`${fields.label(record.type, path)} of ${nameOfRecord(record)}`}
                        checked={choices.get(path) === record.id}
                        onChange={() => setChoices(new Map(choices).set(path, record.id))}
                      />
                      <Text text={texts.get(path)?.[place] ?? ''} />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {paths.length === 0 && <p className={styles.count}>All of their fields are the same.</p>}
      </div>
      <div className={styles.bar}>
        <p className={styles.count}>
          What refers to the others will refer to the one that stays; comments and history come along. One
          step, undone as one.
        </p>
        <Button variant="primary" busy={isBusy} onClick={() => void merge()}>
          {`Merge ${records.length} ${inSentence(plural)}`}
        </Button>
      </div>
    </section>
  );
}

/** By path, in the order of the records. */
function textsOf(session: Session, records: readonly StoredRecord[], paths: readonly FieldPath[]) {
  return new Map(
    paths.map((path) => {
      const field = session.fields.at(records[0]?.type ?? '', path);
      const values = records.map((record) => record.values[path]);
      return [path, field === undefined ? [] : comparedTexts(values, field, session)];
    }),
  );
}

function Text({ text }: { text: string }) {
  if (text === '') return <span className={styles.empty}>empty</span>;
  return <span className={styles.value}>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</span>;
}

function usesOf(workspace: Session['workspace'], records: readonly StoredRecord[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const [, , id] of referrersOf(workspace, new Set(records.map(({ id }) => id))))
    uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function usesText(uses: number): string {
  return uses === 0 ? 'not used' : `used ${countText(uses)} ${uses === 1 ? 'time' : 'times'}`;
}
