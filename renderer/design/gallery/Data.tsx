import { useState } from 'react';
import {
  Badge,
  Button,
  Disclosure,
  KeyValueList,
  PageHeader,
  SplitPane,
  Table,
  Tabs,
  Thumbnail,
  Truncated,
} from '..';
import styles from './Gallery.module.css';
import { GridSpecimen } from './GridSpecimen';
import { picture } from './picture';
import { Specimen, Specimens } from './Specimen';

const REPORT = [
  { outcome: 'New', rows: '1,204', share: '48.9 %' },
  { outcome: 'Changed', rows: '311', share: '12.6 %' },
  { outcome: 'Unchanged', rows: '946', share: '38.4 %' },
];

function TabsSpecimen() {
  const [tab, setTab] = useState<'form' | 'images' | 'history'>('form');
  return (
    <Tabs
      label="Record"
      value={tab}
      onValueChange={setTab}
      tabs={[
        {
          value: 'form',
          label: 'Fields',
          content: (
            <KeyValueList
              items={[
                { label: 'Id', value: '0192f3c4-7b1e-7a52-9f0e', mono: true },
                { label: 'Created', value: '12 March 2025, 09:41' },
                { label: 'Last changed by import', value: 'products-spring.csv, row 118' },
              ]}
            />
          ),
        },
        { value: 'images', label: 'Images', count: '4', content: <p>Drag to order</p> },
        { value: 'history', label: 'History', count: '1,280', content: <p>1,280 steps</p> },
      ]}
    />
  );
}

function SplitSpecimen() {
  const [size, setSize] = useState(180);
  return (
    <div className={styles.frame} style={{ height: 96 }}>
      <SplitPane
        label="Width of the list"
        size={size}
        onSizeChange={setSize}
        minSize={80}
        maxSize={260}
        defaultSize={180}
      >
        <p style={{ padding: 12 }}>List</p>
        <p style={{ padding: 12 }}>Record</p>
      </SplitPane>
    </div>
  );
}

export function Data() {
  return (
    <Specimens>
      <Specimen title="Grid theme and cell marks" wide flow="column">
        <GridSpecimen />
      </Specimen>
      <Specimen title="PageHeader" wide flow="column">
        <PageHeader
          title="Import products-spring.csv"
          detail="2,461 rows, Shopify product export"
          actions={
            <>
              <Button>Cancel</Button>
              <Button variant="primary">Apply 1,515 changes</Button>
            </>
          }
        />
      </Specimen>
      <Specimen title="Table" flow="column">
        <Table
          caption="What the import did"
          columns={[
            { key: 'outcome', header: 'Outcome', cell: (row) => row.outcome },
            {
              key: 'rows',
              header: 'Rows',
              align: 'end',
              width: '80px',
              cell: (row) => row.rows,
            },
            { key: 'share', header: 'Share', align: 'end', width: '80px', cell: (row) => row.share },
          ]}
          rows={REPORT}
          rowKey={(row) => row.outcome}
        />
      </Specimen>
      <Specimen title="Tabs and KeyValueList" flow="column">
        <TabsSpecimen />
      </Specimen>
      <Specimen title="Thumbnail, Truncated, Disclosure, SplitPane" flow="column">
        <div className={styles.images}>
          <Thumbnail src={picture(28)} alt="Bath towel" size={64} />
          <Thumbnail src={picture(190)} alt="Face towel" size={64} />
          <Thumbnail src={null} alt="No image" size={64} />
          <Thumbnail src="data:image/png;base64,broken" alt="Damaged image" size={64} />
          <Thumbnail src={picture(320)} alt="Apron" size={32} />
          <Thumbnail src={null} alt="No image of the apron" size={20} />
        </div>
        <Truncated>
          Stonewashed linen bath towel with a woven loop, pre-shrunk, undyed, in a cotton bag
        </Truncated>
        <Truncated mono>FJ-TOWEL-BATH-70140-STONE</Truncated>
        <Disclosure title="Attributes" detail="14" defaultOpen>
          <Badge tone="warning">2 missing</Badge>
        </Disclosure>
        <SplitSpecimen />
      </Specimen>
    </Specimens>
  );
}
