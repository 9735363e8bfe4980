import type { TextContext } from '@shared/fields';
import type { PlannedRow } from '@shared/imports';
import { declarationOf } from '@shared/records';
import { useState } from 'react';
import { Badge, Banner, SegmentedControl } from '@/design';
import styles from './Import.module.css';
import type { Preview } from './importState';
import { lineText } from './importWords';
import { allCells, rowName, type ShownCell } from './previewRow';
import { STATUS } from './rowStatus';

export interface RowDetailProps {
  preview: Preview;
  row: PlannedRow;
  text: TextContext;
  findings: readonly string[];
}

/** One row of the file with every field it speaks of, from what is to what would be. */
export function RowDetail({ preview, row, text, findings }: RowDetailProps) {
  const [shown, setShown] = useState<'changed' | 'all'>('changed');
  const { plan, lines } = preview;
  const { label, tone } = STATUS[row.status];
  const cells = allCells(plan, row, text);
  const wanted = shown === 'all' ? cells : cells.filter(({ isChanged }) => isChanged);
  const drafts = [...new Set(wanted.map(({ draft }) => draft))];
  return (
    <aside className={styles.detail} aria-label={`Line ${lines[row.row] ?? ''}`}>
      <header className={styles.detailHead}>
        <h2 className={styles.detailTitle}>{rowName(plan, row) || `Line ${lines[row.row] ?? ''}`}</h2>
        <div className={styles.detailMeta}>
          <Badge tone={tone}>{label}</Badge>
          <span>Line {lineText(lines[row.row])}</span>
        </div>
      </header>
      {row.reason !== undefined && row.reason !== '' && (
        <Banner tone="error" title="This row is not imported">
          {row.reason}
        </Banner>
      )}
      {findings.length > 0 && (
        <Banner tone="warning" title="Look at this row">
          {[...new Set(findings)].join(' ')}
        </Banner>
      )}
      {cells.length > 0 && (
        <SegmentedControl
          label="Fields shown"
          value={shown}
          onValueChange={setShown}
          segments={[
            { value: 'changed', label: 'What changes' },
            { value: 'all', label: 'All fields' },
          ]}
        />
      )}
      {cells.length > 0 && wanted.length === 0 && (
        <p className={styles.hint}>The workspace holds all of this already.</p>
      )}
      {drafts.map((draft) => (
        <DraftFields
          key={draft}
          preview={preview}
          draft={draft}
          cells={wanted.filter((cell) => cell.draft === draft)}
        />
      ))}
    </aside>
  );
}

function DraftFields({
  preview,
  draft,
  cells,
}: {
  preview: Preview;
  draft: number;
  cells: readonly ShownCell[];
}) {
  const described = preview.plan.set.drafts[draft];
  const status = preview.plan.drafts[draft]?.status ?? 'none';
  if (described === undefined) return null;
  return (
    <section className={styles.draft}>
      <h3 className={styles.draftTitle}>
        {declarationOf(described.type).label}
        {status === 'new' && <span className={styles.draftStatus}>new</span>}
      </h3>
      <dl className={styles.fields}>
        {cells.map((cell) => (
          <div key={cell.path} className={styles.fieldRow} data-changed={cell.isChanged || undefined}>
            <dt title={cell.path}>{cell.label}</dt>
            <dd>
              {cell.isChanged && cell.from !== undefined && (
                <del>{cell.from === '' ? 'empty' : cell.from.slice(0, 600)}</del>
              )}
              <ins>{cell.to === '' ? 'empty' : cell.to.slice(0, 600)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
