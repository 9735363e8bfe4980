import { readDecimal, writeDecimal } from '../decimal';
import type { NumberField } from '../field';
import type { FieldKind, Problem } from '../kind';

function checkNumber(value: number, field: NumberField): Problem | undefined {
  if (field.whole && !Number.isInteger(value))
    return { code: 'not-whole', message: 'This must be a whole number.' };
  if (field.minimum !== undefined && value < field.minimum)
    return { code: 'too-small', message: `The smallest value is ${field.minimum}.` };
  if (field.maximum !== undefined && value > field.maximum)
    return { code: 'too-large', message: `The largest value is ${field.maximum}.` };
  return undefined;
}

/** Decimal text of a JS number without an exponent. */
export function plainNumber(value: number): string {
  const short = String(value);
  return /e/.test(short) ? value.toFixed(20).replace(/\.?0+$/, '') : short;
}

export const numberKind: FieldKind<'number'> = {
  parse(source, field, { conventions }) {
    if (source.trim() === '') return null;
    const unit = field.unit;
    const body =
      unit && source.trim().toLowerCase().endsWith(unit.toLowerCase())
        ? source.trim().slice(0, -unit.length)
        : source;
    const canonical = readDecimal(body, conventions);
    const value = canonical === undefined ? Number.NaN : Number(canonical);
    // More digits than a double carries would come back changed: such text stays as typed.
    return canonical !== undefined && canonical.replace(/\D/g, '').length <= 15 && Number.isFinite(value)
      ? value
      : { unparsed: source };
  },
  toText: (value, _field, { conventions }) => writeDecimal(plainNumber(Number(value)), conventions),
  accepts: (value) => typeof value === 'number' && Number.isFinite(value),
  check: (value, field) => checkNumber(Number(value), field),
  sortKey: (value) => Number(value),
};
