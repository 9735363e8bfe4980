import {
  type AssetField,
  isIdList,
  isUnparsed,
  type ReferenceField,
  type ReferencesField,
} from '@shared/fields';
import { inSentence } from '@shared/records';
import { X } from 'lucide-react';
import { Combobox, IconButton, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import type { ControlProps } from './control';
import styles from './controls.module.css';
import { ImagesControl } from './ImagesControl';
import { useFieldText } from './useFieldText';
import { useRecordSearch } from './useRecordSearch';

export function ReferenceControl({ field, value, onChange }: ControlProps<ReferenceField>) {
  const { names } = useSession();
  const search = useRecordSearch(field.to);
  if (isUnparsed(value)) return <UnparsedReference field={field} value={value} onChange={onChange} />;
  const id = typeof value === 'string' ? value : null;
  return (
    <Combobox
      value={id}
      valueLabel={id === null ? undefined : (names.nameOf(id) ?? `Missing: ${id}`)}
      options={search}
      clearable
      disabled={field.readOnly}
      placeholder="Choose"
      emptyText="No such record. Add it on its own desk first."
      onValueChange={(chosen) => onChange(chosen)}
    />
  );
}

type UnparsedProps = Pick<ControlProps<ReferenceField | ReferencesField>, 'field' | 'value' | 'onChange'>;

/** A name that leads to no record, or to several: shown as typed until it names one. */
function UnparsedReference({ field, value, onChange }: UnparsedProps) {
  const [text, setText] = useFieldText(field, value, onChange);
  return <TextInput value={text} onValueChange={setText} />;
}

export function ReferencesControl(props: ControlProps<ReferencesField>) {
  if (isUnparsed(props.value)) return <UnparsedReference {...props} />;
  if (props.field.to.includes('asset')) return <ImagesControl {...props} />;
  return <RecordList {...props} />;
}

function RecordList({ field, value, onChange }: ControlProps<ReferencesField>) {
  const { names } = useSession();
  const search = useRecordSearch(field.to);
  const ids = isIdList(value) ? value : [];
  const change = (next: readonly string[]): void => onChange(next.length === 0 ? null : next);
  return (
    <div className={styles.stack}>
      {ids.length > 0 && (
        <ul className={styles.list}>
          {ids.map((id) => (
            <li key={id} className={styles.listItem}>
              <span className={styles.listName}>{names.nameOf(id) ?? `Missing: ${id}`}</span>
              <IconButton
                size="small"
                icon={X}
                label={`Remove ${names.nameOf(id) ?? id}`}
                onClick={() => change(ids.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Combobox
        value={null}
        options={search}
        placeholder={`Add to ${inSentence(field.label)}`}
        emptyText="No such record. Add it on its own desk first."
        onValueChange={(chosen) => chosen !== null && !ids.includes(chosen) && change([...ids, chosen])}
      />
    </div>
  );
}

export function AssetControl({ field, value, onChange, ...rest }: ControlProps<AssetField>) {
  const single = typeof value === 'string' ? [value] : null;
  const many: ReferencesField = { kind: 'references', label: field.label, to: ['asset'] };
  return (
    <ImagesControl
      {...rest}
      field={many}
      value={single}
      isSingle
      onChange={(next) =>
        onChange(isIdList(next ?? null) ? ((next as readonly string[]).at(-1) ?? null) : null)
      }
    />
  );
}
