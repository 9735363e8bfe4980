import type { PlannedRow } from '@shared/imports';
import { ListX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Button, EmptyState, PageHeader } from '@/design';
import { useSession } from '@/workspace/session';
import { FindingBanner } from './FindingList';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Preview } from './importState';
import { contentText, counted, isRowTicked, layoutText, ownDrafts, tickedRows } from './importWords';
import { PreviewBar } from './PreviewBar';
import { PreviewRow } from './PreviewRow';
import { filterRows, NO_FILTER } from './previewFilter';
import { findingsByRow, namesWithPlan, placedFindings } from './previewRow';
import { RowDetail } from './RowDetail';
import { RowList } from './RowList';
import list from './RowList.module.css';

export interface PreviewScreenProps {
  flow: ImportFlow;
  preview: Preview;
}

const NONE: readonly string[] = [];

/** Everything the import would do, before it does it. */
export function PreviewScreen({ flow, preview }: PreviewScreenProps) {
  const session = useSession();
  const { plan, rows, ticks, layout, lines } = preview;
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState(0);
  const rowHeight = useStore(session.screen.state, ({ density }) => (density === 'compact' ? 24 : 28));
  const text = useMemo(
    () => ({ conventions: session.conventions, names: namesWithPlan(session.names, plan) }),
    [session, plan],
  );
  const shown = useMemo(() => filterRows(rows, filter, { plan, text }), [rows, filter, plan, text]);
  const findings = useMemo(() => findingsByRow(preview), [preview]);
  const row = shown[Math.min(chosen, shown.length - 1)];
  const tick = (targets: readonly PlannedRow[], isTicked: boolean): void => {
    const skippedDrafts = new Set(ticks.skippedDrafts);
    for (const target of targets)
      for (const draft of ownDrafts(plan, target)) {
        if (isTicked) skippedDrafts.delete(draft);
        else skippedDrafts.add(draft);
      }
    flow.setTicks({ ...ticks, skippedDrafts });
  };
  const ticked = (target: PlannedRow): boolean | undefined =>
    target.status === 'new' || target.status === 'changed' ? isRowTicked(plan, target, ticks) : undefined;
  const toggle = (target: PlannedRow): void => {
    const isTicked = ticked(target);
    if (isTicked !== undefined) tick([target], !isTicked);
  };
  return (
    <>
      <PreviewHeader flow={flow} preview={preview} />
      <Notices preview={preview} />
      <PreviewBar
        flow={flow}
        preview={preview}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setChosen(0);
        }}
        shown={shown}
        onTick={tick}
      />
      <div className={styles.body}>
        {shown.length === 0 ? (
          <EmptyState
            className={styles.nothing}
            icon={ListX}
            title="No row matches"
            description="Take a filter off to see more of the file."
            actions={<Button onClick={() => setFilter(NO_FILTER)}>Show all rows</Button>}
          />
        ) : (
          <RowList
            label={`Rows of ${layout.file.name}`}
            rows={shown}
            rowHeight={rowHeight}
            chosen={Math.min(chosen, shown.length - 1)}
            onChoose={setChosen}
            isTicked={ticked}
            onToggle={toggle}
            header={<ListHeader />}
          >
            {(item) => (
              <PreviewRow
                row={item}
                plan={plan}
                text={text}
                line={lines[item.row]}
                isTicked={ticked(item)}
                findings={findings.get(item.row) ?? NONE}
                onToggle={() => toggle(item)}
              />
            )}
          </RowList>
        )}
        {row !== undefined && (
          <RowDetail preview={preview} row={row} text={text} findings={findings.get(row.row) ?? NONE} />
        )}
      </div>
    </>
  );
}

function ListHeader() {
  return (
    <>
      <span className={list.tick} />
      <span className={list.line}>Line</span>
      <span>Status</span>
      <span>Record</span>
      <span>Name</span>
      <span />
      <span>What changes</span>
    </>
  );
}

function PreviewHeader({ flow, preview }: PreviewScreenProps) {
  const { layout, plan } = preview;
  const content = useMemo(() => contentText(plan), [plan]);
  const ticked = useMemo(() => tickedRows(preview), [preview]);
  const count = ticked.new + ticked.changed;
  return (
    <PageHeader
      title={layout.file.name}
      detail={`${layoutText(layout.looked, layout.reading)}, ${content}`}
      actions={
        <>
          <Button variant="quiet" onClick={() => flow.leave()}>
            Do not import
          </Button>
          <Button onClick={() => flow.showLayout()}>How it is read</Button>
          <Button variant="primary" disabled={count === 0} onClick={() => void flow.apply(preview)}>
            {count === 0 ? 'Nothing to import' : `Import ${counted(count, 'row')}`}
          </Button>
        </>
      }
    />
  );
}

function Notices({ preview }: { preview: Preview }) {
  const { layout, counts, plan } = preview;
  const findings = useMemo(() => placedFindings(preview), [preview]);
  const hidden = Math.max(0, layout.looked.findingCount - layout.looked.findings.length);
  const changes = counts.new + counts.changed;
  return (
    <div className={styles.notices}>
      {layout.isRemembered && (
        <p className={styles.notice}>
          These headers were mapped before; that mapping is used again. “How it is read” shows and changes it.
        </p>
      )}
      {changes === 0 && counts.refused === 0 && plan.set.rowCount > 0 && (
        <p className={styles.notice} role="status">
          The workspace holds all of this file already. Importing it would change nothing.
        </p>
      )}
      <FindingBanner findings={findings} total={findings.length + hidden}>
        What a spreadsheet changed cannot be got back from this file; such rows are marked in the list.
      </FindingBanner>
    </div>
  );
}
