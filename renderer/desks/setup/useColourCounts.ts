import { type ColourRule, usedRules } from '@shared/colours';
import { useEffect, useState } from 'react';
import { Stretch } from '@/data/files/slices';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';

/** Milliseconds after the last change before rows are counted. */
const PAUSE = 120;

/** How many rows each rule colours, by its id; undefined while they are counted. */
export type ColourCounts = ReadonlyMap<string, number> | undefined;

/** Counts the rows that each rule of a draft would colour, anew when a rule or a record changes. */
export function useColourCounts(type: string, rules: readonly ColourRule[]): ColourCounts {
  const session = useSession();
  const seq = useWorkspaceSeq(session.workspace);
  const [counted, setCounted] = useState<{ of: readonly ColourRule[]; counts: ColourCounts }>();
  useEffect(() => {
    // Not read, but a step may change what is coloured.
    void seq;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const counts = await count(session, { type, rules, isCurrent: () => isCurrent });
      if (counts !== undefined) setCounted({ of: rules, counts });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      isCurrent = false;
    };
  }, [session, type, rules, seq]);
  return counted?.of === rules ? counted.counts : undefined;
}

interface Asked {
  readonly type: string;
  readonly rules: readonly ColourRule[];
  readonly isCurrent: () => boolean;
}

async function count(
  { workspace, colours }: Session,
  { type, rules, isCurrent }: Asked,
): Promise<ColourCounts> {
  const ready = colours.ready(rules);
  const counts = new Map<string, number>(ready.map(({ rule }) => [rule.id, 0]));
  if (ready.length === 0) return counts;
  await colours.counted(ready);
  const stretch = new Stretch();
  for (const id of [...workspace.store.idsOf(type)]) {
    if (stretch.isOver()) await stretch.pause();
    if (!isCurrent()) return undefined;
    const record = workspace.store.get(id);
    const paint = record && colours.paint(record, ready);
    if (paint === undefined) continue;
    for (const rule of usedRules(paint)) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}
