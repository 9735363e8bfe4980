import {
  type AssetField,
  isIdList,
  isUnparsed,
  type ReferenceField,
  type ReferencesField,
} from '@shared/fields';
import { Combobox, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import type { ControlProps } from './control';
import { ImagesControl } from './ImagesControl';
import { RecordList } from './RecordList';
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
