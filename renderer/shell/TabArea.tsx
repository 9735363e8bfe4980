import { LayoutGrid } from 'lucide-react';
import { Activity, Suspense, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button, EmptyState } from '@/design';
import { TabView } from '@/desks';
import type { Tab } from '@/workspace/screen';
import { useSession } from '@/workspace/session';
import { useIsWhole } from '@/workspace/useWorkspaceSeq';
import { enterView, isFocusLost } from './areas';
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
  const { panel, comeToFront } = useFocusOfTabs(activeId);
  return (
    <div
      ref={panel}
      id={panelId}
      role="tabpanel"
      tabIndex={-1}
      aria-labelledby={activeId === null ? undefined : `tab-${activeId}`}
      className={styles.panel}
      data-area=""
    >
      {shown.map((tab) => (
        <Activity key={tab.id} mode={tab.id === activeId ? 'visible' : 'hidden'}>
          {isWhole || tab.id === first.current ? (
            <TabFrame tab={tab} onReady={comeToFront} />
          ) : (
            <Waiting label="Reading records" />
          )}
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

/**
 * A tab that comes to the front takes the focus that the one before it lost. Chosen in the side bar or the strip of
 * tabs, the focus stays there.
 */
function useFocusOfTabs(activeId: string | null) {
  const { commands } = useSession();
  const panel = useRef<HTMLDivElement>(null);
  const inFront = useRef<string | null | undefined>(undefined);
  const comeToFront = useCallback(
    (id: string | null, last: HTMLElement | null): void => {
      const isChange = inFront.current !== undefined && inFront.current !== id;
      inFront.current = id;
      if (!isChange || !isFocusLost()) return;
      last?.focus();
      if (isFocusLost() && panel.current !== null) enterView(commands, panel.current);
      // Where nothing in it takes the focus (yet), Tab goes on from there.
      if (isFocusLost()) panel.current?.focus();
    },
    [commands],
  );
  // With no tab there is nothing to wait for.
  useEffect(() => {
    if (activeId !== null) return;
    markReady();
    comeToFront(null, null);
  }, [activeId, comeToFront]);
  return { panel, comeToFront };
}

interface TabFrameProps {
  tab: Tab;
  /** On the screen; `last` had the focus in it before. */
  onReady: (id: string, last: HTMLElement | null) => void;
}

function TabFrame({ tab, onReady }: TabFrameProps) {
  const { activeView, screen } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    return () => {
      // What the view in front has said goes with it, before the next one speaks.
      activeView.clear();
      last.current = focusedIn(element);
    };
  }, [activeView]);
  return (
    <div ref={frame} className={styles.frame}>
      <ViewBoundary onClose={() => screen.close(tab.id)}>
        <Suspense fallback={<Waiting label="Opening" />}>
          <TabView content={tab.content} />
          <Ready onReady={() => onReady(tab.id, last.current)} />
        </Suspense>
      </ViewBoundary>
    </div>
  );
}

/** Cells are drawn anew and stand for others then: the grid itself knows which one it was at. */
function focusedIn(element: HTMLElement | null): HTMLElement | null {
  const { activeElement } = document;
  const isKept = activeElement instanceof HTMLElement && element?.contains(activeElement) === true;
  return isKept && activeElement.closest('[role="grid"]') === null ? activeElement : null;
}

/** Comes with the view, and comes back with it: once both are on the screen, the window is ready for input. */
function Ready({ onReady }: { onReady: () => void }) {
  const tell = useEffectEvent(onReady);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      markReady();
      tell();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}

function markReady(): void {
  performance.mark('aisle-ready');
  document.documentElement.dataset.ready = 'workspace';
}
