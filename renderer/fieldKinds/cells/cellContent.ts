/**
 * What a grid cell shows of a value, by the field's kind: one line of text, a badge, a tick or pictures. Pure, so
 * that thousands of cells can be described without a component each; `drawCell` puts it into an element.
 */
import {
  type Field,
  isIdList,
  isMoney,
  isUnparsed,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';

export interface CellContent {
  readonly form: 'text' | 'badge' | 'yes' | 'no' | 'images';
  /** One line; for pictures what a screen reader says. */
  readonly text: string;
  /** Set after the text, muted: a unit, a currency. */
  readonly suffix?: string;
  /** Ids of assets. */
  readonly images?: readonly string[];
}

/** Longer text is cut: a cell is one line, and a long node costs layout at every scroll. */
const SHOWN_CHARACTERS = 240;
const READ_CHARACTERS = 2000;
const WITHOUT_FRACTION = new Set(['JPY', 'KRW', 'CLP', 'VND', 'ISK', 'XAF', 'XOF']);

const EMPTY: CellContent = { form: 'text', text: '' };

export function cellContent(value: Value | undefined, field: Field, context: TextContext): CellContent {
  if (value === undefined || value === null) return EMPTY;
  if (isUnparsed(value)) return { form: 'text', text: oneLine(value.unparsed) };
  switch (field.kind) {
    case 'richText':
      return { form: 'text', text: textOfHtml(String(value)) };
    case 'money':
      return isMoney(value)
        ? { form: 'text', text: amountText(value.amount, value.currency, context), suffix: value.currency }
        : EMPTY;
    case 'number': {
      const text = valueText(value, field, context);
      return field.unit === undefined ? { form: 'text', text } : { form: 'text', text, suffix: field.unit };
    }
    case 'flag':
      return value === true ? { form: 'yes', text: 'Yes' } : { form: 'no', text: 'No' };
    case 'choice':
      return { form: 'badge', text: valueText(value, field, context) };
    case 'asset':
      return imagesContent([String(value)], context);
    case 'references':
      return referencesContent(isIdList(value) ? value : [], field.to, context);
    case 'reference':
      return { form: 'text', text: context.names.nameOf(String(value)) ?? String(value) };
    case 'list':
      return {
        form: 'text',
        text: oneLine(isIdList(value) ? value.join(field.longItems ? ' · ' : ', ') : ''),
      };
    case 'instant':
      return { form: 'text', text: String(value).slice(0, 16).replace('T', ' '), suffix: 'UTC' };
    default:
      return { form: 'text', text: oneLine(valueText(value, field, context)) };
  }
}

/** Fields whose figures stand under each other. */
export function isNumeric({ kind }: Field): boolean {
  return kind === 'money' || kind === 'number';
}

export function isPictures(field: Field): boolean {
  return field.kind === 'asset' || (field.kind === 'references' && field.to.includes('asset'));
}

function referencesContent(ids: readonly string[], to: readonly string[], context: TextContext): CellContent {
  if (to.includes('asset')) return imagesContent(ids, context);
  return { form: 'text', text: oneLine(ids.map((id) => context.names.nameOf(id) ?? id).join(', ')) };
}

function imagesContent(ids: readonly string[], { names }: TextContext): CellContent {
  return { form: 'images', text: ids.map((id) => names.nameOf(id) ?? id).join(', '), images: ids };
}

/** Written with the fraction the currency has, so that a column of prices lines up at its point. */
function amountText(amount: string, currency: string, context: TextContext): string {
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = WITHOUT_FRACTION.has(currency) ? 0 : 2;
  const padded = fraction.length >= digits ? amount : `${whole}.${fraction.padEnd(digits, '0')}`;
  const conventions = { ...context.conventions, currency };
  return valueText({ amount: padded, currency }, { kind: 'money', label: '' }, { ...context, conventions });
}

function oneLine(text: string): string {
  return text.slice(0, READ_CHARACTERS).replace(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of some HTML in one line: for reading only, never put back as markup. */
export function textOfHtml(html: string): string {
  const words = html
    .slice(0, READ_CHARACTERS)
    .replace(/<(style|script)\b[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<[^>]*(>|$)/g, ' ')
    .replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole);
  return oneLine(words);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
