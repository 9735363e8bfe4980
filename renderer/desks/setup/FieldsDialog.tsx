import { keyOf, planDelete, planMove } from '@shared/customFields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence } from '@shared/records';
import { type CustomField, customKinds } from '@shared/records/customField';
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Pencil, Plus, Shapes, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, Dialog, EmptyState, IconButton } from '@/design';
import { runStep } from '@/grid/runStep';
import { type Session, useSession } from '@/workspace/session';
import { DeleteFieldDialog } from './DeleteFieldDialog';
import styles from './Setup.module.css';
import { useDefinitions } from './useDefinitions';

/** All fields that people added to a type: in order, with what can be done to each. */
export function FieldsDialog({ type }: { type: string }) {
  const session = useSession();
  const { customs, usage } = useDefinitions(type);
  const [deleting, setDeleting] = useState<CustomField | null>(null);
  const { plural } = declarationOf(type);
  const calculated = session.fields.current.calculated.filter((column) => column.type === type);
  const active = customs.filter(({ isRetired }) => !isRetired);
  const retired = customs.filter(({ isRetired }) => isRetired);
  const add = (entry?: string): void =>
    session.setup.open({ kind: 'field', type, ...(entry === undefined ? {} : { entry }) });
  const filledOf = ({ path }: CustomField): number => usage.filled.get(path) ?? 0;
  const remove = (custom: CustomField): void => {
    if (filledOf(custom) > 0) setDeleting(custom);
    else void deleteField(session, custom);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && session.setup.close()}
      title={`Fields of ${inSentence(plural)}`}
      description="Your own fields stand in grid, form, filters, files and history like those that come with Aisle."
      size="large"
      actions={
        <>
          <Button onClick={() => session.setup.close()}>Close</Button>
          <Button variant="primary" icon={Plus} onClick={() => add()}>
            Add field…
          </Button>
        </>
      }
    >
      {customs.length + usage.undefined.length + calculated.length === 0 && (
        <EmptyState
          icon={Shapes}
          title="No fields of your own yet"
          description={`Add one for what your ${inSentence(plural)} need and Aisle does not bring: a season, a supplier’s code, a date.`}
        />
      )}
      {active.length > 0 && (
        <FieldList title="In use">
          {active.map((custom, index) => (
            <FieldLine key={custom.id} custom={custom} filled={filledOf(custom)}>
              <IconButton
                size="small"
                icon={ArrowUp}
                label={`Move ${custom.field.label} up`}
                disabled={index === 0}
                onClick={() => void move(session, customs, { custom, by: -1 })}
              />
              <IconButton
                size="small"
                icon={ArrowDown}
                label={`Move ${custom.field.label} down`}
                disabled={index === active.length - 1}
                onClick={() => void move(session, customs, { custom, by: 1 })}
              />
              <IconButton
                size="small"
                icon={Pencil}
                label={`Change ${custom.field.label}`}
                onClick={() => session.setup.open({ kind: 'field', type, id: custom.id })}
              />
              <IconButton
                size="small"
                icon={Archive}
                label={`Retire ${custom.field.label}`}
                onClick={() => void retire(session, custom, true)}
              />
              <IconButton
                size="small"
                icon={Trash2}
                label={`Delete ${custom.field.label}`}
                onClick={() => remove(custom)}
              />
            </FieldLine>
          ))}
        </FieldList>
      )}
      {retired.length > 0 && (
        <FieldList title="Retired" note="Shown nowhere; their values are kept.">
          {retired.map((custom) => (
            <FieldLine key={custom.id} custom={custom} filled={filledOf(custom)}>
              <IconButton
                size="small"
                icon={ArchiveRestore}
                label={`Bring ${custom.field.label} back`}
                onClick={() => void retire(session, custom, false)}
              />
              <IconButton
                size="small"
                icon={Trash2}
                label={`Delete ${custom.field.label}`}
                onClick={() => remove(custom)}
              />
            </FieldLine>
          ))}
        </FieldList>
      )}
      {calculated.length > 0 && (
        <FieldList title="Calculated">
          {calculated.map(({ path, field }) => (
            <li key={path} className={styles.line}>
              <span className={styles.name} title={field.help}>
                {field.label}
              </span>
              <Badge>Formula</Badge>
              <span className={styles.count} />
              <span className={styles.tools}>
                <IconButton
                  size="small"
                  icon={Pencil}
                  label={`Change ${field.label}`}
                  onClick={() => session.setup.open({ kind: 'calculated', type, id: keyOf(path) })}
                />
              </span>
            </li>
          ))}
        </FieldList>
      )}
      {usage.undefined.length > 0 && (
        <FieldList title="Without a definition" note="Entries from imports or forms, kept as text.">
          {usage.undefined.map((path) => (
            <li key={path} className={styles.line}>
              <span className={styles.name}>{keyOf(path)}</span>
              <span className={styles.count}>{filledText(usage.filled.get(path) ?? 0)}</span>
              <span className={styles.tools}>
                <Button onClick={() => add(keyOf(path))} aria-label={`Define ${keyOf(path)}`}>
                  Define…
                </Button>
              </span>
            </li>
          ))}
        </FieldList>
      )}
      {deleting !== null && (
        <DeleteFieldDialog
          custom={deleting}
          onClose={() => setDeleting(null)}
          onDelete={() => {
            setDeleting(null);
            void deleteField(session, deleting);
          }}
        />
      )}
    </Dialog>
  );
}

interface FieldListProps {
  readonly title: string;
  readonly note?: string;
  readonly children: React.ReactNode;
}

function FieldList({ title, note, children }: FieldListProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.heading}>
        {title}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </h3>
      <ul className={styles.lines}>{children}</ul>
    </section>
  );
}

interface FieldLineProps {
  readonly custom: CustomField;
  readonly filled: number;
  readonly children: React.ReactNode;
}

function FieldLine({ custom: { field, kind }, filled, children }: FieldLineProps) {
  return (
    <li className={styles.line}>
      <span className={styles.name} title={field.help}>
        {field.label}
      </span>
      <Badge>{customKinds.find(({ value }) => value === kind)?.label ?? kind}</Badge>
      <span className={styles.count}>{filledText(filled)}</span>
      <span className={styles.tools}>{children}</span>
    </li>
  );
}

function filledText(filled: number): string {
  return filled === 0 ? 'empty' : `${countText(filled)} filled`;
}

async function move(
  session: Session,
  customs: readonly CustomField[],
  { custom, by }: { custom: CustomField; by: 1 | -1 },
): Promise<void> {
  const label = `Move field ${custom.field.label}`;
  await runStep(session, planMove(customs, custom.id, by), { label, where: 'fields' });
}

async function retire(
  session: Session,
  { id, type, path, field }: CustomField,
  isRetired: boolean,
): Promise<void> {
  const label = isRetired ? `Retire field ${field.label}` : `Bring field ${field.label} back`;
  const done = await runStep(
    session,
    [{ kind: 'set', id, path: 'isRetired', value: isRetired || undefined }],
    {
      label,
      where: 'fields',
    },
  );
  if (!done.ok || !isRetired) return;
  const { sort, filters } = session.screen.viewOf(type);
  const isOther = (other: { readonly path: string }): boolean => other.path !== path;
  if (!sort.every(isOther) || !filters.every(isOther))
    session.screen.changeView(type, { sort: sort.filter(isOther), filters: filters.filter(isOther) });
}

async function deleteField(session: Session, custom: CustomField): Promise<void> {
  const operations = planDelete(custom, session.workspace.store.all(custom.type));
  await runStep(session, operations, { label: `Delete field ${custom.field.label}`, where: 'fields' });
}
