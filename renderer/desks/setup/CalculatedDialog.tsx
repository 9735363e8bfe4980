import {
  compileFormula,
  evaluate,
  kindOf,
  type ResultKind,
  suggestionsAt,
  valueOfResult,
} from '@shared/calculate';
import { formulaExamples } from '@shared/calculate/examples';
import { labelProblem } from '@shared/customFields';
import { isUnparsed, valueText } from '@shared/fields';
import { declarationOf, inSentence, nameOfRecord, type StoredRecord } from '@shared/records';
import { type CalculatedColumn, calculatedColumnOf } from '@shared/records/calculatedColumn';
import { calculatedField } from '@shared/records/calculatedField';
import { useMemo, useRef, useState } from 'react';
import { Badge, Button, Dialog, Field, Select, TextArea, TextInput } from '@/design';
import { runStep } from '@/grid/runStep';
import { type Session, useSession } from '@/workspace/session';
import styles from './Setup.module.css';

interface Draft {
  readonly label: string;
  readonly expression: string;
  /** Null follows what the formula gives. */
  readonly kind: ResultKind | null;
  readonly unit: string;
}

interface CalculatedDialogProps {
  readonly type: string;
  readonly id?: string | undefined;
}

/** Makes or changes a calculated column, with the result for the current record as it is typed. */
export function CalculatedDialog({ type, id }: CalculatedDialogProps) {
  const session = useSession();
  const { setup, fields } = session;
  const known = useMemo(() => columnOf(session, id), [session, id]);
  const [draft, setDraft] = useState<Draft>(() => draftOf(known));
  const [isTouched, setTouched] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const outcome = useOutcome(session, { type, known, draft });
  const label = labelProblem(draft.label, type, { fields, own: known?.path });
  const isRefused = label !== undefined || outcome.problem !== undefined;
  const save = async (): Promise<void> => {
    setTouched(true);
    if (!isRefused && (await write(session, { type, known, draft, kind: outcome.kind }))) setup.close();
  };
  const examples = formulaExamples[type] ?? [];
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && setup.close()}
      title={
        known === undefined
          ? `Calculated column for ${inSentence(declarationOf(type).plural)}`
          : `Change column ${known.field.label}`
      }
      initialFocus={first}
      size="large"
      note={known !== undefined && <Remove known={known} />}
      actions={
        <>
          <Button onClick={() => setup.close()}>Cancel</Button>
          <Button variant="primary" disabled={isTouched && isRefused} onClick={() => void save()}>
            {known === undefined ? 'Add column' : 'Save column'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label="Label" required error={isTouched || draft.label !== '' ? label : undefined}>
          <TextInput ref={first} value={draft.label} onValueChange={(next) => change({ label: next })} />
        </Field>
        <Formula
          type={type}
          draft={draft}
          change={change}
          problem={draft.expression === '' && !isTouched ? undefined : outcome.problem}
        />
        {examples.length > 0 && (
          <div className={styles.chips}>
            <span className={styles.note}>For example</span>
            {examples.map((example) => (
              <Button
                key={example.label}
                variant="quiet"
                title={example.formula}
                onClick={() => change({ expression: example.formula, label: draft.label || example.label })}
              >
                {example.label}
              </Button>
            ))}
          </div>
        )}
        <div className={styles.pair}>
          <Field label="Shows">
            <Select
              value={draft.kind ?? outcome.kind}
              options={calculatedField.fields.kind.options}
              onValueChange={(kind) => change({ kind: kind as ResultKind })}
            />
          </Field>
          {(draft.kind ?? outcome.kind) === 'number' && (
            <Field label="Unit" hint="%, pcs, g">
              <TextInput value={draft.unit} maxLength={12} onValueChange={(unit) => change({ unit })} />
            </Field>
          )}
        </div>
        <p className={styles.result} role="status">
          {outcome.result ?? (
            <span className={styles.note}>
              What the formula gives is shown here, for the record in front.
            </span>
          )}
        </p>
      </div>
    </Dialog>
  );
}

interface FormulaProps {
  readonly type: string;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problem: string | undefined;
}

/** The formula's text, and what the word under the cursor may become. */
function Formula({ type, draft, change, problem }: FormulaProps) {
  const { fields } = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(draft.expression.length);
  const { from, list } = useMemo(
    () => suggestionsAt(draft.expression, cursor, type, fields),
    [draft.expression, cursor, type, fields],
  );
  const accept = (insert: string): void => {
    const expression = draft.expression.slice(0, from) + insert + draft.expression.slice(cursor);
    change({ expression });
    const end = from + insert.length;
    setCursor(end);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(end, end);
    });
  };
  return (
    <>
      <Field
        label="Formula"
        required
        error={problem}
        hint="Fields by their label, in brackets where it has blanks; Product.Title reads from the product."
      >
        <TextArea
          ref={area}
          mono
          minRows={3}
          maxRows={8}
          spellCheck={false}
          value={draft.expression}
          onValueChange={(expression) => change({ expression })}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        />
      </Field>
      <section className={styles.chips} aria-label="Completions">
        {list.map(({ label, detail, insert }) => (
          <Button key={`${label} ${detail}`} title={detail} onClick={() => accept(insert)}>
            {label}
          </Button>
        ))}
      </section>
    </>
  );
}

