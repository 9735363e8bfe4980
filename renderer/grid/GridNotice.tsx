import { countText } from '@shared/numbers';
import { declarationOf, inSentence } from '@shared/records';
import { FileInput, Plus, SearchX, Table2 } from 'lucide-react';
import { useStore } from 'zustand';
import { Button, EmptyState } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';
import type { RowActions } from './rowActions';

/** In place of rows where there are none: what to do next. */
export function GridNotice({ grid, rows }: { grid: RecordGrid; rows: RowActions }) {
  const { commands } = useSession();
  const shown = useStore(grid.state, (state) => state.shown);
  const total = useStore(grid.state, (state) => state.total);
  const { label, plural } = declarationOf(grid.type);
  if (shown > 0) return null;
  return (
    <div className={styles.notice}>
      {total > 0 ? (
        <EmptyState
          icon={SearchX}
          title="Nothing matches"
          description={`None of ${countText(total)} ${inSentence(plural)} passes the search and the filters.`}
          actions={
            <Button
              variant="primary"
              onClick={() => grid.view.change({ filters: [], search: '', list: undefined })}
            >
              Remove search and filters
            </Button>
          }
        />
      ) : (
        <EmptyState
          icon={Table2}
          title={`No ${inSentence(plural)} yet`}
          description="Import a file from a shop or a marketplace, or begin with a single record."
          actions={
            <>
              <Button variant="primary" icon={FileInput} onClick={() => commands.run('file.import')}>
                Import a file
              </Button>
              {rows.canAdd && (
                <Button icon={Plus} onClick={() => commands.run('grid.addRecord')}>
                  {`New ${inSentence(label)}`}
                </Button>
              )}
            </>
          }
        />
      )}
    </div>
  );
}
