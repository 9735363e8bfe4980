import { planStep } from '@shared/changes';
import { ok, unwrap } from '@shared/result';
import { fireEvent, act as react, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '@/data/commit';
import type { OpenReport } from '@/data/openWorkspace';
import { Shell } from '@/shell/Shell';
import { ThemeSwitch } from '@/shell/theme';
import { act } from '../data/surroundings';
import { type FakeSession, fakeSession } from './fakes';

vi.mock('@/grid', () => ({
  RecordsGrid: ({ type, onCurrentChange }: { type: string; onCurrentChange: (id: string) => void }) => (
    <button type="button" onClick={() => onCurrentChange('a')}>
      Grid of {type}
    </button>
  ),
}));
vi.mock('@/forms', () => ({ RecordForm: ({ id }: { id: string }) => <p>Form of {id}</p> }));
vi.mock('@/desks/export', () => ({ ExportHost: () => null }));
vi.mock('@/desks/import', () => ({ ImportDesk: () => <p>Import desk</p> }));

const clean: OpenReport = { how: 'clean', steps: 0, records: 0 };
let session: FakeSession;

async function show(report = clean, made?: FakeSession): Promise<void> {
  session = made ?? (await fakeSession());
  if (made === undefined)
    await act(session.workspace, 'Add two products', [
      { kind: 'create', record: { id: 'a', type: 'product', values: { title: 'Linen shirt' } } },
      { kind: 'create', record: { id: 'b', type: 'product', values: { title: 'Wool coat' } } },
    ]);
  render(<Shell session={session} theme={new ThemeSwitch(session.bridge, 'light')} report={report} />);
  await screen.findByRole('tabpanel');
}

const press = (key: string, more: Partial<KeyboardEventInit> = {}): void => {
  fireEvent.keyDown(document.body, { key, ctrlKey: key !== '?', ...more });
};

beforeEach(() => {
  document.documentElement.removeAttribute('data-ready');
  vi.stubGlobal('aisle', { call: async () => ok() });
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => undefined);
});

