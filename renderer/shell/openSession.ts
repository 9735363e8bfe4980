import type { Conventions } from '@shared/fields';
import type { AisleBridge, Response } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { err, ok, type Result } from '@shared/result';
import { ColourIndex } from '@/data/colourIndex';
import { Database } from '@/data/database';
import { journalOfWindow } from '@/data/journalOfWindow';
import { StoreNames } from '@/data/names';
import { idSource } from '@/data/newIds';
import { type OpenProgress, type OpenReport, openWorkspace } from '@/data/openWorkspace';
import { emptyView, isPlain } from '@/data/query/view';
import type { Workspace } from '@/data/workspace';
import { WriterTurn } from '@/data/writerTurn';
import { showToast } from '@/design';
import { ActiveView } from '@/workspace/activeView';
import { CommandRegistry } from '@/workspace/commands';
import { CutCells } from '@/workspace/cutCells';
import { IncomingFiles } from '@/workspace/incomingFiles';
import { type KeepScreen, keepScreen, readScreen } from '@/workspace/keepScreen';
import { MessageLog } from '@/workspace/messages';
import { Saving } from '@/workspace/saving';
import { Screen, type ScreenState } from '@/workspace/screen';
import type { Session } from '@/workspace/session';
import { Setup } from '@/workspace/setup';
import { TaskList } from '@/workspace/tasks';
import { Turns } from '@/workspace/turns';
import { mainCurrency } from './mainCurrency';
import { userConventions } from './userConventions';

/** Writers of one workspace take their turn under this name, over all of its windows. */
const COMMIT_LOCK = 'aisle-commit';

export interface OpenSession {
  readonly bridge: AisleBridge;
  readonly info: Response<'app.info'>;
  readonly summary: WorkspaceSummary;
  readonly onProgress: OpenProgress;
  /** See `Watched`: the session is that which will be returned, unless it must be shown anew. */
  readonly onFirst: (opened: OpenedSession) => Promise<void>;
}

export interface OpenedSession {
  readonly session: Session;
  readonly report: OpenReport;
  readonly kept: KeepScreen;
}

/** Opens the window's workspace and makes everything that its screens work with. Never rejects. */
export async function openSession(request: OpenSession): Promise<Result<OpenedSession>> {
  const { bridge, onProgress, onFirst } = request;
  const saving = new Saving();
  const newId = idSource();
  const channel = new BroadcastChannel(COMMIT_LOCK);
  const turn = new WriterTurn(COMMIT_LOCK, { locks: navigator.locks, channel });
  const surroundings = {
    database: new Database(),
    journal: journalOfWindow(bridge),
    lock: <T>(work: () => Promise<T>): Promise<T> => saving.during(() => turn.run(work)),
    now: () => new Date().toISOString(),
    newId,
  };
  try {
    const reading = readScreen(bridge);
    let first: OpenedSession | undefined;
    const opened = await openWorkspace(surroundings, {
      onProgress,
      onFirst: async (workspace) => {
        const kept = await reading;
        if (!isShownByPart(kept)) return;
        first = partlyOpened(request, { workspace, screen: new Screen(kept, newId), saving });
        await onFirst(first);
      },
    });
    if (!opened.ok) return opened;
    const { workspace, report } = opened.value;
    if (first !== undefined && isStillRight(first, workspace)) return ok(first);
    const screen = new Screen(first?.session.screen.state.getState() ?? (await reading), newId);
    const session = sessionOf(request, { workspace, screen, saving });
    // A new workspace may come with a journal (the sample, a copy): its database is then filled, not repaired.
    const how = request.summary.openedAt === null ? 'clean' : report.how;
    return ok({ session, report: { ...report, how }, kept: keepScreen(bridge, screen) });
  } catch (failure) {
    const reason = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
    return err('database', `The database of this workspace could not be opened (${reason}).`, { reason });
  }
}

/** Whether the tab in front can show the first records before all are there: it neither sorts nor picks. */
function isShownByPart({ tabs, activeTab, views }: ScreenState): boolean {
  const content = tabs.find(({ id }) => id === activeTab)?.content;
  return content?.kind === 'records' && isPlain(views[content.type] ?? emptyView);
}

function partlyOpened(request: OpenSession, made: Made): OpenedSession {
  const { seq, size } = made.workspace.store;
  return {
    session: sessionOf(request, made),
    report: { how: 'clean', steps: seq, records: size },
    kept: keepScreen(request.bridge, made.screen),
  };
}

/** The currency was told by some prices only. */
function isStillRight({ session }: OpenedSession, workspace: Workspace): boolean {
  const user = userConventions(session.info.locale);
  return session.workspace === workspace && session.conventions.currency === currencyOf(workspace, user);
}

function currencyOf({ store }: Workspace, user: Conventions): string {
  return mainCurrency(store.all('variant')) ?? user.currency;
}

interface Made {
  readonly workspace: Workspace;
  readonly screen: Screen;
  readonly saving: Saving;
}

function sessionOf({ bridge, info, summary }: OpenSession, { workspace, screen, saving }: Made): Session {
  const { newId } = workspace;
  const messages = new MessageLog(newId, ({ title, detail, tone }, action) => {
    showToast({ title, detail, tone, action });
  });
  let { seq } = workspace.store;
  workspace.store.subscribe((change) => {
    // What is only read now was saved before.
    if (change.seq > seq) saving.noteSaved(Date.now());
    seq = change.seq;
  });
  const cutCells = new CutCells();
  workspace.store.subscribe((change) => cutCells.follow(change));
  const user = userConventions(info.locale);
  const names = new StoreNames(workspace.store);
  const conventions = { ...user, currency: currencyOf(workspace, user) };
  return {
    bridge,
    info,
    summary,
    workspace,
    screen,
    saving,
    messages,
    commands: new CommandRegistry(),
    tasks: new TaskList(newId),
    undoTurns: new Turns(),
    cutCells,
    activeView: new ActiveView(),
    incomingFiles: new IncomingFiles(newId),
    fields: workspace.fields,
    setup: new Setup(),
    names,
    conventions,
    colours: new ColourIndex(workspace, { names, conventions }),
  };
}
