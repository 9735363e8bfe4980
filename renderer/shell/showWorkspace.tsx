import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { catchUpWithOthers } from './catchUpWithOthers';
import { flushOnClose } from './closing';
import { IdleWork } from './idleWork';
import { newOpening, OpeningScreen } from './OpeningScreen';
import { type OpenedSession, openSession } from './openSession';
import type { Page } from './page';
import { RecoveryScreen } from './RecoveryScreen';
import { Shell } from './Shell';
import { sayTrouble, watchTrouble } from './trouble';

/** Opens the window's workspace and shows it; what is done beside the screen starts here too. */
export async function showWorkspace(page: Page, summary: WorkspaceSummary): Promise<void> {
  const { root, bridge, info, theme } = page;
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
  await workBeside(page, opened.value);
}

async function workBeside({ onTrouble }: Page, { session, kept }: OpenedSession): Promise<void> {
  const { workspace, messages } = session;
  const failed = (source: string) => (failure: unknown) => onTrouble(source, failure);
  watchTrouble(sayTrouble(messages));
  catchUpWithOthers(workspace, failed('catch-up'));
  const idle = new IdleWork(workspace, failed('idle work'));
  flushOnClose(session, { kept, idle, onFailure: failed('closing') });
  await idle.start();
  // Else Chromium may clear the database when the disk runs low. Asked once; the journal is what counts.
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
