import { nameOfRecord } from '@shared/records';
import { Bookmark, BookmarkPlus, ListChecks, ListPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from '@/data/workspace';
import { Button, Dialog, DropdownMenu, Field, type MenuItem, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';

/** Saved views of the type: columns, order, filters and search under a name. */
export function ViewsMenu({ grid }: { grid: RecordGrid }) {
  const { screen, commands, workspace } = useSession();
  const saved = useStore(screen.state, (state) => state.savedViews);
  const [isNaming, setNaming] = useState(false);
  const views = saved.filter(({ type }) => type === grid.type);
  const items = (): MenuItem[] => [
    ...views.map(
      ({ name, view }): MenuItem => ({ label: name, icon: Bookmark, onSelect: () => grid.view.change(view) }),
    ),
    ...(views.length > 0 ? [{ kind: 'separator' as const }] : []),
    { label: 'Save this view…', icon: BookmarkPlus, onSelect: () => setNaming(true) },
    { kind: 'separator' },
    ...setItems(workspace, grid),
    {
      label: 'Filter by a list…',
      icon: ListPlus,
      shortcut: commands.find('sets.findList')?.shortcuts?.[0],
      onSelect: () => commands.run('sets.findList'),
    },
    { kind: 'separator' },
    {
      label: 'Back to all records',
      onSelect: () => grid.view.change({ sort: [], filters: [], search: '', list: undefined }),
    },
    ...(views.length === 0
      ? []
      : [
          {
            kind: 'submenu' as const,
            label: 'Delete view',
            icon: Trash2,
            items: views.map(
              ({ id, name }): MenuItem => ({ label: name, onSelect: () => screen.forgetView(id) }),
            ),
          },
        ]),
  ];
  return (
    <>
      <DropdownMenu
        align="end"
        items={items}
        trigger={
          <Button variant="quiet" icon={Bookmark} className={styles.yielding} title="Views">
            Views
          </Button>
        }
      />
      <NameDialog
        open={isNaming}
        onOpenChange={setNaming}
        taken={views.map(({ name }) => name)}
        onName={(name) => screen.saveView(name, grid.type)}
      />
    </>
  );
}

/** Sets of this type: chosen, they filter the grid and give it their order. */
function setItems({ store }: Workspace, grid: RecordGrid): MenuItem[] {
  const sets = [...store.all('recordSet')].filter(({ values }) => values.recordType === grid.type);
  if (sets.length === 0) return [];
  return [
    {
      kind: 'submenu',
      label: 'Show a set',
      icon: ListChecks,
      items: sets.map(
        (set): MenuItem => ({
          label: nameOfRecord(set),
          onSelect: () => grid.view.change({ list: { kind: 'set', id: set.id }, sort: [] }),
        }),
      ),
    },
  ];
}

interface NameDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
}

function NameDialog({ open, onOpenChange, taken, onName }: NameDialogProps) {
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const save = (): void => {
    if (trimmed === '') return;
    onName(trimmed);
    setName('');
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Save this view"
      description="Keeps columns, sort, filters and search under a name."
      size="small"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" disabled={trimmed === ''} onClick={save}>
            {taken.includes(trimmed) ? 'Replace' : 'Save'}
          </Button>
        </>
      }
    >
      <Field label="Name">
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
