import { countText } from '@shared/numbers';
import type { Result } from '@shared/result';
import { CircleCheck, FileOutput } from 'lucide-react';
import { Banner, EmptyState, ProgressBar, Table } from '@/design';
import styles from './Export.module.css';
import type { PreparedExport } from './prepareExport';

export interface ExportPreviewProps {
  prepared: Result<PreparedExport> | undefined;
  /** 0 to 1. */
  done: number;
}

const COLUMNS_SHOWN = 40;
const CLEARED_SHOWN = 200;

/** What will be written. */
export function ExportPreview({ prepared, done }: ExportPreviewProps) {
  if (prepared === undefined)
    return (
      <div className={styles.preview}>
        <div className={styles.waiting}>
          <ProgressBar label="Working out the file" value={done === 0 ? null : done} />
        </div>
      </div>
    );
  if (!prepared.ok)
    return (
      <div className={styles.preview}>
        <Banner tone="error" title="This file cannot be written">
          {prepared.error.message}
        </Banner>
      </div>
    );
  const file = prepared.value;
  if (file.nothing !== undefined)
    return (
      <div className={styles.preview}>
        <EmptyState
          className={styles.nothing}
          icon={FileOutput}
          title="Nothing to write"
          description={file.nothing}
        />
      </div>
    );
  return (
    <section className={styles.preview} aria-label="Preview">
      <p className={styles.summary}>{summaryOf(file)}</p>
      <Findings findings={file.findings} />
      <Cleared file={file} />
      {file.changes === undefined ? <SampleRows file={file} /> : <Changes file={file} />}
    </section>
  );
}

function summaryOf({ rowCount, columns, rowsAdded, rowsRemoved, fileCount }: PreparedExport): string {
  const parts = [
    `${countText(rowCount)} ${rowCount === 1 ? 'row' : 'rows'}`,
    `${countText(columns.length)} columns`,
    rowsAdded > 0 ? `${countText(rowsAdded)} rows added` : '',
    rowsRemoved > 0 ? `${countText(rowsRemoved)} rows removed` : '',
    fileCount > 1 ? `split into ${fileCount} files at the vendor’s limit` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function Findings({ findings }: { findings: readonly string[] }) {
  if (findings.length === 0) return null;
  return (
    <Banner tone="warning" title={`${countText(findings.length)} notes on this file`}>
      {[...new Set(findings)].slice(0, 5).join(' ')}
    </Banner>
  );
}

function Cleared({ file: { cleared } }: { file: PreparedExport }) {
  if (cleared.length === 0) return null;
  return (
    <>
      <Banner tone="warning" title={`${countText(cleared.length)} values were emptied`}>
        The file empties them at the vendor, too.
      </Banner>
      <Table
        caption="Emptied values"
        captionHidden
        columns={[
          { key: 'name', header: 'Record', width: '30%', cell: ({ name }) => name },
          { key: 'column', header: 'Column', width: '30%', cell: ({ column }) => column },
          { key: 'from', header: 'Was', cell: ({ from }) => from },
        ]}
        rows={cleared.slice(0, CLEARED_SHOWN)}
        rowKey={(_value, index) => index}
      />
    </>
  );
}

function Changes({ file: { changes = [], rowsAdded, rowsRemoved } }: { file: PreparedExport }) {
  if (changes.length === 0)
    return (
      <EmptyState
        className={styles.nothing}
        icon={CircleCheck}
        title={rowsAdded + rowsRemoved > 0 ? 'No cell was edited' : 'Identical to the imported file'}
        description={
          rowsAdded + rowsRemoved > 0
            ? 'Rows are added or removed; all others keep every byte.'
            : 'Nothing was edited since the import: the copy equals the file byte for byte.'
        }
      />
    );
  return (
    <Table
      caption="Cells that differ from the imported file"
      columns={[
        {
          key: 'line',
          header: 'Line',
          align: 'end',
          width: '72px',
          cell: ({ line }) => countText(line),
        },
        { key: 'column', header: 'Column', width: '24%', cell: ({ column }) => column },
        { key: 'from', header: 'In the file', cell: ({ from }) => cut(from) },
        { key: 'to', header: 'Now', cell: ({ to }) => cut(to) },
      ]}
      rows={changes}
      rowKey={(_change, index) => index}
    />
  );
}

function SampleRows({ file: { columns, sample, rowCount } }: { file: PreparedExport }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by key.
    <section className={styles.sample} aria-label="Sample of the file" tabIndex={0}>
      <table>
        <caption className={styles.hint}>
          {rowCount > sample.length
            ? `The first ${sample.length} of ${countText(rowCount)} rows`
            : 'All rows'}
        </caption>
        <thead>
          <tr>
            {columns.slice(0, COLUMNS_SHOWN).map((header, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file do not move
              <th key={column} scope="col" title={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file do not move
            <tr key={index}>
              {columns.slice(0, COLUMNS_SHOWN).map((header, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file do not move
                <td key={column} title={`${header}: ${(row[column] ?? '').slice(0, 300)}`}>
                  {cut(row[column] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
