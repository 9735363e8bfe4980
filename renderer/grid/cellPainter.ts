import { ruleAt, ruleWords, toneLabel } from '@shared/colours';
import { checkValue, type Field, isUnparsed, type Value } from '@shared/fields';
import { declarationOf, inSentence, type StoredRecord } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { effective } from '@shared/records/effective';
import { cellClass, toneClasses } from '@/design/gridTheme';
import { cellContent, isNumeric, isPictures } from '@/fieldKinds/cells/cellContent';
import type { LiveCell } from './cellComponent';
import { type CellAddress, isReadOnly } from './cellValues';
import { type Drawn, draw } from './drawLive';
import { type PaintSource, ROW_COLUMN } from './paintSource';
import { placeHandle, rangeClasses } from './rangeMarks';
import { paintRowHeader } from './rowHeaderPainter';
import { toneOf } from './stateTones';

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
