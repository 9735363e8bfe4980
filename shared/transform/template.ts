/**
 * The template language: `{{brand}} {{title}} – {{color|colour|"no colour"}}`. A name is a field by its path
 * (`title`, `attributes.color`), by its label in any case (`Product type`), an entry of a map by its key where no
 * field has that name (`color`), or a field of a record that is referred to (`product.brand`). Names after a bar are
 * tried while those before are empty; a text in quotes is never empty. `{{"{{"}}` writes the braces themselves.
 */
import {
  type FieldPath,
  isEmptyValue,
  isIdList,
  isUnparsed,
  type ParsedValue,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { effective } from '@shared/records/effective';
import { ok, type Result } from '@shared/result';
import { type FieldRoute, findField, type NameScope } from './fieldRoute';
import { escapeHtml, stripHtml } from './html';
import { type Alternative, parseTemplate } from './templateSyntax';

export interface TemplateScope extends NameScope {
  readonly text: TextContext;
  readonly record: (id: string) => StoredRecord | undefined;
  /** What calculated columns show. */
  readonly calculated?: (record: StoredRecord, path: FieldPath) => Value | undefined;
  /** Names that stand for something the caller gives with each record, before any field of the name. */
  readonly given?: readonly string[];
}

type Choice =
  | { readonly kind: 'route'; readonly name: string; readonly route: FieldRoute }
  | { readonly kind: 'given'; readonly name: string }
  | { readonly kind: 'literal'; readonly text: string };

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly choices: readonly Choice[] };

/** A template whose names are found, for records of one type. */
export interface Template {
  readonly type: string;
  readonly parts: readonly Part[];
}

export interface Rendered {
  readonly text: string;
  /** Names of the placeholders that came out empty. */
  readonly missing: readonly string[];
}

/** Reads a template for records of a type. Errors: `invalid`: braces or quotes unclosed, or a field nobody knows. */
export function compileTemplate(source: string, type: string, scope: TemplateScope): Result<Template> {
  const parsed = parseTemplate(source);
  if (!parsed.ok) return parsed;
  const parts: Part[] = [];
  for (const part of parsed.value) {
    if (part.kind === 'text') {
      parts.push(part);
      continue;
    }
    const choices = choicesOf(part.alternatives, type, scope);
    if (!choices.ok) return choices;
    parts.push({ kind: 'field', choices: choices.value });
  }
  return ok({ type, parts });
}

function choicesOf(
  alternatives: readonly Alternative[],
  type: string,
  scope: TemplateScope,
): Result<readonly Choice[]> {
  const choices: Choice[] = [];
  for (const alternative of alternatives) {
    if (alternative.kind === 'literal') {
      choices.push(alternative);
      continue;
    }
    if (scope.given?.includes(alternative.name.toLowerCase()) === true) {
      choices.push({ kind: 'given', name: alternative.name.toLowerCase() });
      continue;
    }
    const route = findField(alternative.name, type, scope);
    if (!route.ok) return route;
    choices.push({ kind: 'route', name: alternative.name, route: route.value });
  }
  return ok(choices);
}

export interface RenderOptions {
  readonly as?: 'text' | 'html';
  /** What the given names stand for, as plain words. */
  readonly given?: Readonly<Record<string, string>>;
}

/**
 * The template's text for a record. As `html` (for a rich text field) the words of plain fields are escaped and rich
 * text goes in as it is; as `text` rich text gives its words alone.
 */
export function renderTemplate(
  { parts }: Template,
  record: StoredRecord,
  scope: TemplateScope,
  { as = 'text', given = {} }: RenderOptions = {},
): Rendered {
  const missing: string[] = [];
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else {
      const words = firstFilled(part.choices, { record, scope, as }, given);
      if (words === undefined) missing.push(nameOfChoice(part.choices[0]));
      else text += words;
    }
  }
  return { text, missing };
}

interface Rendering {
  readonly record: StoredRecord;
  readonly scope: TemplateScope;
  readonly as: 'text' | 'html';
}

function firstFilled(
  choices: readonly Choice[],
  rendering: Rendering,
  given: Readonly<Record<string, string>>,
): string | undefined {
  const plain = (text: string): string => (rendering.as === 'html' ? escapeHtml(text) : text);
  for (const choice of choices) {
    if (choice.kind === 'literal') return plain(choice.text);
    const words =
      choice.kind === 'given' ? plain(given[choice.name] ?? '') : wordsOf(choice.route, rendering);
    if (words !== '') return words;
  }
  return undefined;
}

function nameOfChoice(choice: Choice | undefined): string {
  return choice === undefined || choice.kind === 'literal' ? '' : choice.name;
}

function wordsOf(route: FieldRoute, { record, scope, as }: Rendering): string {
  const value = readableValue(record, route.path, scope);
  if (value === undefined || value === null || isUnparsed(value) || isEmptyValue(value)) return '';
  if (route.next !== undefined) return wordsBehind(value, route.next, { record, scope, as });
  return fieldWords(value, route, scope, as);
}

/** What a cell shows: calculated, the record's own, or inherited. */
export function readableValue(
  record: StoredRecord,
  path: FieldPath,
  scope: Pick<TemplateScope, 'record' | 'calculated'>,
): Value | undefined {
  if (isCalculatedPath(path)) return scope.calculated?.(record, path);
  return effective(record, path, scope.record).value;
}

/** What the records say that the value refers to. */
function wordsBehind(
  value: ParsedValue,
  next: ReadonlyMap<string, FieldRoute>,
  { scope, as }: Rendering,
): string {
  const words: string[] = [];
  for (const id of isIdList(value) ? value : [String(value)]) {
    const record = scope.record(id);
    const route = record && next.get(record.type);
    const text = record && route ? wordsOf(route, { record, scope, as }) : '';
    if (text !== '') words.push(text);
  }
  return words.join(', ');
}

/** Records by name and lists by their items, as one would write them; all else as its cell shows it. */
function fieldWords(
  value: Exclude<Value, null>,
  { field }: FieldRoute,
  { text }: TemplateScope,
  as: 'text' | 'html',
): string {
  const { kind } = field;
  if (kind === 'richText') return as === 'html' ? String(value) : stripHtml(String(value));
  const words =
    kind === 'reference' || kind === 'asset' || kind === 'references'
      ? (isIdList(value) ? value : [String(value)]).map((id) => text.names.nameOf(id) ?? '').filter(Boolean)
      : isIdList(value)
        ? value
        : [valueText(value, field, text)];
  const plain = words.join(', ');
  return as === 'html' ? escapeHtml(plain) : plain;
}
