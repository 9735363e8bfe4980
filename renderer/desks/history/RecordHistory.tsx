import type { FieldChange } from '@shared/changes';
import type { FieldPath } from '@shared/fields';
import { ArrowRight, X } from 'lucide-react';
import type { RecordEvent } from '@/data/history';
import { Button, Glyph, Spinner } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { exactTime, whenText } from '@/workspace/when';
import { RestoreButton } from './ChangeTable';
import { changeTexts, fieldText } from './changeWords';
import styles from './History.module.css';
import { MergedHistory } from './MergedHistory';
import { actorText, placeText } from './stepWords';
import { useRecordHistory } from './useRecordHistory';
import { ValueText } from './ValueText';

export interface RecordHistoryProps {
  id: string;
  /** Its type, where the record itself is gone. */
  type?: string | undefined;
  /** Only what happened to this field. */
  path?: FieldPath | null | undefined;
  /** Offers the whole record's history again, where only a field's is shown. */
  onShowAll?: (() => void) | undefined;
}

/** What happened to one record, newest first: when, where, from what to what, with a way back for each value. */
export function RecordHistory({ id, type: knownType, path = null, onShowAll }: RecordHistoryProps) {
  const session = useSession();
  useWorkspaceSeq(session.workspace);
  const events = useRecordHistory(session.workspace, id);
  if (events === undefined) return <Spinner label="Reading the history" />;
  const type = session.workspace.store.get(id)?.type ?? knownType;
  const shown = path === null ? events : events.flatMap((event) => eventOfField(event, path));
  return (
    <div className={styles.recordHistory}>
      {path !== null && type !== undefined && (
        <p className={styles.only}>
          <span>Only {fieldText(type, path, session)}</span>
          {onShowAll && (
            <Button variant="quiet" icon={X} onClick={onShowAll}>
              Show all fields
            </Button>
          )}
        </p>
      )}
      {shown.length === 0 && <p className={styles.none}>Nothing has changed here yet.</p>}
      <ol className={styles.events}>
        {shown.map((event) => (
          <EventItem key={`${event.step.seq} ${event.kind}`} id={id} type={type} event={event} />
        ))}
      </ol>
      {path === null && type !== undefined && <MergedHistory id={id} type={type} />}
    </div>
  );
}

function eventOfField(event: RecordEvent, path: FieldPath): RecordEvent[] {
  if (event.kind !== 'changed') return [event];
  const fields = event.fields.filter((change) => change.path === path);
  return fields.length === 0 ? [] : [{ ...event, fields }];
}

const WHAT: Readonly<Record<RecordEvent['kind'], string | undefined>> = {
  created: 'Created',
  deleted: 'Deleted',
  changed: undefined,
};

interface EventItemProps {
  id: string;
  type: string | undefined;
  event: RecordEvent;
}

function EventItem({ id, type, event: { step, kind, fields } }: EventItemProps) {
  const session = useSession();
  return (
    <li className={styles.event}>
      <div className={styles.eventHead}>
        <span className={styles.eventLabel} title={step.label}>
          {step.label}
        </span>
        <time className={styles.stepWhen} dateTime={step.at} title={exactTime(step.at, session.info.locale)}>
          {whenText(step.at, session.info.locale)}
        </time>
      </div>
      <p className={styles.stepMeta}>
        {WHAT[kind] === undefined ? '' : `${WHAT[kind]} · `}
        {actorText(step.origin.by)}, {placeText(step.origin.where)}
      </p>
      {type !== undefined && (
        <dl className={styles.fields}>
          {fields.map((change) => (
            <ChangedField key={change.path} id={id} type={type} change={change} />
          ))}
        </dl>
      )}
    </li>
  );
}

function ChangedField({ id, type, change }: { id: string; type: string; change: FieldChange }) {
  const session = useSession();
  const name = fieldText(type, change.path, session);
  const { from, to } = changeTexts(type, change, session);
  return (
    <>
      <dt className={styles.fieldName}>
        {name}
        <RestoreButton id={id} label={name} change={change} />
      </dt>
      <dd className={styles.fieldValues}>
        <ValueText {...from} tone="old" />
        <Glyph icon={ArrowRight} size={12} className={styles.arrow} />
        <ValueText {...to} />
      </dd>
    </>
  );
}
