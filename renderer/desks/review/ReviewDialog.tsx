import { useMemo, useState } from 'react';
import { Button, Checkbox, Dialog, Field, NumberInput, RadioGroup, SearchInput, Switch } from '@/design';
import { useSession } from '@/workspace/session';
import { firstScope, type Listed, type Scope, scopeLabel } from './listed';
import styles from './Review.module.css';
import { type FieldChoice, fieldChoices } from './reviewChoice';
import { saveReview } from './saveReview';

const SCOPES: readonly Scope[] = ['selection', 'view', 'all'];

/** Which records and fields go to the copywriter, and how long each text may be. */
export function ReviewDialog({ listed, onClose }: { listed: Listed; onClose: () => void }) {
  const session = useSession();
  const { workspace, fields } = session;
  const { type } = listed;
  const [scope, setScope] = useState<Scope>(() => firstScope(listed));
  const [withPictures, setWithPictures] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const first = useMemo(() => {
    const records = listed.view.flatMap((id) => workspace.store.get(id) ?? []);
    return fieldChoices(type, records, fields);
  }, [listed, type, workspace, fields]);
  const [choices, setChoices] = useState<readonly FieldChoice[]>(first);
  const chosen = choices.filter(({ isChosen }) => isChosen);
  const change = (path: string, next: Partial<FieldChoice>): void =>
    setChoices((list) => list.map((choice) => (choice.path === path ? { ...choice, ...next } : choice)));
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const isSaved = await saveReview(session, {
      type,
      ids: listed[scope],
      fields: chosen.map(({ path, limit }) => ({ path, limit: limit ?? undefined })),
      withPictures,
    });
    setIsBusy(false);
    if (isSaved) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Make a review workbook"
      description="For the copywriter: keys are locked, choices have lists, lengths are counted. Only what was changed in it is taken over when it comes back."
      size="large"
      note={chosen.length === 1 ? '1 field to edit' : `${chosen.length} fields to edit`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={chosen.length === 0 || listed[scope].length === 0}
            onClick={() => void save()}
          >
            Save file
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <div>
          <Field label="Records">
            <RadioGroup<Scope>
              value={scope}
              options={SCOPES.map((one) => ({
                value: one,
                label: scopeLabel(one, listed),
                disabled: listed[one].length === 0,
              }))}
              onValueChange={setScope}
            />
          </Field>
          <Switch label="With pictures" checked={withPictures} onCheckedChange={setWithPictures} />
        </div>
        <FieldList choices={choices} onChange={change} />
      </div>
    </Dialog>
  );
}

interface FieldListProps {
  readonly choices: readonly FieldChoice[];
  readonly onChange: (path: string, next: Partial<FieldChoice>) => void;
}

function FieldList({ choices, onChange }: FieldListProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = choices.filter(({ label }) => label.toLowerCase().includes(wanted));
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <section className={styles.list} aria-label="Fields">
      <SearchInput label="Search fields" value={search} onValueChange={setSearch} />
      <div className={styles.scroll}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={styles.group}>{group}</h3>
            {found
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <FieldRow key={choice.path} choice={choice} onChange={onChange} />
              ))}
          </section>
        ))}
        {found.length === 0 && <p className={styles.none}>No field has this name.</p>}
      </div>
    </section>
  );
}

function FieldRow({ choice, onChange }: { choice: FieldChoice; onChange: FieldListProps['onChange'] }) {
  const { path, label, isText, isChosen, limit } = choice;
  return (
    <div className={styles.row}>
      <Checkbox
        label={label}
        checked={isChosen}
        onCheckedChange={(next) => onChange(path, { isChosen: next })}
      />
      {isText && isChosen && (
        <span className={styles.limit}>
          <span aria-hidden>at most</span>
          <NumberInput
            aria-label={`Longest ${label}, in characters`}
            min={1}
            max={32767}
            step={1}
            value={limit}
            onValueChange={(next) => onChange(path, { limit: next })}
          />
          <span aria-hidden>characters</span>
        </span>
      )}
    </div>
  );
}
