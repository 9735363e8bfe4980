import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { CellActions } from './cellActions';
import { ClipboardEvents } from './clipboardEvents';
import { EditorLayer } from './EditorLayer';
import { FillOptions } from './FillOptions';
import { FilterPopover } from './FilterPopover';
import { FindBar } from './FindBar';
import { Filling } from './filling';
import { GoToDialog } from './GoToDialog';
import { GridBar } from './GridBar';
import { GridMenu } from './GridMenu';
import { GridNotice } from './GridNotice';
import { gridCommands } from './gridCommands';
import { GridFinder } from './gridFinder';
import { Keyboard } from './keyboard';
import { Ordering } from './ordering';
import { PasteDialog } from './PasteDialog';
import { PasteActions } from './pasting';
import { Pointer } from './pointer';
import styles from './RecordsGrid.module.css';
import { RecordGrid } from './recordGrid';
import { RowActions } from './rowActions';

export interface RecordsGridProps {
  /** A record type's name. */
  type: string;
  /** Told the id of the record the cursor is on; null where it is on none. */
  onCurrentChange?: ((id: string | null) => void) | undefined;
}

/** All records of a type as a spreadsheet: the tool bar, the cells, their editors and menus. */
export function RecordsGrid({ type, onCurrentChange }: RecordsGridProps) {
  const session = useSession();
  const [parts] = useState(() => {
    const grid = new RecordGrid(session, type);
    const cells = new CellActions(grid);
    return {
      grid,
      cells,
      filling: new Filling(grid, cells),
      order: new Ordering(grid),
      paste: new PasteActions(grid, cells),
      rows: new RowActions(grid),
      finder: new GridFinder(grid),
    };
  });
  const { grid, cells, filling, order, paste, rows, finder } = parts;
  useStore(grid.state, (state) => state.view);
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [areColumnsOpen, setColumnsOpen] = useState(false);
  const [isGoToOpen, setGoToOpen] = useState(false);
  useLayoutEffect(() => {
    grid.onCurrentChange = onCurrentChange ?? (() => undefined);
    onCurrentChange?.(grid.activeCell?.id ?? null);
  }, [grid, onCurrentChange]);
  useGridHost(parts, host);
  const commands = useMemo(
    () =>
      gridCommands({
        ...parts,
        focusSearch: () => bar.current?.querySelector<HTMLInputElement>('input[type="search"]')?.select(),
        openColumns: () => setColumnsOpen(true),
        openGoTo: () => setGoToOpen(true),
      }),
    [parts],
  );
  useCommands(commands);
  return (
    <div className={styles.frame} data-grid={type}>
      <div ref={bar} className={styles.bar} data-area="">
        <GridBar
          grid={grid}
          rows={rows}
          areColumnsOpen={areColumnsOpen}
          onColumnsOpenChange={setColumnsOpen}
        />
      </div>
      <div className={styles.body} data-area="grid.enter">
        <GridMenu grid={grid} rows={rows}>
          <div ref={host} className="aisle-grid" data-orderable={order.isShown || undefined} />
        </GridMenu>
        <GridNotice grid={grid} rows={rows} />
        <FillOptions grid={grid} filling={filling} />
      </div>
      <FindBar grid={grid} finder={finder} />
      <EditorLayer grid={grid} actions={cells} />
      <FilterPopover grid={grid} />
      <PasteDialog grid={grid} paste={paste} />
      <GoToDialog grid={grid} isOpen={isGoToOpen} onOpenChange={setGoToOpen} />
    </div>
  );
}

interface Parts {
  readonly grid: RecordGrid;
  readonly cells: CellActions;
  readonly filling: Filling;
  readonly order: Ordering;
  readonly paste: PasteActions;
  readonly rows: RowActions;
}

/** Ties the grid to its element while the tab is in front. */
function useGridHost(
  { grid, cells, filling, order, paste }: Parts,
  host: React.RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const edit = (typed: string | null): void => grid.editor.start(typed);
    const stops = [
      grid.attach(element),
      new Pointer(grid, element, {
        edit: () => edit(null),
        toggle: () => cells.toggle(),
        fill: filling,
        order,
      }).attach(),
      new Keyboard(grid, element, {
        edit,
        clear: () => cells.clear(),
        toggle: () => cells.toggle(),
        order,
      }).attach(),
      new ClipboardEvents(grid, paste).attach(),
    ];
    return () => {
      for (const stop of stops) stop();
      // Hidden with its tab it stays; taken off the page it is gone for good.
      requestAnimationFrame(() => {
        if (!element.isConnected) grid.destroy();
      });
    };
  }, [grid, cells, filling, order, paste, host]);
}
