import { LayoutGrid } from 'lucide-react';
import { Activity, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button, EmptyState } from '@/design';
import { TabView } from '@/desks';
import type { Tab } from '@/workspace/screen';
import { useSession } from '@/workspace/session';
import { useIsWhole } from '@/workspace/useWorkspaceSeq';
import styles from './Shell.module.css';
import { ViewBoundary } from './ViewBoundary';
import { Waiting } from './Waiting';

/**
 * What the tabs show. A tab that was left keeps what was typed and chosen in it, but runs no effects and offers no
 * commands until it comes back; one that was not yet visited is not there.
 */
export function TabArea({ panelId }: { panelId: string }) {
  const { screen, commands, workspace } = useSession();
  const isWhole = useIsWhole(workspace);
  const tabs = useStore(screen.state, (state) => state.tabs);
  const activeId = useStore(screen.state, (state) => state.activeTab);
  const visited = useRef(new Set<string>());
  if (activeId !== null) visited.current.add(activeId);
  // Of a workspace that is still being read, the tab that was in front at first is shown alone.
  const first = useRef(activeId);
  const shown = tabs.filter(({ id }) => visited.current.has(id));
  useReadyWhenShown(activeId);
  return (
    <div
      id={panelId}
      role="tabpanel"
      aria-labelledby={activeId === null ? undefined : `tab-${activeId}`}
      className={styles.panel}
      data-area=""
    >
      {shown.map((tab) => (
        <Activity key={tab.id} mode={tab.id === activeId ? 'visible' : 'hidden'}>
          {isWhole || tab.id === first.current ? <TabFrame tab={tab} /> : <Waiting label="Reading records" />}
        </Activity>
      ))}
      {tabs.length === 0 && (
        <EmptyState
          icon={LayoutGrid}
          title="No tab is open"
          description="Choose a desk in the side bar, or look for a record by its name, SKU or barcode."
          actions={
            <Button variant="primary" onClick={() => commands.run('view.commandPalette')}>
              Find a record
            </Button>
          }
        />
      )}
    </div>
  );
}

function TabFrame({ tab }: { tab: Tab }) {
  const { activeView, screen } = useSession();
  // What the view in front has said goes with it, before the next one speaks.
  useLayoutEffect(() => () => activeView.clear(), [activeView]);
  return (
    <div className={styles.frame}>
      <ViewBoundary onClose={() => screen.close(tab.id)}>
        <Suspense fallback={<Waiting label="Opening" />}>
          <TabView content={tab.content} />
          <Ready />
        </Suspense>
      </ViewBoundary>
    </div>
  );
}

/** Comes with the view: once both are on the screen, the window is ready for input. */
function Ready() {
  useEffect(() => {
    const frame = requestAnimationFrame(markReady);
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}

/** With no tab there is nothing to wait for. */
function useReadyWhenShown(activeId: string | null): void {
  useEffect(() => {
    if (activeId === null) markReady();
  }, [activeId]);
}

function markReady(): void {
  performance.mark('aisle-ready');
  document.documentElement.dataset.ready = 'workspace';
}
