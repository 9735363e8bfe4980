import type { StepHead } from '@shared/changes';
import { countText } from '@shared/numbers';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import { FileOutput, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { recordHistory } from '@/data/history';
import { Button, KeyValueList } from '@/design';
import { useSession } from '@/workspace/session';
import { undoPicked } from '@/workspace/undoing';
import { exactTime } from '@/workspace/when';
import styles from './Files.module.css';
import { formatText } from './formatText';

/** The command of the export desk that hands the current file on as it came, with the edits since. */
const EXPORT_COPY = 'file.exportCopy';

/** One imported file: what it was, and what can be done with it. */
export function FileDetail({ file }: { file: StoredRecord }) {
  const session = useSession();
  const { workspace, commands, info } = session;
  const step = useImportStep(file.id);
  const [isBusy, setIsBusy] = useState(false);
  const canExport = useStore(commands.state, () => commands.find(EXPORT_COPY) !== undefined);
  const { values } = file;
  const at = String(values.importedAt ?? '');
  const undo = async (head: StepHead): Promise<void> => {
    setIsBusy(true);
    await undoPicked(session, head);
    setIsBusy(false);
  };
  return (
    <aside className={styles.detail} aria-label={nameOfRecord(file)}>
      <h2 className={styles.title}>{nameOfRecord(file)}</h2>
      <KeyValueList
        items={[
          { label: 'Format', value: formatText(String(values.format ?? '')) },
          { label: 'Rows', value: countText(Number(values.rows ?? 0)) },
          { label: 'Imported', value: at === '' ? '' : exactTime(at, info.locale) },
          { label: 'Created', value: step === undefined ? '' : countText(step.counts.created) },
          { label: 'Changed', value: step === undefined ? '' : changedText(step) },
          { label: 'SHA-256', value: <Hash text={String(values.fileHash ?? '')} />, mono: true },
        ]}
      />
      <div className={styles.actions}>
        {canExport && (
          <Button variant="primary" icon={FileOutput} onClick={() => commands.run(EXPORT_COPY)}>
            Export exact copy
          </Button>
        )}
        <Button
          icon={Undo2}
          busy={isBusy}
          disabled={step === undefined || workspace.stopped !== undefined}
          onClick={() => step !== undefined && void undo(step)}
        >
          Undo this import
        </Button>
      </div>
      <p className={styles.hint}>
        Undoing takes back what this file created and changed. Records and fields edited since are kept, and
        you are told which. The undo itself can be undone.
      </p>
    </aside>
  );
}

function Hash({ text }: { text: string }) {
  return <span title={text}>{text === '' ? '' : `${text.slice(0, 16)}…`}</span>;
}

function changedText({ counts: { changed, cells } }: StepHead): string {
  return changed === 0
    ? '0'
    : `${countText(changed)} (${countText(cells)} ${cells === 1 ? 'cell' : 'cells'})`;
}

/** The step that brought the file in; undefined while it is looked up. */
function useImportStep(id: string): StepHead | undefined {
  const { workspace } = useSession();
  const [step, setStep] = useState<StepHead | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void recordHistory(workspace, id).then((events) => {
      if (isWanted) setStep(events.find(({ kind }) => kind === 'created')?.step);
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, id]);
  return step;
}
