import { firstTicks, type ReviewReturn, type ReviewTicks } from '@shared/review';
import { useCallback, useState } from 'react';

/** What a person ticked or unticked, by the key of a change or `comment <id>`; the rest is as it comes. */
export type Overrides = ReadonlyMap<string, boolean>;

export const commentKey = (id: string): string => `comment ${id}`;

export function useReviewTicks(): {
  readonly overrides: Overrides;
  readonly tick: (keys: readonly string[], isTicked: boolean) => void;
} {
  const [overrides, setOverrides] = useState<Overrides>(new Map());
  const tick = useCallback((keys: readonly string[], isTicked: boolean): void => {
    setOverrides((known) => new Map([...known, ...keys.map((key) => [key, isTicked] as const)]));
  }, []);
  return { overrides, tick };
}

/** What is ticked now. A conflict that came up since is not, unless a person ticks it. */
export function tickedOf(returned: ReviewReturn, overrides: Overrides): ReviewTicks {
  const first = firstTicks(returned);
  const changes = returned.changes
    .map(({ id, path }) => `${id} ${path}`)
    .filter((key) => overrides.get(key) ?? first.changes.has(key));
  const comments = returned.comments
    .map(({ id }) => id)
    .filter((id) => overrides.get(commentKey(id)) ?? first.comments.has(id));
  return { changes: new Set(changes), comments: new Set(comments) };
}
