import { act, fireEvent, screen } from '@testing-library/react';
import { Package } from 'lucide-react';
import { describe, expect, test, vi } from 'vitest';
import { SideBar, SideBarItem, SplitPane, StatusItem, TabStrip, Tabs } from '@/design';
import { renderDesign } from './surroundings';

describe('TabStrip', () => {
  function renderStrip(activeId = 'b') {
    const calls = { select: vi.fn(), close: vi.fn(), reorder: vi.fn() };
    renderDesign(
      <TabStrip
        label="Open tabs"
        panelId="work"
        activeId={activeId}
        tabs={[
          { id: 'a', label: 'Products', pinned: true },
          { id: 'b', label: 'Variants' },
          { id: 'c', label: 'Import' },
        ]}
        onSelect={calls.select}
        onClose={calls.close}
        onReorder={calls.reorder}
      />,
    );
    return calls;
  }
  const tab = (name: string) => screen.getByRole('tab', { name });

  test('only the active tab is a stop of the Tab key', () => {
    renderStrip();
    expect(
      screen.getAllByRole('tab').map((each) => [each.tabIndex, each.getAttribute('aria-selected')]),
    ).toEqual([
      [-1, 'false'],
      [0, 'true'],
      [-1, 'false'],
    ]);
  });

  test.each([
    ['ArrowRight', 'c'],
    ['ArrowLeft', 'a'],
    ['Home', 'a'],
    ['End', 'c'],
  ])('%s goes to %s', (key, id) => {
    const { select } = renderStrip();
    fireEvent.keyDown(tab('Variants'), { key });
    expect(select.mock.calls).toEqual([[id]]);
  });

  test('arrows go round', () => {
    const { select } = renderStrip('c');
    fireEvent.keyDown(tab('Import'), { key: 'ArrowRight' });
    expect(select.mock.calls).toEqual([['a']]);
  });

  test('Delete and a middle click close, but not a pinned tab', () => {
    const { close } = renderStrip();
    const middle = { button: 1, bubbles: true, cancelable: true };
    fireEvent.keyDown(tab('Variants'), { key: 'Delete' });
    fireEvent.keyDown(tab('Products'), { key: 'Delete' });
    fireEvent(tab('Import'), new MouseEvent('auxclick', middle));
    fireEvent(tab('Products'), new MouseEvent('auxclick', middle));
    expect(close.mock.calls).toEqual([['b'], ['c']]);
  });

  test.each([
    ['PageUp', [[['b', 'a', 'c']]]],
    ['PageDown', [[['a', 'c', 'b']]]],
  ])('Ctrl+Shift+%s moves the tab', (key, calls) => {
    const { reorder } = renderStrip();
    fireEvent.keyDown(tab('Variants'), { key, ctrlKey: true, shiftKey: true });
    expect(reorder.mock.calls).toEqual(calls);
  });
});

describe('Tabs', () => {
  test('shows the chosen panel and changes by arrow key', () => {
    const onValueChange = vi.fn();
    renderDesign(
      <Tabs
        label="Record"
        value="form"
        onValueChange={onValueChange}
        tabs={[
          { value: 'form', label: 'Fields', content: 'The form' },
          { value: 'history', label: 'History', count: '1,280', content: 'The history' },
        ]}
      />,
    );
    expect(screen.getByRole('tabpanel', { name: 'Fields' }).textContent).toBe('The form');
    const history = screen.getByRole('tab', { name: /History/ });
    act(() => history.focus());
    expect(onValueChange.mock.calls).toEqual([['history']]);
  });
});

describe('SplitPane', () => {
  test.each([
    ['first', 'ArrowRight', 216],
    ['first', 'ArrowLeft', 184],
    ['second', 'ArrowRight', 184],
    ['first', 'Home', 100],
    ['first', 'End', 400],
  ] as const)('with the %s pane sized, %s gives %i', (sized, key, size) => {
    const onSizeChange = vi.fn();
    renderDesign(
      <SplitPane
        label="Width"
        sized={sized}
        size={200}
        minSize={100}
        maxSize={400}
        onSizeChange={onSizeChange}
      >
        <p>One</p>
        <p>Two</p>
      </SplitPane>,
    );
    const divider = screen.getByRole('separator', { name: 'Width' });
    expect(divider.getAttribute('aria-valuenow')).toBe('200');
    fireEvent.keyDown(divider, { key });
    expect(onSizeChange.mock.calls).toEqual([[size]]);
  });

  test('dragging follows the pointer within the limits; a double click restores', () => {
    const onSizeChange = vi.fn();
    renderDesign(
      <SplitPane
        label="Width"
        size={200}
        minSize={100}
        maxSize={400}
        defaultSize={240}
        onSizeChange={onSizeChange}
      >
        <p>One</p>
        <p>Two</p>
      </SplitPane>,
    );
    const divider = screen.getByRole('separator');
    fireEvent.pointerDown(divider, { button: 0, clientX: 200, pointerId: 1 });
    fireEvent.pointerMove(divider, { clientX: 250, pointerId: 1 });
    fireEvent.pointerMove(divider, { clientX: 900, pointerId: 1 });
    fireEvent.pointerUp(divider, { pointerId: 1 });
    fireEvent.pointerMove(divider, { clientX: 300, pointerId: 1 });
    fireEvent.doubleClick(divider);
    expect(onSizeChange.mock.calls).toEqual([[250], [400], [240]]);
  });
});

describe('SideBar', () => {
  test.each([false, true])('names its entries, collapsed: %s', (collapsed) => {
    const onSelect = vi.fn();
    renderDesign(
      <SideBar label="Desks" collapsed={collapsed}>
        <SideBarItem icon={Package} label="Products" active onSelect={onSelect} />
      </SideBar>,
    );
    expect(screen.getByRole('navigation', { name: 'Desks' })).toBeTruthy();
    const item = screen.getByRole('button', { name: 'Products' });
    expect(item.getAttribute('aria-current')).toBe('page');
    fireEvent.click(item);
    expect(onSelect).toHaveBeenCalledTimes(1);
  });
});

describe('StatusItem', () => {
  test('is a button only where it does something', () => {
    renderDesign(
      <>
        <StatusItem>2,461 products</StatusItem>
        <StatusItem onSelect={() => {}}>12 pending</StatusItem>
      </>,
    );
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['12 pending']);
  });
});
