import { isMoney, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../scripts/sample/build/plantFlaws';
import { type FlawKind, flaws } from '../../../scripts/sample/flaws';
import { makeSample } from '../../../scripts/sample/sample';
import { bytesOf, committedSteps, readManifest, replay, Shelf, textOf, texts } from './sampleFolder';

const { drafts } = makeSample(readManifest().assets);
const { records } = replay(committedSteps());
const shelf = new Shelf(records);
const marketplaceListings = shelf.ofType('listing').filter(({ values }) => values.marketplace !== undefined);
const products = shelf.ofType('product');
const variants = shelf.ofType('variant');

interface Rule {
  readonly name: string;
  readonly records: readonly StoredRecord[];
  readonly path: string;
  readonly breaks: (value: Value | undefined, record: StoredRecord) => boolean;
  /** Kinds of flaw that break it on purpose. */
  readonly planted: readonly FlawKind[];
}

const some = (pattern: RegExp) => (value: Value | undefined) =>
  texts(value).some((text) => pattern.test(text));
const amount = (value: Value | undefined): number => (isMoney(value) ? Number(value.amount) : Number.NaN);
const isRepetitive = (title: string): boolean => {
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 3 && !['with', 'aus', 'from'].includes(word));
  return words.some((word) => words.filter((other) => other === word).length > 2);
};

