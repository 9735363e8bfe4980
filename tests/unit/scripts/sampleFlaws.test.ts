import { referencesOf } from '@shared/changes';
import { isIdList, isMoney, isUnparsed, type Value } from '@shared/fields';
import { isAsin, isGtin } from '@shared/fields/identifiers';
import type { StoredRecord } from '@shared/records';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../scripts/sample/build/plantFlaws';
import { type Flaw, type FlawKind, flaws } from '../../../scripts/sample/flaws';
import { makeSample } from '../../../scripts/sample/sample';
import { bytesOf, committedSteps, readManifest, replay, Shelf, textOf, texts } from './sampleFolder';

const { drafts } = makeSample(readManifest().assets);
const { records } = replay(committedSteps());
const shelf = new Shelf(records);

type Check = (record: StoredRecord, value: Value | undefined, flaw: Flaw) => boolean;

const amount = (value: Value | undefined): number => (isMoney(value) ? Number(value.amount) : Number.NaN);
const some =
  (pattern: RegExp): Check =>
  (_record, value) =>
    texts(value).some((text) => pattern.test(text));
const isEmpty: Check = (_record, value) => value === undefined || value === null;
const isTwice: Check = (record, value, { path }) =>
  shelf.others(record).some(({ values }) => values[path] === value);
const isReferredTo = ({ id }: StoredRecord): boolean =>
  [...records.values()].some((other) => [...referencesOf(other)].some(([, target]) => target === id));
const differsFrom =
  (type: 'item' | 'parent', path: string): Check =>
  (record, value) => {
    const other = shelf.get(textOf(record.values[type]));
    return other !== undefined && other.values[path] !== value;
  };

