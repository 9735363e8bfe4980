import { type Field, isUnparsed, type TextContext, type Value, valueText } from '@shared/fields';
import { stripHtml } from '@shared/transform/html';

/**
 * Values of one field for people who choose between them. Of formatted text that is its words; where those are the same
 * and the values are not, its markup, in which they differ.
 */
export function comparedTexts(
  values: readonly (Value | undefined)[],
  field: Field,
  context: TextContext,
): string[] {
  const texts = values.map((value) => valueText(value, field, context));
  if (field.kind !== 'richText') return texts;
  const words = texts.map((text, place) => (isUnparsed(values[place] ?? null) ? text : stripHtml(text)));
  const isInMarkup = new Set(words).size === 1 && new Set(texts).size > 1;
  return isInMarkup ? texts : words;
}
