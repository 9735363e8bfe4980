import { Button, PageHeader } from '@/design';
import { FindingBanner } from './FindingList';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Layout } from './importState';
import { counted, layoutText, needsMarketplace } from './importWords';
import { KnownSettings } from './KnownSettings';
import { MappingTable } from './MappingTable';
import { TableSettings } from './TableSettings';
import { TopRows } from './TopRows';

/** How the file is read: what was found, and where a person knows better. */
export function LayoutScreen({ flow, layout }: { flow: ImportFlow; layout: Layout }) {
  const { file, looked, reading, mapping } = layout;
  const mapped = mapping.columns.filter(({ target }) => target !== null).length;
  const isReady = reading !== undefined ? !needsMarketplace(reading) : mapped > 0;
  const findings = looked.findings.map(({ message, line, column, value }) => ({
    message,
    line,
    column: column === null ? null : (looked.columns[column] ?? null),
    ...(value === undefined ? {} : { value }),
  }));
  return (
    <>
      <PageHeader
        title={file.name}
        detail={`${layoutText(looked, reading)}, ${counted(looked.rowCount, 'row')}, ${counted(looked.columns.length, 'column')}`}
        actions={
          <>
            <Button variant="quiet" onClick={() => flow.leave()}>
              Do not import
            </Button>
            <Button variant="primary" disabled={!isReady} onClick={() => void flow.preview(layout)}>
              Preview
            </Button>
          </>
        }
      />
      <div className={styles.layout}>
        <FindingBanner findings={findings} total={looked.findingCount}>
          What a spreadsheet changed cannot be got back from this file.
        </FindingBanner>
        {layout.isRemembered && (
          <p className={styles.notice}>These headers were mapped before; that mapping is shown.</p>
        )}
        <TableSettings flow={flow} layout={layout} />
        {reading === undefined ? (
          <>
            <TopRows flow={flow} layout={layout} />
            <MappingTable
              layout={layout}
              onChange={(next) => flow.changeLayout({ ...layout, mapping: next })}
            />
          </>
        ) : (
          <KnownSettings
            reading={reading}
            onChange={(next) => flow.changeLayout({ ...layout, reading: next })}
          />
        )}
      </div>
    </>
  );
}
