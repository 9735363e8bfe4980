import type { Field, Value } from '@shared/fields';
import { type Series, seriesOf } from '@shared/fill';
import type { EditPlan } from './cellValues';
import {
  type CellAddress,
  type CellSource,
  planTexts,
  planValues,
  textOfCell,
  valueOfCell,
} from './cellValues';
import type { FillArea } from './fillTarget';
import type { Bounds } from './range';

/** `auto` goes on with what is evidently a series and copies the rest; `other` does the opposite. */
export type FillMode = 'auto' | 'other' | 'series' | 'copy';

export interface FillPlan {
  readonly plan: EditPlan;
  /** What the cells were filled with. */
  readonly used: 'series' | 'copy';
  /** Whether there is a series to go on with. */
  readonly hasSeries: boolean;
}

/** Every line of the area (its columns, or its rows when filling sideways) is filled on from its own cells. */
export function planFill(
  area: FillArea,
  mode: FillMode,
  { source, locale }: { readonly source: CellSource; readonly locale: string },
): FillPlan {
  const lines = linesOf(area, source).map((line) => ({ ...line, series: seriesFor(line, source, locale) }));
  const all = lines.map(({ series }) => series);
  const hasSeries = all.some((series) => series !== undefined);
  const isEvident = all.some((series) => series?.isEvident);
  const isSeries = mode === 'series' || (mode !== 'copy' && isEvident === (mode === 'auto'));
  const chosen = (series: Series | undefined): Series | undefined =>
    isSeries && (mode !== 'auto' || series?.isEvident) ? series : undefined;
  const plans = lines.map((line) => planLine(line, chosen(line.series), source));
  return { plan: joined(plans), used: isSeries && hasSeries ? 'series' : 'copy', hasSeries };
}

interface Line {
  readonly from: readonly CellAddress[];
  readonly to: readonly CellAddress[];
  /** The place of the first target cell, counted from the first source cell. */
  readonly start: number;
}

function linesOf({ source: from, target, axis }: FillArea, source: CellSource): Line[] {
  const lines: Line[] = [];
  const along = (line: number, bounds: Bounds): CellAddress[] => {
    const [first, last] = axis === 'rows' ? [bounds.top, bounds.bottom] : [bounds.left, bounds.right];
    const cells: CellAddress[] = [];
    for (let place = first; place <= last; place++) {
      const at = axis === 'rows' ? { row: place, column: line } : { row: line, column: place };
      const cell = source.cellAt(at);
      if (cell !== undefined) cells.push(cell);
    }
    return cells;
  };
  const [first, last] = axis === 'rows' ? [from.left, from.right] : [from.top, from.bottom];
  const start = axis === 'rows' ? target.top - from.top : target.left - from.left;
  for (let line = first; line <= last; line++)
    lines.push({ from: along(line, from), to: along(line, target), start });
  return lines;
}

/** Across columns of different kinds there is no series. */
function seriesFor(line: Line, source: CellSource, locale: string): Series | undefined {
  const field = commonField(line);
  return (
    field &&
    seriesOf(
      line.from.map((cell) => valueOfCell(cell, source)),
      field,
      locale,
    )
  );
}

function commonField({ from, to }: Line): Field | undefined {
  const field = from[0]?.field;
  if (field === undefined) return undefined;
  return [...from, ...to].every((cell) => cell.field === field || cell.field.kind === field.kind)
    ? field
    : undefined;
}

function planLine(line: Line, series: Series | undefined, source: CellSource): EditPlan {
  const { from, to, start } = line;
  if (series !== undefined)
    return planValues(
      to.flatMap((cell, place) => {
        const value = series.at(start + place);
        return value === undefined ? [] : [{ cell, value }];
      }),
      source,
    );
  const origin = (place: number): CellAddress | undefined =>
    from[(((start + place) % from.length) + from.length) % from.length];
  const isSameKind = commonField(line) !== undefined;
  // Where the kinds are the same the values themselves are copied; elsewhere their text, read as the other kind.
  if (isSameKind)
    return planValues(
      to.flatMap((cell, place): { cell: CellAddress; value: Value | undefined }[] => {
        const own = origin(place);
        return own === undefined ? [] : [{ cell, value: valueOfCell(own, source) }];
      }),
      source,
    );
  return planTexts(
    to.flatMap((cell, place) => {
      const own = origin(place);
      return own === undefined ? [] : [{ cell, text: textOfCell(own, source) }];
    }),
    source,
  );
}

function joined(plans: readonly EditPlan[]): EditPlan {
  return {
    operations: plans.flatMap(({ operations }) => operations),
    changed: plans.reduce((sum, { changed }) => sum + changed, 0),
    readOnly: plans.reduce((sum, { readOnly }) => sum + readOnly, 0),
    unparsed: plans.reduce((sum, { unparsed }) => sum + unparsed, 0),
  };
}
