import {
  type Field,
  isIdList,
  isUnparsed,
  parseValue,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import { applyEdits, editsOfRun, textRuns } from './html';

/** What is to stand in the place of a text's characters `from` to `to`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Whether the texts of a field can be written back: what refers to a record is only found by its name. */
export function isEditableText(field: Field): boolean {
  return field.kind !== 'reference' && field.kind !== 'references' && field.kind !== 'asset';
}

/**
 * The texts of a value in which a person finds words: the lines of rich text without its tags, each item of a list,
 * the names behind references, and what the cell shows of everything else.
 */
export function textsOf(value: Value | undefined, field: Field, context: TextContext): readonly string[] {
  if (value === undefined || value === null) return [];
  if (isUnparsed(value)) return [value.unparsed];
  if (field.kind === 'richText') return textRuns(String(value)).map(({ text }) => text);
  if (isIdList(value))
    return field.kind === 'references' ? value.map((id) => context.names.nameOf(id) ?? '') : value;
  if (field.kind === 'reference' || field.kind === 'asset')
    return [context.names.nameOf(String(value)) ?? ''];
  return [valueText(value, field, context)];
}

/** Edits by the number of the text they belong to, in order and none over another. */
export type EditsOfTexts = ReadonlyMap<number, readonly TextEdit[]>;

/**
 * The value with its texts edited: markup stays as it is, an item that came out empty goes, and everything else is
 * read again as the field's kind. The value itself where there is nothing to edit.
 */
export function editTexts(value: Value, field: Field, edits: EditsOfTexts, context: TextContext): Value {
  if (edits.size === 0 || value === null || !isEditableText(field)) return value;
  if (isUnparsed(value)) return parseValue(applyTextEdits(value.unparsed, edits.get(0)), field, context);
  if (field.kind === 'richText') {
    const html = editRuns(String(value), edits);
    return html === '' ? null : html;
  }
  if (isIdList(value)) {
    const items = value.map((item, index) => applyTextEdits(item, edits.get(index)));
    const filled = items.filter((item, index) => item !== '' || !edits.has(index));
    return filled.length === 0 ? null : filled;
  }
  return parseValue(applyTextEdits(valueText(value, field, context), edits.get(0)), field, context);
}

function editRuns(html: string, edits: EditsOfTexts): string {
  const inSource = textRuns(html).flatMap((run, index) =>
    (edits.get(index) ?? []).flatMap((edit) => editsOfRun(run, edit, edit.text)),
  );
  return applyEdits(html, inSource);
}

export function applyTextEdits(text: string, edits: readonly TextEdit[] = []): string {
  return applyEdits(
    text,
    edits.map(({ from, to, text: words }) => ({ start: from, end: to, text: words })),
  );
}
