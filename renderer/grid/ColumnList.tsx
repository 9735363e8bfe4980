import { Pin, PinOff, Plus, Settings2, Sigma } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button, Checkbox, IconButton, SearchInput } from '@/design';
import type { GridColumn } from './columns';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';
import { changeColumn } from './viewCommands';

/** All columns by group: shown or not, pinned or not. */
export function ColumnList({ grid, onLeave }: { grid: RecordGrid; onLeave: () => void }) {
  const columns = useStore(grid.state, (state) => state.columns);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = columns.filter(({ header, path }) => `${header} ${path}`.toLowerCase().includes(wanted));
  const groups = new Map<string, GridColumn[]>();
  for (const column of found) groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  const run = (command: string): void => {
    onLeave();
    grid.session.commands.run(command);
  };
  const setAll = (isHidden: boolean): void => {
    const paths = new Set(found.map(({ path }) => path));
    grid.view.setColumns(
      columns.map((column) => (paths.has(column.path) ? { ...column, isHidden } : column)),
    );
  };
  return (
    <div className={styles.columnList}>
      <SearchInput label="Search columns" value={search} onValueChange={setSearch} autoFocus />
      <div className={styles.columnScroll}>
        {[...groups].map(([group, members]) => (
          <section key={group} aria-label={group}>
            <h3 className={styles.columnGroup}>{group}</h3>
            {members.map((column) => (
              <ColumnRow key={column.path} grid={grid} column={column} />
            ))}
          </section>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button variant="quiet" onClick={() => setAll(false)}>
          Show all
        </Button>
        <Button variant="quiet" onClick={() => setAll(true)}>
          Hide all
        </Button>
        <Button variant="quiet" onClick={() => grid.view.change({ columns: [] })}>
          Reset
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button variant="quiet" icon={Plus} onClick={() => run('fields.add')}>
          Field…
        </Button>
        <Button variant="quiet" icon={Sigma} onClick={() => run('fields.addCalculated')}>
          Calculated…
        </Button>
        <Button variant="quiet" icon={Settings2} onClick={() => run('fields.manage')}>
          Manage…
        </Button>
      </div>
    </div>
  );
}

function ColumnRow({ grid, column }: { grid: RecordGrid; column: GridColumn }) {
  const { path, header, isHidden, isPinned } = column;
  return (
    <div className={styles.columnRow}>
      <Checkbox
        label={header}
        checked={!isHidden}
        onCheckedChange={(isShown) => changeColumn(grid, path, { isHidden: !isShown })}
      />
      <IconButton
        size="small"
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? `Unpin ${header}` : `Pin ${header}`}
        pressed={isPinned}
        onClick={() => changeColumn(grid, path, { isPinned: !isPinned })}
      />
    </div>
  );
}
