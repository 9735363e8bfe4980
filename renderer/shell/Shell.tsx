/**
 * The window's frame around an open workspace: side bar, tabs, details, status bar, palette, task tray, message log.
 * It shows the desks and knows nothing of what they do; commands, shortcuts and native menus meet here.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenReport } from '@/data/openWorkspace';
import { DesignProvider, SplitPane, WindowDrop } from '@/design';
import { DeskHosts } from '@/desks';
import { showsDetails } from '@/workspace/screen';
import { type Session, SessionProvider, useSession } from '@/workspace/session';
import { useIsWhole } from '@/workspace/useWorkspaceSeq';
import { AboutDialog } from './AboutDialog';
import { receiveDropped } from './chooseFiles';
import { DetailsPanel } from './DetailsPanel';
import { MessageDrawer } from './MessageDrawer';
import { Notices } from './Notices';
import { Palette } from './Palette';
import styles from './Shell.module.css';
import { ShellSideBar } from './ShellSideBar';
import { ShellStatusBar } from './ShellStatusBar';
import { Shortcuts } from './Shortcuts';
import type { Surface } from './shellCommands';
import { TabArea } from './TabArea';
import { TopBar } from './TopBar';
import type { ThemeSwitch } from './theme';
import { useActiveTab } from './useActiveTab';
import { useDensity, useOpenedFiles, useShellCommands } from './useFrame';
import { useIsNarrow } from './useIsNarrow';
import { useUpdates } from './useUpdates';
import { ViewBoundary } from './ViewBoundary';
import { WorkspaceSurfaces } from './WorkspaceSurfaces';

export interface ShellProps {
  session: Session;
  theme: ThemeSwitch;
  /** How the workspace came up, for the notice. */
  report: OpenReport;
}

export function Shell({ session, theme, report }: ShellProps) {
  return (
    <SessionProvider value={session}>
      <DesignProvider>
        <Frame session={session} theme={theme} report={report} />
      </DesignProvider>
    </SessionProvider>
  );
}

const PANEL_ID = 'tab-panel';

function Frame({ session, theme, report }: ShellProps) {
  const { bridge } = session;
  const [surface, setSurface] = useState<Surface | null>(null);
  const [name, setName] = useState(session.summary.name);
  const close = useCallback((isOpen: boolean) => !isOpen && setSurface(null), []);
  const updates = useUpdates(session.bridge);
  useShellCommands({ session, theme, open: setSurface });
  useOpenedFiles(session);
  useDensity(session);
  // What the desks offer works on all records.
  const isWhole = useIsWhole(session.workspace);
  useEffect(() => {
    document.title = `${name} – Aisle`;
  }, [name]);
  useEffect(() => bridge.on('workspace.renamed', (renamed) => setName(renamed.name)), [bridge]);

  return (
    <div className={styles.shell}>
      <Notices report={report} />
      <div className={styles.body}>
        <ShellSideBar name={name} theme={theme} onOpen={setSurface} />
        <main className={styles.work}>
          <h1 className={styles.heading}>{name}</h1>
          <TopBar panelId={PANEL_ID} />
          <Panes />
        </main>
      </div>
      <ShellStatusBar
        isTrayOpen={surface === 'tasks'}
        onTrayChange={(isOpen) => setSurface(isOpen ? 'tasks' : null)}
        onOpenMessages={() => setSurface('messages')}
        updates={updates}
        onOpenUpdate={() => setSurface('about')}
      />
      <Palette open={surface === 'palette'} onOpenChange={close} />
      <Shortcuts open={surface === 'shortcuts'} onOpenChange={close} />
      <MessageDrawer open={surface === 'messages'} onOpenChange={close} />
      <AboutDialog open={surface === 'about'} onOpenChange={close} updates={updates} />
      <WorkspaceSurfaces surface={surface} name={name} onClose={() => setSurface(null)} onRenamed={setName} />
      {isWhole && (
        <ViewBoundary isSilent>
          <DeskHosts />
        </ViewBoundary>
      )}
      <WindowDrop label="Drop to import" onFiles={(files) => void receiveDropped(session, files)} />
    </div>
  );
}

/** The tab in front, and beside it the details of its current record. */
function Panes() {
  const session = useSession();
  const { screen } = session;
  const wantsDetails = useStore(screen.state, (state) => state.isDetailsOpen);
  const width = useStore(screen.state, (state) => state.detailsWidth);
  const isOpen = showsDetails(useActiveTab(session)?.content) && wantsDetails;
  const isNarrow = useIsNarrow();
  useDetailsGiveWay(session, isNarrow);
  // The tab's place in the tree is the same either way: to toggle the details must not build the grid anew.
  return (
    <div
      className={styles.panes}
      data-single={!isOpen || undefined}
      data-over={(isOpen && isNarrow) || undefined}
    >
      <SplitPane
        label="Width of the details"
        sized="second"
        size={isOpen ? width : 0}
        minSize={isOpen ? 280 : 0}
        maxSize={720}
        defaultSize={360}
        onSizeChange={(next) => screen.state.setState({ detailsWidth: next })}
      >
        {[<TabArea key="area" panelId={PANEL_ID} />, isOpen ? <DetailsPanel key="details" /> : null]}
      </SplitPane>
    </div>
  );
}

/** A small window has room for one of them: the details stand in place of the view, once they are asked for there. */
function useDetailsGiveWay({ screen }: Session, isNarrow: boolean): void {
  const gaveWay = useRef(false);
  useEffect(() => {
    const { isDetailsOpen } = screen.state.getState();
    if (isNarrow === gaveWay.current || (isNarrow && !isDetailsOpen)) return;
    gaveWay.current = isNarrow;
    screen.state.setState({ isDetailsOpen: !isNarrow });
  }, [screen, isNarrow]);
}
