import { entryField, type Field, type FieldPath, type RecordNames, splitPath } from '@shared/fields';
import { declarationOf } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import type { ColumnState, GridView } from '@/data/query';

/** One column of a grid: where its values are, and how the person wants it shown. */
export interface GridColumn {
  readonly path: FieldPath;
  readonly field: Field;
  /** The field's label; of a map's entry its key, or the name of the record that the key stands for. */
  readonly header: string;
  /** Heading in lists of columns. */
  readonly group: string;
  readonly isHidden: boolean;
  readonly isPinned: boolean;
  /** px */
  readonly width: number;
}

const DEFAULT_WIDTH = 140;
/** With more keys than this the entries of a map wait in the columns menu. */
const SHOWN_KEYS = 12;

interface ColumnsContext {
  /** Paths of map entries that records of the type use. */
  readonly entries: readonly FieldPath[];
  readonly names: RecordNames;
  readonly fields: Fields;
}

/**
 * The columns of a type in the order of the view; what the view does not name stands where the declaration has it.
 * Hidden ones are included.
 */
export function columnsOf(type: string, view: GridView, context: ColumnsContext): GridColumn[] {
  const states = new Map(view.columns.map((state) => [state.path, state]));
  const columns = new Map(
    declaredColumns(type, context).map((column) => [column.path, shownAs(column, states.get(column.path))]),
  );
  const ordered = view.columns.flatMap(({ path }) => columns.get(path) ?? []);
  const placed = new Set(ordered.map(({ path }) => path));
  let after = -1;
  for (const [path, column] of columns) {
    const place = ordered.findIndex((other) => other.path === path);
    if (place >= 0) after = place;
    else if (!placed.has(path)) ordered.splice(++after, 0, column);
  }
  return ordered;
}

function shownAs(column: GridColumn, state: ColumnState | undefined): GridColumn {
  if (state === undefined) return column;
  return {
    ...column,
    isHidden: state.isHidden ?? false,
    isPinned: state.isPinned ?? false,
    width: state.width ?? column.width,
  };
}

function declaredColumns(type: string, { entries, names, fields }: ColumnsContext): GridColumn[] {
  const { nameFields } = declarationOf(type);
  return fields.of(type).flatMap(([name, field]): GridColumn[] => {
    const group = field.group ?? 'Fields';
    if (field.kind !== 'map')
      return [declared(name, field, { header: field.label, group, isName: name === nameFields[0] })];
    const own = entries.filter((path) => splitPath(path).field === name && !fields.isDefined(type, path));
    return own.map((path) => {
      const key = splitPath(path).key ?? '';
      const header = field.keyTo === undefined ? key : (names.nameOf(key) ?? key);
      const column = declared(path, entryField(field, key), { header, group });
      return { ...column, isHidden: own.length > SHOWN_KEYS };
    });
  });
}

function declared(
  path: FieldPath,
  field: Field,
  { isName = false, ...named }: { header: string; group: string; isName?: boolean },
): GridColumn {
  return {
    path,
    field,
    ...named,
    isHidden: field.hidden ?? false,
    isPinned: isName,
    width: field.width ?? DEFAULT_WIDTH,
  };
}

/** The columns as the view keeps them: all of them, so that their order and what is hidden are as they were left. */
export function columnStates(columns: readonly GridColumn[]): ColumnState[] {
  return columns.map(({ path, isHidden, isPinned, width }) => ({ path, isHidden, isPinned, width }));
}
