import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  AlertDialog,
  Button,
  CommandPalette,
  ContextMenu,
  Dialog,
  Drawer,
  DropdownMenu,
  type MenuItem,
  Popover,
  ShortcutList,
  TextInput,
} from '@/design';
import { renderDesign } from './surroundings';

const NOTHING = () => {};

describe.each([
  ['Dialog', Dialog],
  ['Drawer', Drawer],
])('%s', (_name, Frame) => {
  test('is named and described, and closes by Escape and by its button', () => {
    const onOpenChange = vi.fn();
    renderDesign(
      <Frame
        open
        onOpenChange={onOpenChange}
        title="Save this view"
        description="Columns and filters are kept."
      >
        Body
      </Frame>,
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Save this view',
      description: 'Columns and filters are kept.',
    });
    fireEvent.keyDown(dialog, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onOpenChange.mock.calls).toEqual([[false], [false]]);
  });
});

describe('Dialog', () => {
  test('starts at the element that is asked for', () => {
    function Named() {
      const name = useRef<HTMLInputElement>(null);
      return (
        <Dialog open onOpenChange={NOTHING} title="Rename" initialFocus={name}>
          <Button>First</Button>
          <TextInput ref={name} aria-label="Name" value="" onValueChange={NOTHING} />
        </Dialog>
      );
    }
    renderDesign(<Named />);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
  });
});

describe('AlertDialog', () => {
  test('starts at cancel and leaves closing to whoever confirms', () => {
    const onConfirm = vi.fn();
    const onOpenChange = vi.fn();
    renderDesign(
      <AlertDialog
        open
        onOpenChange={onOpenChange}
        title="Delete the workspace?"
        description="Its records are removed."
        confirmLabel="Delete workspace"
        tone="danger"
        onConfirm={onConfirm}
      />,
    );
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete workspace' }));
    expect([onConfirm.mock.calls.length, onOpenChange.mock.calls]).toEqual([1, []]);
  });
});

describe('menus', () => {
  test('entries are made on opening, and act once', async () => {
    const duplicate = vi.fn();
    const make = vi.fn((): MenuItem[] => [
      { kind: 'heading', label: 'Row' },
      { label: 'Duplicate', shortcut: 'Mod+D', onSelect: duplicate },
      { kind: 'separator' },
      { kind: 'check', label: 'Pinned', checked: true, onCheckedChange: NOTHING },
    ]);
    renderDesign(<DropdownMenu trigger={<Button>Row</Button>} items={make} />);
    expect(make).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Row' }), { key: 'ArrowDown' });
    expect(screen.getByRole('menuitemcheckbox', { name: 'Pinned', checked: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('menuitem', { name: /Duplicate/ }));
    expect(duplicate).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  test('a context menu opens where its element is asked for one', () => {
    const archive = vi.fn();
    renderDesign(
      <ContextMenu items={[{ label: 'Archive', onSelect: archive }]}>
        <div>Cells</div>
      </ContextMenu>,
    );
    fireEvent.contextMenu(screen.getByText('Cells'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Archive' }));
    expect(archive).toHaveBeenCalledTimes(1);
  });

  test('radio entries report the value', () => {
    const onValueChange = vi.fn();
    renderDesign(
      <DropdownMenu
        open
        trigger={<Button>View</Button>}
        items={[
          {
            kind: 'radio',
            value: 'light',
            onValueChange,
            options: [
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ],
          },
        ]}
      />,
    );
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
    expect(onValueChange.mock.calls).toEqual([['dark']]);
  });
});

describe('Popover', () => {
  test('opens at an anchor without a trigger, under its name', () => {
    const anchor = { current: { getBoundingClientRect: () => new DOMRect(10, 10, 80, 28) } };
    renderDesign(
      <Popover label="Long text" anchor={anchor} open>
        Text
      </Popover>,
    );
    expect(screen.getByRole('dialog', { name: 'Long text' }).textContent).toBe('Text');
  });
});

describe('CommandPalette', () => {
  function renderPalette(query: string) {
    const run = vi.fn();
    const onOpenChange = vi.fn();
    function Opened() {
      const [isOpen, setOpen] = useState(true);
      return (
        <CommandPalette
          open={isOpen}
          onOpenChange={(next) => {
            onOpenChange(next);
            setOpen(next);
          }}
          query={query}
          onQueryChange={NOTHING}
          groups={[
            {
              heading: 'Commands',
              items: [
                { id: 'import', label: 'Import a file', shortcut: 'Mod+I', onSelect: () => run('import') },
                { id: 'dark', label: 'Switch to dark', keywords: ['theme'], onSelect: () => run('dark') },
              ],
            },
            {
              heading: 'Records',
              isMatched: true,
              items: [{ id: 'r1', label: 'Linen bath towel', detail: 'FJ-10420', onSelect: () => run('r1') }],
            },
          ]}
        />
      );
    }
    renderDesign(<Opened />);
    const labels = screen.queryAllByRole('option').map((option) => option.getAttribute('data-value'));
    return { run, onOpenChange, labels };
  }

  test.each([
    ['', ['import', 'dark', 'r1']],
    ['theme', ['dark', 'r1']],
    ['file imp', ['import', 'r1']],
    ['10420', ['r1']],
  ])('“%s” keeps the commands that match and every matched record', (query, ids) => {
    expect(renderPalette(query).labels).toEqual(ids);
  });

  test('Enter closes it and then runs the first', async () => {
    const { run, onOpenChange } = renderPalette('theme');
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    expect([onOpenChange.mock.calls, run.mock.calls]).toEqual([[[false]], []]);
    await waitFor(() => expect(run.mock.calls).toEqual([['dark']]));
  });
});

describe('ShortcutList', () => {
  test('finds a shortcut by its name', () => {
    renderDesign(
      <ShortcutList
        open
        onOpenChange={NOTHING}
        groups={[
          { heading: 'Everywhere', shortcuts: [{ label: 'Undo', keys: ['Mod+Z'] }] },
          { heading: 'Grid', shortcuts: [{ label: 'Fill down', keys: ['Mod+D'] }] },
        ]}
      />,
    );
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'fill' } });
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Fill down']);
    expect(screen.queryByText('Everywhere')).toBeNull();
  });
});
