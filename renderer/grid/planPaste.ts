import type { Operation } from '@shared/changes';
import { parseValue, type Value } from '@shared/fields';
import {
  type CellAddress,
  type CellSource,
  type EditPlan,
  isReadOnly,
  planTexts,
  planValues,
  textOfCell,
} from './cellValues';
import { type Bounds, type CellPosition, type Extent, pasteTargets, sizeOf } from './range';

/** A cell that a paste changes or leaves alone, for the preview. */
export interface PasteDifference {
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  readonly remark: 'kept-as-typed' | 'left-alone' | undefined;
}

export interface PastePlan {
  readonly edit: EditPlan;
  /** The cells it goes to. */
  readonly area: Bounds;
  /** Filled cells that get another content. */
  readonly overwritten: number;
  /** Of the changed cells those that are not on the screen. */
  readonly unseen: number;
  /** How many times the block is put side by side to fill the selection. */
  readonly repeats: number;
  /** Rows of the block beyond the last row, as far as there are columns. */
  readonly beyondRows: readonly (readonly string[])[];
  /** Columns of the block beyond the last column. */
  readonly beyondColumns: number;
  /** The first of them. */
  readonly differences: readonly PasteDifference[];
}

export interface PasteRequest {
  readonly rows: readonly (readonly string[])[];
  readonly bounds: Bounds;
  readonly extent: Extent;
  /** The rows on the screen. */
  readonly seen: { readonly first: number; readonly last: number };
  /** Cells that are emptied because they were cut for this paste. */
  readonly emptied: readonly CellAddress[];
}

const SHOWN_DIFFERENCES = 100;
/** More changed cells than this are shown before they are written. */
const PLAIN_AT_MOST = 500;

/** What a paste will do, found out in one pass and written later as one step. */
export function planPaste(request: PasteRequest, source: CellSource): PastePlan {
  const { rows, bounds, extent, seen } = request;
  const { cells } = pasteTargets(rows, bounds, extent);
  const differences: PasteDifference[] = [];
  const texts: { cell: CellAddress; text: string }[] = [];
  const reached = new Set<string>();
  let overwritten = 0;
  let unseen = 0;
  for (const { row, column, text } of cells) {
    const cell = source.cellAt({ row, column });
    if (cell === undefined) continue;
    reached.add(`${cell.id} ${cell.path}`);
    const before = textOfCell(cell, source);
    // Text that is there already leaves an inherited value inherited.
    if (before === text) continue;
    texts.push({ cell, text });
    if (before !== '') overwritten++;
    if (row < seen.first || row > seen.last) unseen++;
    if (differences.length < SHOWN_DIFFERENCES)
      differences.push(differenceOf({ cell, before, text }, source));
  }
  const moved = request.emptied.filter(({ id, path }) => !reached.has(`${id} ${path}`));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isRepeated = isTiled(rows.length, width, bounds);
  return {
    edit: joined(
      planValues(
        moved.map((cell) => ({ cell, value: undefined })),
        source,
      ),
      planTexts(texts, source),
    ),
    area: areaOf(cells, bounds),
    overwritten,
    unseen,
    repeats: isRepeated ? (sizeOf(bounds).rows * sizeOf(bounds).columns) / (rows.length * width) : 1,
    beyondRows: isRepeated ? [] : rows.slice(Math.max(0, extent.rows - bounds.top)),
    beyondColumns: isRepeated ? 0 : Math.max(0, bounds.left + width - extent.columns),
    differences,
  };
}

/** Whether a paste does more than meets the eye: then it is shown first. */
export function needsPreview({
  edit,
  area,
  unseen,
  repeats,
  beyondRows,
  beyondColumns,
  ...plan
}: PastePlan): boolean {
  const { rows, columns } = sizeOf(area);
  if (edit.changed > PLAIN_AT_MOST || beyondRows.length > 0 || beyondColumns > 0) return true;
  if (rows * columns === 1) return false;
  const isBlockRepeated = repeats > 1 && repeats < rows * columns;
  return edit.unparsed > 0 || edit.readOnly > 0 || isBlockRepeated || (unseen > 0 && plan.overwritten > 0);
}

/** The rows beyond the last as new records: what their columns take. */
export function planNewRecords(
  { beyondRows, area }: PastePlan,
  {
    type,
    newId,
    columns,
    source,
  }: {
    readonly type: string;
    readonly newId: () => string;
    /** From the first column in view. */
    readonly columns: readonly Pick<CellAddress, 'path' | 'field'>[];
    readonly source: CellSource;
  },
): Operation[] {
  return beyondRows.map((texts): Operation => {
    const values: Record<string, Value> = {};
    texts.forEach((text, place) => {
      const column = columns[area.left + place];
      if (column === undefined || text === '' || isReadOnly(type, column.field)) return;
      const value = parseValue(text, column.field, source.text);
      if (value !== null) values[column.path] = value;
    });
    return { kind: 'create', record: { id: newId(), type, values } };
  });
}

function differenceOf(
  { cell, before, text }: { cell: CellAddress; before: string; text: string },
  source: CellSource,
): PasteDifference {
  const { readOnly, unparsed } = planTexts([{ cell, text }], source);
  const remark = readOnly > 0 ? 'left-alone' : unparsed > 0 ? 'kept-as-typed' : undefined;
  return { cell, before, after: text, remark };
}

function joined(first: EditPlan, second: EditPlan): EditPlan {
  return {
    operations: [...first.operations, ...second.operations],
    changed: first.changed + second.changed,
    readOnly: first.readOnly + second.readOnly,
    unparsed: first.unparsed + second.unparsed,
  };
}

function isTiled(height: number, width: number, bounds: Bounds): boolean {
  const { rows, columns } = sizeOf(bounds);
  return height > 0 && width > 0 && rows % height === 0 && columns % width === 0;
}

function areaOf(cells: readonly CellPosition[], { top, left }: Bounds): Bounds {
  let [bottom, right] = [top, left];
  for (const { row, column } of cells) {
    if (row > bottom) bottom = row;
    if (column > right) right = column;
  }
  return { top, left, bottom, right };
}
