import { ruleAt, ruleWords, toneLabel } from '@shared/colours';
import { checkValue, type Field, isUnparsed, type Value } from '@shared/fields';
import { declarationOf, inSentence, type StoredRecord } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { effective } from '@shared/records/effective';
import { assetSource } from '@/data/addAssets';
import { cellClass, fillHandleClass, toneClasses } from '@/design/gridTheme';
import { type CellContent, cellContent, isNumeric, isPictures } from '@/fieldKinds/cells/cellContent';
import { drawCell, picture } from '@/fieldKinds/cells/drawCell';
import type { Session } from '@/workspace/session';
import type { LiveCell } from './cellComponent';
import { type CellAddress, isReadOnly } from './cellValues';
import type { Bounds } from './range';
import { toneOf } from './stateTones';

export const ROW_COLUMN = 'row';

export interface PaintSource {
  readonly session: Session;
  readonly type: string;
  idAt(row: number): string | undefined;
  /** The column's number as shown, or undefined for a column that is none of ours. */
  columnNumber(columnId: string): number | undefined;
  cellOf(row: number, columnId: string): CellAddress | undefined;
  /** Text that is being written and not yet durable. */
  savingText(id: string, path: string): string | undefined;
  readonly bounds: Bounds | null;
  /** The rectangle that was copied and is as it was. */
  readonly copied: (Bounds & { readonly isCut: boolean }) | null;
  readonly fill: Bounds | null;
  /** Rows that are dragged would go before this one. */
  readonly dropAt: number | null;
  readonly active: { readonly row: number; readonly column: number } | null;
}

interface Drawn {
  readonly content: CellContent;
  readonly classes: readonly string[];
  /** Why the cell is marked, or where its value comes from. */
  readonly remark: string;
}

const SAVING = 'aisle-saving';
const EMPTY_ON_PURPOSE = 'aisle-empty-on-purpose';
const UNRESOLVED = 'aisle-unresolved';

/** Draws one cell from the record that stands in its row now. */
export function paintCell(live: LiveCell, source: PaintSource): void {
  if (live.columnId === ROW_COLUMN) {
    paintRowHeader(live, source);
    return;
  }
  const address = source.cellOf(live.row, live.columnId);
  const record = address && source.session.workspace.store.get(address.id);
  if (address === undefined || record === undefined) {
    draw(live, blank, '', source);
    return;
  }
  const drawn = coloured(describe(record, address, source), record, address, source);
  const classes = [...drawn.classes, ...rangeClasses(live, source)];
  draw(live, { ...drawn, classes }, toneFor(record, address, source), source);
  placeHandle(live, source);
}

/** Colour is never the only sign: the cell says which rule it follows. */
function coloured(
  drawn: Drawn,
  record: StoredRecord,
  { path }: CellAddress,
  { session }: PaintSource,
): Drawn {
  const rule = ruleAt(session.colours.of(record), path);
  if (rule === undefined) return drawn;
  const words = rule.name || ruleWords(rule, session.fields.at(rule.type, rule.path), session.conventions);
  const remark = `${toneLabel(rule.tone)}: ${words}`;
  return {
    ...drawn,
    classes: [...drawn.classes, ...toneClasses[rule.tone]],
    remark: drawn.remark === '' ? remark : `${drawn.remark}. ${remark}`,
  };
}

const blank: Drawn = { content: { form: 'text', text: '' }, classes: [], remark: '' };

function describe(record: StoredRecord, { path, field }: CellAddress, source: PaintSource): Drawn {
  const { session } = source;
  const { store } = session.workspace;
  const context = { names: session.names, conventions: session.conventions };
  const saving = source.savingText(record.id, path);
  const kindClasses = classesOfKind(record.type, field);
  if (saving !== undefined)
    return { content: { form: 'text', text: saving }, classes: [...kindClasses, SAVING], remark: 'Saving' };
  if (isCalculatedPath(path)) return describeCalculated(record, { path, field }, source);
  const { value, from, isInherited } = effective(record, path, (id) => store.get(id));
  const remarks: string[] = [];
  const classes = [...kindClasses];
  if (isInherited) {
    classes.push(cellClass.inherited);
    remarks.push(
      `Inherited from ${inSentence(declarationOf(from.type).label)} ${session.names.nameOf(from.id) ?? ''}`,
    );
  }
  if (record.values[path] === null && record.type === 'listing') {
    classes.push(EMPTY_ON_PURPOSE);
    remarks.push('Empty on purpose: inherits nothing');
  }
  const problem = problemOf(value, field, source);
  if (problem !== undefined) {
    classes.push(cellClass.invalid);
    remarks.push(problem);
    if (isUnparsed(value)) classes.push(UNRESOLVED);
  }
  const comment = session.workspace.comments.openAt(record.id, path);
  if (comment !== undefined) {
    classes.push(cellClass.commented);
    remarks.push(`Comment: ${String(comment.first.values.text ?? '')}`);
  }
  return { content: cellContent(value, field, context), classes, remark: remarks.join('. ') };
}

