import type { RecordType } from '@shared/records';
import { momentOf } from './clock';
import { Random } from './random';

/** When the first record of each type came to be; the time part of its id. */
const FIRST_BORN: Readonly<Partial<Record<RecordType, number>>> = {
  brand: momentOf(56, '08:04'),
  supplier: momentOf(56, '08:21'),
  category: momentOf(56, '08:40'),
  asset: momentOf(53, '09:10'),
  product: momentOf(53, '10:02'),
  variant: momentOf(53, '10:03'),
  channel: momentOf(52, '07:55'),
  listing: momentOf(51, '13:20'),
  skuReference: momentOf(42, '15:47'),
  collection: momentOf(39, '14:11'),
  bundle: momentOf(38, '09:33'),
  source: momentOf(53, '10:02'),
};

/** A UUIDv7 of a moment, its random bits drawn from a name. */
export function idAt(milliseconds: number, name: string): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const random = new Random('aisle-sample', name);
  const hex = (digits: number): string => random.letters(digits, '0123456789abcdef');
  const variant = random.letters(1, '89ab');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

/** Gives every named record its id: in the order in which names are first asked for, the same in every run. */
export class IdBook {
  private readonly ids = new Map<string, string>();
  private readonly counts = new Map<RecordType, number>();

  of(type: RecordType, key: string): string {
    const name = `${type}:${key}`;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const born = FIRST_BORN[type];
    if (born === undefined) throw new Error(`The sample has no moment for the first ${type}.`);
    const ordinal = this.counts.get(type) ?? 0;
    this.counts.set(type, ordinal + 1);
    const id = idAt(born + ordinal, name);
    this.ids.set(name, id);
    return id;
  }
}
