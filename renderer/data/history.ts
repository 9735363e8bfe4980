import { type FieldChange, type LoggedStep, listedSteps, type StepHead } from '@shared/changes';
import type { FieldPath } from '@shared/fields';
import { migrateField, migrateValues, SHAPE_VERSION } from '@shared/migrations';
import { Stretch } from './files/slices';
import { readLogLines, unpackLines } from './logLines';
import type { Workspace } from './workspace';

/** What one step did to one record. */
export interface RecordEvent {
  readonly step: StepHead;
  readonly kind: 'created' | 'deleted' | 'changed';
  readonly fields: readonly FieldChange[];
}

/** Heads of steps, newest first, from `before` (exclusive) downwards. */
export function recentSteps(
  { database }: Workspace,
  { before, limit }: { before?: number; limit: number },
): Promise<StepHead[]> {
  const range =
    before === undefined ? database.steps.toCollection() : database.steps.where('seq').below(before);
  return range.reverse().limit(limit).toArray();
}

/** Everything the log says a step did; nothing where it is not in the log. */
export async function loggedStep(workspace: Workspace, seq: number): Promise<LoggedStep> {
  return (await findLoggedStep(workspace, seq)) ?? { creates: [], deletes: [], changes: [] };
}

/** Undefined for a step that the log does not have. */
export async function findLoggedStep({ database }: Workspace, seq: number): Promise<LoggedStep | undefined> {
  const head = await database.steps.get(seq);
  if (head === undefined) return undefined;
  const rows = await database.changes.where('[seq+block]').between([seq, ''], [seq, '\uffff']).toArray();
  const logged: { [K in keyof LoggedStep]: LoggedStep[K][number][] } = {
    creates: [],
    deletes: [],
    changes: [],
  };
  const stretch = new Stretch(1);
  for (const { lines } of rows) {
    const { creates, deletes, changes } = readLogLines(await unpackLines(lines));
    logged.creates.push(...creates);
    logged.deletes.push(...deletes);
    logged.changes.push(...changes);
    if (stretch.isOver()) await stretch.pause();
  }
  return head.shape === SHAPE_VERSION ? logged : toToday(logged, head.shape);
}

function toToday(step: LoggedStep, shape: number): LoggedStep {
  const changes = step.changes.map(({ id, type, fields }) => ({
    id,
    type,
    fields: fields.flatMap((field) => fieldToToday(type, field, shape) ?? []),
  }));
  const deletes = step.deletes.map((record) => ({
    ...record,
    values: migrateValues(record.type, record.values, shape),
  }));
  return { ...step, deletes, changes };
}

function fieldToToday(
  type: string,
  { path, from: before, to: after }: FieldChange,
  shape: number,
): FieldChange | undefined {
  const from = migrateField(type, { path, value: before }, shape);
  const to = migrateField(type, { path, value: after }, shape);
  const place = from?.path ?? to?.path;
  return place === undefined ? undefined : { path: place, from: from?.value, to: to?.value };
}

/**
 * All that happened to a record, newest first; not what was at once replaced. Read from its home block; a record that was deleted and came back
 * has lived in more than one, so then the whole log is searched.
 */
export async function recordHistory(workspace: Workspace, id: string): Promise<RecordEvent[]> {
  const home = workspace.store.homeOf(id);
  const events = home === undefined ? [] : await eventsIn(workspace, id, home);
  const oldest = events.at(-1);
  const isWhole =
    oldest?.kind === 'created' && oldest.step.undoes === undefined && oldest.step.redoes === undefined;
  const all = isWhole ? events : await eventsIn(workspace, id);
  const listed = new Set(listedSteps(all.map(({ step }) => step)).map(({ seq }) => seq));
  return all.filter(({ step }) => listed.has(step.seq));
}

async function eventsIn({ database }: Workspace, id: string, home?: string): Promise<RecordEvent[]> {
  const rows =
    home === undefined
      ? await database.changes.toArray()
      : await database.changes.where('block').equals(home).toArray();
  const events: RecordEvent[] = [];
  for (const { seq, lines: packed } of rows.sort((left, right) => right.seq - left.seq)) {
    const lines = (await unpackLines(packed)).filter((line) => line.includes(id));
    const { creates, deletes, changes } = readLogLines(lines);
    const step = lines.length > 0 ? await database.steps.get(seq) : undefined;
    if (step === undefined) continue;
    if (creates.some((record) => record.id === id)) events.push({ step, kind: 'created', fields: [] });
    if (deletes.some((record) => record.id === id)) events.push({ step, kind: 'deleted', fields: [] });
    const change = changes.find((entry) => entry.id === id);
    if (change !== undefined) {
      const fields = change.fields.flatMap((field) => fieldToToday(change.type, field, step.shape) ?? []);
      events.push({ step, kind: 'changed', fields });
    }
  }
  return events;
}

/** What one field held, newest first; the values a person can restore are the `from`s. */
export async function fieldHistory(
  workspace: Workspace,
  id: string,
  path: FieldPath,
): Promise<{ step: StepHead; change: FieldChange }[]> {
  const events = await recordHistory(workspace, id);
  return events.flatMap(({ step, fields }) =>
    fields.filter((change) => change.path === path).map((change) => ({ step, change })),
  );
}
