import { marketplaces } from '@shared/formats/amazon/marketplaces';
import { withMarketplace } from '@shared/formats/amazon-listings';
import type { Reading } from '@shared/formats/format';
import { useId } from 'react';
import { Combobox, Field, TextInput } from '@/design';
import { ConventionSettings } from './ConventionSettings';
import styles from './Import.module.css';
import { needsMarketplace } from './importWords';

export interface KnownSettingsProps {
  reading: Reading;
  onChange: (reading: Reading) => void;
}

const OPTIONS: Readonly<Record<string, { label: string; hint: string }>> = {
  channel: { label: 'Channel', hint: 'Listings of the file belong to it.' },
  locale: { label: 'Language', hint: 'Such as de-DE.' },
};

/** Settings of a layout that is known: what the file itself cannot say. */
export function KnownSettings({ reading, onChange }: KnownSettingsProps) {
  const id = useId();
  const options = Object.entries(reading.options).filter(([name]) => OPTIONS[name] !== undefined);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        What the file does not say
      </h2>
      <div className={styles.settings}>
        {reading.format.startsWith('amazon') && (
          <Field
            label="Marketplace"
            required
            hint={needsMarketplace(reading) ? 'The file does not say which it is from.' : undefined}
          >
            <Combobox
              value={reading.options.marketplace ?? null}
              options={marketplaces.map(({ code, currency }) => ({
                value: code,
                label: `Amazon ${code}`,
                detail: currency,
              }))}
              onValueChange={(code) => code !== null && onChange(withMarketplace(reading, code))}
            />
          </Field>
        )}
        {options.map(([name, value]) => (
          <Field key={name} label={OPTIONS[name]?.label ?? name} hint={OPTIONS[name]?.hint}>
            <TextInput
              value={value}
              onValueChange={(text) =>
                onChange({ ...reading, options: { ...reading.options, [name]: text } })
              }
            />
          </Field>
        ))}
        <ConventionSettings
          conventions={reading.conventions}
          empty={reading.empty}
          onChange={(change) => onChange({ ...reading, ...change })}
        />
      </div>
    </section>
  );
}
