import { countText } from '@shared/numbers';
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Banner, Button, EmptyState, PageHeader, Spinner, SplitPane } from '@/design';
import { PointDetail } from './PointDetail';
import { PointList } from './PointList';
import styles from './Snapshots.module.css';
import { type KnownPoints, useRestorePoints } from './useRestorePoints';

/** The moments that the workspace can be taken back to, beside what the chosen one would change. */
export function SnapshotsDesk() {
  const known = useRestorePoints();
  const [isBusy, setIsBusy] = useState(false);
  const { points, problem } = known;
  const take = async (): Promise<void> => {
    setIsBusy(true);
    await known.take();
    setIsBusy(false);
  };
  const button = (
    <Button icon={Camera} busy={isBusy} onClick={() => void take()}>
      Take a snapshot
    </Button>
  );
  return (
    <div className={styles.desk}>
      <PageHeader
        title="Snapshots"
        detail={points === undefined ? '' : `${countText(points.length)} moments to go back to`}
        actions={button}
      />
      {problem !== undefined && (
        <Banner tone="error" title="The snapshots cannot be read">
          {problem}
        </Banner>
      )}
      {points === undefined && <Spinner label="Reading snapshots" />}
      {points?.length === 0 && problem === undefined && (
        <EmptyState
          icon={Camera}
          title="No snapshot yet"
          description="Aisle takes one from time to time, and marks the moment before each step that touches many records. Take one yourself before you try something."
          actions={button}
        />
      )}
      {points !== undefined && points.length > 0 && <Panes {...known} points={points} />}
    </div>
  );
}

function Panes({
  points,
  effects,
}: Pick<KnownPoints, 'effects'> & { points: NonNullable<KnownPoints['points']> }) {
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [size, setSize] = useState(400);
  const chosen = points.find(({ seq }) => seq === chosenSeq) ?? points[0];
  return (
    <div className={styles.panes}>
      <SplitPane
        label="Width of the list of snapshots"
        size={size}
        onSizeChange={setSize}
        minSize={300}
        maxSize={640}
        defaultSize={400}
      >
        {[
          <PointList
            key="list"
            points={points}
            effects={effects}
            chosen={chosen?.seq ?? null}
            onChoose={setChosenSeq}
          />,
          chosen === undefined ? null : <PointDetail key={`${chosen.seq}`} point={chosen} />,
        ]}
      </SplitPane>
    </div>
  );
}
