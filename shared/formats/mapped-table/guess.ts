import { isAsin, isGtin } from '@shared/fields/identifiers';
import { declarationOf, type RecordType } from '@shared/records';
import type { CustomField } from '@shared/records/customField';
import { attributePath } from '../engine/attributePath';
import type { HeadedTable } from '../table/table';
import { guessConventions } from './guessConventions';
import type { MappedColumn, TableMapping } from './mapping';
import { rolesOfType } from './mapping';
import { type ColumnSample, sampleColumns, shareOf } from './samples';
import { PRODUCT_WORDS, plainWords } from './words';

/** A guess for one column, with what the mapping screen shows beside it. */
export interface GuessedColumn extends MappedColumn {
  /** 0 to 1; below 0.5 the column is kept as an attribute. */
  readonly confidence: number;
  readonly samples: readonly string[];
  /** Share of rows that have a value, 0 to 1. */
  readonly filled: number;
}

export interface GuessedMapping extends TableMapping {
  readonly columns: readonly GuessedColumn[];
}

export interface GuessOptions {
  /** ISO 4217 code for prices that name none. */
  readonly currency: string;
  /** Guessed from the headers where absent. */
  readonly type?: RecordType;
  /** Fields that people added to the types. */
  readonly custom?: readonly CustomField[];
}

/** Guesses what the rows are about and what each column means, by its header and by its values. */
export function guessMapping(
  headed: HeadedTable,
  { currency, type, custom = [] }: GuessOptions,
): GuessedMapping {
  const samples = sampleColumns(headed);
  const about = type ?? guessType(headed.columns);
  const conventions = guessConventions(headed.columns, samples, currency);
  const words = new Map([...wordsOf(about), ...wordsOfOwn(about, custom)]);
  const candidates = headed.columns.map((header, column) =>
    candidateFor({ header, sample: samples[column] ?? NO_SAMPLE, words, type: about }),
  );
  if (about === 'product') findTitle(candidates, headed.columns, samples);
  const columns = settle(candidates, headed.columns, about).map((column, index) => ({
    ...column,
    samples: samples[index]?.shown ?? [],
    filled: samples[index]?.filled ?? 0,
  }));
  return { type: about, columns, conventions, empty: 'clears' };
}

const NO_SAMPLE: ColumnSample = { values: [], shown: [], filled: 0, distinct: 0, averageLength: 0 };
const SURE = 0.5;

/** Products unless the headers plainly speak of something else that is kept in a list of its own. */
function guessType(columns: readonly string[]): RecordType {
  const words = new Set(columns.map(plainWords));
  const has = (...names: readonly string[]): boolean => names.every((name) => words.has(name));
  if (has('lead time') && (has('supplier') || has('supplier name') || has('name'))) return 'supplier';
  if (has('foreign sku') || has('our item')) return 'skuReference';
  if ((has('category path') || has('path')) && !words.has('title') && !words.has('price')) return 'category';
  return 'product';
}

/** Header words → target. Types other than products go by their own labels and field names. */
function wordsOf(type: RecordType): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const { fields } = declarationOf(type);
  for (const [path, field] of Object.entries(fields)) {
    if (field.kind === 'map' || field.readOnly === true) continue;
    words.set(plainWords(field.label), `${type}.${path}`);
    words.set(plainWords(path), `${type}.${path}`);
  }
  if (type !== 'product') return words;
  for (const [path, field] of Object.entries(declarationOf('variant').fields))
    if (
      field.kind !== 'map' &&
      path !== 'product' &&
      path !== 'title' &&
      path !== 'status' &&
      path !== 'images'
    )
      if (!words.has(plainWords(field.label))) words.set(plainWords(field.label), `variant.${path}`);
  for (const [target, names] of Object.entries(PRODUCT_WORDS))
    for (const name of names) words.set(name, target);
  return words;
}

/** Fields of people's own go by their labels; what they named is meant before what Aisle guesses. */
function wordsOfOwn(type: RecordType, custom: readonly CustomField[]): [string, string][] {
  const roles: readonly string[] = rolesOfType(type);
  return custom
    .filter((field) => roles.includes(field.type) && !field.isRetired)
    .map(({ type: role, path, field }) => [plainWords(field.label), `${role}.${path}`]);
}

interface Candidate {
  target: string | undefined;
  confidence: number;
  item?: number;
  unit?: string;
}

interface Column {
  readonly header: string;
  readonly sample: ColumnSample;
  readonly words: ReadonlyMap<string, string>;
  readonly type: RecordType;
}

function candidateFor({ header, sample, words, type }: Column): Candidate {
  const plain = plainWords(header);
  const unit = unitOf(header);
  const bare = unit === undefined ? plain : plain.replace(new RegExp(`\\s*\\b${unit}$`), '');
  const numbered = /^(.*?)\s*(\d{1,2})$/.exec(bare);
  const whole = words.get(bare) ?? words.get(withoutCurrency(bare));
  const part = words.get(numbered?.[1] ?? '');
  const isList = part === 'product.images' || part === 'product.bullets';
  if (whole === undefined && part !== undefined && isList)
    return byValues({ target: part, confidence: 0.9, item: Number(numbered?.[2]) }, sample);
  const target = whole ?? (type === 'product' ? byContents(sample) : undefined);
  const confidence = whole === undefined ? 0.6 : 0.95;
  return byValues({ target, confidence, ...(unit === undefined ? {} : { unit }) }, sample);
}

