import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { Combobox, type ComboboxOption, type ComboboxProps, Select } from '@/design';
import { renderDesign } from './surroundings';

const BRANDS: readonly ComboboxOption[] = [
  { value: 'b1', label: 'Fjordhem' },
  { value: 'b2', label: 'Kestrel & Loom', detail: '41 products' },
];

function openCombobox(props: Partial<ComboboxProps>) {
  const onValueChange = vi.fn();
  renderDesign(
    <Combobox aria-label="Brand" value={null} options={BRANDS} onValueChange={onValueChange} {...props} />,
  );
  fireEvent.click(screen.getByRole('combobox', { name: 'Brand' }));
  return { onValueChange, search: screen.getByPlaceholderText<HTMLInputElement>('Search') };
}

function shown(): string[] {
  return screen.queryAllByRole('option').map((option) => option.textContent ?? '');
}

describe('Combobox', () => {
  test('shows the label of its value', () => {
    renderDesign(<Combobox aria-label="Brand" value="b2" options={BRANDS} onValueChange={() => {}} />);
    expect(screen.getByRole('combobox', { name: 'Brand' }).textContent).toBe('Kestrel & Loom');
  });

  test('narrows by typing and takes the first with Enter', () => {
    const { onValueChange, search } = openCombobox({});
    fireEvent.change(search, { target: { value: 'loom' } });
    expect(shown()).toEqual(['Kestrel & Loom41 products']);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(onValueChange.mock.calls).toEqual([['b2', BRANDS[1]]]);
    expect(screen.queryByPlaceholderText('Search')).toBeNull();
  });

  test('starts at the chosen option', () => {
    openCombobox({ value: 'b2' });
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Kestrel & Loom');
  });

  test('offers to empty it where that is allowed', () => {
    const { onValueChange } = openCombobox({ value: 'b1', clearable: true });
    fireEvent.click(screen.getByRole('option', { name: 'No value' }));
    expect(onValueChange.mock.calls).toEqual([[null, null]]);
  });

  test('takes free text, but not a text that is an option', () => {
    const { onValueChange, search } = openCombobox({ freeText: true });
    fireEvent.change(search, { target: { value: 'Fjordhem' } });
    expect(shown()).toEqual(['Fjordhem']);
    fireEvent.change(search, { target: { value: ' New maker ' } });
    fireEvent.click(screen.getByRole('option', { name: 'Use “New maker”' }));
    expect(onValueChange.mock.calls).toEqual([['New maker', null]]);
  });

  test('says so when nothing matches', () => {
    const { search } = openCombobox({ emptyText: 'No brand is called that; add one under Brands' });
    fireEvent.change(search, { target: { value: 'zzz' } });
    expect(screen.getByText('No brand is called that; add one under Brands')).toBeTruthy();
  });

  test('an answer that comes after the next query is dropped', async () => {
    const answers = new Map<string, (options: readonly ComboboxOption[]) => void>();
    const signals: AbortSignal[] = [];
    const find = (query: string, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<readonly ComboboxOption[]>((resolve) => answers.set(query, resolve));
    };
    const { search } = openCombobox({ options: find });
    fireEvent.change(search, { target: { value: 'k' } });
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    await act(async () => answers.get('k')?.([{ value: 'b2', label: 'Kestrel' }]));
    await act(async () => answers.get('')?.([{ value: 'b1', label: 'Fjordhem' }]));
    expect(shown()).toEqual(['Kestrel']);
  });

  test('a search that fails says what to do', async () => {
    openCombobox({ options: () => Promise.reject(new Error('gone')) });
    await waitFor(() =>
      expect(screen.getByText('The list could not be loaded; type again to retry')).toBeTruthy(),
    );
  });

  test('draws no more than 200 and says how many it left out', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      value: `v${index}`,
      label: `Option ${index}`,
    }));
    openCombobox({ options: many });
    expect([shown().length, screen.getByText('50 more; type to narrow down').tagName]).toEqual([200, 'P']);
  });
});

describe('Select', () => {
  test('opens and chooses by keyboard', async () => {
    const onValueChange = vi.fn();
    renderDesign(
      <Select
        aria-label="Status"
        value="active"
        onValueChange={onValueChange}
        options={[
          { value: 'active', label: 'Active' },
          { value: 'draft', label: 'Draft', detail: 'hidden' },
        ]}
      />,
    );
    const trigger = screen.getByRole('combobox', { name: 'Status' });
    expect(trigger.textContent).toBe('Active');
    fireEvent.keyDown(trigger, { key: 'ArrowDown' });
    const option = await screen.findByRole('option', { name: /Draft/ });
    act(() => option.focus());
    fireEvent.keyDown(option, { key: 'Enter' });
    expect(onValueChange.mock.calls).toEqual([['draft']]);
  });
});
