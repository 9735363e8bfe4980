import { countText } from '@shared/numbers';
import type { FindQuery } from '@shared/transform/find';
import { useMemo, useState } from 'react';
import { Button, Dialog } from '@/design';
import { QueryForm } from '@/forms';
import { runStep } from '@/grid/runStep';
import { useSession } from '@/workspace/session';
import { HitPanel } from './HitPanel';
import { countTicks, type HitList, type Ticks } from './hits';
import { type Listed, placesOf, type Where } from './places';
import styles from './Replace.module.css';
import { planReplace } from './replaceHits';
import { useFind } from './useFind';
import { WhereForm } from './WhereForm';

export interface ReplaceDialogProps {
  listed: Listed | undefined;
  query: FindQuery;
  onQuery: (query: FindQuery) => void;
  onClose: () => void;
}

/** What is sought and where, and every hit with what would stand there instead. */
export function ReplaceDialog({ listed, query, onQuery, onClose }: ReplaceDialogProps) {
  const session = useSession();
  const [where, setWhere] = useState<Where>(() => firstWhere(listed));
  const [isBusy, setIsBusy] = useState(false);
  const places = useMemo(() => placesOf(where, listed, session), [where, listed, session]);
  const { state, setTicks, cancel } = useFind(query, places, isBusy);
  const found = state.kind === 'found' ? state : undefined;
  const counts = useMemo(
    () => (found === undefined ? undefined : countTicks(found.list, found.ticks)),
    [found],
  );
  const replace = async (list: HitList, ticks: Ticks): Promise<void> => {
    setIsBusy(true);
    const isDone = await replaceAll(session, list, { ticks, query });
    setIsBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      title="Find and replace"
      size="full"
      note={counts !== undefined && counts.hits > 0 && countWords(counts)}
      actions={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            Close
          </Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={counts === undefined || counts.hits === 0 || found?.query !== query}
            onClick={() => found !== undefined && void replace(found.list, found.ticks)}
          >
            Replace
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <div className={styles.settings}>
          <QueryForm
            query={query}
            onChange={onQuery}
            error={
              state.kind === 'failed' && state.error.code === 'invalid' ? state.error.message : undefined
            }
          />
          <WhereForm where={where} listed={listed} onChange={setWhere} />
        </div>
        <HitPanel state={state} onTicks={setTicks} onCancel={cancel} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function firstWhere(listed: Listed | undefined): Where {
  const isRange =
    listed !== undefined &&
    (listed.selected.length > 1 || (listed.selectedPaths.length > 1 && listed.selected.length > 0));
  const scope = isRange ? 'selection' : listed === undefined ? 'workspace' : 'view';
  return { scope, withoutTypes: [], columns: [] };
}

function countWords({ hits, cells, records }: { hits: number; cells: number; records: number }): string {
  return `${amount(hits, 'hit')} ticked, in ${amount(cells, 'cell')} of ${amount(records, 'record')}`;
}

function amount(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** One step for all that is ticked. False where nothing was written. */
async function replaceAll(
  session: ReturnType<typeof useSession>,
  list: HitList,
  { ticks, query }: { ticks: Ticks; query: FindQuery },
): Promise<boolean> {
  const { workspace, names, conventions, messages, tasks } = session;
  const planned = await tasks.run('Prepare to replace', (task) =>
    planReplace(list, ticks, {
      store: workspace.store,
      text: { names, conventions },
      onProgress: (done) => task.report(done),
      isCancelled: () => task.isCancelled(),
    }),
  );
  if (!planned.ok) {
    messages.say({ tone: 'warning', title: 'Nothing was replaced', detail: planned.error.message });
    return false;
  }
  const { operations, unparsed } = planned.value;
  const label = `Replace “${short(query.text)}” by “${short(query.replacement)}” in ${amount(operations.length, 'cell')}`;
  const done = await runStep(session, operations, { label, where: 'replace' });
  if (!done.ok) return false;
  messages.say({
    tone: unparsed > 0 ? 'warning' : 'success',
    title: label,
    ...(unparsed > 0
      ? { detail: `${amount(unparsed, 'cell')} kept as typed and marked: not a valid value there.` }
      : {}),
  });
  return true;
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
