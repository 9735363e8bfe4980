import type { Operation } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import type { ReviewChange, ReviewReturn } from './readReview';

export interface ReviewTicks {
  /** Keys of the changes that are taken over. */
  readonly changes: ReadonlySet<string>;
  /** Ids of the records whose comments are. */
  readonly comments: ReadonlySet<string>;
}

export const changeKey = ({ id, path }: Pick<ReviewChange, 'id' | 'path'>): string => `${id} ${path}`;

/** What is ticked at first: all but what was changed here too, or is no valid value. */
export function firstTicks({ changes, comments }: ReviewReturn): ReviewTicks {
  return {
    changes: new Set(
      changes.filter(({ isConflict, warning }) => !isConflict && warning === undefined).map(changeKey),
    ),
    comments: new Set(comments.map(({ id }) => id)),
  };
}

export interface CommentFacts {
  readonly newId: () => string;
  readonly at: string;
  readonly author: string;
  readonly existing: Iterable<StoredRecord>;
}

/** One step: the ticked cells, and the comments as comments on their records; one that is there is not said twice. */
export function planReview(
  { changes, comments }: ReviewReturn,
  ticks: ReviewTicks,
  { newId, at, author, existing }: CommentFacts,
): Operation[] {
  const said = new Set([...existing].map(({ values }) => `${values.record} ${values.text}`));
  return [
    ...changes
      .filter((change) => ticks.changes.has(changeKey(change)))
      .map(({ id, path, value }): Operation => ({ kind: 'set', id, path, value })),
    ...comments
      .filter(({ id, text }) => ticks.comments.has(id) && !said.has(`${id} ${text}`))
      .map(
        ({ id, text }): Operation => ({
          kind: 'create',
          record: { id: newId(), type: 'comment', values: { record: id, text, author, at } },
        }),
      ),
  ];
}
