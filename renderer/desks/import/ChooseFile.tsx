import type { Response } from '@shared/ipc/contract';
import { FileClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileDrop, Glyph, PageHeader } from '@/design';
import { useSession } from '@/workspace/session';
import { whenText } from '@/workspace/when';
import styles from './Import.module.css';

type RecentFile = Response<'recent.list'>[number];

/** Nothing is being imported: where files come from. */
export function ChooseFile() {
  const session = useSession();
  const { incomingFiles, commands } = session;
  return (
    <>
      <PageHeader title="Import" detail="Nothing is written before you have seen what would change" />
      <div className={styles.choose}>
        <FileDrop
          className={styles.drop}
          label="Drop product files here"
          hint="CSV, TSV, XLSX or ODS, also in gzip or zip. Shopify, WooCommerce and Amazon files are recognised by their headers; any other table is mapped by you once."
          multiple
          onFiles={(files) => incomingFiles.addDropped(files)}
          onBrowse={() => commands.run('file.import')}
        />
        <RecentFiles />
      </div>
    </>
  );
}

function RecentFiles() {
  const { bridge, incomingFiles, messages, info } = useSession();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let isWanted = true;
    void bridge.call('recent.list').then((listed) => {
      if (isWanted && listed.ok) setFiles(listed.value);
    });
    return () => {
      isWanted = false;
    };
  }, [bridge]);
  const open = async ({ id, name }: RecentFile): Promise<void> => {
    const opened = await bridge.call('recent.reopen', { id });
    if (opened.ok) return incomingFiles.addOpened([opened.value]);
    setFiles((known) => known.filter((file) => file.id !== id));
    messages.say({ tone: 'error', title: `“${name}” could not be opened`, detail: opened.error.message });
  };
  if (files.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-files">
      <h2 id="recent-files" className={styles.heading}>
        Recent files
      </h2>
      <ul>
        {files.slice(0, 8).map((file) => (
          <li key={file.id}>
            <button type="button" className={styles.recentFile} onClick={() => void open(file)}>
              <Glyph icon={FileClock} />
              <span className={styles.recentName}>{file.name}</span>
              <span className={styles.recentFolder}>{file.folder}</span>
              <span className={styles.recentWhen}>{whenText(file.at, info.locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
