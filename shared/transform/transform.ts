/**
 * A recipe over cells: each value goes through the operations one after the other and ends in the same cell, in
 * another column or, split, in several. Pure but for patterns of the person's own: those are looked for by `search`,
 * which may be stopped.
 */
import type { Operation } from '@shared/changes';
import {
  checkValue,
  type Field,
  type FieldPath,
  isIdList,
  isUnparsed,
  parseValue,
  sameValue,
  text as textField,
  type Value,
  valueText,
} from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { declaredFields } from '@shared/records/fieldCatalog';
import { err, ok, type Result } from '@shared/result';
import type { FindQuery } from './find';
import { escapeHtml, stripHtml } from './html';
import { type Prepared, plainWords, prepareOperation, type TransformScope, type Working } from './operations';
import type { RecipeBody, Sink } from './recipe';
import { readableValue } from './template';
import { type EditsOfTexts, editTexts, isEditableText, type TextEdit, textsOf } from './valueTexts';

export interface CellRef {
  readonly id: string;
  readonly path: FieldPath;
}

/** What becomes of one cell. */
export interface CellOutcome extends CellRef {
  readonly field: Field;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  readonly state: 'changed' | 'unchanged' | 'invalid' | 'left';
  /** Why it is left alone, or what is wrong with the new value. */
  readonly reason?: string;
}

/** Looks for a query in texts: the hits of each. Errors: `timeout` where it takes too long, `cancelled`. */
export type SearchTexts = (query: FindQuery, texts: readonly string[]) => Promise<Result<TextEdit[][]>>;

export interface PreparedRecipe {
  readonly type: string;
  readonly steps: readonly Prepared[];
  readonly sink: Sink;
  readonly targets: readonly { readonly path: FieldPath; readonly field: Field }[];
}

/** Reads a recipe for records of a type. Errors: `invalid`, with the operation's number where one is at fault. */
export function prepareRecipe(
  recipe: RecipeBody,
  type: string,
  scope: TransformScope,
): Result<PreparedRecipe> {
  const steps: Prepared[] = [];
  for (const [index, operation] of recipe.operations.entries()) {
    const prepared = prepareOperation(operation, type, scope);
    if (!prepared.ok) return err('invalid', prepared.error.message, { operation: index });
    steps.push(prepared.value);
  }
  const targets = targetsOf(recipe.sink, type, scope);
  return targets.ok ? ok({ type, steps, sink: recipe.sink, targets: targets.value }) : targets;
}

function fieldAt(
  type: string,
  path: FieldPath,
  { fields = declaredFields }: TransformScope,
): Field | undefined {
  return fields.at(type, path);
}

function targetsOf(sink: Sink, type: string, scope: TransformScope): Result<PreparedRecipe['targets']> {
  if (sink.kind === 'same') return ok([]);
  const paths = sink.kind === 'into' ? [sink.path] : sink.paths;
  if (paths.length === 0 || paths.includes(''))
    return err('invalid', 'Choose the column that takes the result.');
  if (sink.kind === 'split' && sink.separator === '') return err('invalid', 'Say what parts the texts.');
  const targets: { path: FieldPath; field: Field }[] = [];
  for (const path of paths) {
    const field = fieldAt(type, path, scope);
    if (field === undefined)
      return err('invalid', `${declarationOf(type).plural} have no field “${path}”: choose another column.`);
    if (field.readOnly === true) return err('invalid', `“${field.label}” is written by Aisle itself.`);
    targets.push({ path, field });
  }
  return ok(targets);
}

export interface Transforming {
  readonly prepared: PreparedRecipe;
  readonly scope: TransformScope;
  readonly search: SearchTexts;
}

/** What becomes of these cells. Errors: those of `search`. */
export async function transformCells(
  cells: readonly CellRef[],
  { prepared, scope, search }: Transforming,
): Promise<Result<CellOutcome[]>> {
  let working: Working[] = [];
  const used: CellRef[] = [];
  for (const cell of cells) {
    const started = startOf(cell, prepared, scope);
    if (started === undefined) continue;
    working.push(started);
    used.push(cell);
  }
  for (const step of prepared.steps) {
    const next = await applyStep(step, working, { scope, search });
    if (!next.ok) return next;
    working = next.value;
  }
  return ok(working.flatMap((result, index) => outcomesOf(result, used[index], { prepared, scope })));
}

/** Where the result goes to a column of another kind the value travels as plain text. */
function startOf(
  { id, path }: CellRef,
  { sink, targets }: PreparedRecipe,
  scope: TransformScope,
): Working | undefined {
  const record = scope.record(id);
  const field = record && fieldAt(record.type, path, scope);
  if (record === undefined || field === undefined) return undefined;
  const value = readableValue(record, path, scope);
  const travels = sink.kind === 'same' || (sink.kind === 'into' && targets[0]?.field.kind === field.kind);
  if (travels) return { record, field, value };
  if (sink.kind === 'split' && field.kind === 'list' && isIdList(value)) return { record, field, value };
  const words = wordsToCarry(value, field, scope);
  return { record, field: textField(field.label, { multiline: true }), value: words === '' ? null : words };
}

