import type { AisleBridge } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { preloadGrid } from '@/desks';
import type { MessageLog } from '@/workspace/messages';
import { catchUpWithOthers } from './catchUpWithOthers';
import { flushOnClose } from './closing';
import { aloneOfAllWindows, IdleWork } from './idleWork';
import { newOpening, OpeningScreen } from './OpeningScreen';
import { type OpenedSession, openSession } from './openSession';
import type { Page } from './page';
import { RecoveryScreen } from './RecoveryScreen';
import { Shell } from './Shell';
import { sayTrouble, watchTrouble } from './trouble';

/** Opens the window's workspace and shows it; what is done beside the screen starts here too. */
export async function showWorkspace(page: Page, summary: WorkspaceSummary): Promise<void> {
  const { root, bridge, info, theme } = page;
  preloadGrid();
  const opening = newOpening();
  root.render(<OpeningScreen name={summary.name} opening={opening} />);
  const opened = await openSession({
    bridge,
    info,
    summary,
    onProgress: (message, done) => opening.setState({ message, done }),
  });
  if (!opened.ok) {
    root.render(<RecoveryScreen bridge={bridge} info={info} name={summary.name} error={opened.error} />);
    return;
  }
  const { session, report } = opened.value;
  root.render(<Shell session={session} theme={theme} report={report} />);
  performance.mark('aisle-whole', { detail: report.how });
  await workBeside(page, opened.value);
}

async function workBeside({ bridge, onTrouble }: Page, { session, kept }: OpenedSession): Promise<void> {
  const { workspace, messages } = session;
  const failed = (source: string) => (failure: unknown) => onTrouble(source, failure);
  watchTrouble(sayTrouble(messages));
  catchUpWithOthers(workspace, failed('catch-up'));
  const idle = new IdleWork(workspace, failed('idle work'), aloneOfAllWindows);
  flushOnClose(session, { kept, idle, onFailure: failed('closing') });
  await tellOfLostSteps(bridge, messages);
  await idle.start();
  // Else Chromium may clear the database when the disk runs low. Asked once; the journal is what counts.
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** Old steps may have become unreadable on the disk without the records being less than whole. */
async function tellOfLostSteps(bridge: AisleBridge, messages: MessageLog): Promise<void> {
  const journal = await bridge.call('journal.head');
  const lost = journal.ok ? journal.value.damage.lost : [];
  if (lost.length === 0) return;
  const spans = lost.map(({ fromSeq, toSeq }) =>
    fromSeq === toSeq ? `${fromSeq}` : `${fromSeq} to ${toSeq}`,
  );
  messages.say({
    tone: 'warning',
    title: 'Part of the journal can no longer be read',
    detail: `The records are complete, but the journal has lost step ${spans.join(', ')}. Check the disk, and keep a copy of the workspace’s folder.`,
  });
}
