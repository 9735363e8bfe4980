/**
 * The window without a workspace: the first thing a new user sees. It offers the sample, an empty workspace or a
 * file to begin with, and the workspaces there are.
 */
import type { AisleBridge, Response } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Banner, DesignProvider, DropdownMenu, IconButton, WindowDrop } from '@/design';
import { RecentFileList } from './RecentFileList';
import { EmptyWorkspaceCard, FileCard, SampleCard } from './StartCards';
import { StartFilesDialog } from './StartFilesDialog';
import styles from './StartScreen.module.css';
import type { ThemeSwitch } from './theme';
import { type Start, type StartFile, useStart } from './useStart';
import { type OnAsk, useWorkspaceQuestions } from './useWorkspaceQuestions';
import { useThemeItems } from './ViewMenu';
import { WorkspaceDialogs } from './WorkspaceDialogs';
import { WorkspaceList } from './WorkspaceList';
import { isWorkspaceFile } from './workspaceTransfers';

export interface StartScreenProps {
  bridge: AisleBridge;
  info: Response<'app.info'>;
  theme: ThemeSwitch;
  workspaces: readonly WorkspaceSummary[];
  recent: Response<'recent.list'>;
}

export function StartScreen(props: StartScreenProps) {
  const { bridge, info, theme } = props;
  const start = useStart(bridge);
  const { workspaces, ...questions } = useWorkspaceQuestions(bridge, {
    start,
    initial: props.workspaces,
  });
  const isFirst = workspaces.length === 0;
  const { files, receive, forget } = useArrivingFiles(bridge, { start, isFirst, onWorkspace: questions.ask });
  const drop = (dropped: readonly File[]): void =>
    receive(dropped.map((file) => ({ kind: 'dropped', name: file.name, file })));
  const problem = start.problem ?? questions.problem;
  useReady();
  return (
    <DesignProvider>
      <div className={styles.screen}>
        <main className={styles.page}>
          <Heading isFirst={isFirst} />
          {problem !== undefined && (
            <Banner
              tone="error"
              title="This did not work"
              onDismiss={start.problem === undefined ? questions.forgetProblem : start.forgetProblem}
            >
              {problem}
            </Banner>
          )}
          {questions.done !== undefined && (
            <Banner tone="info" title={questions.done.title} onDismiss={questions.forgetDone}>
              {questions.done.detail}
            </Banner>
          )}
          {isFirst ? (
            <FirstChoices bridge={bridge} start={start} onFiles={receive} />
          ) : (
            <LaterChoices
              {...props}
              workspaces={workspaces}
              start={start}
              onFiles={receive}
              onAsk={questions.askAbout}
            />
          )}
        </main>
        <StartFooter info={info} theme={theme} />
        <StartFilesDialog files={files} workspaces={workspaces} start={start} onClose={forget} />
        <WorkspaceDialogs {...questions.dialogs} bridge={bridge} locale={info.locale} />
        <WindowDrop label="Drop to import" onFiles={drop} disabled={files.length > 0} />
      </div>
    </DesignProvider>
  );
}

type OnFiles = (files: readonly StartFile[]) => void;

interface Arriving {
  readonly start: Start;
  readonly isFirst: boolean;
  /** A whole workspace in a file: it becomes one of its own. */
  readonly onWorkspace: (file: StartFile) => Promise<void>;
}

/** Files from the dialog, the system or a drop. With no workspace there is nothing to choose from. */
function useArrivingFiles(bridge: AisleBridge, { start, isFirst, onWorkspace }: Arriving) {
  const [files, setFiles] = useState<readonly StartFile[]>([]);
  const receive = useCallback<OnFiles>(
    (received) => {
      const workspace = received.find(({ name }) => isWorkspaceFile(name));
      if (workspace !== undefined) void onWorkspace(workspace);
      const tables = received.filter(({ name }) => !isWorkspaceFile(name));
      if (tables.length === 0) return;
      if (isFirst) void start.openNewWith(tables);
      else setFiles(tables);
    },
    [isFirst, start, onWorkspace],
  );
  useEffect(
    () =>
      bridge.on('file.opened', ({ files: opened }) =>
        receive(opened.map((file) => ({ kind: 'opened', name: file.name, file }))),
      ),
    [bridge, receive],
  );
  return { files, receive, forget: () => setFiles([]) };
}

interface ChoicesProps {
  bridge: AisleBridge;
  start: Start;
  onFiles: OnFiles;
}

function FirstChoices({ bridge, start, onFiles }: ChoicesProps) {
  return (
    <div className={styles.first}>
      <SampleCard start={start} isProminent />
      <div className={styles.pair}>
        <EmptyWorkspaceCard start={start} />
        <FileCard start={start} bridge={bridge} onFiles={onFiles} />
      </div>
    </div>
  );
}

interface LaterChoicesProps extends ChoicesProps, StartScreenProps {
  onAsk: OnAsk;
}

function LaterChoices(props: LaterChoicesProps) {
  const { bridge, start, onFiles, info, workspaces, recent, onAsk } = props;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <WorkspaceList workspaces={workspaces} locale={info.locale} start={start} onAsk={onAsk} />
        <RecentFileList recent={recent} bridge={bridge} onFiles={onFiles} />
      </div>
      <div className={styles.cards}>
        <EmptyWorkspaceCard start={start} />
        <FileCard start={start} bridge={bridge} onFiles={onFiles} />
        {!workspaces.some(({ sample }) => sample) && <SampleCard start={start} />}
      </div>
    </div>
  );
}

function Heading({ isFirst }: { isFirst: boolean }) {
  return (
    <header className={styles.heading}>
      <Mark />
      <div>
        <h1 className={styles.title}>{isFirst ? 'Welcome to Aisle' : 'Aisle'}</h1>
        <p className={styles.lead}>
          {isFirst
            ? 'Your catalog, listings and content in one place: on this computer, without a network.'
            : 'Open a workspace, or begin a new one.'}
        </p>
      </div>
    </header>
  );
}

/** Three shelves. */
function Mark() {
  return (
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden className={styles.mark}>
      <rect width="40" height="40" rx="9" className={styles.markGround} />
      <path d="M11 29V13.5L20 9l9 4.5V29" className={styles.markLine} />
      <path d="M15.5 18.5h9M15.5 23.5h9M15.5 28.5h9" className={styles.markLine} />
    </svg>
  );
}

function StartFooter({ info, theme }: Pick<StartScreenProps, 'info' | 'theme'>) {
  const themeItems = useThemeItems(theme);
  return (
    <footer className={styles.footer}>
      <span>Aisle {info.version}</span>
      {info.evaluationRuntime && (
        <span className={styles.evaluation}>
          Runs on a stand-in runtime, for evaluation and tests: Electron’s own could not be downloaded.
        </span>
      )}
      <DropdownMenu
        side="top"
        align="end"
        trigger={<IconButton icon={SlidersHorizontal} label="Theme" tooltipSide="top" />}
        items={themeItems}
      />
    </footer>
  );
}

/** The start screen is complete as soon as it is drawn: what it lists came with it. */
function useReady(): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      document.documentElement.dataset.ready = 'start';
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