function wordsToCarry(value: Value | undefined, field: Field, scope: TransformScope): string {
  if (value === undefined || value === null) return '';
  if (isUnparsed(value)) return value.unparsed;
  if (field.kind === 'richText') return stripHtml(String(value));
  if (isIdList(value)) return textsOf(value, field, scope.text).join(scope.text.conventions.listSeparator);
  if (field.kind === 'reference') return scope.text.names.nameOf(String(value)) ?? '';
  return valueText(value, field, scope.text);
}

async function applyStep(
  step: Prepared,
  working: readonly Working[],
  { scope, search }: Pick<Transforming, 'scope' | 'search'>,
): Promise<Result<Working[]>> {
  if (step.on === 'value')
    return ok(working.map((each) => (each.problem === undefined ? step.apply(each) : each)));
  const texts = working.map((each) => editable(each, scope));
  if (step.on === 'texts')
    return ok(
      working.map((each, index) =>
        edited(each, { texts: texts[index], edits: step.edits, line: step.line, scope }),
      ),
    );
  if (step.operation.kind !== 'replace') return ok([...working]);
  const found = await search(step.operation.query, texts.flat());
  if (!found.ok) return found;
  let place = 0;
  return ok(
    working.map((each, index) => {
      const edits = new Map<string, TextEdit[]>();
      const own = texts[index] ?? [];
      for (const text of own) edits.set(text, found.value[place++] ?? []);
      return edited(each, { texts: own, edits: (text) => edits.get(text) ?? [], scope });
    }),
  );
}

function editable({ value, field, problem }: Working, scope: TransformScope): readonly string[] {
  return problem === undefined && isEditableText(field) ? textsOf(value, field, scope.text) : [];
}

function edited(
  working: Working,
  {
    texts = [],
    edits,
    line,
    scope,
  }: {
    texts: readonly string[] | undefined;
    edits: (text: string) => readonly TextEdit[];
    line?: 'first' | 'last' | undefined;
    scope: TransformScope;
  },
): Working {
  const { value, field } = working;
  if (value === undefined || value === null || working.problem !== undefined) return working;
  if (!isEditableText(field)) return { ...working, problem: 'A link to a record is not changed as text.' };
  const byText: EditsOfTexts = new Map(
    texts.flatMap((text, index) => {
      if (
        field.kind === 'richText' &&
        line !== undefined &&
        index !== (line === 'first' ? 0 : texts.length - 1)
      )
        return [];
      const own = edits(text);
      return own.length === 0 ? [] : [[index, own] as const];
    }),
  );
  return { ...working, value: editTexts(value, field, byText, scope.text) };
}

function outcomesOf(
  working: Working,
  cell: CellRef | undefined,
  { prepared, scope }: Pick<Transforming, 'prepared' | 'scope'>,
): CellOutcome[] {
  if (cell === undefined) return [];
  const { sink, targets } = prepared;
  if (sink.kind === 'same') return [outcome(working, { ...cell, after: working.value }, scope)];
  if (sink.kind === 'into') {
    const [target] = targets;
    if (target === undefined) return [];
    const after =
      target.field.kind === working.field.kind
        ? working.value
        : read(plainWords(working, scope), target.field, scope);
    return [outcome(working, { id: cell.id, path: target.path, after }, scope)];
  }
  const parts = isIdList(working.value)
    ? joinRest(working.value, sink.separator, targets.length)
    : splitText(plainWords(working, scope), sink.separator, targets.length);
  return parts.flatMap((part, index) => {
    const target = targets[index];
    if (target === undefined || working.value === null || working.value === undefined) return [];
    return [
      outcome(working, { id: cell.id, path: target.path, after: read(part, target.field, scope) }, scope),
    ];
  });
}

function read(words: string, field: Field, scope: TransformScope): Value {
  return parseValue(field.kind === 'richText' ? escapeHtml(words) : words, field, scope.text);
}

function outcome(
  { record, problem }: Working,
  { id, path, after }: CellRef & { after: Value | undefined },
  scope: TransformScope,
): CellOutcome {
  const field = fieldAt(record.type, path, scope) ?? textField(path);
  const before = readableValue(record, path, scope);
  const base = { id, path, field, before };
  if (field.readOnly === true)
    return { ...base, after: before, state: 'left', reason: 'Written by Aisle itself.' };
  if (problem !== undefined) return { ...base, after: before, state: 'left', reason: problem };
  if (sameValue(before ?? null, after ?? null)) return { ...base, after: before, state: 'unchanged' };
  const wrong = checkValue(after, field);
  return wrong === undefined || wrong.code === 'missing'
    ? { ...base, after, state: 'changed' }
    : { ...base, after, state: 'invalid', reason: wrong.message };
}

/** The parts of a text, trimmed; the last takes what is left over, with its separators. */
export function splitText(text: string, separator: string, count: number): string[] {
  return joinRest(text.split(separator), separator, count).map((part) => part.trim());
}

function joinRest(parts: readonly string[], separator: string, count: number): string[] {
  if (parts.length <= count) return [...parts];
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

/**
 * The operation that writes a value. Nothing is null where the record would inherit otherwise, and absent for an
 * entry of a map.
 */
export function writeOperation(
  record: StoredRecord,
  path: FieldPath,
  value: Value | undefined,
  get: (id: string) => StoredRecord | undefined,
): Operation {
  const isEntry =
    path.includes('.') && !effective(record, path, get).isInherited && record.type !== 'listing';
  const stored = value ?? (isEntry ? undefined : null);
  return { kind: 'set', id: record.id, path, value: stored };
}
