import type { Conventions } from '@shared/fields';
import { Combobox, Field, Select } from '@/design';

export interface ConventionSettingsProps {
  conventions: Conventions;
  empty: 'clears' | 'silent';
  onChange: (change: { conventions?: Conventions; empty?: 'clears' | 'silent' }) => void;
}

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'SEK', 'DKK', 'NOK', 'CZK', 'JPY', 'CAD', 'AUD'];
const DECIMALS = [
  { value: '.', label: '1234.50' },
  { value: ',', label: '1234,50' },
] as const;
const ORDERS = [
  { value: 'ymd', label: '2026-11-23' },
  { value: 'dmy', label: '23.11.2026' },
  { value: 'mdy', label: '11/23/2026' },
] as const;
const SEPARATORS = [
  { value: ', ', label: 'Comma' },
  { value: '; ', label: 'Semicolon' },
  { value: '|', label: 'Pipe' },
  { value: '\n', label: 'Line break' },
];

/** How the file writes numbers, dates, money and lists. */
export function ConventionSettings({ conventions, empty, onChange }: ConventionSettingsProps) {
  const set = (change: Partial<Conventions>): void =>
    onChange({ conventions: { ...conventions, ...change } });
  const separators = SEPARATORS.some(({ value }) => value === conventions.listSeparator)
    ? SEPARATORS
    : [...SEPARATORS, { value: conventions.listSeparator, label: `“${conventions.listSeparator}”` }];
  return (
    <>
      <Field label="Numbers">
        <Select<'.' | ','>
          value={conventions.decimal}
          options={DECIMALS}
          onValueChange={(decimal) => set({ decimal, thousands: decimal === '.' ? ',' : '.' })}
        />
      </Field>
      <Field label="Dates">
        <Select<'ymd' | 'dmy' | 'mdy'>
          value={conventions.dateOrder}
          options={ORDERS}
          onValueChange={(dateOrder) => set({ dateOrder })}
        />
      </Field>
      <Field label="Currency">
        <Combobox
          value={conventions.currency}
          freeText
          options={CURRENCIES.map((value) => ({ value, label: value }))}
          onValueChange={(currency) => {
            const code = currency?.trim().toUpperCase() ?? '';
            if (/^[A-Z]{3}$/.test(code)) set({ currency: code });
          }}
        />
      </Field>
      <Field label="Lists are separated by">
        <Select
          value={conventions.listSeparator}
          options={separators}
          onValueChange={(listSeparator) => set({ listSeparator })}
        />
      </Field>
      <Field label="An empty cell">
        <Select<'clears' | 'silent'>
          value={empty}
          options={[
            { value: 'clears', label: 'Empties the field' },
            { value: 'silent', label: 'Leaves the field alone' },
          ]}
          onValueChange={(next) => onChange({ empty: next })}
        />
      </Field>
    </>
  );
}
