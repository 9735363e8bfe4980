import { Families, type FamilyRecords } from '@shared/families';
import { useEffect, useRef, useState } from 'react';
import type { RowStore } from '@/data/rowStore';
import { useSession } from '@/workspace/session';

export function familyRecords(store: RowStore): FamilyRecords {
  return { get: (id) => store.get(id), all: (type) => store.all(type) };
}

export interface LiveFamilies {
  readonly families: Families;
  readonly records: FamilyRecords;
  /** Another number whenever something changed. */
  readonly version: number;
}

/** The workspace's families, kept up with it while the desk is on the screen. */
export function useFamilies(): LiveFamilies {
  const { store } = useSession().workspace;
  const [records] = useState(() => familyRecords(store));
  const live = useRef<{ families: Families; seq: number } | null>(null);
  live.current ??= { families: new Families(records), seq: store.seq };
  const [version, setVersion] = useState(0);
  useEffect(() => {
    // A tab that was behind others has not heard of what happened meanwhile.
    if (live.current?.seq !== store.seq) {
      live.current = { families: new Families(records), seq: store.seq };
      setVersion((known) => known + 1);
    }
    return store.subscribe(({ seq, created, changed, deleted }) => {
      live.current?.families.follow([...deleted, ...changed, ...created]);
      if (live.current !== null) live.current.seq = seq;
      setVersion((known) => known + 1);
    });
  }, [store, records]);
  return { families: live.current.families, records, version };
}