/** What a formula gives; where it fails, the sentence that says why. */
function describeCalculated(
  record: StoredRecord,
  { path, field }: Pick<CellAddress, 'path' | 'field'>,
  { session }: PaintSource,
): Drawn {
  const value = session.workspace.calculations.of(record, path);
  const classes = classesOfKind(record.type, field);
  if (!isUnparsed(value)) return { content: cellContent(value, field, session), classes, remark: '' };
  return {
    content: { form: 'text', text: 'Error' },
    classes: [...classes, cellClass.invalid],
    remark: value.unparsed,
  };
}

function problemOf(
  value: Value | undefined,
  field: Field,
  { session: { workspace } }: PaintSource,
): string | undefined {
  const problem = checkValue(value, field);
  if (problem !== undefined) return problem.message;
  const ids = referredIds(value, field);
  return ids.some((id) => workspace.store.get(id) === undefined)
    ? 'It refers to a record that is not there'
    : undefined;
}

function referredIds(value: Value | undefined, field: Field): readonly string[] {
  if (value === undefined || value === null || isUnparsed(value)) return [];
  if (field.kind === 'references') return Array.isArray(value) ? value : [];
  return field.kind === 'reference' || field.kind === 'asset' ? [String(value)] : [];
}

function classesOfKind(type: string, field: Field): string[] {
  const classes: string[] = [];
  if (isNumeric(field)) classes.push(cellClass.number);
  if (field.kind === 'text' && field.identifier) classes.push(cellClass.mono);
  if (isPictures(field)) classes.push(cellClass.media);
  if (isReadOnly(type, field)) classes.push(cellClass.readOnly);
  return classes;
}

function toneFor(record: StoredRecord, { path }: CellAddress, { type }: PaintSource): string {
  const declaration = declarationOf(type);
  if (declaration.stateField !== path) return '';
  return toneOf(record.values[path], declaration.archivedState);
}

/** Which sides of the selection run along the cell. */
function rangeClasses({ row, columnId }: LiveCell, source: PaintSource): string[] {
  const column = source.columnNumber(columnId);
  if (column === undefined) return [];
  const classes: string[] = [];
  const { bounds, active, copied, fill, dropAt } = source;
  if (dropAt === row) classes.push(cellClass.dropBefore);
  if (dropAt === row + 1) classes.push(cellClass.dropAfter);
  if (active !== null && active.row === row && active.column === column) classes.push(cellClass.active);
  if (bounds !== null && isWithin(row, column, bounds) && !isOneCell(bounds)) {
    classes.push(cellClass.range);
    if (row === bounds.top) classes.push(cellClass.edgeTop);
    if (row === bounds.bottom) classes.push(cellClass.edgeBottom);
    if (column === bounds.left) classes.push(cellClass.edgeLeft);
    if (column === bounds.right) classes.push(cellClass.edgeRight);
  }
  if (copied !== null && isWithin(row, column, copied))
    classes.push(copied.isCut ? cellClass.cut : cellClass.copied);
  if (fill !== null && isWithin(row, column, fill)) classes.push(cellClass.fillTarget);
  return classes;
}

/** The square to drag stands in the last cell of the selection. */
function placeHandle({ row, columnId, cell }: LiveCell, { bounds, columnNumber }: PaintSource): void {
  const isLast = bounds !== null && row === bounds.bottom && columnNumber(columnId) === bounds.right;
  const known = cell.querySelector(`:scope > .${fillHandleClass}`);
  if (isLast === (known !== null)) return;
  if (known !== null) {
    known.remove();
    return;
  }
  const handle = document.createElement('span');
  handle.className = fillHandleClass;
  cell.append(handle);
}

function isWithin(row: number, column: number, { top, bottom, left, right }: Bounds): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isOneCell({ top, bottom, left, right }: Bounds): boolean {
  return top === bottom && left === right;
}

