import {
  type FieldPath,
  isIdList,
  type RecordNames,
  splitPath,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import { fieldIn, fieldName } from '@shared/formats/engine/compile';
import type { FileFinding, Reading } from '@shared/formats/format';
import { type ImportPlan, type PlannedRow, resolveDraftValue, unlinkedListings } from '@shared/imports';
import { declarationOf } from '@shared/records';
import type { PlacedFinding } from './FindingList';
import type { Preview } from './importState';

/** One field of a row as the preview shows it. */
export interface ShownCell {
  readonly draft: number;
  readonly type: string;
  readonly path: FieldPath;
  readonly label: string;
  /** Undefined where the record is new. */
  readonly from: string | undefined;
  readonly to: string;
  readonly isChanged: boolean;
}

/** Names of records, those that the import would create among them. */
export function namesWithPlan(names: RecordNames, plan: ImportPlan): RecordNames {
  const created = new Map<string, string>();
  for (const { status, id, name } of plan.drafts)
    if (id !== undefined && (status === 'new' || status === 'none') && name !== '') created.set(id, name);
  return {
    nameOf: (id) => names.nameOf(id) ?? created.get(id),
    findByName: (types, name) => names.findByName(types, name),
  };
}

/** What the row is about: its first record that is no mere supporter. */
export function mainDraft(plan: ImportPlan, { drafts }: PlannedRow): number | undefined {
  const { set } = plan;
  const roleOf = (index: number) => set.roles[set.drafts[index]?.role ?? ''];
  return (
    drafts.find((index) => roleOf(index)?.supporting !== true && roleOf(index)?.mode === 'upsert') ??
    drafts[0]
  );
}

export function typeLabel(plan: ImportPlan, row: PlannedRow): string {
  const index = mainDraft(plan, row);
  const type = index === undefined ? undefined : plan.set.drafts[index]?.type;
  return type === undefined ? '' : declarationOf(type).label;
}

export function rowName(plan: ImportPlan, row: PlannedRow): string {
  const index = mainDraft(plan, row);
  if (index === undefined) return '';
  const name = plan.drafts[index]?.name ?? '';
  if (name !== '') return name;
  // A variant without a SKU or options is called by its product.
  const product = plan.set.drafts[index]?.values.product;
  const owner = typeof product === 'string' ? plan.set.byKey.get(product) : undefined;
  return owner === undefined ? '' : (plan.drafts[owner]?.name ?? '');
}

export function fieldLabel(type: string, path: FieldPath, { fields }: Pick<Reading, 'fields'>): string {
  const own = fields?.[fieldName(type, path)];
  if (own !== undefined) return own.label;
  const { field, key } = splitPath(path);
  const label = declarationOf(type).fields[field]?.label ?? field;
  return key === undefined ? label : key;
}

function shownText(
  value: Value | undefined,
  place: { type: string; path: FieldPath; reading: Reading },
  text: TextContext,
): string {
  const field = fieldIn(place.reading, place.type, place.path);
  if (field === undefined) return '';
  // What is only to be looked at is named, also where the name would not lead back to one record.
  const ids = isIdList(value) ? value : typeof value === 'string' ? [value] : [];
  const isReference = field.kind === 'reference' || field.kind === 'references' || field.kind === 'asset';
  if (isReference && ids.length > 0) return ids.map((id) => text.names.nameOf(id) ?? id).join(', ');
  return valueText(value, field, text);
}

/** The fields of a row that change, at most `limit` of them. */
export function changedCells(plan: ImportPlan, row: PlannedRow, text: TextContext, limit = 200): ShownCell[] {
  const cells: ShownCell[] = [];
  for (const draft of row.drafts) {
    const type = plan.set.drafts[draft]?.type ?? 'product';
    for (const { path, from, to } of plan.drafts[draft]?.cells ?? []) {
      if (cells.length >= limit) return cells;
      const place = { type, path, reading: plan.set.reading };
      cells.push({
        draft,
        type,
        path,
        label: fieldLabel(type, path, plan.set.reading),
        from: shownText(from, place, text),
        to: shownText(to, place, text),
        isChanged: true,
      });
    }
  }
  return cells;
}

/** Everything the file says in this row, record by record, changed or not. */
export function allCells(plan: ImportPlan, row: PlannedRow, text: TextContext): ShownCell[] {
  return row.drafts.flatMap((draft) => cellsOfDraft(plan, draft, text));
}

function cellsOfDraft(plan: ImportPlan, draft: number, text: TextContext): ShownCell[] {
  const { set } = plan;
  const described = set.drafts[draft];
  const role = described && set.roles[described.role];
  const planned = plan.drafts[draft];
  if (described === undefined || role === undefined || planned === undefined || role.mode === 'find')
    return [];
  const record = planned.id === undefined ? undefined : plan.records.get(planned.id);
  const changed = new Set(planned.cells.map(({ path }) => path));
  return Object.keys(described.values).flatMap((path): ShownCell[] => {
    const place = { type: described.type, path, reading: set.reading };
    const to = resolveDraftValue({ draft: described, path }, plan);
    const shown = shownText(to, place, text);
    if (shown === '' && !changed.has(path)) return [];
    return [
      {
        draft,
        type: described.type,
        path,
        label: fieldLabel(described.type, path, set.reading),
        from: record === undefined ? undefined : shownText(record.values[path], place, text),
        to: shown,
        isChanged: record === undefined || changed.has(path),
      },
    ];
  });
}

/** What was found in the file and in its values, in file order, with places in words. */
export function placedFindings({ layout, plan, lines }: Preview): PlacedFinding[] {
  const { columns } = layout.looked;
  const inFile = layout.looked.findings.filter(({ code }) => code !== 'ragged-row');
  return [...inFile, ...plan.set.findings, ...linkFindings(plan)].map(({ message, row, column, value }) => ({
    message,
    line: row === null ? null : (lines[row] ?? null),
    column: column === null ? null : (columns[column] ?? null),
    ...(value === undefined ? {} : { value }),
  }));
}

/** How many findings each row has, by row index. */
export function findingsByRow({ layout, plan }: Preview): ReadonlyMap<number, readonly string[]> {
  const byRow = new Map<number, string[]>();
  for (const { row, message } of [
    ...layout.looked.findings,
    ...plan.set.findings,
    ...unlinkedListings(plan),
  ]) {
    if (row === null) continue;
    const known = byRow.get(row);
    if (known === undefined) byRow.set(row, [message]);
    else known.push(message);
  }
  return byRow;
}

/** Amazon's listings sell items that the file does not describe; those of a shop bring their items along. */
function linkFindings(plan: ImportPlan): readonly FileFinding[] {
  return plan.set.format.id.startsWith('amazon') ? unlinkedListings(plan) : [];
}
