import type { StoredRecord } from '@shared/records';
import { isRecordType } from '@shared/records';
import { type ChosenResult, findList, type ListRecords, type PastedTable } from '@shared/sets';
import { useEffect, useState } from 'react';
import { inSlices } from '@/data/files/slices';
import type { RowStore } from '@/data/rowStore';
import { useSession } from '@/workspace/session';

export interface LookedUp {
  /** Undefined while it is looked up. */
  readonly result: ChosenResult | undefined;
  /** 0 to 1. */
  readonly done: number;
}

/** Typing goes on: the list is looked up when it pauses. */
const PAUSE = 120;

/** Looks a pasted table up among the records of a type, anew whenever it changes. */
export function useList(type: string, table: PastedTable, column: number | 'all' | undefined): LookedUp {
  const { workspace } = useSession();
  const [looked, setLooked] = useState<LookedUp>({ result: undefined, done: 0 });
  useEffect(() => {
    let isWanted = true;
    setLooked({ result: undefined, done: 0 });
    const timer = setTimeout(async () => {
      const work = findList({ type, table, column }, recordsOf(workspace.store));
      const result = await inSlices(work, {
        onProgress: (done) => isWanted && setLooked({ result: undefined, done }),
        isCancelled: () => !isWanted,
      });
      if (result.ok && isWanted) setLooked({ result: result.value, done: 1 });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [workspace, type, table, column]);
  return looked;
}

function recordsOf(store: RowStore): ListRecords {
  return {
    get: (id) => store.get(id),
    ofType: (type): Iterable<StoredRecord> => (isRecordType(type) ? store.all(type) : []),
    countOf: (type) => store.idsOf(type).size,
  };
}
