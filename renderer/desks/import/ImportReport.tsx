import type { PlannedRow } from '@shared/imports';
import { countText } from '@shared/numbers';
import { CircleCheck, Download, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button, Glyph, KeyValueList, PageHeader, Table } from '@/design';
import { useSession } from '@/workspace/session';
import { undoPicked } from '@/workspace/undoing';
import { FindingBanner } from './FindingList';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Preview, Report } from './importState';
import { counted, isRowTicked, lineText } from './importWords';
import { placedFindings, rowName } from './previewRow';
import { saveReport } from './saveReport';

const SHOWN = 500;

/** What the import did, and what it did not. */
export function ImportReport({ flow, report }: { flow: ImportFlow; report: Report }) {
  const session = useSession();
  const { preview, step } = report;
  const { plan, rows, layout } = preview;
  const waiting = useStore(flow.state, (state) => state.waiting);
  const [isUndone, setIsUndone] = useState(false);
  const refused = useMemo(() => rows.filter(({ status }) => status === 'refused'), [rows]);
  const findings = useMemo(() => placedFindings(preview), [preview]);
  const rootType = plan.set.format.rootType;
  const undo = async (): Promise<void> => {
    if (step !== undefined && (await undoPicked(session, step))) setIsUndone(true);
  };
  return (
    <>
      <PageHeader
        title={layout.file.name}
        detail={isUndone ? 'The import was taken back' : titleOf(report)}
        actions={
          <>
            <Button icon={Download} onClick={() => void saveReport(session, preview, step, 'csv')}>
              Save report as CSV
            </Button>
            <Button icon={Download} onClick={() => void saveReport(session, preview, step, 'xlsx')}>
              Save report as XLSX
            </Button>
            <Button variant="primary" onClick={() => void flow.next()}>
              {waiting.length > 0 ? `Next file: ${waiting[0]}` : 'Done'}
            </Button>
          </>
        }
      />
      <div className={styles.report}>
        <section className={styles.outcome} aria-label="Outcome">
          <Glyph icon={CircleCheck} size={24} className={styles.outcomeIcon} />
          <div>
            <h2 className={styles.outcomeTitle}>{isUndone ? 'Taken back' : titleOf(report)}</h2>
            <KeyValueList items={countItems(report)} />
            <div className={styles.outcomeActions}>
              <Button onClick={() => session.screen.open({ kind: 'records', type: rootType })}>
                Show the records
              </Button>
              {step !== undefined && (
                <Button icon={Undo2} disabled={isUndone} onClick={() => void undo()}>
                  Undo import
                </Button>
              )}
            </div>
          </div>
        </section>
        <FindingBanner findings={findings}>They were imported as the file has them.</FindingBanner>
        {refused.length > 0 && <RefusedRows preview={preview} refused={refused} />}
      </div>
    </>
  );
}

function RefusedRows({ preview, refused }: { preview: Preview; refused: readonly PlannedRow[] }) {
  const { plan, lines } = preview;
  return (
    <section aria-labelledby="refused-rows">
      <h2 id="refused-rows" className={styles.heading}>
        {counted(refused.length, 'row was', 'rows were')} not imported
        {refused.length > SHOWN && `; the first ${SHOWN} are shown, the report has them all`}
      </h2>
      <Table
        caption="Refused rows"
        captionHidden
        className={styles.findings}
        columns={[
          {
            key: 'line',
            header: 'Line',
            align: 'end',
            width: '64px',
            cell: ({ row }) => lineText(lines[row]),
          },
          { key: 'name', header: 'Name', width: '32%', cell: (row) => rowName(plan, row) },
          { key: 'reason', header: 'Why', cell: ({ reason }) => reason },
        ]}
        rows={refused.slice(0, SHOWN)}
        rowKey={({ row }) => row}
      />
    </section>
  );
}

function titleOf({ step }: Report): string {
  if (step === undefined) return 'Nothing was changed: the workspace held all of it already';
  const { created, changed } = step.counts;
  return `${counted(Math.max(0, created - 1), 'record')} created, ${counted(changed, 'record')} changed`;
}

function countItems({ preview, step }: Report): { label: string; value: string }[] {
  const { counts, rows, ticks, plan } = preview;
  const left = rows.filter(
    (row) => (row.status === 'new' || row.status === 'changed') && !isRowTicked(plan, row, ticks),
  ).length;
  return [
    { label: 'Rows new', value: countText(counts.new) },
    { label: 'Rows changed', value: countText(counts.changed) },
    { label: 'Rows unchanged', value: countText(counts.unchanged) },
    { label: 'Rows refused', value: countText(counts.refused) },
    { label: 'Rows left out', value: countText(left) },
    { label: 'Fields changed', value: countText(step?.counts.cells ?? 0) },
  ];
}
