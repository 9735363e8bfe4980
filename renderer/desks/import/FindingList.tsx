import { countText } from '@shared/numbers';
import { useState } from 'react';
import { Banner, Button, Dialog, Table } from '@/design';
import styles from './Import.module.css';
import { counted, lineText } from './importWords';

/** Something to know about a file, with its place in words. */
export interface PlacedFinding {
  readonly message: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly value?: string;
}

export interface FindingBannerProps {
  findings: readonly PlacedFinding[];
  /** All there are, where more were found than are listed. */
  total?: number;
  /** What they mean for the data. */
  children: string;
}

const SHOWN = 1_000;

/** What was found, before it does harm; the list opens on demand. */
export function FindingBanner({ findings, total = findings.length, children }: FindingBannerProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <>
      <Banner
        tone="warning"
        title={`${counted(total, 'thing')} to look at in this file`}
        actions={<Button onClick={() => setIsOpen(true)}>Show all</Button>}
      >
        {kindsText(findings)} {children}
      </Banner>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Found in this file"
        description="Nothing was changed because of it. Mend the file and import it again, or go on as it is."
        size="large"
        note={total > SHOWN ? `The first ${countText(SHOWN)} of ${countText(total)}` : undefined}
      >
        <FindingTable findings={findings.slice(0, SHOWN)} />
      </Dialog>
    </>
  );
}

function kindsText(findings: readonly PlacedFinding[]): string {
  const counts = new Map<string, number>();
  for (const { message } of findings) counts.set(message, (counts.get(message) ?? 0) + 1);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  if (most === undefined) return '';
  const [message, count] = most;
  return counts.size === 1 ? message : `${message} (${countText(count)} times), and others.`;
}

export function FindingTable({ findings }: { findings: readonly PlacedFinding[] }) {
  return (
    <Table
      caption="Findings"
      captionHidden
      className={styles.findings}
      columns={[
        {
          key: 'line',
          header: 'Line',
          align: 'end',
          width: '64px',
          cell: ({ line }) => lineText(line),
        },
        { key: 'column', header: 'Column', width: '22%', cell: ({ column }) => column ?? '' },
        {
          key: 'value',
          header: 'Value',
          width: '24%',
          cell: ({ value }) => <code title={value}>{value ?? ''}</code>,
        },
        { key: 'message', header: 'What was found', cell: ({ message }) => message },
      ]}
      rows={findings}
      rowKey={(_finding, index) => index}
    />
  );
}
