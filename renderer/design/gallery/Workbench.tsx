import {
  Boxes,
  ChevronsUpDown,
  CloudOff,
  Columns3,
  Filter,
  FolderTree,
  Image,
  Package,
  PanelRight,
  Plus,
  Redo2,
  Rows3,
  Settings,
  Store,
  Tags,
  Undo2,
  Upload,
} from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Field,
  IconButton,
  SearchInput,
  Select,
  SideBar,
  SideBarItem,
  SideBarSection,
  SidePanel,
  SplitPane,
  StatusBar,
  StatusItem,
  StatusSpacer,
  TabStrip,
  TextArea,
  TextInput,
  Thumbnail,
  TokenInput,
  Toolbar,
  ToolbarSeparator,
  ToolbarSpacer,
} from '..';
import styles from './Gallery.module.css';
import { GridSpecimen } from './GridSpecimen';
import { picture } from './picture';

const NOTHING = () => {};

const TABS = [
  { id: 'products', label: 'Products', icon: Package, pinned: true },
  { id: 'variants', label: 'Variants', icon: Boxes },
  { id: 'import', label: 'Import products-spring.csv', icon: Upload, marked: true },
];

function Desks() {
  return (
    <SideBar
      label="Desks"
      header={
        <Button variant="quiet" trailingIcon={ChevronsUpDown}>
          Fjordhem
        </Button>
      }
      footer={<SideBarItem icon={Settings} label="Settings" onSelect={NOTHING} />}
    >
      <SideBarSection heading="Catalogue">
        <SideBarItem icon={Package} label="Products" active count="2,461" onSelect={NOTHING} />
        <SideBarItem icon={Boxes} label="Variants" count="8,114" onSelect={NOTHING} />
        <SideBarItem icon={FolderTree} label="Categories" count="64" onSelect={NOTHING} />
        <SideBarItem icon={Image} label="Assets" count="5,320" onSelect={NOTHING} />
      </SideBarSection>
      <SideBarSection heading="Channels">
        <SideBarItem icon={Store} label="Listings" count="4,922" onSelect={NOTHING} />
        <SideBarItem icon={Tags} label="Brands" onSelect={NOTHING} />
      </SideBarSection>
    </SideBar>
  );
}

function RecordPanel() {
  const [tags, setTags] = useState(['linen', 'bathroom']);
  return (
    <SidePanel
      title="Linen bath towel, stone"
      detail="FJ-10420"
      onClose={NOTHING}
      actions={<Button>Duplicate</Button>}
    >
      <div className={styles.images}>
        <Thumbnail src={picture(28)} alt="Front" size={64} />
        <Thumbnail src={picture(60)} alt="Detail" size={64} />
      </div>
      <div className={styles.form} style={{ marginTop: 12 }}>
        <Field label="Title" counters={[{ used: 23, limit: 200, unit: 'characters' }]}>
          <TextInput value="Linen bath towel, stone" onValueChange={NOTHING} />
        </Field>
        <Field label="Status">
          <Select value="active" onValueChange={NOTHING} options={[{ value: 'active', label: 'Active' }]} />
        </Field>
        <Field label="Description">
          <TextArea value="Woven from long-staple flax, washed with pumice." onValueChange={NOTHING} />
        </Field>
        <Field label="Tags">
          <TokenInput values={tags} onValuesChange={setTags} />
        </Field>
      </div>
    </SidePanel>
  );
}

/** The components as the shell will put them together. */
export function Workbench() {
  const [tabs, setTabs] = useState(TABS);
  const [activeId, setActiveId] = useState('products');
  const [size, setSize] = useState(320);
  const reorder = (ids: string[]) => setTabs(ids.flatMap((id) => tabs.find((tab) => tab.id === id) ?? []));
  return (
    <div className={styles.workbench}>
      <div className={styles.body}>
        <Desks />
        <main className={styles.work}>
          <h1 className={styles.hidden}>Workbench</h1>
          <TabStrip
            label="Open tabs"
            panelId="work"
            tabs={tabs}
            activeId={activeId}
            onSelect={setActiveId}
            onClose={(id) => setTabs(tabs.filter((tab) => tab.id !== id))}
            onReorder={reorder}
            trailing={<IconButton icon={Plus} label="New tab" shortcut="Mod+T" />}
          />
          <Toolbar label="Products">
            <SearchInput
              label="Find in products"
              value=""
              onValueChange={NOTHING}
              shortcut="Mod+F"
              className={styles.find}
            />
            <Button variant="quiet" icon={Filter}>
              Filter
            </Button>
            <Button variant="quiet" icon={Columns3}>
              Columns
            </Button>
            <ToolbarSeparator />
            <IconButton icon={Undo2} label="Undo" shortcut="Mod+Z" />
            <IconButton icon={Redo2} label="Redo" shortcut="Mod+Shift+Z" disabled />
            <ToolbarSpacer />
            <IconButton icon={Rows3} label="Compact rows" pressed={false} />
            <IconButton icon={PanelRight} label="Record panel" pressed />
            <Button icon={Plus}>Add</Button>
            <Button variant="primary">Export</Button>
          </Toolbar>
          <div id="work" role="tabpanel" aria-label="Products" className={styles.panes}>
            <SplitPane
              label="Width of the record panel"
              sized="second"
              size={size}
              onSizeChange={setSize}
              minSize={240}
              maxSize={560}
            >
              <GridSpecimen fill />
              <RecordPanel />
            </SplitPane>
          </div>
        </main>
      </div>
      <StatusBar>
        <StatusItem>2,461 products</StatusItem>
        <StatusItem>8 cells selected · sum 276.40</StatusItem>
        <StatusSpacer />
        <StatusItem tone="warning" title="12 products wait for their push" onSelect={NOTHING}>
          12 pending
        </StatusItem>
        <StatusItem icon={CloudOff}>Offline</StatusItem>
      </StatusBar>
    </div>
  );
}
