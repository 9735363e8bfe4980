import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { err, ok } from '@shared/result';
import { fireEvent, act as react, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RecoveryScreen } from '@/shell/RecoveryScreen';
import { StartScreen } from '@/shell/StartScreen';
import { ThemeSwitch } from '@/shell/theme';
import { nameAfter } from '@/shell/useStart';
import { type FakeBridge, fakeBridge, info } from './fakes';

const ID = '0190a000-0000-7000-8000-000000000001';
const shop: WorkspaceSummary = {
  id: ID,
  name: 'Spring catalog',
  sample: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  openedAt: '2026-01-02T00:00:00.000Z',
};
const recentFile = { id: ID, name: 'prices.csv', folder: '/exports', at: '2026-01-01T00:00:00.000Z' };
const opened = { token: 'a'.repeat(32), name: 'prices.csv', size: 3 };

let bridge: FakeBridge;

beforeEach(() => {
  bridge = fakeBridge({
    'workspace.create': (request) => ok({ ...shop, ...(request as object) }),
    'workspace.open': () => ok(),
    'app.setTheme': () => ok(),
    'dialog.openFiles': () => ok({ files: [opened] }),
    'recent.reopen': () => err('missing', 'prices.csv is not there any more.'),
    'file.stage': (request) =>
      ok({ token: 'b'.repeat(32), name: (request as { name: string }).name, size: 3 }),
  });
});

function show(workspaces: readonly WorkspaceSummary[] = [], recent = [recentFile]): void {
  const theme = new ThemeSwitch(bridge, 'light');
  render(<StartScreen bridge={bridge} info={info} theme={theme} workspaces={workspaces} recent={recent} />);
}

const asked = (channel: string): unknown[] =>
  bridge.calls.filter((call) => call.channel === channel).map(({ request }) => request);

describe('the first start', () => {
  it('offers the sample first', async () => {
    show();
    const sample = screen.getByRole('button', { name: 'Open the sample workspace' });
    expect(document.activeElement).toBe(sample);
    fireEvent.click(sample);
    await waitFor(() => expect(asked('workspace.open')).toEqual([{ id: ID }]));
    expect(asked('workspace.create')).toEqual([{ name: 'Sample workspace', sample: true }]);
  });

  it.each([
    ['Autumn', 'Autumn'],
    ['  ', 'My workspace'],
  ])('makes an empty workspace named %j', async (typed, name) => {
    show();
    fireEvent.change(screen.getByLabelText('Name of the new workspace'), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(asked('workspace.open')).toEqual([{ id: ID }]));
    expect(asked('workspace.create')).toEqual([{ name }]);
  });

  it('makes a workspace named after a chosen file, and hands the file over', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Choose files' }));
    await waitFor(() => expect(asked('workspace.open')).toEqual([{ id: ID, files: [opened.token] }]));
    expect(asked('workspace.create')).toEqual([{ name: 'prices' }]);
  });

  it('stages a dropped file for the new window', async () => {
    show();
    const file = new File(['sku'], 'spring.csv');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } });
    react(() => void window.dispatchEvent(drop));
    await waitFor(() => expect(asked('workspace.open')).toEqual([{ id: ID, files: ['b'.repeat(32)] }]));
    expect(asked('file.stage')).toEqual([{ name: 'spring.csv', bytes: new TextEncoder().encode('sku') }]);
  });

  it('says what went wrong, and stays', async () => {
    bridge = fakeBridge({ 'workspace.create': () => err('disk-full', 'The disk is full.') });
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Open the sample workspace' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  });
});

describe('a later start', () => {
  it('has the focus on the workspace opened last', async () => {
    show([shop, { ...shop, id: ID.replace('1', '2'), name: 'Autumn' }]);
    const [first] = screen.getAllByRole('button', { name: /Opened/ });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first as Element, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Autumn');
    fireEvent.click(first as Element);
    await waitFor(() => expect(asked('workspace.open')).toEqual([{ id: ID }]));
  });

  it('asks which workspace a file of the system is for', async () => {
    show([shop]);
    react(() => bridge.send('file.opened', { files: [opened] }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Spring catalog' }));
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(asked('workspace.open')).toEqual([{ id: ID, files: [opened.token] }]));
    expect(asked('workspace.create')).toEqual([]);
  });

  it('says in its place that a recent file is gone', async () => {
    show([shop]);
    fireEvent.click(screen.getByRole('button', { name: /prices\.csv/ }));
    expect(await screen.findByText('prices.csv is not there any more.')).toBeTruthy();
  });
});

it.each([
  [[{ name: 'spring-prices.csv' }], 'spring-prices'],
  [[{ name: 'Report 2026.01' }], 'Report 2026'],
  [[{ name: '.csv' }], 'New workspace'],
  [[], 'New workspace'],
])('a workspace is named after its file: %o', (files, name) => {
  expect(nameAfter(files.map((file) => ({ kind: 'opened', name: file.name, file: opened })))).toBe(name);
});

describe('the recovery screen', () => {
  it('says what happened and what it means, and repairs', async () => {
    bridge = fakeBridge({
      'storage.reset': () => ok(),
      'log.read': () => ok({ path: '/log', text: 'a line' }),
    });
    const error = { code: 'damaged', message: 'The database of this workspace is damaged.' };
    render(<RecoveryScreen bridge={bridge} info={info} name="Spring catalog" error={error} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '“Spring catalog” could not be opened',
    );
    expect(screen.getByText(error.message)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Repair from the journal' }));
    await waitFor(() => expect(asked('storage.reset')).toHaveLength(1));
    expect(document.documentElement.dataset.ready).toBe('recovery');
  });
});