describe('the frame', () => {
  it('lists the desks with their counts, shows the tab in front, and says when it is ready', async () => {
    await show();
    const desks = within(screen.getByRole('navigation', { name: 'Desks' }));
    expect(desks.getAllByRole('button').map((button) => button.textContent)).toEqual(
      expect.arrayContaining(['Products2', 'Variants0', 'SKU references0', 'Import', 'History']),
    );
    expect(await screen.findByText('Grid of product')).toBeTruthy();
    await waitFor(() => expect(document.documentElement.dataset.ready).toBe('workspace'));
    expect(document.title).toBe('Spring catalog – Aisle');
  });

  it('opens each desk in a tab of its own, once', async () => {
    await show();
    const desks = within(screen.getByRole('navigation', { name: 'Desks' }));
    fireEvent.click(desks.getByRole('button', { name: /^Variants/ }));
    fireEvent.click(desks.getByRole('button', { name: /^Variants/ }));
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Products', 'Variants']);
    expect(await screen.findByText('Grid of variant')).toBeTruthy();
  });

  it('says what there is to undo, undoes it, and offers to redo', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Add two products' }));
    await waitFor(() => expect(session.workspace.store.size).toBe(0));
    await waitFor(() => expect(session.shown).toHaveBeenCalledOnce());
    expect(session.shown.mock.calls[0]?.[0]).toMatchObject({
      title: 'Undone: Add two products',
      tone: 'info',
    });
    expect(await screen.findByRole('button', { name: 'Nothing to undo' })).toHaveProperty('disabled', true);
    press('y');
    await waitFor(() => expect(session.workspace.store.size).toBe(2));
  });

  it('names what an undo left alone', async () => {
    await show();
    const { workspace } = session;
    await act(workspace, 'Rename', [{ kind: 'set', id: 'a', path: 'title', value: 'Hemp shirt' }]);
    const body = planStep([{ kind: 'set', id: 'a', path: 'title', value: 'Silk shirt' }], workspace.store);
    unwrap(await commit(workspace, { body, label: 'Nightly job', origin: { by: 'job', where: 'job' } }));
    press('z');
    await waitFor(() => expect(session.shown).toHaveBeenCalledOnce());
    expect(session.shown.mock.calls[0]?.[0]).toMatchObject({
      tone: 'warning',
      title: 'Undone: Rename',
      detail: '1 field was edited later and kept.',
    });
    expect(workspace.store.get('a')?.values.title).toBe('Silk shirt');
  });

  it('leaves undo to a text field that has the focus', async () => {
    await show();
    const field = document.createElement('input');
    document.body.append(field);
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    expect(session.workspace.store.size).toBe(2);
    field.remove();
  });

  it('finds commands and records, and opens the record', async () => {
    await show();
    press('k');
    const query = await screen.findByPlaceholderText('Find a command or a record');
    fireEvent.change(query, { target: { value: 'wool' } });
    fireEvent.click(await screen.findByText('Wool coat'));
    expect(await screen.findByText('Form of b')).toBeTruthy();
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Products', 'Wool coat']);
  });

  it('shows the current record of the view in the details, with its history', async () => {
    await show();
    fireEvent.click(await screen.findByText('Grid of product'));
    expect(await screen.findByText('Form of a')).toBeTruthy();
    react(() => session.activeView.showCellHistory('title'));
    expect(await screen.findByText('Only Title', {}, { timeout: 10_000 })).toBeTruthy();
  });

  it('runs what the native menus send, and passes files on to the import desk', async () => {
    await show();
    react(() => session.bridge.send('menu.command', { command: 'help.about' }));
    expect(await screen.findByText('About Aisle')).toBeTruthy();
    const file = { token: 'a'.repeat(32), name: 'prices.csv', size: 3 };
    react(() => session.bridge.send('file.opened', { files: [file] }));
    expect(await screen.findByText('Import desk')).toBeTruthy();
    expect(session.incomingFiles.state.getState().files).toMatchObject([
      { kind: 'opened', name: 'prices.csv' },
    ]);
  });

  it('shows pending records alone when their number is clicked', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: '2 pending' }));
    expect(session.screen.viewOf('product').filters).toMatchObject([{ kind: 'state', state: 'pending' }]);
  });

  it('renames the workspace', async () => {
    const made = await fakeSession({
      answers: {
        'workspace.rename': (request) => ok({ ...made.summary, ...(request as { name: string }) }),
      },
    });
    await show(clean, made);
    react(() => void session.commands.run('file.renameWorkspace'));
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Autumn' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    expect(await screen.findByRole('button', { name: 'Workspace Autumn' })).toBeTruthy();
  });

  it('shows running tasks with their progress, and cancels them', async () => {
    await show();
    let stop = (): void => undefined;
    const cancelled = vi.fn();
    const work = session.tasks.run('Import prices.csv', async (task) => {
      task.report(0.4, 'Reading rows');
      task.onCancel(cancelled);
      await new Promise<void>((resolve) => {
        stop = resolve;
      });
      return ok();
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Import prices.csv 40 %' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel: Import prices.csv' }));
    expect(cancelled).toHaveBeenCalledOnce();
    stop();
    await work;
    expect(await screen.findByText('Ended')).toBeTruthy();
  });
});

describe('notices', () => {
  it.each<[OpenReport['how'], string]>([
    ['caught-up', 'Your last changes were brought back'],
    ['rebuilt', 'The database was rebuilt from the journal'],
  ])('tell how a start was %s', async (how, title) => {
    await show({
      how,
      steps: 3,
      records: 2,
      ...(how === 'rebuilt' ? { reason: 'the database is empty' } : {}),
    });
    expect(screen.getByText(title)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(title)).toBeNull();
  });

  it('stay while no more is taken', async () => {
    await show();
    react(() => session.workspace.stop({ code: 'database', message: 'The database could not be written.' }));
    expect(screen.getByRole('alert').textContent).toContain('Aisle takes no more changes');
  });
});