/** How each kind of flaw is told; the compiler wants one for every kind. */
const checks: Readonly<Record<FlawKind, Check>> = {
  'gtin-check-digit': (_record, value) => /^\d{13}$/.test(textOf(value)) && !isGtin(textOf(value)),
  'excel-number': some(/^\d\.\d+E\+\d+$/),
  'gtin-missing': isEmpty,
  'gtin-duplicate': isTwice,
  'sku-duplicate': isTwice,
  'gtin-mismatch': differsFrom('item', 'gtin'),
  'asin-invalid': (_record, value) => !isAsin(textOf(value)),
  'handle-invalid': some(/[A-Z ]/),
  'title-too-long': some(/^.{201,}$/),
  'title-characters': some(/[!?]/),
  'title-capitals': (_record, value) => textOf(value) === textOf(value).toUpperCase(),
  'title-repeats-word': (_record, value) =>
    textOf(value)
      .split(/\W+/)
      .filter((word) => word === 'Linen').length > 2,
  'double-spaces': some(/ {2}/),
  'title-near-duplicate': (record, value) =>
    shelf.others(record).some(({ values }) => values.title === textOf(value).replace('Bowls', 'Bowl')),
  'alt-missing': isEmpty,
  'alt-too-long': some(/^.{126,}$/),
  'image-missing': isEmpty,
  'image-of-another': (_record, value) => textOf(shelf.get(textOf(value))?.values.name).includes('rust'),
  'main-image-not-white': (_record, value) => shelf.get(texts(value)[0] ?? '')?.values.role === 'lifestyle',
  'asset-orphan': (record) => !isReferredTo(record),
  'rights-expired': (record, value) => textOf(value) < '2026-11-20' && isReferredTo(record),
  'rights-missing': isEmpty,
  'reference-dangling': (_record, value) => texts(value).some((id) => !records.has(id)),
  'compare-at-inverted': (record, value) => amount(value) <= amount(record.values.price),
  'sale-above-price': (record, value) => amount(value) > amount(record.values.price),
  'sale-dates-reversed': (record, value) => textOf(value) < textOf(record.values.saleStart),
  'price-below-cost': (record, value) => amount(value) > amount(record.values.price),
  'currency-mismatch': (record, value) =>
    record.values.marketplace === 'UK' && isMoney(value) && value.currency === 'EUR',
  unparsed: (_record, value) => isUnparsed(value),
  'weight-implausible': (_record, value) => typeof value === 'number' && value < 5,
  'bullets-missing': isEmpty,
  'bullets-few': (_record, value) => texts(value).length > 0 && texts(value).length < 5,
  'bullet-too-long': some(/^.{256,}$/),
  'bullet-lower-case': some(/^[a-zäöü]/),
  'bullet-claim': some(/eco-friendly.*™/i),
  'bullet-emoji': some(/\p{Extended_Pictographic}/u),
  placeholder: some(/^TBD$/),
  'html-in-description': some(/<b>/),
  'wrong-language': (record, value) =>
    record.values.locale === 'en-GB' && /\b(und|mit|auf|für)\b/.test(texts(value).join(' ')),
  'search-terms-too-long': (_record, value) => bytesOf(textOf(value)) > 249,
  'search-terms-brand': (record, value) => textOf(value).includes(textOf(record.values.brand).toLowerCase()),
  'brand-misspelled': (_record, value) => !shelf.ofType('brand').some(({ values }) => values.name === value),
  'seo-title-too-long': some(/^.{71,}$/),
  'seo-description-missing': isEmpty,
  'seo-description-duplicate': isTwice,
  'theme-unmet': (record, value) =>
    textOf(record.values.variationTheme).includes('SIZE') && value === undefined,
  'theme-duplicate': (record) =>
    shelf
      .siblings(record)
      .some(({ values }) =>
        ['attributes.color_name', 'attributes.size_name', 'marketplace'].every(
          (path) => values[path] === record.values[path],
        ),
      ),
  'theme-differs': differsFrom('parent', 'variationTheme'),
  'value-spelling': (record, value) =>
    shelf
      .siblings(record)
      .some(
        ({ values }) =>
          textOf(values['attributes.color_name']) !== value &&
          textOf(values['attributes.color_name']).toLowerCase() === textOf(value).toLowerCase(),
      ),
  'item-missing': isEmpty,
  'listing-suppressed': (_record, value) => value === 'suppressed',
  'category-missing': isEmpty,
  'category-empty': ({ id }) =>
    !shelf.ofType('product').some(({ values }) => values.category === id) &&
    !shelf.ofType('category').some(({ values }) => values.parent === id),
  'rule-matches-nothing': (_record, value) =>
    texts(value).join() === 'productType is Hammock' &&
    !shelf.ofType('product').some(({ values }) => values.productType === 'Hammock'),
  'archived-in-collection': (_record, value) =>
    isIdList(value) && value.some((id) => shelf.get(id)?.values.status === 'archived'),
  'draft-published': (record, value) => value === true && record.values.status === 'draft',
  'tag-spelling': (record, value) =>
    texts(value).some((tag) =>
      shelf
        .others(record)
        .some(({ values }) =>
          texts(values.tags).some((other) => other !== tag && other.toLowerCase() === tag.toLowerCase()),
        ),
    ),
  'email-invalid': some(/\(at\)/),
  'stock-negative': (_record, value) => typeof value === 'number' && value < 0,
  'stock-low': (record, value) =>
    typeof value === 'number' && value > 0 && value < Number(record.values.lowStock),
  'stock-none': (record, value) => value === 0 && record.values.status === 'active',
};

describe('the planted flaws', () => {
  it('are many and of many kinds', () => {
    expect(flaws.length).toBeGreaterThanOrEqual(60);
    expect(new Set(flaws.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(50);
  });

  it.each(flaws.map((flaw: Flaw) => [`${flaw.kind} in ${flaw.type} ${flaw.key}`, flaw] as const))(
    '%s',
    (_name, flaw) => {
      const record = records.get(draftOf(drafts, flaw.type, flaw.key).id);
      expect(record).toBeDefined();
      if (record !== undefined)
        expect(checks[flaw.kind as FlawKind](record, record.values[flaw.path], flaw)).toBe(true);
    },
  );
});
