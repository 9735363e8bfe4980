import { isIdList, isUnparsed, type ListField } from '@shared/fields';
import { inSentence } from '@shared/records';
import { Counter, TextArea, TextInput, TokenInput } from '@/design';
import type { ControlProps } from './control';
import styles from './controls.module.css';
import { useFieldText } from './useFieldText';

/** Short items as tokens; longer ones (bullets) one a line, with the length of each beside them. */
export function ListControl(props: ControlProps<ListField>) {
  const { field, value, onChange } = props;
  if (isUnparsed(value)) return <UnparsedList {...props} />;
  if (field.longItems) return <LinesControl {...props} />;
  const items = isIdList(value ?? null) ? (value as readonly string[]) : [];
  return (
    <TokenInput
      values={items}
      onValuesChange={(next) => onChange(next.length === 0 ? null : next)}
      placeholder={`Add to ${inSentence(field.label)}`}
    />
  );
}

function UnparsedList({ field, value, onChange }: ControlProps<ListField>) {
  const [text, setText] = useFieldText(field, value, onChange);
  return <TextInput value={text} onValueChange={setText} />;
}

function LinesControl({ field, value, onChange, autoFocus }: ControlProps<ListField>) {
  const [text, setText] = useFieldText(field, value, onChange);
  const items = isIdList(value ?? null) ? (value as readonly string[]) : [];
  return (
    <div className={styles.stack}>
      <TextArea
        value={text}
        onValueChange={setText}
        minRows={3}
        maxRows={14}
        autoFocus={autoFocus}
        spellCheck
        placeholder="One per line"
      />
      {items.length > 0 && (
        <p className={styles.note}>{items.map((item) => item.length).join(' · ')} characters</p>
      )}
      {field.maxItems !== undefined && items.length > field.maxItems && (
        <Counter used={items.length} limit={field.maxItems} unit="items" />
      )}
    </div>
  );
}
