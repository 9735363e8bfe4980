import type { AisleBridge } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { preloadGrid } from '@/desks';
import type { MessageLog } from '@/workspace/messages';
import type { Session } from '@/workspace/session';
import { catchUpWithOthers } from './catchUpWithOthers';
import { flushOnClose } from './closing';
import { aloneOfAllWindows, IdleWork, whenQuiet } from './idleWork';
import { newOpening, OpeningScreen } from './OpeningScreen';
import { type OpenedSession, openSession } from './openSession';
import type { Page } from './page';
import { RecoveryScreen } from './RecoveryScreen';
import { Shell } from './Shell';
import { sayTrouble, watchTrouble } from './trouble';

/**
 * Opens the window's workspace and shows it, a large one by its first part; what is done beside the screen starts here
 * too.
 */
export async function showWorkspace(page: Page, summary: WorkspaceSummary): Promise<void> {
  const { root, bridge, info } = page;
  preloadGrid();
  const opening = newOpening();
  const showOpening = (): void => root.render(<OpeningScreen name={summary.name} opening={opening} />);
  const shown = new ShownSession(page);
  showOpening();
  const opened = await openSession({
    bridge,
    info,
    summary,
    onProgress: (message, done) => {
      if (shown.hide()) showOpening();
      opening.setState({ message, done });
    },
    onFirst: async (first) => {
      shown.show(first);
      await ready();
    },
  });
  if (!opened.ok) {
    shown.hide();
    root.render(<RecoveryScreen bridge={bridge} info={info} name={summary.name} error={opened.error} />);
    return;
  }
  shown.show(opened.value);
  performance.mark('aisle-whole', { detail: opened.value.report.how });
}

/** Milliseconds after which reading goes on even if the view in front has not come. */
const PATIENCE = 3_000;

/** Resolves when the view in front is drawn. */
function ready(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('aisle-ready').length > 0) done();
    });
    const timer = setTimeout(done, PATIENCE);
    observer.observe({ entryTypes: ['mark'] });
  });
}

/** The session on the screen. Another one in its place is drawn from the beginning. */
class ShownSession {
  private session: Session | undefined;
  private drawn = 0;
  private stop: () => void = () => undefined;

  constructor(private readonly page: Page) {}

  show(opened: OpenedSession): void {
    const { session, report } = opened;
    if (session === this.session) return;
    this.hide();
    this.session = session;
    this.drawn++;
    const { root, theme } = this.page;
    root.render(<Shell key={this.drawn} session={session} theme={theme} report={report} />);
    this.stop = workBeside(this.page, opened);
  }

  /** Tells whether there was one. */
  hide(): boolean {
    const isShown = this.session !== undefined;
    this.stop();
    this.stop = () => undefined;
    this.session = undefined;
    return isShown;
  }
}

/** Returns the function that stops it. */
function workBeside({ bridge, onTrouble }: Page, { session, kept }: OpenedSession): () => void {
  const { workspace, messages, saving } = session;
  const failed = (source: string) => (failure: unknown) => onTrouble(source, failure);
  const pace = whenQuiet(() => saving.state.getState().active > 0);
  const idle = new IdleWork(workspace, failed('idle work'), { alone: aloneOfAllWindows, pace });
  const stops = [
    watchTrouble(sayTrouble(messages)),
    catchUpWithOthers(workspace, failed('catch-up')),
    flushOnClose(session, { kept, idle, onFailure: failed('closing') }),
    () => idle.stop(),
  ];
  const start = async (): Promise<void> => {
    await workspace.whole;
    if (workspace.stopped !== undefined) return;
    await tellOfLostSteps(bridge, messages);
    await idle.start();
    // Else Chromium may clear the database when the disk runs low. Asked once; the journal is what counts.
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  };
  start().catch(failed('start'));
  return () => {
    for (const stop of stops) stop();
  };
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
