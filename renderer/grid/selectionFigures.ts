import { type Conventions, type Field, isEmptyValue, isMoney, isUnparsed, type Value } from '@shared/fields';
import { writeDecimal } from '@shared/fields/decimal';
import { countText } from '@shared/numbers';
import Big from 'big.js';
import type { Figure } from '@/workspace/activeView';

interface Amounts {
  count: number;
  sum: Big;
  least: Big;
  most: Big;
}

/** More different values than these are not told apart: they would be kept all. */
const DISTINCT_AT_MOST = 50_000;
/** Digits after the decimal mark of an average. */
const AVERAGE_DIGITS = 4;

/** Adds up cells one by one: amounts by their unit or currency, which are never mixed; lengths of texts; values. */
export class SelectionFigures {
  private filled = 0;
  private readonly units = new Map<string, Amounts>();
  private readonly distinct = new Set<string>();
  private shortest = Number.POSITIVE_INFINITY;
  private longest = 0;
  private characters = 0;
  private texts = 0;

  add(value: Value | undefined, field: Field): void {
    if (value === undefined || isEmptyValue(value)) return;
    this.filled++;
    if (this.distinct.size <= DISTINCT_AT_MOST)
      this.distinct.add(typeof value === 'object' ? JSON.stringify(value) : String(value));
    if (isUnparsed(value)) return;
    if (isMoney(value)) this.addAmount(value.amount, value.currency);
    else if (field.kind === 'number' && typeof value === 'number') this.addAmount(value, field.unit ?? '');
    else if (field.kind === 'text' && typeof value === 'string') this.addText(value);
  }

  private addAmount(amount: string | number, unit: string): void {
    const own = Big(amount);
    const known = this.units.get(unit);
    if (known === undefined) {
      this.units.set(unit, { count: 1, sum: own, least: own, most: own });
      return;
    }
    known.count++;
    known.sum = known.sum.plus(own);
    if (own.lt(known.least)) known.least = own;
    if (own.gt(known.most)) known.most = own;
  }

  private addText(text: string): void {
    let length = 0;
    for (const _ of text) length++;
    this.texts++;
    this.characters += length;
    if (length < this.shortest) this.shortest = length;
    if (length > this.longest) this.longest = length;
  }

  /** What there is to say, the most asked for first. A single cell says most of it by itself. */
  list(conventions: Conventions, isSingle: boolean): Figure[] {
    if (isSingle) return this.lengths(isSingle);
    const units = [...this.units];
    const each = (pick: (amounts: Amounts) => Big): string =>
      units.map(([unit, amounts]) => written(pick(amounts), unit, conventions)).join(' · ');
    const numbers = units.reduce((sum, [, { count }]) => sum + count, 0);
    const amounts: Figure[] =
      numbers === 0
        ? []
        : [
            { label: 'Sum', value: each(({ sum }) => sum) },
            { label: 'Average', value: each(({ sum, count }) => sum.div(count).round(AVERAGE_DIGITS)) },
            { label: 'Min', value: each(({ least }) => least) },
            { label: 'Max', value: each(({ most }) => most) },
            { label: 'Numbers', value: countText(numbers) },
          ];
    const isCut = this.distinct.size > DISTINCT_AT_MOST;
    const distinct = isCut ? `over ${countText(DISTINCT_AT_MOST)}` : countText(this.distinct.size);
    return [
      ...amounts,
      { label: 'Filled', value: countText(this.filled) },
      { label: 'Distinct', value: distinct },
      ...this.lengths(isSingle),
    ];
  }

  private lengths(isSingle: boolean): Figure[] {
    if (this.texts === 0) return [];
    const range =
      this.shortest === this.longest
        ? countText(this.longest)
        : `${countText(this.shortest)}–${countText(this.longest)}`;
    const unit = this.longest === 1 ? 'character' : 'characters';
    if (isSingle || this.texts === 1) return [{ label: 'Length', value: `${range} ${unit}` }];
    return [{ label: 'Length', value: `${range} ${unit}, ${countText(this.characters)} in all` }];
  }
}

function written(amount: Big, unit: string, conventions: Conventions): string {
  return `${writeDecimal(amount.toFixed(), conventions)} ${unit}`.trim();
}
