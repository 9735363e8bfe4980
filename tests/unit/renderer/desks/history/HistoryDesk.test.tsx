import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DesignProvider } from '@/design';
import { FilesDesk } from '@/desks/files';
import { HistoryDesk, RecordHistory } from '@/desks/history';
import { SessionProvider } from '@/workspace/session';
import { act } from '../../data/surroundings';
import { type FakeSession, fakeSession } from '../../shell/fakes';

let session: FakeSession;

function show(element: React.ReactElement): void {
  render(
    <SessionProvider value={session}>
      <DesignProvider>{element}</DesignProvider>
    </SessionProvider>,
  );
}

const rowsOf = (table: HTMLElement): (string | null)[][] =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(0, 4)
        .map((cell) => cell.textContent),
    );

const step = (name: RegExp): HTMLElement =>
  within(screen.getByRole('list', { name: 'Steps' })).getByRole('button', { name });

beforeEach(async () => {
  session = await fakeSession();
  const { workspace } = session;
  await act(workspace, 'Add a product', [
    {
      kind: 'create',
      record: { id: 'a', type: 'product', values: { title: 'Linen shirt', tags: ['summer'] } },
    },
  ]);
  await act(workspace, 'Fix the title', [
    { kind: 'set', id: 'a', path: 'title', value: 'Linen shirt, white' },
  ]);
  await act(
    workspace,
    'Paste 2 cells',
    [
      { kind: 'set', id: 'a', path: 'tags', value: ['summer', 'linen'] },
      { kind: 'set', id: 'a', path: 'attributes.material', value: 'Linen' },
    ],
    'paste',
  );
});

describe('the history desk', () => {
  it('lists the steps, newest first, and shows what the chosen one did', async () => {
    show(<HistoryDesk />);
    const list = await screen.findByRole('list', { name: 'Steps' });
    await waitFor(() => expect(within(list).getAllByRole('button')).toHaveLength(3));
    expect(rowsOf(await screen.findByRole('table', { name: 'Changed' }))).toEqual([
      ['Linen shirt, white', 'Tags', 'summer', 'summer, linen'],
      ['', 'Attributes: material', 'empty', 'Linen'],
    ]);
    fireEvent.click(step(/Add a product/));
    expect(await screen.findByRole('heading', { name: /Created/ })).toBeTruthy();
  });

  it('filters by words and by place', async () => {
    show(<HistoryDesk />);
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Find a step' }), {
      target: { value: 'TITLE' },
    });
    await waitFor(() => expect(step(/Fix the title/)).toBeTruthy());
    expect(screen.queryByRole('button', { name: /Paste 2 cells/ })).toBeNull();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing' } });
    expect(screen.getByText('No step matches')).toBeTruthy();
  });

  it('takes back a step in the middle and shows it as undone', async () => {
    show(<HistoryDesk />);
    await waitFor(() => expect(step(/Fix the title/)).toBeTruthy());
    fireEvent.click(step(/Fix the title/));
    fireEvent.click(screen.getByRole('button', { name: 'Undo this step' }));
    await waitFor(() => expect(session.workspace.store.get('a')?.values.title).toBe('Linen shirt'));
    await waitFor(() => expect(step(/^Fix the title.*Undone/)).toBeTruthy());
    expect(screen.getByRole('button', { name: 'Undo this step' })).toHaveProperty('disabled', true);
    expect(session.shown.mock.calls[0]?.[0]).toMatchObject({ title: 'Undone: Fix the title' });
  });

  it('moves by the arrow keys', async () => {
    show(<HistoryDesk />);
    await waitFor(() => expect(step(/Paste 2 cells/)).toBeTruthy());
    fireEvent.keyDown(step(/Paste 2 cells/), { key: 'ArrowDown' });
    expect(step(/Fix the title/).getAttribute('aria-current')).toBe('true');
    fireEvent.keyDown(step(/Fix the title/), { key: 'End' });
    expect(step(/Add a product/).getAttribute('aria-current')).toBe('true');
  });

  it('says what to do while there is nothing', async () => {
    session = await fakeSession();
    show(<HistoryDesk />);
    expect(await screen.findByText('Nothing has happened yet')).toBeTruthy();
  });
});

describe('the history of a record', () => {
  it('shows every change, and restores a value as a step that can be undone', async () => {
    show(<RecordHistory id="a" />);
    const events = await screen.findAllByRole('listitem');
    expect(events.map((event) => event.textContent)).toEqual([
      expect.stringContaining('Paste 2 cells'),
      expect.stringContaining('Fix the title'),
      expect.stringContaining('Created'),
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Restore Title to the value before' }));
    await waitFor(() => expect(session.workspace.store.get('a')?.values.title).toBe('Linen shirt'));
    expect(session.shown.mock.calls[0]?.[0]).toMatchObject({ title: 'Restore Title of Linen shirt, white' });
    expect(session.workspace.undoStack.nextUndo()?.label).toBe('Restore Title of Linen shirt, white');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4));
  });

  it('shows one field alone', async () => {
    show(<RecordHistory id="a" path="title" />);
    const events = await screen.findAllByRole('listitem');
    expect(events).toHaveLength(2);
    expect(screen.getByText('Only Title')).toBeTruthy();
  });
});

describe('the desk of imported files', () => {
  it('lists them and takes an import back', async () => {
    await act(
      session.workspace,
      'Import prices.csv',
      [
        {
          kind: 'create',
          record: {
            id: 's',
            type: 'source',
            values: {
              fileName: 'prices.csv',
              format: 'shopify-products',
              importedAt: '2026-01-01T09:00:00.000Z',
              rows: 1200,
            },
          },
        },
        { kind: 'create', record: { id: 'p', type: 'product', values: { title: 'Imported' } } },
      ],
      'import',
    );
    show(<FilesDesk />);
    expect(rowsOf(screen.getByRole('table')).map((cells) => cells.slice(0, 3))).toEqual([
      ['prices.csv', 'Shopify products', '1,200'],
    ]);
    const undo = screen.getByRole('button', { name: 'Undo this import' });
    await waitFor(() => expect(undo).toHaveProperty('disabled', false));
    fireEvent.click(undo);
    expect(await screen.findByText('No file was imported yet')).toBeTruthy();
    expect(session.workspace.store.get('p')).toBeUndefined();
  });
});
