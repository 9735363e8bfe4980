import { act, fireEvent, screen } from '@testing-library/react';
import { Plus, Undo2 } from 'lucide-react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Button, Checkbox, IconButton, SegmentedControl, Spinner, Switch, Toolbar } from '@/design';
import { renderDesign } from './surroundings';

afterEach(() => {
  vi.useRealTimers();
});

describe('Button', () => {
  test('is no submit button unless asked', () => {
    renderDesign(<Button>Apply</Button>);
    expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('type')).toBe('button');
  });

  test('ignores clicks while busy, and keeps name and focus', () => {
    const onClick = vi.fn();
    const { rerender } = renderDesign(<Button onClick={onClick}>Apply</Button>);
    const button = screen.getByRole('button', { name: 'Apply' });
    button.focus();
    rerender(
      <Button busy onClick={onClick}>
        Apply
      </Button>,
    );
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('aria-busy')).toBe('true');
  });
});

describe('IconButton', () => {
  test('is named by its label and shows it with the shortcut on focus', () => {
    renderDesign(<IconButton icon={Undo2} label="Undo" shortcut="Mod+Z" />);
    const button = screen.getByRole('button', { name: 'Undo' });
    act(() => button.focus());
    expect(screen.getByRole('tooltip').textContent).toBe('UndoCtrlZ');
  });

  test('is a toggle when it has a state', () => {
    renderDesign(<IconButton icon={Plus} label="Wrap" pressed />);
    expect(screen.getByRole('button', { name: 'Wrap', pressed: true })).toBeTruthy();
  });
});

describe('Toolbar', () => {
  test('is one stop of the Tab key, and arrows move inside', () => {
    renderDesign(
      <Toolbar label="Products">
        <Button>Add</Button>
        <IconButton icon={Undo2} label="Undo" />
        <Button disabled>Export</Button>
      </Toolbar>,
    );
    const add = screen.getByRole('button', { name: 'Add' });
    const undo = screen.getByRole('button', { name: 'Undo' });
    act(() => add.focus());
    fireEvent.keyDown(add, { key: 'ArrowRight' });
    return vi.waitFor(() => {
      expect(document.activeElement).toBe(undo);
      expect([add.tabIndex, undo.tabIndex]).toEqual([-1, 0]);
    });
  });
});

describe('Checkbox and Switch', () => {
  test.each([
    [true, false],
    [false, true],
    ['mixed', true],
  ] as const)('a click on %s gives %s', (checked, next) => {
    const onCheckedChange = vi.fn();
    renderDesign(<Checkbox checked={checked} onCheckedChange={onCheckedChange} label="All columns" />);
    const box = screen.getByRole('checkbox', { name: 'All columns' });
    expect(box.getAttribute('aria-checked')).toBe(String(checked));
    fireEvent.click(box);
    expect(onCheckedChange.mock.calls).toEqual([[next]]);
  });

  test('a switch is named by its label alone', () => {
    const onCheckedChange = vi.fn();
    renderDesign(<Switch checked={false} onCheckedChange={onCheckedChange} label="Wrap" hint="Grows rows" />);
    fireEvent.click(screen.getByRole('switch', { name: 'Wrap' }));
    expect(onCheckedChange.mock.calls).toEqual([[true]]);
  });
});

describe('SegmentedControl', () => {
  test('is a group of radio buttons; icons keep their names', () => {
    const onValueChange = vi.fn();
    renderDesign(
      <SegmentedControl
        label="Density"
        value="comfortable"
        onValueChange={onValueChange}
        segments={[
          { value: 'comfortable', label: 'Comfortable' },
          { value: 'compact', label: 'Compact', icon: Plus, iconOnly: true },
        ]}
      />,
    );
    expect(screen.getByRole('radiogroup', { name: 'Density' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(onValueChange.mock.calls).toEqual([['compact']]);
  });
});

describe('Spinner', () => {
  test('shows after its delay, in the place it kept', () => {
    vi.useFakeTimers();
    renderDesign(<Spinner label="Loading history" delay={300} />);
    act(() => vi.advanceTimersByTime(299));
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => vi.advanceTimersByTime(1));
    expect(screen.getByRole('status').textContent).toBe('Loading history');
  });
});
