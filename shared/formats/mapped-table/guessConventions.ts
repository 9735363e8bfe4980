import { type Conventions, neutralConventions } from '@shared/fields';
import type { ColumnSample } from './samples';

const NUMBER_LIKE = /^[-+]?[^\d\s.,]{0,3}\s?\d[\d.,\s'’\u00a0\u202f]*\s?[^\d\s.,]{0,3}$/;
const COMMA_IS_DECIMAL = /\d,\d{1,2}(?!\d)|\d,\d{4,}(?!\d)|\.\d{3},\d/;
const DOT_IS_DECIMAL = /\d\.\d{1,2}(?!\d)|\d\.\d{4,}(?!\d)|,\d{3}\.\d/;
const DATE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/;

const CURRENCIES: readonly (readonly [mark: RegExp, code: string])[] = [
  [/€|\beur\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\bchf\b/i, 'CHF'],
  [/\bcad\b/i, 'CAD'],
  [/\baud\b/i, 'AUD'],
  [/\bsek\b/i, 'SEK'],
  [/\bdkk\b/i, 'DKK'],
  [/\bnok\b/i, 'NOK'],
  [/zł|\bpln\b/i, 'PLN'],
  [/kč|\bczk\b/i, 'CZK'],
  [/¥|\bjpy\b/i, 'JPY'],
  [/₹|\binr\b/i, 'INR'],
  [/\$|\busd\b/i, 'USD'],
];

/** How a table writes numbers, dates, money and lists, judged by all of it. `currency` is the workspace's own. */
export function guessConventions(
  columns: readonly string[],
  samples: readonly ColumnSample[],
  currency: string,
): Conventions {
  const numbers = samples.flatMap(({ values }) => values.filter(isNumberLike));
  const decimal = isCommaDecimal(numbers, samples) ? ',' : '.';
  return {
    ...neutralConventions,
    decimal,
    dateOrder: guessDateOrder(samples, decimal),
    currency: guessCurrency(columns, numbers) ?? currency,
    listSeparator: guessListSeparator(samples),
  };
}

/** Dates are written with dots too, and say nothing about decimals: 01.01.2027. */
const isNumberLike = (value: string): boolean => NUMBER_LIKE.test(value) && !DATE.test(value);

/** Columns vote: a column of version numbers or coordinates must not outvote the prices. */
function isCommaDecimal(numbers: readonly string[], samples: readonly ColumnSample[]): boolean {
  let votes = 0;
  for (const { values } of samples) {
    const own = values.filter(isNumberLike);
    if (own.length < values.length / 2) continue;
    const commas = own.filter((value) => COMMA_IS_DECIMAL.test(value)).length;
    const dots = own.filter((value) => DOT_IS_DECIMAL.test(value)).length;
    votes += Math.sign(commas - dots);
  }
  if (votes !== 0) return votes > 0;
  return (
    numbers.some((value) => COMMA_IS_DECIMAL.test(value)) &&
    !numbers.some((value) => DOT_IS_DECIMAL.test(value))
  );
}

function guessDateOrder(samples: readonly ColumnSample[], decimal: string): Conventions['dateOrder'] {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { values } of samples)
    for (const value of values) {
      const match = DATE.exec(value);
      if (match === null) continue;
      if (Number(match[1]) > 12) dayFirst++;
      else if (Number(match[2]) > 12) monthFirst++;
      else if (value.includes('.')) dayFirst++;
    }
  if (dayFirst === 0 && monthFirst === 0) return decimal === ',' ? 'dmy' : 'ymd';
  return monthFirst > dayFirst ? 'mdy' : 'dmy';
}

function guessCurrency(columns: readonly string[], numbers: readonly string[]): string | undefined {
  const texts = [
    ...columns.filter((header) => /price|preis|prix|precio|cost|uvp|vk|ek/i.test(header)),
    ...numbers,
  ];
  return CURRENCIES.find(([mark]) => texts.some((text) => mark.test(text)))?.[1];
}

function guessListSeparator(samples: readonly ColumnSample[]): string {
  const counts = ['|', ';', ','].map((mark) => {
    const hits = samples.filter(
      ({ values, averageLength }) =>
        averageLength < 200 && values.filter((value) => value.includes(mark)).length > values.length / 3,
    );
    return [mark, hits.length] as const;
  });
  const best = counts.find(([mark, count]) => mark !== ',' && count > 0);
  return best === undefined ? ', ' : best[0] === ';' ? '; ' : best[0];
}
