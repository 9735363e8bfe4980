import { type DuplicateGroup, type DuplicateSearch, findDuplicates } from '@shared/duplicates';
import { useEffect, useState } from 'react';
import { inSlices } from '@/data/files/slices';
import { useSession } from '@/workspace/session';

export interface FoundDuplicates {
  /** Undefined while it looks, and where it was cancelled. */
  readonly groups: readonly DuplicateGroup[] | undefined;
  /** 0 to 1; undefined while nothing is looked for. */
  readonly done: number | undefined;
}

/** Looks through all records of a type when `search` is another, a piece at a time. */
export function useDuplicates(search: DuplicateSearch | null): FoundDuplicates {
  const { workspace } = useSession();
  const [found, setFound] = useState<FoundDuplicates>({ groups: undefined, done: undefined });
  useEffect(() => {
    let isWanted = true;
    setFound({ groups: undefined, done: search === null ? undefined : 0 });
    if (search === null) return;
    const work = findDuplicates(search, [...workspace.store.all(search.type)], workspace.fields);
    void inSlices(work, {
      onProgress: (done) => isWanted && setFound({ groups: undefined, done }),
      isCancelled: () => !isWanted,
    }).then((result) => {
      if (isWanted && result.ok) setFound({ groups: result.value, done: undefined });
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, search]);
  return found;
}
