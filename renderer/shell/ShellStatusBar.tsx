import { countText } from '@shared/numbers';
import { declarationOf } from '@shared/records';
import {
  CircleAlert,
  CircleArrowUp,
  CircleCheck,
  CloudOff,
  MessageSquareText,
  RefreshCw,
  Wifi,
} from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { StatusBar, StatusItem, StatusSpacer } from '@/design';
import { useSession } from '@/workspace/session';
import { useOnline } from '@/workspace/useOnline';
import { useIsWhole, useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { whenText, whenTextInFull } from '@/workspace/when';
import { pendingByType, showPending } from './pending';
import { SelectionStatus } from './SelectionStatus';
import { TaskTray } from './TaskTray';
import { useActiveTab } from './useActiveTab';
import { useLastingly } from './useLastingly';
import type { UpdateView } from './useUpdates';

export interface ShellStatusBarProps {
  isTrayOpen: boolean;
  onTrayChange: (isOpen: boolean) => void;
  onOpenMessages: () => void;
  updates: UpdateView | null;
  onOpenUpdate: () => void;
}

/** Records, selection, what is pending, what runs, whether all is saved, and the network. */
export function ShellStatusBar(props: ShellStatusBarProps) {
  const { isTrayOpen, onTrayChange, onOpenMessages, updates, onOpenUpdate } = props;
  return (
    <StatusBar>
      <RecordCount />
      <SelectionStatus />
      <StatusSpacer />
      {updates?.state.kind === 'ready' && (
        <StatusItem
          icon={CircleArrowUp}
          title={`Aisle ${updates.state.version} is downloaded and checked: restart to install it`}
          onSelect={onOpenUpdate}
        >
          Update ready
        </StatusItem>
      )}
      <Pending />
      <TaskTray open={isTrayOpen} onOpenChange={onTrayChange} />
      <Saved />
      <Network />
      <Unread onOpen={onOpenMessages} />
    </StatusBar>
  );
}

function RecordCount() {
  const session = useSession();
  const { workspace, activeView } = session;
  useWorkspaceSeq(workspace);
  const inView = useStore(activeView.state, (state) => state.inView);
  const content = useActiveTab(session)?.content;
  if (!useIsWhole(workspace)) return <StatusItem>Reading records</StatusItem>;
  if (content?.kind !== 'records') return <StatusItem>{amount(workspace.store.size, 'record')}</StatusItem>;
  const total = inView?.total ?? workspace.store.idsOf(content.type).size;
  const { label, plural } = declarationOf(content.type);
  const noun = (total === 1 ? label : plural).toLocaleLowerCase().replace('sku', 'SKU');
  const isFiltered = inView !== null && inView.shown !== inView.total;
  return (
    <StatusItem title={`${countText(workspace.store.size)} records in the workspace`}>
      {isFiltered ? `${countText(inView.shown)} of ` : ''}
      {countText(total)} {noun}
    </StatusItem>
  );
}

function Pending() {
  const session = useSession();
  useWorkspaceSeq(session.workspace);
  const count = session.workspace.owed.size;
  if (count === 0) return <StatusItem title="No record differs from its file">Nothing pending</StatusItem>;
  const byType = [...pendingByType(session.workspace)].map(
    ([type, number]) => `${countText(number)} ${declarationOf(type).plural.toLocaleLowerCase()}`,
  );
  return (
    <StatusItem
      title={`Changed here since they came from a file: ${byType.join(', ')}. Click to show them alone.`}
      onSelect={() => showPending(session)}
    >
      {countText(count)} pending
    </StatusItem>
  );
}

/** A writer must be at work for so long (milliseconds) before it is shown: most are quicker. */
const SHOWN_AFTER = 300;
const MINUTE = 60_000;

function Saved() {
  const { workspace, saving, info } = useSession();
  useWorkspaceSeq(workspace);
  const isActive = useStore(saving.state, ({ active }) => active > 0);
  const savedAt = useStore(saving.state, (state) => state.savedAt);
  // To the minute: to write a date costs more than to draw the bar.
  const minute = savedAt === null ? null : Math.floor(savedAt / MINUTE);
  const words = useMemo(() => savedWords(minute, info.locale), [minute, info.locale]);
  const isWhole = useIsWhole(workspace);
  const isSaving = useLastingly(isActive, SHOWN_AFTER);
  if (workspace.stopped !== undefined)
    return (
      <StatusItem icon={CircleAlert} tone="danger" title={workspace.stopped.message}>
        Takes no changes
      </StatusItem>
    );
  if (!isWhole)
    return (
      <StatusItem icon={RefreshCw} title="What you change now is saved as soon as every record is read">
        Opening
      </StatusItem>
    );
  if (isSaving) return <StatusItem icon={RefreshCw}>Saving</StatusItem>;
  return (
    <StatusItem icon={CircleCheck} title={words.title}>
      {words.text}
    </StatusItem>
  );
}

function savedWords(
  minute: number | null,
  locale: string,
): { readonly text: string; readonly title: string } {
  if (minute === null) return { text: 'All saved', title: 'Nothing was changed yet' };
  const at = minute * MINUTE;
  return { text: `Saved ${whenText(at, locale)}`, title: `Saved ${whenTextInFull(at, locale)}` };
}

function Network() {
  const isOnline = useOnline();
  return isOnline ? (
    <StatusItem icon={Wifi} title="There is a network. Aisle uses it only when asked to.">
      Online
    </StatusItem>
  ) : (
    <StatusItem icon={CloudOff} title="There is no network. Everything but fetching images works without.">
      Offline
    </StatusItem>
  );
}

function Unread({ onOpen }: { onOpen: () => void }) {
  const { messages } = useSession();
  const unread = useStore(messages.state, (state) => state.unread);
  return (
    <StatusItem
      icon={MessageSquareText}
      tone={unread > 0 ? 'warning' : undefined}
      title="Message log"
      onSelect={onOpen}
    >
      {unread > 0 ? `${countText(unread)} new` : 'Messages'}
    </StatusItem>
  );
}

function amount(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
