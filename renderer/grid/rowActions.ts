import type { Operation } from '@shared/changes';
import type { Value, Values } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence, nameOfRecord } from '@shared/records';
import { deleteRecords } from '@/data/deleteRecords';
import { whereUsed } from '@/data/whereUsed';
import { undoLast } from '@/workspace/undoing';
import type { RecordGrid } from './recordGrid';
import { runStep } from './runStep';

/** What a person does to whole records: add, duplicate, delete, archive. */
export class RowActions {
  constructor(private readonly grid: RecordGrid) {}

  get canAdd(): boolean {
    return declarationOf(this.grid.type).internal !== true;
  }

  get hasOrder(): boolean {
    return declarationOf(this.grid.type).positionField !== undefined;
  }

  get canArchive(): boolean {
    const { stateField, archivedState } = declarationOf(this.grid.type);
    return stateField !== undefined && archivedState !== undefined;
  }

  /** An empty record at the end of the list, with the cursor in it. */
  async add(): Promise<void> {
    const { session, type } = this.grid;
    const id = session.workspace.newId();
    const label = `Add ${this.noun(1)}`;
    const operation: Operation = { kind: 'create', record: { id, type, values: {} } };
    const done = await runStep(session, [operation], { label, where: 'grid' });
    if (done.ok) this.show(id);
  }

  /** Copies of the selected records; what must be unique in its type is left empty. */
  async duplicate(): Promise<void> {
    const { session, type } = this.grid;
    const records = this.selected();
    if (records.length === 0) return;
    const operations = records.map(({ values }): Operation => {
      const id = session.workspace.newId();
      return { kind: 'create', record: { id, type, values: this.copied(values) } };
    });
    const label = `Duplicate ${this.noun(records.length)}`;
    const done = await runStep(session, operations, { label, where: 'grid' });
    const first = operations[0];
    if (done.ok && first?.kind === 'create') this.show(first.record.id);
  }

  remove(): void {
    const { session } = this.grid;
    const records = this.selected();
    if (records.length === 0) return;
    const only = records.length === 1 ? records[0] : undefined;
    const name = only === undefined ? '' : nameOfRecord(only);
    const label = `Delete ${this.noun(records.length)}${name === '' ? '' : ` “${name}”`}`;
    const ids = records.map(({ id }) => id);
    const confirm = (): void => void this.removeNow(ids, label);
    // What refers to them from outside would point at nothing: that is seen first.
    if (whereUsed(session.workspace, new Set(ids)).length === 0) confirm();
    else session.activeView.askDeletion({ ids, label, confirm });
  }

  private async removeNow(ids: readonly string[], label: string): Promise<void> {
    const { session } = this.grid;
    const operations = deleteRecords(session.workspace.store, ids);
    const done = await runStep(session, operations, { label, where: 'grid' });
    if (done.ok && done.value !== undefined)
      session.messages.say(
        { tone: 'info', title: label.replace(/^Delete/, 'Deleted') },
        { label: 'Undo', onSelect: () => void undoLast(session) },
      );
  }

  async archive(): Promise<void> {
    const { stateField, archivedState } = declarationOf(this.grid.type);
    const records = this.selected();
    if (stateField === undefined || archivedState === undefined || records.length === 0) return;
    const operations = records.map(
      ({ id }): Operation => ({ kind: 'set', id, path: stateField, value: archivedState }),
    );
    const label = `Archive ${this.noun(records.length)}`;
    await runStep(this.grid.session, operations, { label, where: 'grid' });
  }

  noun(count: number): string {
    const { label, plural } = declarationOf(this.grid.type);
    return count === 1 ? inSentence(label) : `${countText(count)} ${inSentence(plural)}`;
  }

  private selected() {
    const { grid } = this;
    return grid.selectedIds().flatMap((id) => grid.record(id) ?? []);
  }

  private copied(values: Values): Values {
    const { fields } = declarationOf(this.grid.type);
    const kept: Record<string, Value> = {};
    for (const [path, value] of Object.entries(values)) if (!fields[path]?.unique) kept[path] = value;
    return kept;
  }

  private show(id: string): void {
    this.grid.focus.goTo(id);
  }
}
