import type { Catalog, FreshLayout, Reading, RolePath, UploadRules } from '../format';
import type { Row } from '../table/table';
import { compileReading } from './compile';
import { renderRow } from './renderRow';
import type { UploadOptions, UploadRequest } from './upload';
import type { ChangedCells } from './uploadChanges';

/** The columns of an upload. */
export interface UploadColumns {
  /** Header rows, cut down to these columns. */
  readonly top: readonly Row[];
  readonly headers: readonly string[];
  /** With all columns, those added among them: `pick` cuts rows down. */
  readonly reading: Reading;
  /** Roles that any of the columns is about. */
  readonly roles: ReadonlySet<string>;
  isAlways(column: number): boolean;
  /** A whole row cut down, with the word for what is to be done with it. */
  pick(texts: Row, action: string): Row;
}

interface ColumnJob {
  readonly request: UploadRequest;
  readonly rules: UploadRules;
  readonly catalog: Catalog;
  readonly options: UploadOptions;
  readonly base: { readonly top: readonly Row[]; readonly reading: Reading };
}

/** The columns that changed, those the vendor always wants, and those that must come along with what changed. */
export function uploadColumns(job: ColumnJob, changed: ChangedCells): UploadColumns {
  const layout = withRequired(job);
  const { reading } = layout;
  const always = new Set(columnsOf(reading, job.rules.always));
  const chosen = new Set(always);
  for (const { column } of changed.edits) chosen.add(column);
  for (const column of filledColumns(job, reading, changed)) chosen.add(column);
  if (job.options.replace === true) for (const column of reading.columns.keys()) chosen.add(column);
  const roles = new Set(
    reading.bindings
      .filter(({ column }) => chosen.has(column) && !always.has(column))
      .map(({ role }) => role),
  );
  for (const role of roles)
    for (const column of columnsOf(reading, job.rules.along?.[role] ?? [])) {
      chosen.add(column);
      always.add(column);
    }
  if (job.options.includeStock !== true && job.options.replace !== true)
    for (const column of columnsOf(reading, job.rules.stock)) chosen.delete(column);
  const action = actionColumn(reading, job.rules);
  if (action >= 0) chosen.add(action);
  const columns = [...chosen].sort((left, right) => left - right);
  const cut = (row: Row): Row => columns.map((column) => row[column] ?? '');
  return {
    top: layout.top.map(cut),
    headers: cut(reading.columns) as readonly string[],
    reading,
    roles,
    isAlways: (column) => always.has(column),
    pick: (texts, word) => columns.map((column) => (column === action ? word : (texts[column] ?? ''))),
  };
}

function columnsOf({ bindings }: Reading, places: readonly RolePath[]): number[] {
  return places.flatMap(({ role, path }) => {
    const binding = bindings.find((other) => other.role === role && other.path === path);
    return binding === undefined ? [] : [binding.column];
  });
}

/** Columns of the columns' own in which new records say anything. */
function filledColumns(
  { request, catalog }: ColumnJob,
  reading: Reading,
  changed: ChangedCells,
): Set<number> {
  const filled = new Set<number>();
  if (changed.added.size === 0) return filled;
  const compiled = compileReading(request.format, reading);
  for (const root of request.roots)
    for (const parts of request.format.rows(root, reading, catalog)) {
      if (!Object.values(parts).some((id) => changed.added.has(id))) continue;
      renderRow(compiled, parts, catalog).forEach((cell, column) => {
        if (cell !== undefined && cell.text !== '') filled.add(column);
      });
    }
  return filled;
}

/** The layout, with the columns that an upload needs and the source file does not have. */
function withRequired({ request, rules, base, catalog }: ColumnJob): FreshLayout {
  const needed = [...rules.always, ...Object.values(rules.along ?? {}).flat()];
  const missing = needed.filter((place) => columnsOf(base.reading, [place]).length === 0);
  const isActionMissing = rules.action !== undefined && actionColumn(base.reading, rules) < 0;
  let layout: FreshLayout = base;
  if (missing.length > 0) layout = addColumns(layout, missing, freshLayout(request, base.reading, catalog));
  return isActionMissing ? addHeader(layout, rules.action?.header ?? '') : layout;
}

function freshLayout(
  { format, roots, conventions }: UploadRequest,
  { generation, options }: Reading,
  catalog: Catalog,
): FreshLayout {
  const known = format.generations.includes(generation) ? generation : (format.generations[0] ?? '');
  return format.fresh({ generation: known, roots, catalog, conventions, options });
}

function addColumns(layout: FreshLayout, missing: readonly RolePath[], fresh: FreshLayout): FreshLayout {
  let result = layout;
  for (const column of new Set(columnsOf(fresh.reading, missing))) {
    const at = result.reading.columns.length;
    const known = new Set(result.reading.bindings.map(({ role, path }) => `${role} ${path}`));
    const bindings = fresh.reading.bindings
      .filter((binding) => binding.column === column && !known.has(`${binding.role} ${binding.path}`))
      .map((binding) => ({ ...binding, column: at }));
    const added = addHeader(result, fresh.reading.columns[column] ?? '');
    result = { ...added, reading: { ...added.reading, bindings: [...added.reading.bindings, ...bindings] } };
  }
  return result;
}

function addHeader({ top, reading }: FreshLayout, header: string): FreshLayout {
  const width = reading.columns.length;
  const padded = top.map((row, index) => {
    const cells = [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')];
    return [...cells, index === reading.header ? header : ''];
  });
  return { top: padded, reading: { ...reading, columns: [...reading.columns, header] } };
}

function actionColumn({ columns }: Reading, { action }: UploadRules): number {
  return action === undefined ? -1 : columns.indexOf(action.header);
}
