import { countText } from '@shared/numbers';
import type { StoredRecord } from '@shared/records';
import { FileDown, Files } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button, EmptyState, PageHeader } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { FileDetail } from './FileDetail';
import styles from './Files.module.css';
import { FileTable } from './FileTable';

/** Imported files, the latest first. */
export function FilesDesk() {
  const { workspace, activeView, commands } = useSession();
  useWorkspaceSeq(workspace);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const canImport = useStore(commands.state, () => commands.find('file.import') !== undefined);
  const files = [...workspace.store.all('source')].sort(byTime);
  const chosen = files.find(({ id }) => id === chosenId) ?? files[0];
  const currentId = chosen?.id ?? null;
  useEffect(() => activeView.setCurrentRecord(currentId), [activeView, currentId]);

  if (chosen === undefined)
    return (
      <EmptyState
        icon={Files}
        title="No file was imported yet"
        description="Files that you import are kept here exactly as they came. Drop a file on the window, or choose one."
        actions={
          <Button
            variant="primary"
            icon={FileDown}
            disabled={!canImport}
            onClick={() => commands.run('file.import')}
          >
            Import a file
          </Button>
        }
      />
    );
  return (
    <div className={styles.desk}>
      <PageHeader
        title="Imported files"
        detail={`${countText(files.length)} ${files.length === 1 ? 'file' : 'files'}`}
        actions={
          <Button icon={FileDown} disabled={!canImport} onClick={() => commands.run('file.import')}>
            Import a file
          </Button>
        }
      />
      <div className={styles.body}>
        <FileTable files={files} chosen={chosen.id} onChoose={setChosenId} />
        <FileDetail key={chosen.id} file={chosen} />
      </div>
    </div>
  );
}

function byTime(left: StoredRecord, right: StoredRecord): number {
  const timeOf = ({ values }: StoredRecord): string => String(values.importedAt ?? '');
  return timeOf(right).localeCompare(timeOf(left));
}
