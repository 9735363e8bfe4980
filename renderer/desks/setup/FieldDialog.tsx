import {
  emptyDraft,
  type FieldDraft,
  labelProblem,
  planAdd,
  planChange,
  type Retyping,
  retype,
} from '@shared/customFields';
import { entryField, isIdList, mapPath } from '@shared/fields';
import { declarationOf, inSentence, recordTypes } from '@shared/records';
import { CUSTOM_GROUP, type CustomField, customKinds, fieldOfKind } from '@shared/records/customField';
import { useMemo, useRef, useState } from 'react';
import { Button, Combobox, Dialog, Field, NumberInput, Select, TextInput, TokenInput } from '@/design';
import { runStep } from '@/grid/runStep';
import { type Session, useSession } from '@/workspace/session';
import { RetypePreview } from './RetypePreview';
import styles from './Setup.module.css';

interface FieldDialogProps {
  readonly type: string;
  readonly id?: string | undefined;
  /** The key of entries to be defined. */
  readonly entry?: string | undefined;
}

/** Adds a field, changes one, or defines entries that are there without a definition. */
export function FieldDialog({ type, id, entry }: FieldDialogProps) {
  const session = useSession();
  const { fields, setup } = session;
  const known = fields.customOf(type).find((custom) => custom.id === id);
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(session, known, entry));
  const [isTouched, setTouched] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const change = (part: Partial<FieldDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const problem = problemOf(draft, type, { session, own: known?.path ?? undefined });
  const retyping = useRetyping(type, { known, entry, draft });
  const isShown = (isTouched || draft.label !== '') && problem?.at === 'label';
  const save = async (): Promise<void> => {
    setTouched(true);
    if (problem !== undefined) return;
    const done = await write(session, { type, known, entry, draft, retyping });
    if (done) setup.close();
  };
  const noun = inSentence(declarationOf(type).plural);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && setup.close()}
      title={known !== undefined ? `Change field ${known.field.label}` : `Add a field to ${noun}`}
      description={
        entry === undefined
          ? undefined
          : `Takes over what is there under “${entry}”, as values of the kind you choose.`
      }
      initialFocus={first}
      actions={
        <>
          <Button onClick={() => setup.close()}>Cancel</Button>
          <Button variant="primary" disabled={problem !== undefined && isTouched} onClick={() => void save()}>
            {known !== undefined ? 'Save field' : 'Add field'}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label="Label" required error={isShown ? problem?.message : undefined}>
          <TextInput ref={first} value={draft.label} onValueChange={(label) => change({ label })} />
        </Field>
        <Field label="Kind">
          <Select value={draft.kind} options={customKinds} onValueChange={(kind) => change({ kind })} />
        </Field>
        <KindSettings draft={draft} change={change} problem={isTouched ? problem : undefined} />
        <SharedSettings type={type} draft={draft} change={change} />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
      {retyping !== undefined && <RetypePreview retyping={retyping} kind={draft.kind} />}
    </Dialog>
  );
}

interface Problem {
  readonly at: 'label' | 'options';
  readonly message: string;
}

function problemOf(
  draft: FieldDraft,
  type: string,
  { session, own }: { session: Session; own: string | undefined },
): Problem | undefined {
  const message = labelProblem(draft.label, type, { fields: session.fields, own });
  if (message !== undefined) return { at: 'label', message };
  return draft.kind === 'choice' && draft.options.length === 0
    ? { at: 'options', message: 'Name at least one choice.' }
    : undefined;
}

interface SettingsProps {
  readonly draft: FieldDraft;
  readonly change: (part: Partial<FieldDraft>) => void;
}

/** What only some kinds ask. */
function KindSettings({ draft, change, problem }: SettingsProps & { problem: Problem | undefined }) {
  switch (draft.kind) {
    case 'choice':
      return (
        <Field
          label="Choices"
          required
          hint="Press Enter after each; drag to order."
          error={problem?.at === 'options' ? problem.message : undefined}
        >
          <TokenInput values={draft.options} onValuesChange={(options) => change({ options })} />
        </Field>
      );
    case 'number':
      return (
        <Field label="Unit" hint="Shown behind the number: mm, %, pcs.">
          <TextInput value={draft.unit} maxLength={12} onValueChange={(unit) => change({ unit })} />
        </Field>
      );
    case 'text':
    case 'longText':
      return (
        <Field label="Longest" hint="Longer texts are marked, never cut.">
          <NumberInput
            value={draft.maxLength}
            min={1}
            step={1}
            unit="characters"
            onValueChange={(maxLength) => change({ maxLength })}
          />
        </Field>
      );
    case 'reference':
      return (
        <Field label="Links to">
          <Select
            value={draft.refersTo}
            options={linkable()}
            onValueChange={(refersTo) => change({ refersTo })}
          />
        </Field>
      );
    default:
      return null;
  }
}