function Remove({ known }: { known: CalculatedColumn }) {
  const session = useSession();
  const remove = async (): Promise<void> => {
    const label = `Delete column ${known.field.label}`;
    const done = await runStep(session, [{ kind: 'delete', id: known.id }], { label, where: 'fields' });
    if (done.ok) session.setup.close();
  };
  return <Button onClick={() => void remove()}>Delete column</Button>;
}

interface Outcome {
  readonly kind: ResultKind;
  /** Why the formula cannot be kept. */
  readonly problem: string | undefined;
  readonly result: React.ReactNode;
}

const FIRST_RECORDS = 200;

/** What the formula gives for the record in front, or for the first that has something to show. */
function useOutcome(
  session: Session,
  { type, known, draft }: { type: string; known: CalculatedColumn | undefined; draft: Draft },
): Outcome {
  const { expression, kind, unit } = draft;
  return useMemo((): Outcome => {
    const { fields, workspace, activeView } = session;
    const compiled = compileFormula(expression, type, fields);
    if (!compiled.ok) return { kind: kind ?? 'text', problem: compiled.message, result: null };
    if (known !== undefined && workspace.calculations.reaches(compiled.program, known.path))
      return { kind: kind ?? 'text', problem: 'The formula depends on itself.', result: null };
    const { currentRecord } = activeView.state.getState();
    const current = currentRecord === null ? undefined : workspace.store.get(currentRecord);
    const records = current?.type === type ? [current] : firstOf(workspace.store.all(type), FIRST_RECORDS);
    const [record] = records;
    if (record === undefined)
      return { kind: kind ?? 'number', problem: undefined, result: 'No record to try it on yet.' };
    const { calculations } = workspace;
    const results = records.map((other) => evaluate(compiled.program, other, calculations));
    const shown = kind ?? kindOf(results.find((result) => result !== null) ?? null);
    const value = valueOfResult(results[0] ?? null, shown);
    const field = { kind: shown, label: '' } as const;
    const text = isUnparsed(value) ? value.unparsed : valueText(value, field, session) || 'empty';
    return {
      kind: shown,
      problem: undefined,
      result: (
        <>
          {nameOfRecord(record) || 'This record'}: <strong>{text}</strong> {shown === 'number' && unit}
          {isUnparsed(value) && <Badge tone="danger">Error</Badge>}
        </>
      ),
    };
  }, [session, expression, kind, unit, type, known]);
}

function firstOf(records: Iterable<StoredRecord>, count: number): StoredRecord[] {
  const list: StoredRecord[] = [];
  for (const record of records) {
    if (list.length >= count) break;
    list.push(record);
  }
  return list;
}

function columnOf({ workspace }: Session, id: string | undefined): CalculatedColumn | undefined {
  const record = id === undefined ? undefined : workspace.store.get(id);
  return record && calculatedColumnOf(record);
}

function draftOf(known: CalculatedColumn | undefined): Draft {
  if (known === undefined) return { label: '', expression: '', kind: null, unit: '' };
  const { field, expression, kind } = known;
  return { label: field.label, expression, kind, unit: field.kind === 'number' ? (field.unit ?? '') : '' };
}

async function write(
  session: Session,
  {
    type,
    known,
    draft,
    kind,
  }: { type: string; known: CalculatedColumn | undefined; draft: Draft; kind: ResultKind },
): Promise<boolean> {
  const { workspace } = session;
  const label = draft.label.trim();
  const unit = draft.unit.trim();
  const values = {
    label,
    expression: draft.expression.trim(),
    kind: draft.kind ?? kind,
    unit: unit === '' ? null : unit,
  };
  if (known !== undefined) {
    const operations = Object.entries(values).map(([path, value]) => ({
      kind: 'set' as const,
      id: known.id,
      path,
      value,
    }));
    return (await runStep(session, operations, { label: `Change column ${label}`, where: 'fields' })).ok;
  }
  const id = workspace.newId();
  const position = workspace.store.idsOf('calculatedField').size + 1;
  const record = { id, type: 'calculatedField', values: { recordType: type, position, ...values } };
  const done = await runStep(session, [{ kind: 'create', record }], {
    label: `Add column ${label}`,
    where: 'fields',
  });
  return done.ok;
}
