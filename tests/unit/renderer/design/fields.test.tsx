import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  DateInput,
  Field,
  NumberInput,
  RadioGroup,
  SearchInput,
  Select,
  TextArea,
  TextInput,
  TokenInput,
} from '@/design';
import { renderDesign } from './surroundings';

const NOTHING = () => {};

describe('Field', () => {
  test('names its control and describes it with the hint', () => {
    renderDesign(
      <Field label="Title" hint="Shown in search results" required>
        <TextInput value="" onValueChange={NOTHING} />
      </Field>,
    );
    const input = screen.getByRole('textbox', { name: 'Title', description: 'Shown in search results' });
    expect(input.getAttribute('aria-required')).toBe('true');
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  test('an error takes the place of the hint and marks the control', () => {
    renderDesign(
      <Field label="Barcode" hint="13 digits" error="This has 12 digits; it is kept as typed.">
        <TextInput value="401234567890" onValueChange={NOTHING} />
      </Field>,
    );
    const input = screen.getByRole('textbox', {
      name: 'Barcode',
      description: 'This has 12 digits; it is kept as typed.',
    });
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  test.each([
    ['TextArea', <TextArea key="1" value="" onValueChange={NOTHING} />, 'textbox'],
    ['NumberInput', <NumberInput key="2" value={1} onValueChange={NOTHING} />, 'spinbutton'],
    ['Select', <Select key="3" value={null} onValueChange={NOTHING} options={[]} />, 'combobox'],
    ['RadioGroup', <RadioGroup key="4" value={null} onValueChange={NOTHING} options={[]} />, 'radiogroup'],
    ['TokenInput', <TokenInput key="5" values={[]} onValuesChange={NOTHING} />, 'textbox'],
  ])('names a %s', (_name, control, role) => {
    renderDesign(<Field label="Material">{control}</Field>);
    expect(screen.getByRole(role, { name: 'Material' })).toBeTruthy();
  });

  test('names a DateInput', () => {
    renderDesign(
      <Field label="On sale from">
        <DateInput value="2025-04-01" onValueChange={NOTHING} />
      </Field>,
    );
    expect(screen.getByLabelText<HTMLInputElement>('On sale from').value).toBe('2025-04-01');
  });

  test.each([
    [179, 'fine'],
    [180, 'near'],
    [200, 'near'],
    [201, 'over'],
  ])('a counter at %i of 200 is %s', (used, tone) => {
    renderDesign(
      <Field label="Title" counters={[{ used, limit: 200, unit: 'characters' }]}>
        <TextInput value="" onValueChange={NOTHING} />
      </Field>,
    );
    expect(screen.getByTitle(`${used} of 200 characters`).dataset.tone).toBe(tone);
  });
});

describe('NumberInput', () => {
  test.each([
    ['12.5', 12.5],
    ['', null],
    ['0', 0],
  ])('“%s” gives %s', (text, value) => {
    const onValueChange = vi.fn();
    renderDesign(<NumberInput aria-label="Price" value={3} onValueChange={onValueChange} />);
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: text } });
    expect(onValueChange.mock.calls).toEqual([[value]]);
  });

  test('shows what was typed as long as it is the value', () => {
    function Price() {
      const [value, setValue] = useState<number | null>(3);
      return <NumberInput aria-label="Price" value={value} onValueChange={setValue} />;
    }
    renderDesign(<Price />);
    const input = screen.getByRole<HTMLInputElement>('spinbutton');
    fireEvent.change(input, { target: { value: '12.50' } });
    expect(input.value).toBe('12.50');
  });
});

describe('SearchInput', () => {
  test('Escape clears it, and only when empty goes on to what is around', () => {
    const onEscape = vi.fn();
    function Search() {
      const [query, setQuery] = useState('linen');
      return <SearchInput label="Find" value={query} onValueChange={setQuery} />;
    }
    renderDesign(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for a dialog that closes on Escape.
      <div onKeyDown={onEscape}>
        <Search />
      </div>,
    );
    const input = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find' });
    fireEvent.keyDown(input, { key: 'Escape' });
    expect([input.value, onEscape.mock.calls.length]).toEqual(['', 0]);
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(onEscape.mock.calls.length).toBe(1);
  });
});

describe('TokenInput', () => {
  function Tags({ onValuesChange }: { onValuesChange: (values: string[]) => void }) {
    const [values, setValues] = useState(['linen', 'gift', 'stone']);
    return (
      <TokenInput
        aria-label="Tags"
        values={values}
        onValuesChange={(next) => {
          setValues(next);
          onValuesChange(next);
        }}
      />
    );
  }

  function renderTags() {
    const onValuesChange = vi.fn();
    renderDesign(<Tags onValuesChange={onValuesChange} />);
    return { onValuesChange, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Tags' }) };
  }

  test.each(['Enter', ','])('%s adds what was typed', (key) => {
    const { onValuesChange, input } = renderTags();
    fireEvent.change(input, { target: { value: ' towel ' } });
    fireEvent.keyDown(input, { key });
    expect(onValuesChange.mock.calls).toEqual([[['linen', 'gift', 'stone', 'towel']]]);
    expect(input.value).toBe('');
  });

  test('leaving adds what was typed; a repeat changes nothing', () => {
    const { onValuesChange, input } = renderTags();
    fireEvent.change(input, { target: { value: 'gift' } });
    fireEvent.blur(input);
    expect([onValuesChange.mock.calls, input.value]).toEqual([[], '']);
  });

  test('Backspace in the empty input removes the last', () => {
    const { onValuesChange, input } = renderTags();
    fireEvent.keyDown(input, { key: 'Backspace' });
    expect(onValuesChange.mock.calls).toEqual([[['linen', 'gift']]]);
  });

  test('pasted lines become one each; a single line is left to the input', () => {
    const { onValuesChange, input } = renderTags();
    const paste = (text: string) => fireEvent.paste(input, { clipboardData: { getData: () => text } });
    expect(paste('one line')).toBe(true);
    expect(paste('bath\nkitchen')).toBe(false);
    expect(onValuesChange.mock.calls).toEqual([[['linen', 'gift', 'stone', 'bath', 'kitchen']]]);
  });

  test('arrows walk the list, Alt+arrows reorder, Delete removes and keeps the focus in it', () => {
    const { onValuesChange, input } = renderTags();
    input.focus();
    const focused = () =>
      document.activeElement?.getAttribute('data-token') ?? document.activeElement?.tagName;
    const press = (init: object) => fireEvent.keyDown(document.activeElement ?? input, init);
    press({ key: 'ArrowLeft' });
    expect(focused()).toBe('stone');
    press({ key: 'ArrowLeft' });
    expect(focused()).toBe('gift');
    press({ key: 'ArrowLeft', altKey: true });
    expect(onValuesChange.mock.lastCall).toEqual([['gift', 'linen', 'stone']]);
    press({ key: 'Delete' });
    expect(onValuesChange.mock.lastCall).toEqual([['linen', 'stone']]);
    expect(focused()).toBe('linen');
    press({ key: 'ArrowRight' });
    press({ key: 'ArrowRight' });
    expect(focused()).toBe('INPUT');
  });

  test('each token has a button that removes it', () => {
    const { onValuesChange } = renderTags();
    fireEvent.click(within(screen.getByRole('list')).getByRole('button', { name: 'Remove gift' }));
    expect(onValuesChange.mock.calls).toEqual([[['linen', 'stone']]]);
  });
});