function linkable(): { value: string; label: string }[] {
  return Object.values(recordTypes)
    .filter((declaration) => !('internal' in declaration && declaration.internal))
    .map(({ type, plural }) => ({ value: type, label: plural }));
}

function SharedSettings({ type, draft, change }: SettingsProps & { type: string }) {
  const { fields } = useSession();
  const sections = useMemo(() => {
    const groups = new Set(fields.of(type).flatMap(([, { group }]) => group ?? []));
    return [...new Set([CUSTOM_GROUP, ...groups])];
  }, [fields, type]);
  return (
    <>
      <Field label="Section" hint="Where it stands in the form and in the list of columns.">
        <Combobox
          value={draft.section === '' ? CUSTOM_GROUP : draft.section}
          options={sections.map((section) => ({ value: section, label: section }))}
          onValueChange={(section) =>
            change({ section: section === null || section === CUSTOM_GROUP ? '' : section })
          }
        />
      </Field>
      <Field label="Help" hint="A sentence under the field and at its column.">
        <TextInput value={draft.help} onValueChange={(help) => change({ help })} />
      </Field>
    </>
  );
}

function draftOf(
  { workspace }: Session,
  known: CustomField | undefined,
  entry: string | undefined,
): FieldDraft {
  if (known === undefined) return { ...emptyDraft, label: entry ?? '' };
  const values = workspace.store.get(known.id)?.values ?? {};
  const textAt = (path: string): string => (typeof values[path] === 'string' ? values[path] : '');
  return {
    label: known.field.label,
    kind: known.kind,
    options: isIdList(values.options) ? values.options : [],
    unit: textAt('unit'),
    maxLength: typeof values.maxLength === 'number' ? values.maxLength : null,
    refersTo: textAt('refersTo') || 'product',
    help: textAt('help'),
    section: textAt('section'),
  };
}

interface Written {
  readonly known: CustomField | undefined;
  readonly entry: string | undefined;
  readonly draft: FieldDraft;
}

/** What the draft's kind would do to the values that are there; undefined where there is nothing to convert. */
function useRetyping(type: string, { known, entry, draft }: Written): Retyping | undefined {
  const { workspace, names, conventions } = useSession();
  const { kind, options, refersTo, unit } = draft;
  const choices = options.join('\n');
  return useMemo(() => {
    const path = known?.path ?? (entry === undefined ? undefined : mapPath('custom', entry));
    if (path === undefined) return undefined;
    const from = known?.field ?? entryField({ kind: 'map', label: '', item: 'text' }, entry ?? '');
    const to = fieldOfKind(kind, '', { options: choices === '' ? [] : choices.split('\n'), refersTo, unit });
    const text = { names, conventions };
    const retyping = retype(workspace.store.all(type), { path, from, to, text });
    const isSame = known?.kind === kind && retyping.operations.length === 0 && retyping.kept === 0;
    return isSame || retyping.converted + retyping.kept === 0 ? undefined : retyping;
  }, [workspace, names, conventions, type, known, entry, kind, choices, refersTo, unit]);
}

/** Definition and values in one step. */
async function write(
  session: Session,
  { type, known, entry, draft, retyping }: Written & { type: string; retyping: Retyping | undefined },
): Promise<boolean> {
  const label = draft.label.trim();
  const { workspace, fields } = session;
  const values = retyping?.operations ?? [];
  const done =
    known === undefined
      ? await runStep(
          session,
          [planAdd(draft, { id: workspace.newId(), type, key: entry, fields }), ...values],
          { label: entry === undefined ? `Add field ${label}` : `Define field ${label}`, where: 'fields' },
        )
      : await runStep(session, [...planChange(draft, known.id), ...values], {
          label: stepLabel(known, draft),
          where: 'fields',
        });
  return done.ok;
}

function stepLabel({ kind, field }: CustomField, draft: FieldDraft): string {
  const label = draft.label.trim();
  if (kind !== draft.kind) {
    const name = customKinds.find(({ value }) => value === draft.kind)?.label ?? draft.kind;
    return `Make field ${label} ${inSentence(name)}`;
  }
  return field.label === label ? `Change field ${label}` : `Rename field ${field.label} to ${label}`;
}
