import { unreachable } from '@shared/result';
import { memo, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button, ProgressBar } from '@/design';
import { useSession } from '@/workspace/session';
import { ChooseFile } from './ChooseFile';
import { FileRefused } from './FileRefused';
import styles from './Import.module.css';
import { ImportReport } from './ImportReport';
import { ImportFlow } from './importFlow';
import { LayoutScreen } from './LayoutScreen';
import { PreviewScreen } from './PreviewScreen';
import { ReviewScreen } from './ReviewScreen';

/** What the import has come to. */
export function ImportDesk() {
  const session = useSession();
  const [flow] = useState(() => new ImportFlow(session));
  const incoming = useStore(session.incomingFiles.state, ({ files }) => files.length);
  useEffect(() => {
    if (incoming > 0) flow.takeIncoming();
  }, [flow, incoming]);
  const isWorking = useStore(flow.state, ({ working }) => working !== undefined);
  return (
    <div className={styles.desk}>
      {isWorking && <WorkingScreen flow={flow} />}
      <div className={styles.screen} hidden={isWorking}>
        <PhaseScreen flow={flow} />
      </div>
    </div>
  );
}

/** Not drawn anew for what becomes of the work in front of it: a preview walks all rows of its file. */
const PhaseScreen = memo(function PhaseScreen({ flow }: { flow: ImportFlow }) {
  const phase = useStore(flow.state, (state) => state.phase);
  switch (phase.kind) {
    case 'choose':
      return <ChooseFile />;
    case 'failed':
      return <FileRefused flow={flow} failure={phase} />;
    case 'layout':
      return <LayoutScreen flow={flow} layout={phase.layout} />;
    case 'preview':
      return <PreviewScreen flow={flow} preview={phase.preview} />;
    case 'report':
      return <ImportReport flow={flow} report={phase.report} />;
    case 'review':
      return <ReviewScreen key={phase.review.name} flow={flow} review={phase.review} />;
    default:
      return unreachable(phase);
  }
});

function WorkingScreen({ flow }: { flow: ImportFlow }) {
  const working = useStore(flow.state, (state) => state.working);
  if (working === undefined) return null;
  const { label, done, startedAt } = working;
  return (
    <section className={styles.working} aria-label={label}>
      <div className={styles.workingBox}>
        <ProgressBar label={label} value={done ?? null} detail={detailText(done, startedAt)} />
        <Button onClick={() => flow.cancel()}>Cancel</Button>
      </div>
    </section>
  );
}

function detailText(done: number | undefined, startedAt: number): string {
  if (done === undefined) return '';
  const percent = `${Math.round(done * 100)} %`;
  const elapsed = (Date.now() - startedAt) / 1000;
  if (done < 0.05 || elapsed < 2) return percent;
  return `${percent} · ${Math.max(1, Math.round(elapsed * (1 / done - 1)))} s left`;
}