const rules: readonly Rule[] = [
  {
    name: 'titles of at most 200 characters',
    records: marketplaceListings,
    path: 'title',
    breaks: some(/^.{201,}$/),
    planted: ['title-too-long'],
  },
  {
    name: 'titles without forbidden characters',
    records: marketplaceListings,
    path: 'title',
    breaks: some(/[!$?_{}^¬¦~#<>*]/),
    planted: ['title-characters'],
  },
  {
    name: 'titles not in capitals',
    records: marketplaceListings,
    path: 'title',
    breaks: (value) => textOf(value) === textOf(value).toUpperCase(),
    planted: ['title-capitals'],
  },
  {
    name: 'titles that say a word twice at most',
    records: marketplaceListings,
    path: 'title',
    breaks: (value) => isRepetitive(textOf(value)),
    planted: ['title-repeats-word', 'title-too-long'],
  },
  {
    name: 'five bullets',
    records: marketplaceListings,
    path: 'bullets',
    breaks: (value) => texts(value).length !== 5,
    planted: ['bullets-missing', 'bullets-few'],
  },
  {
    name: 'bullets of 10 to 255 characters',
    records: marketplaceListings,
    path: 'bullets',
    breaks: (value) => texts(value).some((text) => text.length < 10 || text.length > 255),
    planted: ['bullet-too-long', 'placeholder'],
  },
  {
    name: 'bullets with a capital, digit or size first',
    records: marketplaceListings,
    path: 'bullets',
    breaks: some(/^[a-zäöü]/),
    planted: ['bullet-lower-case'],
  },
  {
    name: 'bullets without signs and claims',
    records: marketplaceListings,
    path: 'bullets',
    breaks: some(/[™®€…†‡¢£¥©±~]|\p{Extended_Pictographic}|eco-friendly|environmentally|anti-?bacterial/iu),
    planted: ['bullet-claim', 'bullet-emoji'],
  },
  {
    name: 'search terms of at most 249 bytes',
    records: marketplaceListings,
    path: 'searchTerms',
    breaks: (value) => bytesOf(textOf(value)) > 249,
    planted: ['search-terms-too-long'],
  },
  {
    name: 'search terms without brands and praise',
    records: marketplaceListings,
    path: 'searchTerms',
    breaks: some(/hollerwick|feldpause|glimmsel|\b(best|cheap|cheapest|new|popular|trending|latest)\b/i),
    planted: ['search-terms-brand'],
  },
  {
    name: 'descriptions with line breaks alone',
    records: marketplaceListings,
    path: 'description',
    breaks: some(/<(?!br>)/),
    planted: ['html-in-description'],
  },
  {
    name: 'single spaces in listing titles',
    records: marketplaceListings,
    path: 'title',
    breaks: some(/ {2}/),
    planted: ['double-spaces'],
  },
  {
    name: 'single spaces in product titles',
    records: products,
    path: 'title',
    breaks: some(/ {2}/),
    planted: ['double-spaces'],
  },
  {
    name: 'SEO titles of at most 60 characters',
    records: products,
    path: 'seoTitle',
    breaks: some(/^.{61,}$/),
    planted: ['seo-title-too-long'],
  },
  {
    name: 'SEO descriptions of 50 to 160 characters',
    records: products,
    path: 'seoDescription',
    breaks: (value) => textOf(value).length < 50 || textOf(value).length > 160,
    planted: ['seo-description-missing'],
  },
  {
    name: 'alt texts',
    records: shelf.ofType('asset'),
    path: 'alt',
    breaks: (value) => textOf(value) === '' || textOf(value).length > 125,
    planted: ['alt-missing', 'alt-too-long'],
  },
  {
    name: 'prices above costs',
    records: variants,
    path: 'cost',
    breaks: (value, { values }) => amount(value) >= amount(values.price),
    planted: ['price-below-cost'],
  },
  {
    name: 'old prices above prices',
    records: variants,
    path: 'compareAtPrice',
    breaks: (value, { values }) => amount(value) <= amount(values.price),
    planted: ['compare-at-inverted'],
  },
  {
    name: 'stock above its threshold',
    records: variants,
    path: 'stock',
    breaks: (value, { values }) => typeof value === 'number' && value <= Number(values.lowStock),
    planted: ['stock-low', 'stock-none', 'stock-negative'],
  },
  {
    name: 'prices in the marketplace’s currency',
    records: marketplaceListings,
    path: 'price',
    breaks: (value, { values }) =>
      isMoney(value) && value.currency !== (values.marketplace === 'UK' ? 'GBP' : 'EUR'),
    planted: ['currency-mismatch'],
  },
];

describe('the copy, where no flaw was planted', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))(
    'has %s',
    (_name, { records: subjects, path, breaks, planted }) => {
      const expected = new Set(
        flaws
          .filter((flaw) => planted.includes(flaw.kind))
          .map(({ type, key, path: place }) => `${draftOf(drafts, type, key).id} ${place}`),
      );
      const broken = subjects.filter(
        (record) => breaks(record.values[path], record) && !expected.has(`${record.id} ${path}`),
      );
      expect(broken.map(({ values }) => values[path] ?? values.title ?? values.name ?? values.sku)).toEqual(
        [],
      );
    },
  );

  it('is written for each product, not stamped', () => {
    const repeated = (path: string): string[] => {
      const seen = new Map<string, Set<string>>();
      for (const { values } of products) {
        if (values.title === 'Sud Tea Bowls 200 ml') continue;
        for (const text of texts(values[path]))
          seen.set(text, (seen.get(text) ?? new Set()).add(textOf(values.handle)));
      }
      return [...seen].filter(([, handles]) => handles.size > 1).map(([text]) => text);
    };
    expect(repeated('description')).toEqual([]);
    expect(repeated('bullets')).toEqual([]);
    expect(repeated('seoTitle')).toEqual([]);
  });

  it('is German in Germany and English in the United Kingdom', () => {
    const german = /\b(und|der|die|das|mit|für|auf|ist|eine?)\b/;
    const planted = new Set(
      flaws
        .filter(({ kind }) => kind === 'wrong-language')
        .map(({ type, key }) => draftOf(drafts, type, key).id),
    );
    for (const { id, values } of marketplaceListings) {
      const copy = [...texts(values.bullets), textOf(values.description)].join(' ');
      if (copy.trim() === '') continue;
      expect(german.test(copy), `${textOf(values.sellerSku)}`).toBe(
        values.marketplace === 'DE' || planted.has(id),
      );
    }
  });
});
