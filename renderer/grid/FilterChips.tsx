import { countText } from '@shared/numbers';
import { nameOfRecord } from '@shared/records';
import { ListOrdered, X } from 'lucide-react';
import { useStore } from 'zustand';
import type { ListFilter } from '@/data/query';
import { Button, IconButton } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { setFilter } from './FilterPopover';
import { filterWords } from './filterWords';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';

/** What keeps records away: a list that was pasted, and the filters of columns. */
export function FilterChips({ grid }: { grid: RecordGrid }) {
  const filters = useStore(grid.state, (state) => state.view.filters);
  const list = useStore(grid.state, (state) => state.view.list);
  return (
    <section className={styles.chips} aria-label="Filters">
      {list !== undefined && <ListChip grid={grid} list={list} />}
      {filters.map((filter) => {
        const words = filterWords(grid.view.column(filter.path)?.header ?? filter.path, filter);
        return (
          <span key={filter.path} className={styles.chip}>
            <button
              type="button"
              className={styles.chipText}
              title={words}
              onClick={(event) => grid.view.openFilter(filter.path, event.currentTarget)}
            >
              {words}
            </button>
            <IconButton
              size="small"
              icon={X}
              label={`Remove filter ${words}`}
              onClick={() => setFilter(grid, filter.path, undefined)}
            />
          </span>
        );
      })}
      <Button variant="quiet" onClick={() => grid.view.change({ filters: [], list: undefined })}>
        Remove all
      </Button>
    </section>
  );
}

/** The list or set that is shown; its order stays until a column is sorted, and can be had back. */
function ListChip({ grid, list }: { grid: RecordGrid; list: ListFilter }) {
  const { workspace, commands } = useSession();
  useWorkspaceSeq(workspace);
  const isSorted = useStore(grid.state, (state) => state.view.sort.length > 0);
  const set = list.kind === 'set' ? workspace.store.get(list.id) : undefined;
  const words =
    list.kind === 'pasted'
      ? `Pasted list of ${countText(list.ids.length)}`
      : `Set: ${set === undefined ? 'deleted' : nameOfRecord(set)}`;
  return (
    <>
      <span className={styles.chip}>
        <button
          type="button"
          className={styles.chipText}
          title={words}
          onClick={() => commands.run('sets.findList')}
        >
          {words}
        </button>
        <IconButton
          size="small"
          icon={X}
          label={`Remove filter ${words}`}
          onClick={() => grid.view.change({ list: undefined })}
        />
      </span>
      {isSorted && (
        <Button variant="quiet" icon={ListOrdered} onClick={() => grid.view.change({ sort: [] })}>
          {list.kind === 'pasted' ? 'Sort as pasted' : 'Sort as in the set'}
        </Button>
      )}
    </>
  );
}
