import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { CommandPalette, Dialog, Popover, TextInput } from '@/design';
import { renderDesign } from './surroundings';

/** A place that has the focus, and something over it that a key opens. */
function Opened({ kind }: { kind: 'dialog' | 'popover' | 'palette' }) {
  const [isOpen, setOpen] = useState(false);
  const field = <TextInput aria-label="Inside" autoFocus value="" onValueChange={() => undefined} />;
  return (
    <>
      <button type="button" onKeyDown={() => setOpen(true)}>
        Cell
      </button>
      {kind === 'dialog' && (
        <Dialog open={isOpen} onOpenChange={setOpen} title="Rename">
          {field}
        </Dialog>
      )}
      {kind === 'popover' && (
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          label="Columns"
          trigger={<button type="button">Columns</button>}
        >
          {field}
        </Popover>
      )}
      {kind === 'palette' && (
        <CommandPalette
          open={isOpen}
          onOpenChange={setOpen}
          query=""
          onQueryChange={() => undefined}
          groups={[]}
        />
      )}
    </>
  );
}

test.each(['dialog', 'popover', 'palette'] as const)(
  'a %s gives the focus back to where it came from',
  async (kind) => {
    renderDesign(<Opened kind={kind} />);
    const cell = screen.getByRole('button', { name: 'Cell' });
    cell.focus();
    fireEvent.keyDown(cell, { key: 'Enter' });
    const overlay = await screen.findByRole('dialog');
    await waitFor(() => expect(overlay.contains(document.activeElement)).toBe(true));
    fireEvent.keyDown(document.activeElement ?? overlay, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(cell));
  },
);
