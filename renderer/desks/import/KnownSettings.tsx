import type { Reading } from '@shared/formats/format';
import { useId } from 'react';
import { Field, TextInput } from '@/design';
import { ConventionSettings } from './ConventionSettings';
import styles from './Import.module.css';
import type { Layout } from './importState';

export interface KnownSettingsProps {
  layout: Layout;
  reading: Reading;
  onChange: (reading: Reading) => void;
}

const OPTIONS: Readonly<Record<string, { label: string; hint: string }>> = {
  channel: { label: 'Channel', hint: 'Listings of the file belong to it.' },
  marketplace: { label: 'Marketplace', hint: 'Such as DE or US; the file itself does not say.' },
  locale: { label: 'Language', hint: 'Such as de-DE.' },
};

/** Settings of a layout that is known: what the file itself cannot say. */
export function KnownSettings({ layout, reading, onChange }: KnownSettingsProps) {
  const id = useId();
  const options = Object.entries(reading.options).filter(([name]) => OPTIONS[name] !== undefined);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        What the file does not say
      </h2>
      <div className={styles.settings}>
        {options.map(([name, value]) => (
          <Field
            key={name}
            label={OPTIONS[name]?.label ?? name}
            hint={OPTIONS[name]?.hint}
            required={layout.looked.reading?.options[name] === ''}
          >
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
