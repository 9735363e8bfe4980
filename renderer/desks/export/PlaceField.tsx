import { useMemo } from 'react';
import { Field, Select } from '@/design';
import { useSession } from '@/workspace/session';
import type { ExportChoice } from './exportChoice';

export interface PlaceFieldProps {
  place: ExportChoice['place'];
  onChange: (place: ExportChoice['place']) => void;
}

/** The channel and marketplace whose listings go into the file: such a file speaks of one only. */
export function PlaceField({ place, onChange }: PlaceFieldProps) {
  const { workspace, names } = useSession();
  const places = useMemo(() => {
    const found = new Map<string, Record<string, string>>();
    for (const { values } of workspace.store.all('listing')) {
      const channel = names.nameOf(String(values.channel ?? '')) ?? '';
      const marketplace = typeof values.marketplace === 'string' ? values.marketplace : '';
      if (marketplace !== '') found.set(`${channel} ${marketplace}`, { channel, marketplace });
    }
    return found;
  }, [workspace, names]);
  const chosen = `${place.channel ?? ''} ${place.marketplace ?? ''}`;
  return (
    <Field label="Marketplace" hint="The file speaks of one marketplace.">
      <Select
        value={places.has(chosen) ? chosen : null}
        placeholder={places.size === 0 ? 'No listing has one' : 'All of them'}
        disabled={places.size === 0}
        options={[...places.keys()].sort().map((value) => ({ value, label: value.trim() }))}
        onValueChange={(value) => onChange(places.get(value) ?? {})}
      />
    </Field>
  );
}
