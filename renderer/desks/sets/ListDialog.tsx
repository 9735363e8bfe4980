import { countText } from '@shared/numbers';
import { catalogTypes, declarationOf, inSentence } from '@shared/records';
import { parseTable } from '@shared/sets';
import { useMemo, useRef, useState } from 'react';
import { Button, Dialog, Field, ProgressBar, Select, TextArea, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import { ListOutcome } from './ListOutcome';
import styles from './Sets.module.css';
import { saveSet, setNamed, showList } from './setSteps';
import { type LookedUp, useList } from './useList';

export interface ListDialogProps {
  type: string;
  text: string;
  /** The set that is updated; absent for a new list. */
  set?: { readonly id: string; readonly name: string } | undefined;
  onClose: () => void;
}

const TOLERANCE =
  'Capitals and spaces do not count; barcodes of 12, 13 and 14 digits are equal, leading zeros or not. Keys of listings and SKU cross-references count too.';

/** A pasted list of keys becomes a filter in its own order, or a set under a name. */
export function ListDialog({ type: firstType, text: firstText, set, onClose }: ListDialogProps) {
  const session = useSession();
  const [type, setType] = useState(firstType);
  const [text, setText] = useState(firstText);
  const [column, setColumn] = useState<number | 'all' | undefined>(undefined);
  const [name, setName] = useState(set?.name ?? '');
  const area = useRef<HTMLTextAreaElement>(null);
  const table = useMemo(() => parseTable(text), [text]);
  const looked = useList(type, table, column);
  const members = looked.result?.members ?? [];
  const canShow = members.length > 0 && (set === undefined || name.trim() !== '');
  const finish = async (): Promise<void> => {
    if (!canShow) return;
    if (name.trim() === '') showList(session, type, { ids: members });
    else {
      const id = await saveSet(session, { name, type, members, source: text }, set?.id);
      if (id === undefined) return;
      showList(session, type, { id });
    }
    onClose();
  };
  const noun = inSentence(members.length === 1 ? declarationOf(type).label : declarationOf(type).plural);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={set === undefined ? 'Filter by a list' : `Update set “${set.name}” from a list`}
      description="Paste SKUs, ASINs, barcodes or handles, one a line or with commas between them. Their order is kept."
      size="large"
      initialFocus={area}
      note={TOLERANCE}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!canShow} onClick={() => void finish()}>
            {`${name.trim() === '' ? 'Show' : 'Save and show'} ${countText(members.length)} ${noun}`}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <div className={styles.list}>
          {set === undefined && (
            <Field label="Find">
              <Select value={type} onValueChange={setType} options={typeOptions} />
            </Field>
          )}
          <Field label="List">
            <TextArea
              ref={area}
              mono
              minRows={9}
              maxRows={9}
              spellCheck={false}
              value={text}
              onValueChange={setText}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void finish();
              }}
            />
          </Field>
          {table.columns > 1 && (
            <ColumnField table={table.rows} columns={table.columns} looked={looked} onChange={setColumn} />
          )}
          <NameField type={type} name={name} set={set?.id} onChange={setName} />
        </div>
        <Outcome text={text} looked={looked} />
      </div>
    </Dialog>
  );
}

const typeOptions = catalogTypes.map((type) => ({
  value: type as string,
  label: declarationOf(type).plural,
}));

interface ColumnFieldProps {
  table: ReturnType<typeof parseTable>['rows'];
  columns: number;
  looked: LookedUp;
  onChange: (column: number | 'all') => void;
}

function ColumnField({ table, columns, looked, onChange }: ColumnFieldProps) {
  const options = Array.from({ length: columns }, (_, column) => ({
    value: String(column),
    label: `Column ${column + 1}`,
    detail: table[0]?.cells[column] ?? '',
  }));
  return (
    <Field label="Keys are in">
      <Select
        value={looked.result === undefined ? null : String(looked.result.column)}
        placeholder="Looking"
        onValueChange={(value) => onChange(value === 'all' ? 'all' : Number(value))}
        options={[...options, { value: 'all', label: 'All columns' }]}
      />
    </Field>
  );
}

interface NameFieldProps {
  type: string;
  name: string;
  set: string | undefined;
  onChange: (name: string) => void;
}

function NameField({ type, name, set, onChange }: NameFieldProps) {
  const session = useSession();
  const known = name.trim() === '' ? undefined : setNamed(session, type, name);
  const hint =
    known !== undefined && known.id !== set
      ? 'Replaces the set of this name.'
      : 'With a name it is kept as a set, for export, audit and promotions.';
  return (
    <Field label={set === undefined ? 'Save as a set (optional)' : 'Name'} hint={hint}>
      <TextInput value={name} onValueChange={onChange} maxLength={120} />
    </Field>
  );
}

function Outcome({ text, looked: { result, done } }: { text: string; looked: LookedUp }) {
  if (text.trim() === '')
    return <p className={styles.hint}>What is found, missing or double appears here.</p>;
  if (result === undefined)
    return (
      <div className={styles.hint}>
        <ProgressBar label="Looking the list up" value={done} />
      </div>
    );
  const { heading, members } = result;
  return (
    <div className={styles.side}>
      <p role="status" className={styles.summary}>
        {`${countText(members.length)} records`}
        {heading === undefined ? '' : ` · line ${heading.line}, “${heading.text}”, is taken for the heading`}
      </p>
      <ListOutcome result={result} />
    </div>
  );
}
