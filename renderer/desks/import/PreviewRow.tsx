import type { TextContext } from '@shared/fields';
import type { ImportPlan, PlannedRow } from '@shared/imports';
import { declarationOf } from '@shared/records';
import { TriangleAlert } from 'lucide-react';
import { Badge, Glyph, RowTick } from '@/design';
import { lineText } from './importWords';
import { changedCells, rowName, typeLabel } from './previewRow';
import styles from './RowList.module.css';
import { STATUS } from './rowStatus';

export interface PreviewRowProps {
  row: PlannedRow;
  plan: ImportPlan;
  text: TextContext;
  /** Line of the text file or row of the sheet. */
  line: number | undefined;
  /** Undefined where there is nothing to import. */
  isTicked: boolean | undefined;
  findings: readonly string[];
  onToggle: () => void;
}

const CELLS_SHOWN = 4;

export function PreviewRow({ row, plan, text, line, isTicked, findings, onToggle }: PreviewRowProps) {
  const { label, tone } = STATUS[row.status];
  const name = rowName(plan, row);
  return (
    <>
      <span className={styles.tick}>
        <RowTick ticked={isTicked} onToggle={onToggle} />
      </span>
      <span className={styles.line}>{lineText(line)}</span>
      <span>
        <Badge tone={tone}>{label}</Badge>
      </span>
      <span className={styles.type}>{typeLabel(plan, row)}</span>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.warning}>
        {findings.length > 0 && (
          <span title={findings.join('\n')}>
            <Glyph icon={TriangleAlert} size={14} />
          </span>
        )}
      </span>
      <span className={styles.changes}>
        {row.status === 'refused' ? (
          <span className={styles.reason} title={row.reason}>
            {row.reason}
          </span>
        ) : (
          <Changes row={row} plan={plan} text={text} />
        )}
      </span>
    </>
  );
}

function Changes({ row, plan, text }: Pick<PreviewRowProps, 'row' | 'plan' | 'text'>) {
  const cells = changedCells(plan, row, text, CELLS_SHOWN + 1);
  if (row.status === 'new') return <span className={styles.field}>{newRecordsText(plan, row)}</span>;
  return (
    <>
      {cells.slice(0, CELLS_SHOWN).map(({ draft, path, label, from, to }) => (
        <span key={`${draft} ${path}`} className={styles.change}>
          <span className={styles.field}>{label}</span> <del>{short(from ?? '')}</del>{' '}
          <span aria-hidden>→</span> <ins>{short(to)}</ins>
        </span>
      ))}
      {cells.length > CELLS_SHOWN && <span className={styles.field}>and more</span>}
    </>
  );
}

/** "Product, variant, 2 assets": what the row would create. */
function newRecordsText({ set, drafts }: ImportPlan, row: PlannedRow): string {
  const counts = new Map<string, number>();
  for (const index of row.drafts) {
    const { type, row: first } = set.drafts[index] ?? {};
    if (type !== undefined && first === row.row && drafts[index]?.status === 'new')
      counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const parts = [...counts].map(([type, count]) => {
    const { label, plural } = declarationOf(type);
    return count === 1 ? label.toLowerCase() : `${count} ${plural.toLowerCase()}`;
  });
  return parts.length === 0 ? '' : `Creates ${parts.join(', ')}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'empty';
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}
