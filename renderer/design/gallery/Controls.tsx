import {
  Columns3,
  Copy,
  Download,
  Filter,
  LayoutGrid,
  List,
  Moon,
  Pin,
  Plus,
  Rows3,
  Search,
  Sun,
  SunMoon,
  Trash2,
  Undo2,
  Upload,
} from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  Checkbox,
  IconButton,
  Kbd,
  RadioGroup,
  SegmentedControl,
  Switch,
  Toolbar,
  ToolbarSeparator,
  ToolbarSpacer,
} from '..';
import { Specimen, Specimens } from './Specimen';

const NOTHING = () => {};

function Choices() {
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system');
  const [shape, setShape] = useState<'list' | 'cards'>('list');
  const [mode, setMode] = useState<'update' | 'replace' | 'delete'>('update');
  const [ticks, setTicks] = useState([true, false]);
  const [wide, setWide] = useState(true);
  const all = ticks.every(Boolean) ? true : ticks.some(Boolean) ? 'mixed' : false;
  return (
    <>
      <Specimen title="Checkbox" flow="column">
        <Checkbox checked={all} onCheckedChange={(next) => setTicks([next, next])} label="All columns" />
        {['Title', 'Price'].map((label, index) => (
          <Checkbox
            key={label}
            checked={ticks[index] ?? false}
            onCheckedChange={(next) => setTicks(ticks.map((tick, at) => (at === index ? next : tick)))}
            label={label}
            hint={index === 1 ? 'Leaves out items without a price' : undefined}
          />
        ))}
        <Checkbox checked disabled onCheckedChange={NOTHING} label="SKU (always written)" />
      </Specimen>
      <Specimen title="RadioGroup" flow="column">
        <RadioGroup
          aria-label="Upload mode"
          value={mode}
          onValueChange={setMode}
          options={[
            { value: 'update', label: 'Partial update', hint: 'Only the columns that changed' },
            { value: 'replace', label: 'Replace', hint: 'Empty cells clear what is there' },
            { value: 'delete', label: 'Delete', disabled: true },
          ]}
        />
      </Specimen>
      <Specimen title="Switch and SegmentedControl" flow="column">
        <Switch
          checked={wide}
          onCheckedChange={setWide}
          label="Wrap long text"
          hint="Rows grow to three lines"
        />
        <Switch checked={false} disabled onCheckedChange={NOTHING} label="Share usage figures" />
        <div style={{ display: 'flex', gap: 8 }}>
          <SegmentedControl
            label="Theme"
            value={theme}
            onValueChange={setTheme}
            segments={[
              { value: 'system', label: 'System', icon: SunMoon },
              { value: 'light', label: 'Light', icon: Sun },
              { value: 'dark', label: 'Dark', icon: Moon },
            ]}
          />
          <SegmentedControl
            label="Shape"
            value={shape}
            onValueChange={setShape}
            segments={[
              { value: 'list', label: 'List', icon: List, iconOnly: true },
              { value: 'cards', label: 'Cards', icon: LayoutGrid, iconOnly: true },
            ]}
          />
        </div>
      </Specimen>
    </>
  );
}

function Buttons() {
  const [isBusy, setIsBusy] = useState(true);
  return (
    <>
      <Specimen title="Button">
        <Button variant="primary">Apply 240 changes</Button>
        <Button>Cancel</Button>
        <Button variant="quiet">Reset</Button>
        <Button variant="danger">Delete workspace</Button>
        <Button variant="primary" icon={Upload}>
          Import
        </Button>
        <Button icon={Download}>Export</Button>
        <Button variant="quiet" icon={Filter}>
          Filter
        </Button>
      </Specimen>
      <Specimen title="Button: busy and disabled">
        <Button variant="primary" busy={isBusy} onClick={() => setIsBusy(true)}>
          Applying
        </Button>
        <Button busy>Export</Button>
        <Button variant="primary" disabled>
          Apply
        </Button>
        <Button disabled icon={Download}>
          Export
        </Button>
        <Button variant="quiet" disabled>
          Reset
        </Button>
        <Button variant="danger" disabled>
          Delete
        </Button>
      </Specimen>
      <Specimen title="IconButton">
        <IconButton icon={Plus} label="Add row" shortcut="Mod+Enter" />
        <IconButton icon={Undo2} label="Undo" shortcut="Mod+Z" />
        <IconButton icon={Pin} label="Pin column" pressed />
        <IconButton icon={Columns3} label="Columns" pressed={false} />
        <IconButton icon={Trash2} label="Delete" disabled />
        <IconButton icon={Copy} label="Copy id" size="small" />
      </Specimen>
      <Specimen title="Badge and Kbd">
        <Badge>Draft</Badge>
        <Badge tone="accent">12 selected</Badge>
        <Badge tone="info">New</Badge>
        <Badge tone="success">Live</Badge>
        <Badge tone="warning">3 warnings</Badge>
        <Badge tone="danger">Refused</Badge>
        <Badge tone="conflict">Conflict</Badge>
        <Kbd keys="Mod+Shift+K" platform="other" />
        <Kbd keys="Mod+Shift+K" platform="mac" />
        <Kbd keys="?" />
      </Specimen>
    </>
  );
}

export function Controls() {
  return (
    <Specimens>
      <Buttons />
      <Choices />
      <Specimen title="Toolbar" wide flow="column">
        <Toolbar label="Products">
          <Button variant="quiet" icon={Plus}>
            Add
          </Button>
          <ToolbarSeparator />
          <IconButton icon={Undo2} label="Undo" shortcut="Mod+Z" />
          <IconButton icon={Filter} label="Filter" pressed />
          <IconButton icon={Rows3} label="Compact rows" pressed={false} />
          <ToolbarSpacer />
          <IconButton icon={Search} label="Find" shortcut="Mod+F" />
          <Button variant="primary">Export</Button>
        </Toolbar>
      </Specimen>
    </Specimens>
  );
}
