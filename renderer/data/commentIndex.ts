import { type Conversation, conversationsOf } from '@shared/comments';
import type { FieldPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { RowStore } from './rowStore';

/** Comments by the record they are about: made when first asked for, anew after a comment changed. */
export class CommentIndex {
  private byRecord: Map<string, readonly Conversation[]> | undefined;

  constructor(private readonly store: RowStore) {
    store.subscribe(({ created, changed, deleted }) => {
      if ([created, changed, deleted].some((ids) => ids.has('comment'))) this.byRecord = undefined;
    });
  }

  of(record: string): readonly Conversation[] {
    if (this.store.idsOf('comment').size === 0) return [];
    this.byRecord ??= this.read();
    return this.byRecord.get(record) ?? [];
  }

  /** The latest open words about a field, or about the whole record where `path` is undefined. */
  openAt(record: string, path: FieldPath | undefined): Conversation | undefined {
    return this.of(record).find((conversation) => conversation.isOpen && conversation.path === path);
  }

  private read(): Map<string, readonly Conversation[]> {
    const comments = new Map<string, StoredRecord[]>();
    for (const comment of this.store.all('comment')) {
      const record = String(comment.values.record ?? '');
      comments.set(record, [...(comments.get(record) ?? []), comment]);
    }
    return new Map([...comments].map(([record, list]) => [record, conversationsOf(list)]));
  }
}
