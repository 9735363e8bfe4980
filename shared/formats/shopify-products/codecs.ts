import { isIdList } from '@shared/fields';
import { categoryPath, emitCategory } from '../engine/categories';
import { choiceCodec, flagCodec, listCodec, textOfUnknown } from '../engine/codecs';
import { imageCodec, namedCodec } from '../engine/referenceCodecs';
import type { Codec, WriteCell } from '../format';

/** What Shopify calls the one option of a product that has none, and its one value. */
const NO_OPTION = { name: 'Title', value: 'Default Title' } as const;

/** A product without options: the made-up option of the file is no option here. `parameter`: column of its value. */
const optionName: Codec = {
  derived: true,
  read: (text, cell) =>
    text === NO_OPTION.name && cell.textAt(Number(cell.binding.parameter)) === NO_OPTION.value ? null : text,
  write(value, { record, catalog }) {
    if (value !== undefined && value !== null) return textOfUnknown(value);
    const variants = catalog.where('variant', 'product', record.id);
    return variants.some(({ values }) => isBlank(values.option1)) ? NO_OPTION.name : '';
  },
};

const optionValue: Codec = {
  derived: true,
  read: (text) => (text === NO_OPTION.value ? null : text),
  write(value, { record, catalog }) {
    if (value !== undefined && value !== null) return textOfUnknown(value);
    const product =
      typeof record.values.product === 'string' ? catalog.get(record.values.product) : undefined;
    return isBlank(product?.values.option1Name) ? NO_OPTION.value : '';
  },
};

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Counted out from the order of the product's pictures; read when the whole file is known. */
const position: Codec = {
  derived: true,
  counted: true,
  read: () => undefined,
  write(_value, cell) {
    const images = productOf(cell)?.values.images;
    const index = isIdList(images) ? images.indexOf(cell.record.id) : -1;
    return index < 0 ? '' : String(index + 1);
  },
};

function productOf({ parts, catalog }: WriteCell) {
  return catalog.get(parts.product ?? parts.again ?? '');
}

const category: Codec = {
  derived: true,
  read: (text, cell) => emitCategory(text, 'category', cell) ?? { unparsed: text },
  write: (value, { catalog }) =>
    typeof value === 'string' ? categoryPath(value, catalog) : textOfUnknown(value),
};

const upper = (words: readonly string[]): string[] => words.map((word) => word.toUpperCase());
const YES = ['true', 'yes', '1'];
const NO = ['false', 'no', '0'];
const POLICIES = [
  ['deny', 'deny'],
  ['continue', 'continue'],
  ['false', 'deny'],
  ['true', 'continue'],
] as const;
const policyInFlags = [POLICIES[2], POLICIES[3], POLICIES[0], POLICIES[1]];
const inUpper = (words: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  words.map(([word, value]) => [word.toUpperCase(), value]);

export const shopifyCodecs: Readonly<Record<string, Codec>> = {
  flag: flagCodec(YES, NO),
  flagUpper: flagCodec(upper(YES), upper(NO)),
  policy: choiceCodec(POLICIES),
  policyUpper: choiceCodec(inUpper(POLICIES)),
  policyFlag: choiceCodec(policyInFlags),
  policyFlagUpper: choiceCodec(inUpper(policyInFlags)),
  status: choiceCodec(['active', 'draft', 'archived', 'unlisted'].map((word) => [word, word])),
  statusUpper: choiceCodec(
    ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'].map((word) => [word, word.toLowerCase()]),
  ),
  tracker: {
    // An inventory tracker other than Shopify itself is a name, and stays one.
    read: (text) => (text.toLowerCase() === 'shopify' ? true : { unparsed: text }),
    write: (value) => (value === true ? 'shopify' : value === false ? '' : textOfUnknown(value)),
  },
  tags: listCodec(', '),
  brand: namedCodec('brand'),
  image: imageCodec('image', 'product'),
  category,
  position,
  optionName,
  optionValue,
};

/** The file's own spelling of yes and no, deny and continue: an edited cell looks like its neighbours. */
export function spelledCodec(codec: string, sample: readonly string[]): string {
  const words = sample.filter((text) => text !== '');
  const isUpper = words.length > 0 && words.every((text) => text === text.toUpperCase());
  const suffix = isUpper && words.some((text) => /[A-Z]/.test(text)) ? 'Upper' : '';
  if (codec === 'flag' || codec === 'status') return codec + suffix;
  if (codec !== 'policy') return codec;
  const isFlag = words.some((text) => /^(true|false)$/i.test(text));
  return `policy${isFlag ? 'Flag' : ''}${suffix}`;
}
