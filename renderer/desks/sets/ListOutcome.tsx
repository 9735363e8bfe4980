import { countText } from '@shared/numbers';
import type { ListResult } from '@shared/sets';
import { isShortenedNumber } from '@shared/sets';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, Table, Tabs } from '@/design';
import { copyText } from '@/workspace/copyText';
import { useSession } from '@/workspace/session';
import styles from './Sets.module.css';

const SHOWN = 200;

type Side = 'found' | 'missing' | 'double';

/** What became of a list: what was found, what was not, and what stands in it or in the catalog twice. */
export function ListOutcome({ result }: { result: ListResult }) {
  const { found, missing, repeated, several } = result;
  const [side, setSide] = useState<Side | null>(null);
  const shown = side ?? (missing.length > 0 ? 'missing' : 'found');
  return (
    <Tabs<Side>
      label="What was found"
      fill
      value={shown}
      onValueChange={setSide}
      className={styles.outcome}
      tabs={[
        { value: 'found', label: 'Found', count: countText(found.length), content: <Found {...result} /> },
        {
          value: 'missing',
          label: 'Missing',
          count: countText(missing.length),
          content: <Missing {...result} />,
        },
        {
          value: 'double',
          label: 'Double',
          count: countText(repeated.length + several.length),
          content: <Double {...result} />,
        },
      ]}
    />
  );
}

function Found({ found }: ListResult) {
  const { names } = useSession();
  return (
    <div className={styles.scroll}>
      <Table
        caption="Found"
        captionHidden
        empty="Nothing in the list is known here."
        columns={[
          { key: 'line', header: 'Line', width: '52px', align: 'end', cell: ({ line }) => line },
          { key: 'text', header: 'Key', width: '40%', cell: ({ text }) => <code>{text}</code> },
          { key: 'name', header: 'Record', cell: ({ ids }) => namesOf(ids, names.nameOf.bind(names)) },
        ]}
        rows={found.slice(0, SHOWN)}
        rowKey={(_, index) => index}
      />
      <Rest count={found.length} />
    </div>
  );
}

function Missing({ missing }: ListResult) {
  if (missing.length === 0) return <p className={styles.none}>Everything in the list was found.</p>;
  return (
    <div className={styles.scroll}>
      <div className={styles.bar}>
        <Button icon={Copy} onClick={() => copyText(missing.map(({ text }) => text).join('\n'))}>
          Copy missing
        </Button>
      </div>
      <Table
        caption="Missing"
        captionHidden
        columns={[
          { key: 'line', header: 'Line', width: '52px', align: 'end', cell: ({ line }) => line },
          { key: 'text', header: 'Key', cell: ({ text }) => <code>{text}</code> },
          {
            key: 'remark',
            header: 'Remark',
            headerHidden: !missing.some(({ text }) => isShortenedNumber(text)),
            width: '50%',
            cell: ({ text }) =>
              isShortenedNumber(text) ? 'The spreadsheet has cut off digits: format the cells as text.' : '',
          },
        ]}
        rows={missing.slice(0, SHOWN)}
        rowKey={({ text }) => text}
      />
      <Rest count={missing.length} />
    </div>
  );
}

function Double({ repeated, several }: ListResult) {
  const { names } = useSession();
  if (repeated.length + several.length === 0)
    return <p className={styles.none}>Nothing stands in the list twice, and no key has several records.</p>;
  return (
    <div className={styles.scroll}>
      {repeated.length > 0 && (
        <Table
          caption="Twice in the list; shown once"
          columns={[
            { key: 'text', header: 'Key', width: '50%', cell: ({ text }) => <code>{text}</code> },
            { key: 'lines', header: 'Lines', cell: ({ lines }) => lines.join(', ') },
          ]}
          rows={repeated.slice(0, SHOWN)}
          rowKey={(_, index) => index}
        />
      )}
      {several.length > 0 && (
        <Table
          caption="Several records for one key; all are shown"
          columns={[
            { key: 'text', header: 'Key', width: '40%', cell: ({ text }) => <code>{text}</code> },
            { key: 'names', header: 'Records', cell: ({ ids }) => namesOf(ids, names.nameOf.bind(names)) },
          ]}
          rows={several.slice(0, SHOWN)}
          rowKey={(_, index) => index}
        />
      )}
    </div>
  );
}

function Rest({ count }: { count: number }) {
  if (count <= SHOWN) return null;
  return <p className={styles.none}>{`And ${countText(count - SHOWN)} more.`}</p>;
}

function namesOf(ids: readonly string[], nameOf: (id: string) => string | undefined): string {
  const shown = ids.slice(0, 3).map((id) => nameOf(id) ?? 'without a name');
  const more = ids.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
