import { countText } from '@shared/numbers';
import { declarationOf, inSentence } from '@shared/records';
import { Columns3, ListTree, Plus, RefreshCw, Wand2 } from 'lucide-react';
import { useStore } from 'zustand';
import { Button, IconButton, Popover, SearchInput, Toolbar, ToolbarSeparator, ToolbarSpacer } from '@/design';
import { useSession } from '@/workspace/session';
import { useIsWhole } from '@/workspace/useWorkspaceSeq';
import { ColumnList } from './ColumnList';
import { ColumnSetsMenu } from './ColumnSetsMenu';
import { FilterChips } from './FilterChips';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';
import type { RowActions } from './rowActions';
import { ViewsMenu } from './ViewsMenu';

export interface GridBarProps {
  readonly grid: RecordGrid;
  readonly rows: RowActions;
  readonly areColumnsOpen: boolean;
  readonly onColumnsOpenChange: (isOpen: boolean) => void;
}

/** Search, views, columns, counts, and the filters that are on. */
export function GridBar({ grid, rows, areColumnsOpen, onColumnsOpenChange }: GridBarProps) {
  const { commands, activeView } = useSession();
  const view = useStore(grid.state, (state) => state.view);
  const isStale = useStore(grid.state, (state) => state.isStale);
  return (
    <>
      <Toolbar
        label={`${grid.label} tools`}
        leading={
          <SearchInput
            label={`Search ${inSentence(grid.label)}`}
            className={styles.search}
            shortcut="Mod+Shift+F"
            value={view.search}
            onValueChange={(search) => grid.view.change({ search })}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain').trim();
              if (!/[\r\n\t]/.test(text)) return;
              event.preventDefault();
              activeView.setPastedList(text);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
              event.preventDefault();
              grid.focus.enter();
            }}
          />
        }
      >
        <Count grid={grid} />
        {isStale && (
          <Button variant="quiet" icon={RefreshCw} onClick={() => grid.rows.reapply()}>
            Re-apply sort and filter
          </Button>
        )}
        <ToolbarSpacer />
        <IconButton
          icon={Wand2}
          label="Transform the selected cells"
          shortcut="Mod+Shift+T"
          onClick={() => commands.run('edit.transform')}
        />
        {declarationOf(grid.type).parentField !== undefined && (
          <Button
            variant="quiet"
            icon={ListTree}
            className={styles.yielding}
            title="Tree"
            onClick={() => commands.run('grid.tree')}
          >
            Tree
          </Button>
        )}
        <ColumnSetsMenu grid={grid} />
        <ViewsMenu grid={grid} />
        <Popover
          label="Columns"
          align="end"
          open={areColumnsOpen}
          onOpenChange={onColumnsOpenChange}
          trigger={
            <Button variant="quiet" icon={Columns3} className={styles.yielding} title="Columns">
              Columns
            </Button>
          }
        >
          <ColumnList grid={grid} onLeave={() => onColumnsOpenChange(false)} />
        </Popover>
        {rows.canAdd && (
          <>
            <ToolbarSeparator />
            <Button
              variant="primary"
              icon={Plus}
              onClick={() => commands.run('grid.addRecord')}
            >{`New ${inSentence(declarationOf(grid.type).label)}`}</Button>
          </>
        )}
      </Toolbar>
      {(view.filters.length > 0 || view.list !== undefined) && <FilterChips grid={grid} />}
    </>
  );
}

/** "1,204 of 24,628" */
function Count({ grid }: { grid: RecordGrid }) {
  const shown = useStore(grid.state, (state) => state.shown);
  const total = useStore(grid.state, (state) => state.total);
  const isWhole = useIsWhole(useSession().workspace);
  const all = countText(total);
  if (!isWhole) return <span className={styles.count} />;
  return (
    <span className={styles.count} role="status">
      {shown === total ? all : `${countText(shown)} of ${all}`}
    </span>
  );
}
