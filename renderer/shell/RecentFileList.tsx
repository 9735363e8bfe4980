import type { AisleBridge, Response } from '@shared/ipc/contract';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { Glyph } from '@/design';
import styles from './StartScreen.module.css';
import type { StartFile } from './useStart';

const SHOWN = 5;

export interface RecentFileListProps {
  /** Newest first. */
  recent: Response<'recent.list'>;
  bridge: AisleBridge;
  onFiles: (files: readonly StartFile[]) => void;
}

/** Files opened lately; one that is gone says so in its place. */
export function RecentFileList({ recent, bridge, onFiles }: RecentFileListProps) {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  if (recent.length === 0) return null;
  const open = async (id: string): Promise<void> => {
    const reopened = await bridge.call('recent.reopen', { id });
    if (reopened.ok) onFiles([{ kind: 'opened', name: reopened.value.name, file: reopened.value }]);
    else setProblems((known) => ({ ...known, [id]: reopened.error.message }));
  };
  return (
    <section aria-label="Recent files" className={styles.section}>
      <h2 className={styles.sectionTitle}>Recent files</h2>
      <ul className={styles.list}>
        {recent.slice(0, SHOWN).map(({ id, name, folder }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.row}
              disabled={problems[id] !== undefined}
              onClick={() => void open(id)}
            >
              <Glyph icon={FileSpreadsheet} className={styles.rowIcon} />
              <span className={styles.rowName} title={name}>
                {name}
              </span>
              <span className={styles.rowDetail} title={folder}>
                {problems[id] ?? folder}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
