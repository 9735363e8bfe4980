/** Comments as conversations: a first one about a record or a field, and what is answered. */
import type { FieldPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';

export interface Conversation {
  readonly first: StoredRecord;
  /** Oldest first. */
  readonly replies: readonly StoredRecord[];
  /** The record it is about; it may be gone. */
  readonly record: string;
  /** The field it is about; undefined for the whole record. */
  readonly path: FieldPath | undefined;
  readonly isOpen: boolean;
}

export interface NewComment {
  readonly record: string;
  readonly path?: FieldPath | undefined;
  readonly text: string;
  readonly author: string;
  /** ISO UTC. */
  readonly at: string;
  readonly replyTo?: string | undefined;
}

/** Comments → conversations, open ones first, each kind by its latest word. */
export function conversationsOf(comments: Iterable<StoredRecord>): Conversation[] {
  const all = [...comments].sort(byTime);
  const known = new Set(all.map(({ id }) => id));
  const replies = new Map<string, StoredRecord[]>();
  const firsts: StoredRecord[] = [];
  for (const comment of all) {
    const { replyTo } = comment.values;
    // An answer whose first comment is gone still says something: it begins a conversation of its own.
    if (typeof replyTo === 'string' && known.has(replyTo) && replyTo !== comment.id)
      replies.set(replyTo, [...(replies.get(replyTo) ?? []), comment]);
    else firsts.push(comment);
  }
  return firsts
    .map((first) => conversation(first, replies.get(first.id) ?? []))
    .sort((left, right) => Number(right.isOpen) - Number(left.isOpen) || -byTime(last(left), last(right)));
}

function conversation(first: StoredRecord, replies: readonly StoredRecord[]): Conversation {
  const { record, path, resolved } = first.values;
  return {
    first,
    replies,
    record: typeof record === 'string' ? record : '',
    path: typeof path === 'string' && path !== '' ? path : undefined,
    isOpen: resolved !== true,
  };
}

function last({ first, replies }: Conversation): StoredRecord {
  return replies.at(-1) ?? first;
}

/** By the clock for people; ids, which are time-ordered, where it is equal. */
function byTime(left: StoredRecord, right: StoredRecord): number {
  const [one, other] = [`${left.values.at ?? ''} ${left.id}`, `${right.values.at ?? ''} ${right.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

export function commentValues({
  record,
  path,
  text,
  author,
  at,
  replyTo,
}: NewComment): StoredRecord['values'] {
  return {
    record,
    text: text.trim(),
    author,
    at,
    ...(path === undefined ? {} : { path }),
    ...(replyTo === undefined ? { resolved: false } : { replyTo }),
  };
}
