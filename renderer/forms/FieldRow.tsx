import {
  checkValue,
  type Field as FieldDeclaration,
  type FieldPath,
  isEmptyValue,
  sameValue,
  type Value,
  valueText,
} from '@shared/fields';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { CornerDownLeft, History } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { edit } from '@/data/edit';
import { Field, IconButton } from '@/design';
import { FieldControl } from '@/fieldKinds';
import { useSession } from '@/workspace/session';
import styles from './forms.module.css';

interface FieldRowProps {
  readonly record: StoredRecord;
  readonly path: FieldPath;
  readonly field: FieldDeclaration;
  readonly label?: string;
}

/** Kinds whose every change is a decision; the others are saved when the cursor leaves or Enter is pressed. */
const SAVED_AT_ONCE: ReadonlySet<string> = new Set(['choice', 'flag', 'reference', 'references', 'asset']);

/** One field of the form: control, problem, inheritance, way to its history. */
export const FieldRow = memo(OwnFieldRow, showsTheSame);

/** Kinds whose control shows other records too. */
const SHOW_OTHERS: ReadonlySet<string> = new Set(['reference', 'references', 'asset']);

/** A form is drawn anew after every step; most of its rows look as before. */
function showsTheSame(before: FieldRowProps, after: FieldRowProps): boolean {
  const { record, path, field, label } = after;
  if (SHOW_OTHERS.has(field.kind) || record.type === 'listing') return false;
  return (
    before.record.id === record.id &&
    before.path === path &&
    before.field === field &&
    before.label === label &&
    sameValue(before.record.values[path], record.values[path])
  );
}

function OwnFieldRow({ record, path, field, label = field.label }: FieldRowProps) {
  const { activeView } = useSession();
  const { value, change, save, revert } = useDraft(record, path, field);
  const problem = checkValue(value, field);
  const hint = useHint(record, path, field);
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) void save();
  };
  const press = (event: KeyboardEvent): void => {
    const isLine = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') revert();
  };
  return (
    <fieldset className={styles.row} onBlur={leave} onKeyDown={press} data-path={path}>
      <Field
        label={label}
        required={field.required ?? false}
        error={problem?.message}
        hint={hint ?? field.help}
        aside={
          <>
            {record.type === 'listing' && record.values[path] !== undefined && (
              <IconButton
                size="small"
                icon={CornerDownLeft}
                label="Inherit instead"
                onClick={() => void save({ value: undefined })}
              />
            )}
            <IconButton
              size="small"
              icon={History}
              label={`History of ${label}`}
              className={styles.history}
              onClick={() => activeView.showCellHistory(path)}
            />
          </>
        }
      >
        <FieldControl type={record.type} path={path} field={field} value={value} onChange={change} />
      </Field>
    </fieldset>
  );
}

interface Draft {
  readonly value: Value | undefined;
  /** Shows the typed value. */
  readonly change: (value: Value | undefined) => void;
  /** Commits what was typed, or the value given. */
  readonly save: (given?: { value: Value | undefined }) => Promise<void>;
  readonly revert: () => void;
}

/** What is typed but not saved yet. Leaving the record saves it: nothing typed is lost. */
function useDraft(record: StoredRecord, path: FieldPath, field: FieldDeclaration): Draft {
  const { workspace, messages } = useSession();
  const [draft, setDraft] = useState<{ value: Value | undefined } | null>(null);
  const pending = useRef<{ value: Value | undefined } | null>(null);
  const { id } = record;
  const label = `Edit ${field.label}`;

  const save = useCallback(
    async (given?: { value: Value | undefined }): Promise<void> => {
      const typed = given ?? pending.current;
      pending.current = null;
      if (typed === null) return;
      const saved = await edit(workspace, [{ kind: 'set', id, path, value: typed.value }], {
        label,
        where: 'form',
      });
      if (!saved.ok)
        messages.say({ tone: 'error', title: `${label}: not saved`, detail: saved.error.message });
      // What was typed since stays; a draft that is saved makes way for the record's own value, with which it comes.
      if (pending.current === null) startTransition(() => setDraft(null));
    },
    [workspace, messages, id, path, label],
  );
  useEffect(() => () => void save(), [save]);

  const change = (value: Value | undefined): void => {
    const isBack =
      sameValue(value, record.values[path]) || (isEmptyValue(value) && record.values[path] === undefined);
    pending.current = isBack ? null : { value };
    setDraft(isBack ? null : { value });
    if (SAVED_AT_ONCE.has(field.kind)) void save();
  };
  const revert = (): void => {
    pending.current = null;
    setDraft(null);
  };
  return { value: draft === null ? record.values[path] : draft.value, change, save, revert };
}

/** On a listing: where an absent field takes its content from, and that an emptied one is so on purpose. */
function useHint(record: StoredRecord, path: FieldPath, field: FieldDeclaration): string | undefined {
  const { workspace, names, conventions } = useSession();
  if (record.type !== 'listing') return undefined;
  if (record.values[path] === null) return 'Empty on purpose; nothing is inherited.';
  const { value, from, isInherited } = effective(record, path, (id) => workspace.store.get(id));
  if (!isInherited) return undefined;
  const text = valueText(value, field, { names, conventions })
    .replace(/<[^>]*>/g, ' ')
    .trim();
  return `From ${nameOfRecord(from) || from.type}: ${text.length > 120 ? `${text.slice(0, 119)}…` : text}`;
}
