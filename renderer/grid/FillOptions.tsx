import { Check, Grid2x2Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { DropdownMenu, IconButton, type MenuItem } from '@/design';
import { useCommands } from '@/workspace/useCommands';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import type { Filling } from './filling';
import type { Filled } from './gridState';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';

/** After a fill, at the corner of what was filled: as copies or as a series? It goes with the next change. */
export function FillOptions({ grid, filling }: { grid: RecordGrid; filling: Filling }) {
  const filled = useStore(grid.state, (state) => state.filled);
  const seq = useWorkspaceSeq(grid.session.workspace);
  if (filled === null || filled.seq !== seq) return null;
  return <Options grid={grid} filling={filling} filled={filled} />;
}

function Options({ grid, filling, filled }: { grid: RecordGrid; filling: Filling; filled: Filled }) {
  const [isOpen, setOpen] = useState(false);
  const place = usePlace(grid, filled);
  const frame = useRef<HTMLDivElement>(null);
  const commands = useRef([
    {
      id: 'grid.fillOptions',
      label: 'Fill options…',
      group: 'Grid' as const,
      shortcuts: ['Mod+.'],
      run: () => setOpen(true),
    },
  ]);
  useCommands(commands.current);
  if (place === undefined) return null;
  const choose = (mode: 'copy' | 'series') => ({
    label: mode === 'copy' ? 'Copy cells' : 'Fill series',
    icon: filled.used === mode ? Check : undefined,
    disabled: mode === 'series' && !filled.hasSeries,
    onSelect: () => void (filled.used !== mode && filling.again(mode)),
  });
  const template = grid.session.commands.find('edit.fillByTemplate');
  const items: MenuItem[] = [
    choose('copy'),
    choose('series'),
    ...(template === undefined
      ? []
      : [{ kind: 'separator' as const }, { label: 'Fill by template…', onSelect: () => template.run() }]),
  ];
  return (
    <div ref={frame} className={styles.fillOptions} style={place}>
      <DropdownMenu
        open={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          if (!open) grid.focus.restore();
        }}
        items={items}
        trigger={<IconButton icon={Grid2x2Plus} size="small" label="Fill options" shortcut="Mod+." />}
      />
    </div>
  );
}

/** Below the last cell, inside the frame; nothing while that cell is not on the screen. */
function usePlace(grid: RecordGrid, { whole }: Filled): { left: number; top: number } | undefined {
  const moves = useStore(grid.state, (state) => state.moves);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolling moves the cell.
  useEffect(() => {
    const cell = grid.cellAt({ row: whole.bottom, column: whole.right });
    const rect = cell === undefined ? undefined : grid.editor.rectOf(cell.id, cell.path);
    const frame = grid.frame();
    if (rect === undefined || frame === undefined) setPlace(undefined);
    else
      setPlace({
        left: Math.min(rect.right + 4, frame.right - 32) - frame.left,
        top: Math.min(rect.bottom + 4, frame.bottom - 32) - frame.top,
      });
  }, [grid, whole, moves]);
  return place;
}
