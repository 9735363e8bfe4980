import { countText } from '@shared/numbers';
import { isRecordType } from '@shared/records';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { ListDialog } from './ListDialog';
import { NameDialog } from './NameDialog';
import { saveSet } from './setSteps';

interface OpenedList {
  readonly type: string;
  readonly text: string;
}

interface Chosen {
  readonly type: string;
  readonly ids: readonly string[];
}

/** Offers to look a list up and to keep a selection as a set, wherever records are listed. */
export function SetsHost() {
  const session = useSession();
  const [opened, setOpened] = useState<OpenedList | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  usePastedList(session, setOpened);
  const commands = useMemo((): Command[] => {
    return [
      {
        id: 'sets.findList',
        label: 'Filter by a list of keys…',
        group: 'Grid',
        shortcuts: ['Mod+L'],
        keywords: ['paste', 'sku', 'asin', 'gtin', 'handle', 'set'],
        run: () => setOpened(listNow(session)),
      },
      {
        id: 'sets.fromSelection',
        label: 'Save the selected records as a set…',
        group: 'Record',
        keywords: ['set', 'list', 'view'],
        isEnabled: () => (chosenNow(session)?.ids.length ?? 0) > 0,
        run: () => setChosen(chosenNow(session)),
      },
    ];
  }, [session]);
  useCommands(commands);
  return (
    <>
      {opened !== null && <ListDialog {...opened} onClose={() => setOpened(null)} />}
      {chosen !== null && (
        <NameDialog
          title={`Save ${countText(chosen.ids.length)} records as a set`}
          description="A set of the same name and type is replaced."
          name=""
          confirmLabel="Save"
          onName={(name) => void saveSet(session, { name, type: chosen.type, members: chosen.ids })}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

/** Lines pasted into a quick search open the dialog with them. */
function usePastedList(session: Session, open: (list: OpenedList) => void): void {
  const { activeView } = session;
  const pasted = useStore(activeView.state, (state) => state.pastedList);
  useEffect(() => {
    if (pasted === null) return;
    activeView.setPastedList(null);
    open({ type: activeType(session), text: pasted });
  }, [session, activeView, pasted, open]);
}

function activeType({ activeView }: Session): string {
  const type = activeView.state.getState().records?.type;
  return type !== undefined && isRecordType(type) ? type : 'product';
}

/** The list that the view in front shows, to be changed, or an empty one. */
function listNow(session: Session): OpenedList {
  const type = activeType(session);
  const { list } = session.screen.viewOf(type);
  const set = list?.kind === 'set' ? session.workspace.store.get(list.id) : undefined;
  const text = set === undefined ? '' : String(set.values.source ?? '');
  return { type, text };
}

function chosenNow({ activeView }: Session): Chosen | null {
  const { records } = activeView.state.getState();
  return records === null ? null : { type: records.type, ids: records.selected() };
}
