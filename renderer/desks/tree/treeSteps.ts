import type { Operation } from '@shared/changes';
import { declarationOf, inSentence } from '@shared/records';
import {
  addInTree,
  type Move,
  moveInTree,
  moveProblem,
  nameIn,
  ROOT,
  renameInTree,
  type Tree,
} from '@shared/tree';
import { deleteRecords } from '@/data/deleteRecords';
import { edit } from '@/data/edit';
import { whereUsed } from '@/data/whereUsed';
import type { Session } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';

/** What a person does to a tree, each as one step. */
export class TreeSteps {
  constructor(
    private readonly session: Session,
    private readonly type: string,
    private readonly tree: Tree,
  ) {}

  /** False where it was refused, which is said. */
  async move(move: Move): Promise<boolean> {
    const problem = moveProblem(this.tree, move);
    if (problem !== undefined) {
      this.session.messages.say({ tone: 'warning', title: 'Not moved', detail: problem });
      return false;
    }
    const target = move.parent === ROOT ? 'the top' : `“${this.nameOf(move.parent)}”`;
    return this.run(moveInTree(this.tree, move), `Move “${this.nameOf(move.id)}” to ${target}`);
  }

  rename(id: string, name: string): Promise<boolean> {
    if (name.trim() === '' || name === this.nameOf(id)) return Promise.resolve(false);
    return this.run(
      renameInTree(this.tree, id, name.trim()),
      `Rename “${this.nameOf(id)}” to “${name.trim()}”`,
    );
  }

  /** The id of the new record, or undefined where it was not saved. */
  async add(parent: string): Promise<string | undefined> {
    const id = this.session.workspace.newId();
    const noun = inSentence(declarationOf(this.type).label);
    const operation = addInTree(this.tree, { id, type: this.type, parent, name: `New ${noun}` });
    return (await this.run([operation], `Add ${noun}`)) ? id : undefined;
  }

  remove(id: string): void {
    const { workspace, activeView, messages } = this.session;
    const label = `Delete ${inSentence(declarationOf(this.type).label)} “${this.nameOf(id)}”`;
    const confirm = async (): Promise<void> => {
      if (await this.run(deleteRecords(workspace.store, [id]), label))
        messages.say(
          { tone: 'info', title: label.replace(/^Delete/, 'Deleted') },
          { label: 'Undo', onSelect: () => void undoLast(this.session) },
        );
    };
    if (whereUsed(workspace, new Set([id])).length === 0) void confirm();
    else activeView.askDeletion({ ids: [id], label, confirm: () => void confirm() });
  }

  nameOf(id: string): string {
    return nameIn(this.tree.records.get(id), this.tree.fields);
  }

  private async run(operations: readonly Operation[], label: string): Promise<boolean> {
    const done = await edit(this.session.workspace, operations, { label, where: 'tree' });
    if (!done.ok)
      this.session.messages.say({ tone: 'error', title: `Not saved: ${label}`, detail: done.error.message });
    return done.ok;
  }
}
