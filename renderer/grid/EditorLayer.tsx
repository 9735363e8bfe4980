import { useMemo } from 'react';
import { useStore } from 'zustand';
import { isNumeric } from '@/fieldKinds/cells/cellContent';
import { editorForm } from '@/fieldKinds/editors/editorForm';
import { InlineEditor } from '@/fieldKinds/editors/InlineEditor';
import { ListEditor } from '@/fieldKinds/editors/ListEditor';
import { PanelEditor } from '@/fieldKinds/editors/PanelEditor';
import type { CellActions } from './cellActions';
import { valueOfCell } from './cellValues';
import type { Editing } from './editing';
import type { RecordGrid } from './recordGrid';

/** The editor of the cell that is being edited, over the grid and not in it: AG Grid may redraw as it likes. */
export function EditorLayer({ grid, actions }: { grid: RecordGrid; actions: CellActions }) {
  const editing = useStore(grid.state, (state) => state.editing);
  if (editing === null) return null;
  return <CellEditor key={`${editing.id} ${editing.path}`} grid={grid} actions={actions} editing={editing} />;
}

interface CellEditorProps {
  readonly grid: RecordGrid;
  readonly actions: CellActions;
  readonly editing: Editing;
}

function CellEditor({ grid, actions, editing }: CellEditorProps) {
  // Scrolling moves the cell; its place is asked for anew.
  useStore(grid.state, (state) => state.moves);
  const { id, path, field, text, typed } = editing;
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => grid.editor.rectOf(id, path) ?? new DOMRect() }),
    [grid, id, path],
  );
  const cancel = (): void => actions.cancel();
  const form = editorForm(field, typed !== null);
  if (form === 'list' && (field.kind === 'choice' || field.kind === 'reference'))
    return (
      <ListEditor
        field={field}
        value={valueOfCell(editing, grid)}
        typed={typed}
        anchor={anchor}
        onValue={(value, after) => void actions.commit(editing, { value }, after)}
        onText={(own, after) => void actions.commit(editing, { text: own }, after)}
        onCancel={cancel}
      />
    );
  if (form === 'panel')
    return (
      <PanelEditor
        type={editing.type}
        path={path}
        field={field}
        value={valueOfCell(editing, grid)}
        typed={typed}
        anchor={anchor}
        onDone={(value, after) => void actions.commit(editing, { value }, after)}
        onCancel={cancel}
      />
    );
  return (
    <InlineEditor
      field={field}
      text={text}
      typed={typed}
      rect={grid.editor.rectOf(id, path)}
      isNumber={isNumeric(field)}
      onDone={(own, after) => void actions.commit(editing, { text: own }, after)}
      onCancel={cancel}
    />
  );
}
