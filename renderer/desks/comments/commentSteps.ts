import type { Operation } from '@shared/changes';
import { type Conversation, commentValues, type NewComment } from '@shared/comments';
import { nameOfRecord } from '@shared/records';
import { edit } from '@/data/edit';
import type { Session } from '@/workspace/session';

const WHERE = 'comments';

/** Adds a comment or an answer. False where it was not saved. */
export function addComment(session: Session, comment: Omit<NewComment, 'author' | 'at'>): Promise<boolean> {
  const { workspace, screen } = session;
  const record = workspace.store.get(comment.record);
  const name = record === undefined ? '' : nameOfRecord(record);
  const values = commentValues({
    ...comment,
    author: screen.state.getState().author?.trim() || 'Somebody',
    at: workspace.now(),
  });
  const operation: Operation = { kind: 'create', record: { id: workspace.newId(), type: 'comment', values } };
  const what = comment.replyTo === undefined ? 'Comment on' : 'Answer about';
  return run(session, [operation], `${what} ${name === '' ? 'a record' : `“${name}”`}`);
}

export function resolveConversation(
  session: Session,
  { first }: Conversation,
  resolved: boolean,
): Promise<boolean> {
  const operation: Operation = { kind: 'set', id: first.id, path: 'resolved', value: resolved };
  return run(session, [operation], resolved ? 'Resolve a comment' : 'Reopen a comment');
}

/** With its answers. */
export function deleteConversation(session: Session, { first, replies }: Conversation): Promise<boolean> {
  const operations = [first, ...replies].map(({ id }): Operation => ({ kind: 'delete', id }));
  return run(session, operations, 'Delete a comment');
}

async function run(session: Session, operations: readonly Operation[], label: string): Promise<boolean> {
  const done = await edit(session.workspace, operations, { label, where: WHERE });
  if (!done.ok)
    session.messages.say({ tone: 'error', title: `Not saved: ${label}`, detail: done.error.message });
  return done.ok;
}