function withoutCurrency(words: string): string {
  return words
    .replace(/\s*\b(eur|usd|gbp|chf|brutto|netto|gross|net|incl|excl|vat|ttc|ht|iva)\b/g, '')
    .trim();
}

const UNITS = ['kg', 'g', 'lb', 'lbs', 'oz', 'cm', 'mm', 'm', 'in', 'inch', 'inches'];

/** "Weight (kg)", "gewicht_kg" → kg. */
function unitOf(header: string): string | undefined {
  const last = plainWords(header).split(' ').at(-1) ?? '';
  return UNITS.includes(last) && plainWords(header) !== last ? last : undefined;
}

/** What the values alone tell, where the header says nothing. */
function byContents(sample: ColumnSample): string | undefined {
  if (sample.values.length < 3) return undefined;
  if (shareOf(sample, isGtin) > 0.9 && shareOf(sample, (value) => value.length >= 12) > 0.8)
    return 'variant.gtin';
  return shareOf(sample, isImageAddress) > 0.8 ? 'product.images' : undefined;
}

const isImageAddress = (value: string): boolean =>
  /^https?:\/\/\S+\.(jpe?g|png|webp|gif|avif)(\?\S*)?([,;| ]\s*https?:\/\/\S+)*$/i.test(value);
const HAS_DIGIT = /\d/;
const MEASURES = new Set(['variant.weight', 'variant.length', 'variant.width', 'variant.height']);
const AMOUNTS = new Set(['variant.price', 'variant.compareAtPrice', 'variant.cost', 'variant.stock']);

/** Values may contradict the header: a "price" of words is none, and a measure without its unit says too little. */
function byValues(candidate: Candidate, sample: ColumnSample): Candidate {
  const { target, confidence, unit } = candidate;
  if (target === undefined || sample.values.length === 0) return candidate;
  const numeric = shareOf(sample, (value) => HAS_DIGIT.test(value) && value.length <= 24);
  if (AMOUNTS.has(target)) return { ...candidate, confidence: confidence * (numeric < 0.3 ? 0.3 : 1) };
  if (MEASURES.has(target)) {
    const isStated =
      unit !== undefined || shareOf(sample, (value) => /\d\s*(kg|g|lbs?|oz|cm|mm|m|in)$/i.test(value)) > 0.5;
    return { ...candidate, confidence: confidence * (numeric < 0.3 || !isStated ? 0.3 : 1) };
  }
  if (target === 'variant.gtin' && shareOf(sample, (value) => /^[\d\s-]{8,18}$/.test(value)) < 0.5)
    return { ...candidate, confidence: confidence * 0.4 };
  if (target === 'variant.sku' && shareOf(sample, isAsin) > 0.9)
    return { ...candidate, confidence: confidence * 0.4 };
  return candidate;
}

/** A product table without a title: the column of long, different texts is it. */
function findTitle(
  candidates: Candidate[],
  columns: readonly string[],
  samples: readonly ColumnSample[],
): void {
  if (candidates.some(({ target, confidence }) => target === 'product.title' && confidence >= SURE)) return;
  let best = -1;
  columns.forEach((_header, column) => {
    const sample = samples[column] ?? NO_SAMPLE;
    const isFree = candidates[column]?.target === undefined;
    const isTitleLike = sample.averageLength > 8 && sample.averageLength < 160 && sample.distinct > 0.7;
    const hasWords = shareOf(sample, (value) => /\p{L}{2,}\s\p{L}/u.test(value)) > 0.5;
    if (isFree && isTitleLike && hasWords && (best < 0 || sample.filled > (samples[best]?.filled ?? 0)))
      best = column;
  });
  if (best >= 0) candidates[best] = { target: 'product.title', confidence: 0.55 };
}

/** One column for each field, the surest; lists take several; everything else is kept as an attribute. */
function settle(
  candidates: readonly Candidate[],
  columns: readonly string[],
  type: RecordType,
): (MappedColumn & { readonly confidence: number })[] {
  const best = new Map<string, number>();
  candidates.forEach(({ target, confidence }, column) => {
    if (target === undefined || confidence < SURE) return;
    const other = best.get(target);
    if (other === undefined || confidence > (candidates[other]?.confidence ?? 0)) best.set(target, column);
  });
  const items = new Map<string, number>();
  const taken = new Set<string>();
  return columns.map((header, column) => {
    const { target, confidence, item, unit } = candidates[column] ?? { target: undefined, confidence: 0 };
    const isSeries =
      candidates.filter((other) => other.target === target && other.confidence >= SURE).length > 1;
    const isList = target === 'product.images' || target === 'product.bullets';
    if (target !== undefined && confidence >= SURE && isList && (isSeries || item !== undefined)) {
      const next = items.get(target) ?? 0;
      items.set(target, next + 1);
      return { header, target, confidence, item: next };
    }
    if (target !== undefined && best.get(target) === column)
      return { header, target, confidence, ...(unit === undefined ? {} : { unit }) };
    return { ...attributeColumn(header, column, { type, taken }), confidence: 0.3 };
  });
}

function attributeColumn(
  header: string,
  column: number,
  { type, taken }: { readonly type: RecordType; readonly taken: Set<string> },
): MappedColumn {
  const { fields } = declarationOf(type);
  const path = attributePath(header, column, taken);
  if ('attributes' in fields) return { header, target: `${type}.${path}` };
  return {
    header,
    target: 'custom' in fields ? `${type}.${path.replace(/^attributes\./, 'custom.')}` : null,
  };
}
