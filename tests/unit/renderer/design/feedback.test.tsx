import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import {
  Banner,
  DesignProvider,
  dismissToast,
  FileDrop,
  ProgressBar,
  showToast,
  Table,
  Thumbnail,
  WindowDrop,
} from '@/design';
import { renderDesign } from './surroundings';

describe('toasts', () => {
  test('show their words, act once, and go', async () => {
    const undo = vi.fn();
    render(<DesignProvider>{null}</DesignProvider>);
    act(() => {
      showToast({ title: 'Pasted 240 cells in Title', action: { label: 'Undo', onSelect: undo } });
    });
    expect(await screen.findByText('Pasted 240 cells in Title')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByText('Pasted 240 cells in Title')).toBeNull());
  });

  test('one with the same id replaces the other', async () => {
    render(<DesignProvider>{null}</DesignProvider>);
    act(() => {
      showToast({ id: 'save', title: 'Saving' });
    });
    await screen.findByText('Saving');
    act(() => {
      showToast({ id: 'save', title: 'Saved', tone: 'success' });
    });
    await screen.findByText('Saved');
    expect(screen.queryByText('Saving')).toBeNull();
    act(() => dismissToast('save'));
    await waitFor(() => expect(screen.queryByText('Saved')).toBeNull());
  });
});

describe('ProgressBar', () => {
  test.each([
    [0.5, '50', '50 %'],
    [1.4, '100', '100 %'],
    [null, null, ''],
  ])('%s is said as %s', (value, now, words) => {
    renderDesign(<ProgressBar label="Importing" value={value} />);
    const bar = screen.getByRole('progressbar', { name: 'Importing' });
    expect([bar.getAttribute('aria-valuenow'), bar.previousSibling?.textContent]).toEqual([
      now,
      `Importing${words}`,
    ]);
  });

  test('its cancel says what it cancels', () => {
    const onCancel = vi.fn();
    renderDesign(<ProgressBar label="Importing" value={0} onCancel={onCancel} />);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel: Importing' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('Banner', () => {
  test.each([
    ['error', 'alert'],
    ['warning', 'status'],
    ['info', 'status'],
  ] as const)('%s is announced as %s', (tone, role) => {
    renderDesign(<Banner tone={tone} title="The disk is nearly full" />);
    expect(screen.getByRole(role).textContent).toBe('The disk is nearly full');
  });
});

describe('Thumbnail', () => {
  test('keeps its name where the image is missing or does not load, and tries a new address', () => {
    const { rerender } = renderDesign(<Thumbnail src="app://asset/one" alt="Bath towel" />);
    fireEvent.error(screen.getByAltText('Bath towel'));
    expect(screen.getByRole('img', { name: 'Bath towel' }).tagName).toBe('SPAN');
    rerender(<Thumbnail src="app://asset/two" alt="Bath towel" />);
    expect(screen.getByRole('img', { name: 'Bath towel' }).tagName).toBe('IMG');
  });
});

describe('Table', () => {
  test('has a caption, headers with scope, and says when it is empty', () => {
    renderDesign(
      <Table<{ name: string }>
        caption="Refused rows"
        columns={[{ key: 'name', header: 'Name', cell: (row) => row.name }]}
        rows={[]}
        rowKey={(row) => row.name}
        empty="Every row was read"
      />,
    );
    expect(screen.getByRole('table', { name: 'Refused rows' }).textContent).toBe(
      'Refused rowsNameEvery row was read',
    );
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('scope')).toBe('col');
  });
});

describe('file drops', () => {
  const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];
  const dataTransfer = { types: ['Files'], files, dropEffect: 'none' };

  test.each([
    [false, ['a.csv']],
    [true, ['a.csv', 'b.csv']],
  ])('a surface takes what was dropped, several: %s', (multiple, names) => {
    const onFiles = vi.fn();
    renderDesign(<FileDrop label="Drop a file" multiple={multiple} onFiles={onFiles} />);
    fireEvent.drop(screen.getByRole('region', { name: 'Drop a file' }), { dataTransfer });
    expect(onFiles.mock.calls[0]?.[0].map((file: File) => file.name)).toEqual(names);
  });

  test('the button opens the system dialog where there is one', () => {
    const onBrowse = vi.fn();
    renderDesign(<FileDrop label="Drop a file" onFiles={() => {}} onBrowse={onBrowse} />);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
    expect(onBrowse).toHaveBeenCalledTimes(1);
  });

  test('the window takes files, shows so meanwhile, and leaves other drags alone', () => {
    const onFiles = vi.fn();
    renderDesign(<WindowDrop label="Drop to import" onFiles={onFiles} />);
    fireEvent.dragOver(document.body, { dataTransfer: { ...dataTransfer, types: ['text/plain'] } });
    expect(screen.queryByText('Drop to import')).toBeNull();
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(screen.getByText('Drop to import')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer });
    expect(onFiles.mock.calls).toEqual([[files]]);
    expect(screen.queryByText('Drop to import')).toBeNull();
  });

  test('a window that is busy refuses them', () => {
    const onFiles = vi.fn();
    renderDesign(<WindowDrop label="Drop to import" onFiles={onFiles} disabled />);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    expect(onFiles).not.toHaveBeenCalled();
  });
});
