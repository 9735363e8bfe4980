import { useEffect, useMemo, useReducer } from 'react';
import { isNumeric } from '@/fieldKinds/cells/cellContent';
import { editorForm } from '@/fieldKinds/editors/editorForm';
import { type AfterEdit, InlineEditor } from '@/fieldKinds/editors/InlineEditor';
import { ListEditor } from '@/fieldKinds/editors/ListEditor';
import { PanelEditor } from '@/fieldKinds/editors/PanelEditor';
import { type CellAddress, textOfCell, valueOfCell } from '@/grid/cellValues';
import { useSession } from '@/workspace/session';
import { cellSource, type Entered } from './rowEditing';

interface RowEditorProps {
  readonly cell: CellAddress;
  readonly typed: string | null;
  readonly anchor: () => HTMLElement | null;
  readonly onEntered: (entered: Entered, after: AfterEdit) => void;
  readonly onCancel: () => void;
}

/** The editor of the field's kind over its cell: the same that the grid opens. */
export function RowEditor({ cell, typed, anchor, onEntered, onCancel }: RowEditorProps) {
  const session = useSession();
  const source = useMemo(() => cellSource(session), [session]);
  useScrolled();
  const rect = anchor()?.getBoundingClientRect();
  const { field } = cell;
  const form = editorForm(field, typed !== null);
  const place = { getBoundingClientRect: () => anchor()?.getBoundingClientRect() ?? new DOMRect() };
  if (form === 'list' && (field.kind === 'choice' || field.kind === 'reference'))
    return (
      <ListEditor
        field={field}
        value={valueOfCell(cell, source)}
        typed={typed}
        anchor={place}
        onValue={(value, after) => onEntered({ value }, after)}
        onText={(text, after) => onEntered({ text }, after)}
        onCancel={onCancel}
      />
    );
  if (form === 'panel')
    return (
      <PanelEditor
        type={source.record(cell.id)?.type ?? ''}
        path={cell.path}
        field={field}
        value={valueOfCell(cell, source)}
        typed={typed}
        anchor={place}
        onDone={(value, after) => onEntered({ value }, after)}
        onCancel={onCancel}
      />
    );
  return (
    <InlineEditor
      field={field}
      text={textOfCell(cell, source)}
      typed={typed}
      rect={rect}
      isNumber={isNumeric(field)}
      onDone={(text, after) => onEntered({ text }, after)}
      onCancel={onCancel}
    />
  );
}

/** Scrolling moves the cell; its place is asked for anew. */
function useScrolled(): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    window.addEventListener('scroll', again, true);
    window.addEventListener('resize', again);
    return () => {
      window.removeEventListener('scroll', again, true);
      window.removeEventListener('resize', again);
    };
  }, []);
}
