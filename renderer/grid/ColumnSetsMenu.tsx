import { BookmarkPlus, Layers, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Dialog, DropdownMenu, Field, type MenuItem, TextInput } from '@/design';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import {
  columnSetsOf,
  deleteColumnSet,
  isShown,
  type OwnColumnSet,
  ownColumnSets,
  renameColumnSet,
  saveColumnSet,
  showColumnSet,
} from './columnSets';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';

type Naming = { readonly set: OwnColumnSet | null } | null;

/** Columns for a task in one click: ready-made sets and those that people saved. */
export function ColumnSetsMenu({ grid }: { grid: RecordGrid }) {
  const session = useSession();
  const [naming, setNaming] = useState<Naming>(null);
  useCommands(useMemo(() => setCommands(grid), [grid]));
  const items = (): MenuItem[] => {
    const own = ownColumnSets(session, grid.type);
    const submenu = (
      label: string,
      icon: typeof Trash2,
      onSelect: (set: OwnColumnSet) => void,
    ): MenuItem[] =>
      own.length === 0
        ? []
        : [
            {
              kind: 'submenu',
              label,
              icon,
              items: own.map((set): MenuItem => ({ label: set.name, onSelect: () => onSelect(set) })),
            },
          ];
    return [
      ...columnSetsOf(grid).map(
        (set): MenuItem => ({ label: set.name, icon: Layers, onSelect: () => showColumnSet(grid, set) }),
      ),
      { label: 'All usual columns', onSelect: () => grid.view.change({ columns: [] }) },
      { kind: 'separator' },
      { label: 'Save these columns…', icon: BookmarkPlus, onSelect: () => setNaming({ set: null }) },
      ...submenu('Rename', Pencil, (set) => setNaming({ set })),
      ...submenu('Delete', Trash2, (set) => void deleteColumnSet(session, set)),
    ];
  };
  return (
    <>
      <DropdownMenu
        align="end"
        items={items}
        trigger={
          <Button variant="quiet" icon={Layers} className={styles.yielding} title="Column sets">
            Column sets
          </Button>
        }
      />
      {naming !== null && <NameDialog grid={grid} set={naming.set} onClose={() => setNaming(null)} />}
    </>
  );
}

function setCommands(grid: RecordGrid): Command[] {
  return [
    {
      id: 'grid.nextColumnSet',
      label: 'Next column set',
      group: 'Grid',
      shortcuts: ['Mod+Alt+C'],
      keywords: ['columns', 'seo', 'prices', 'shipping', 'media'],
      run: () => {
        const sets = columnSetsOf(grid);
        const next = sets[sets.findIndex((set) => isShown(grid, set)) + 1] ?? sets[0];
        if (next !== undefined) showColumnSet(grid, next);
      },
    },
  ];
}

interface NameDialogProps {
  readonly grid: RecordGrid;
  /** The set that gets another name; null saves the columns as they are. */
  readonly set: OwnColumnSet | null;
  readonly onClose: () => void;
}

function NameDialog({ grid, set, onClose }: NameDialogProps) {
  const [name, setName] = useState(set?.name ?? '');
  const { session } = grid;
  const trimmed = name.trim();
  const taken = columnSetsOf(grid).find((other) => other.name.toLowerCase() === trimmed.toLowerCase());
  const isOwn = taken !== undefined && 'id' in taken;
  const isRefused = taken !== undefined && taken.name !== set?.name && (set !== null || !isOwn);
  const save = (): void => {
    if (trimmed === '' || isRefused) return;
    if (set === null) void saveColumnSet(grid, taken?.name ?? trimmed);
    else void renameColumnSet(session, set, trimmed);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={set === null ? 'Save these columns' : `Rename ${set.name}`}
      description="A column set keeps which columns are shown and their order; a view also keeps sort, filters and search."
      size="small"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={trimmed === '' || isRefused} onClick={save}>
            {set === null && isOwn ? 'Replace' : 'Save'}
          </Button>
        </>
      }
    >
      <Field label="Name" error={isRefused ? `There is a set “${taken.name}” already.` : undefined}>
        <TextInput
          value={name}
          onValueChange={setName}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
      </Field>
    </Dialog>
  );
}