function draw(live: LiveCell, { content, classes, remark }: Drawn, tone: string, source: PaintSource): void {
  const pictures = content.images?.map((id) => sourceOf(id, source)).join() ?? '';
  const drawn = [content.form, content.text, content.suffix, pictures, tone, remark].join('\u0000');
  if (drawn !== live.drawn) {
    live.drawn = drawn;
    drawCell(live.content, content, {
      source: (id) => sourceOf(id, source),
      ...(tone === '' ? {} : { tone }),
    });
    setRemark(live.cell, remark);
  }
  setClasses(live, classes);
}

function sourceOf(id: string, { session: { workspace } }: PaintSource): string | null {
  return assetSource(workspace.store.get(id)?.values.hash);
}

/** The tooltip says it on hover; the description says it to a screen reader. */
function setRemark(cell: HTMLElement, remark: string): void {
  if (remark === '') {
    cell.removeAttribute('aria-description');
    cell.removeAttribute('title');
  } else {
    cell.setAttribute('aria-description', remark);
    cell.title = remark;
  }
}

/** Ours alone: AG Grid keeps classes of its own on the same element. */
function setClasses(live: LiveCell, classes: readonly string[]): void {
  const marks = classes.join(' ');
  if (marks === live.marks) return;
  const next = new Set(classes);
  for (const name of live.marks.split(' '))
    if (name !== '' && !next.has(name)) live.cell.classList.remove(name);
  for (const name of next) live.cell.classList.add(name);
  live.marks = marks;
}

/** The row's number, its picture where the type has pictures, and whether the record is owed. */
function paintRowHeader(live: LiveCell, source: PaintSource): void {
  const { bounds, session } = source;
  const id = source.idAt(live.row);
  const record = id === undefined ? undefined : session.workspace.store.get(id);
  const isPending = id !== undefined && session.workspace.owed.has(id);
  const thumbnail = thumbnailOf(record, source);
  const said = id === undefined ? undefined : session.workspace.comments.openAt(id, undefined);
  const comment = said === undefined ? '' : `Comment: ${String(said.first.values.text ?? '')}`;
  const drawn = `${record === undefined ? '' : live.row + 1}\u0000${thumbnail ?? ''}\u0000${isPending}\u0000${comment}`;
  if (drawn !== live.drawn) {
    live.drawn = drawn;
    const number = document.createElement('span');
    number.className = 'aisle-row-number';
    number.textContent = record === undefined ? '' : String(live.row + 1);
    live.content.replaceChildren(number, ...thumbnailIn(thumbnail));
    setRemark(
      live.cell,
      [comment, isPending ? 'Changed here and not yet handed on' : ''].filter(Boolean).join('. '),
    );
  }
  const isSelected = bounds !== null && live.row >= bounds.top && live.row <= bounds.bottom;
  setClasses(live, [
    'aisle-row-header',
    ...(isSelected ? ['aisle-row-selected'] : []),
    ...(isPending ? [cellClass.pending] : []),
    ...(said === undefined ? [] : [cellClass.commented]),
    ...(source.dropAt === live.row ? [cellClass.dropBefore] : []),
    ...(source.dropAt === live.row + 1 ? [cellClass.dropAfter] : []),
  ]);
}

function thumbnailIn(thumbnail: string | null | undefined): HTMLElement[] {
  if (thumbnail === undefined) return [];
  if (thumbnail !== '') return [picture(thumbnail)];
  const space = document.createElement('span');
  space.className = 'aisle-no-picture';
  return [space];
}

/**
 * The source of the record's first picture: '' where it has none, null where only an address is known, undefined
 * where the type has no pictures.
 */
function thumbnailOf(record: StoredRecord | undefined, source: PaintSource): string | null | undefined {
  const paths = picturePaths(source.type);
  if (paths.length === 0 && source.type !== 'asset') return undefined;
  if (record === undefined) return '';
  if (record.type === 'asset') return assetSource(record.values.hash);
  const { store } = source.session.workspace;
  for (const path of paths) {
    const { value } = effective(record, path, (id) => store.get(id));
    const first = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') return sourceOf(first, source);
  }
  return '';
}

/** Fields that hold the record's own pictures: the single one first. */
function picturePaths(type: string): string[] {
  const { fields, imagesField } = declarationOf(type);
  const single = Object.entries(fields).flatMap(([path, { kind }]) => (kind === 'asset' ? path : []));
  return imagesField === undefined ? single : [...single, imagesField];
}

export function hasThumbnails(type: string): boolean {
  return type === 'asset' || picturePaths(type).length > 0;
}
