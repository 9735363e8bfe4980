import type { Sink } from '@shared/transform/recipe';
import { Plus, X } from 'lucide-react';
import { Button, Combobox, type ComboboxOption, Field, IconButton, Select, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Transform.module.css';

export interface SinkFormProps {
  type: string;
  sink: Sink;
  error: string | undefined;
  onChange: (sink: Sink) => void;
}

const KINDS: readonly { value: Sink['kind']; label: string }[] = [
  { value: 'same', label: 'The same cells' },
  { value: 'into', label: 'Another column' },
  { value: 'split', label: 'Several columns, split' },
];

/** Where the result goes. */
export function SinkForm({ type, sink, error, onChange }: SinkFormProps) {
  const options = useColumns(type);
  const choose = (kind: Sink['kind']): void => {
    if (kind === 'same') onChange({ kind });
    else if (kind === 'into') onChange({ kind, path: '' });
    else onChange({ kind, separator: ',', paths: ['', ''] });
  };
  return (
    <section aria-label="Where the result goes">
      <Field label="Into" error={sink.kind === 'same' ? error : undefined}>
        <Select value={sink.kind} options={KINDS} onValueChange={choose} />
      </Field>
      {sink.kind === 'into' && (
        <Field label="Column" error={error}>
          <Combobox
            value={sink.path === '' ? null : sink.path}
            options={options}
            onValueChange={(path) => onChange({ ...sink, path: path ?? '' })}
          />
        </Field>
      )}
      {sink.kind === 'split' && <SplitForm sink={sink} options={options} error={error} onChange={onChange} />}
    </section>
  );
}

function useColumns(type: string): ComboboxOption[] {
  const { fields } = useSession();
  return fields
    .of(type)
    .filter(([, field]) => field.kind !== 'map' && field.readOnly !== true)
    .map(([path]) => ({ value: path, label: fields.label(type, path) }));
}

interface SplitFormProps {
  sink: Extract<Sink, { kind: 'split' }>;
  options: readonly ComboboxOption[];
  error: string | undefined;
  onChange: (sink: Sink) => void;
}

function SplitForm({ sink, options, error, onChange }: SplitFormProps) {
  const { paths } = sink;
  const change = (next: readonly string[]): void => onChange({ ...sink, paths: [...next] });
  return (
    <>
      <Field label="Parted by" hint="The last column takes what is left over." error={error}>
        <TextInput
          value={sink.separator}
          spellCheck={false}
          onValueChange={(separator) => onChange({ ...sink, separator })}
        />
      </Field>
      <ol className={styles.targets}>
        {paths.map((path, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row of columns is what it is.
          <li key={`${index} ${paths.length}`} className={styles.target}>
            <Combobox
              aria-label={`Column ${index + 1}`}
              placeholder={`Column ${index + 1}`}
              value={path === '' ? null : path}
              options={options}
              onValueChange={(next) =>
                change(paths.map((other, place) => (place === index ? (next ?? '') : other)))
              }
            />
            <IconButton
              size="small"
              icon={X}
              label={`Leave out column ${index + 1}`}
              disabled={paths.length === 1}
              onClick={() => change(paths.filter((_, place) => place !== index))}
            />
          </li>
        ))}
      </ol>
      <Button variant="quiet" icon={Plus} onClick={() => change([...paths, ''])}>
        Add a column
      </Button>
    </>
  );
}
