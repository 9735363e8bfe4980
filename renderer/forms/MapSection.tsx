import { entryField, isSafePath, type MapField, mapPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { inSentence } from '@shared/records';
import { Plus, Shapes, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { edit } from '@/data/edit';
import { Button, Combobox, IconButton, TextInput } from '@/design';
import { useRecordSearch } from '@/fieldKinds';
import { useSession } from '@/workspace/session';
import { FieldRow } from './FieldRow';
import styles from './forms.module.css';

interface MapSectionProps {
  readonly record: StoredRecord;
  readonly name: string;
  readonly field: MapField;
}

/** The entries of a map (attributes, custom fields, components), with a way to add and to remove one. */
export function MapSection({ record, name, field }: MapSectionProps) {
  const { workspace, messages, names, fields, setup } = useSession();
  const prefix = `${name}.`;
  const keys = Object.keys(record.values)
    .filter((path) => path.startsWith(prefix) && !fields.isDefined(record.type, path))
    .map((path) => path.slice(prefix.length))
    .sort();
  const labelOf = (key: string): string =>
    field.keyTo === undefined ? key : (names.nameOf(key) ?? `Missing: ${key}`);
  const write = async (key: string, value: string | number | undefined): Promise<void> => {
    const label = value === undefined ? `Remove ${labelOf(key)}` : `Add ${labelOf(key)}`;
    const saved = await edit(workspace, [{ kind: 'set', id: record.id, path: mapPath(name, key), value }], {
      label,
      where: 'form',
    });
    if (!saved.ok) messages.say({ tone: 'error', title: `${label}: not saved`, detail: saved.error.message });
  };
  const add = (key: string): void => void write(key, field.item === 'number' ? 1 : '');
  return (
    <div>
      {keys.map((key) => (
        <div key={key} className={styles.entry}>
          <FieldRow
            record={record}
            path={mapPath(name, key)}
            field={entryField(field, key)}
            label={labelOf(key)}
          />
          {name === 'custom' && (
            <IconButton
              size="small"
              icon={Shapes}
              label={`Define the field ${key}`}
              onClick={() => setup.open({ kind: 'field', type: record.type, entry: key })}
            />
          )}
          <IconButton
            size="small"
            icon={X}
            label={`Remove ${labelOf(key)}`}
            onClick={() => void write(key, undefined)}
          />
        </div>
      ))}
      {field.keyTo === undefined ? (
        <AddKey label={field.label} taken={keys} onAdd={add} />
      ) : (
        <AddRecord label={field.label} type={field.keyTo} taken={keys} onAdd={add} />
      )}
    </div>
  );
}

interface AddProps {
  readonly label: string;
  readonly taken: readonly string[];
  readonly onAdd: (key: string) => void;
}

function AddKey({ label, taken, onAdd }: AddProps) {
  const [key, setKey] = useState('');
  const trimmed = key.trim();
  const isUsable = trimmed !== '' && isSafePath(mapPath('x', trimmed)) && !taken.includes(trimmed);
  const add = (): void => {
    if (!isUsable) return;
    onAdd(trimmed);
    setKey('');
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add();
  };
  return (
    <div className={styles.add}>
      <TextInput
        value={key}
        onValueChange={setKey}
        onKeyDown={press}
        placeholder="Name"
        aria-label={`Name of a new entry in ${label}`}
      />
      <Button icon={Plus} disabled={!isUsable} onClick={add}>
        Add
      </Button>
    </div>
  );
}

function AddRecord({ label, type, taken, onAdd }: AddProps & { type: string }) {
  const search = useRecordSearch([type]);
  return (
    <Combobox
      value={null}
      options={search}
      placeholder={`Add to ${inSentence(label)}`}
      emptyText="No such record. Add it on its own desk first."
      onValueChange={(id) => id !== null && !taken.includes(id) && onAdd(id)}
    />
  );
}
