import type { ChoiceField, Field, ReferenceField, Value } from '@shared/fields';
import { useMemo, useRef } from 'react';
import { ComboboxList, type ComboboxSource, Popover } from '@/design';
import { useRecordSearch } from '../controls/useRecordSearch';
import styles from './editors.module.css';
import type { AfterEdit } from './InlineEditor';
import { useEscape } from './useEscape';

export interface ListEditorProps {
  readonly field: ChoiceField | ReferenceField;
  readonly value: Value | undefined;
  readonly typed: string | null;
  readonly anchor: { getBoundingClientRect(): DOMRect };
  readonly onValue: (value: Value | undefined, after: AfterEdit) => void;
  /** Something else than the list offers, as typed. */
  readonly onText: (text: string, after: AfterEdit) => void;
  readonly onCancel: () => void;
}

/** One of a list, found by typing: choices and references. */
export function ListEditor(props: ListEditorProps) {
  const { field } = props;
  return field.kind === 'choice' ? (
    <ChoiceEditor {...props} field={field} />
  ) : (
    <ReferenceEditor {...props} field={field} />
  );
}

function ChoiceEditor(props: ListEditorProps & { field: ChoiceField }) {
  return <ListPopover {...props} source={props.field.options} emptyText="No such choice" />;
}

function ReferenceEditor(props: ListEditorProps & { field: ReferenceField }) {
  const search = useRecordSearch(props.field.to);
  return <ListPopover {...props} source={search} emptyText="No such record. Add it on its own desk first." />;
}

interface ListPopoverProps extends ListEditorProps {
  readonly source: ComboboxSource;
  readonly emptyText: string;
}

function ListPopover(props: ListPopoverProps) {
  const { field, value, typed, anchor, source, emptyText, onValue, onText, onCancel } = props;
  const place = useRef(anchor);
  const isDone = useRef(false);
  useEscape();
  const known = useMemo(() => idOf(field, value), [field, value]);
  return (
    <Popover
      open
      anchor={place}
      label={`Choose ${field.label}`}
      className={styles.list}
      onOpenChange={(isOpen) => {
        if (!isOpen && !isDone.current) onCancel();
      }}
    >
      <ComboboxList
        source={source}
        value={known}
        freeText
        clearable={known !== null}
        emptyText={emptyText}
        initialQuery={typed ?? ''}
        onChoose={(chosen, option) => {
          isDone.current = true;
          if (chosen === null || option !== null) onValue(chosen, 'stay');
          else onText(chosen, 'stay');
        }}
      />
    </Popover>
  );
}

function idOf(_field: Field, value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
