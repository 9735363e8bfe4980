import type { FieldPath, Value, Values } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { Catalog } from '../format';
import { escapeItem, joinWoo, splitWoo } from './lists';

/**
 * WooCommerce keeps attributes in numbered groups of columns ("Attribute 2 name", "Attribute 2 value(s)" …). Those
 * that variations choose from are the product's options here, the others its attributes. Which number an attribute
 * has, and for an option also the values offered, is the shop's own matter and lives in the shop's listing.
 */
export const OPTION_COUNT = 3;

export const slotNamePath = (slot: number): FieldPath => `attributes.Attribute ${slot} name`;
export const slotValuesPath = (slot: number): FieldPath => `attributes.Attribute ${slot} value(s)`;
export const optionNamePath = (option: number): FieldPath => `option${option}Name`;
export const optionPath = (option: number): FieldPath => `option${option}`;

export interface SlotTexts {
  readonly name: string;
  readonly values: string;
}

/** The slots of a product's row by slot number. */
export function productSlots(
  product: StoredRecord,
  listing: StoredRecord | undefined,
  catalog: Catalog,
): ReadonlyMap<number, SlotTexts> {
  const slots = new Map<number, SlotTexts>();
  const named = namedSlots(listing?.values ?? {});
  const options = optionSlots(named, product.values);
  const shown = new Set<FieldPath>();
  for (const [slot, option] of options)
    slots.set(slot, {
      name: textAt(product.values, optionNamePath(option)),
      values: offered({ product, listing, slot, option, catalog }),
    });
  for (const [slot, { name }] of named) {
    if (options.has(slot)) continue;
    shown.add(`attributes.${name}`);
    slots.set(slot, { name, values: textAt(product.values, `attributes.${name}`) });
  }
  fillFree(slots, product.values, shown);
  return slots;
}

/** Attributes that have no number yet take the free ones, in their own order. */
function fillFree(slots: Map<number, SlotTexts>, values: Values, shown: ReadonlySet<FieldPath>): void {
  let slot = 1;
  for (const path of Object.keys(values)) {
    if (!path.startsWith('attributes.') || shown.has(path) || textAt(values, path) === '') continue;
    while (slots.has(slot)) slot++;
    slots.set(slot, { name: path.slice('attributes.'.length), values: textAt(values, path) });
  }
}

interface NamedSlot {
  readonly name: string;
  readonly isOption: boolean;
}

function namedSlots(listing: Values): ReadonlyMap<number, NamedSlot> {
  const slots: [number, NamedSlot][] = [];
  for (const path in listing) {
    const slot = Number(/^attributes\.Attribute (\d+) name$/.exec(path)?.[1]);
    const name = textAt(listing, path);
    if (slot > 0 && name !== '')
      slots.push([slot, { name, isOption: textAt(listing, slotValuesPath(slot)) !== '' }]);
  }
  return new Map(slots.sort(([left], [right]) => left - right));
}

/**
 * Slot → option number: by name, then, for an option that was renamed, by order among those the shop offers values
 * for. Options without a number take the free ones.
 */
function optionSlots(named: ReadonlyMap<number, NamedSlot>, product: Values): ReadonlyMap<number, number> {
  const names = new Map<number, string>();
  for (let option = 1; option <= OPTION_COUNT; option++) {
    const name = textAt(product, optionNamePath(option));
    if (name !== '') names.set(option, name.toLowerCase());
  }
  const options = new Map<number, number>();
  const give = (slot: number, option: number | undefined): void => {
    if (option === undefined) return;
    options.set(slot, option);
    names.delete(option);
  };
  for (const [slot, { name }] of named)
    give(slot, [...names].find(([, other]) => other === name.toLowerCase())?.[0]);
  for (const [slot, { isOption }] of named)
    if (isOption && !options.has(slot)) give(slot, names.keys().next().value);
  let slot = 1;
  for (const option of [...names.keys()]) {
    while (named.has(slot) || options.has(slot)) slot++;
    give(slot, option);
  }
  return new Map([...options].sort(([left], [right]) => left - right));
}

interface Offer {
  readonly product: StoredRecord;
  readonly listing: StoredRecord | undefined;
  readonly slot: number;
  readonly option: number;
  readonly catalog: Catalog;
}

/** The values offered: those the shop lists, then those that only a variant has. */
function offered({ product, listing, slot, option, catalog }: Offer): string {
  const listed = splitWoo(textAt(listing?.values ?? {}, slotValuesPath(slot)));
  const values = catalog
    .where('variant', 'product', product.id)
    .map((variant) => textAt(variant.values, optionPath(option)))
    .filter((text) => text !== '');
  return joinWoo([...new Set([...listed, ...values])]);
}

/** The slots of a variation's row: its choice for each option of its product, and attributes of its own. */
export function variationSlots(
  variant: StoredRecord,
  listings: { readonly own: StoredRecord | undefined; readonly product: StoredRecord | undefined },
  catalog: Catalog,
): ReadonlyMap<number, SlotTexts> {
  const slots = new Map<number, SlotTexts>();
  const product =
    typeof variant.values.product === 'string' ? catalog.get(variant.values.product) : undefined;
  const options = optionSlots(namedSlots(listings.product?.values ?? {}), product?.values ?? {});
  const named = namedSlots(listings.own?.values ?? {});
  const shown = new Set<FieldPath>();
  const numbers = optionNumbers(named, options, listings.product?.values ?? {});
  for (const [slot, { name }] of named) {
    const option = numbers.get(slot);
    if (option === undefined) {
      shown.add(`attributes.${name}`);
      slots.set(slot, { name, values: textAt(variant.values, `attributes.${name}`) });
    } else slots.set(slot, choice(option, { variant, product, fallback: name }));
  }
  const chosen = new Set(numbers.values());
  for (const [slot, option] of options)
    if (!chosen.has(option) && !slots.has(slot))
      slots.set(slot, choice(option, { variant, product, fallback: '' }));
  fillFree(slots, variant.values, shown);
  return slots;
}

/** Which option a variation's slot is: by its name in the product's row, or, without that row, by its order. */
function optionNumbers(
  named: ReadonlyMap<number, NamedSlot>,
  options: ReadonlyMap<number, number>,
  productListing: Values,
): ReadonlyMap<number, number> {
  const byName = new Map(
    [...options].map(([slot, option]) => [textAt(productListing, slotNamePath(slot)).toLowerCase(), option]),
  );
  const numbers = new Map<number, number>();
  for (const [slot, { name, isOption }] of named) {
    const option = byName.get(name.toLowerCase()) ?? (isOption ? numbers.size + 1 : undefined);
    if (option !== undefined && option <= OPTION_COUNT) numbers.set(slot, option);
  }
  return numbers;
}

interface Choosing {
  readonly variant: StoredRecord;
  readonly product: StoredRecord | undefined;
  readonly fallback: string;
}

function choice(option: number, { variant, product, fallback }: Choosing): SlotTexts {
  const name = textAt(product?.values ?? {}, optionNamePath(option)) || fallback;
  return { name, values: escapeItem(textAt(variant.values, optionPath(option))) };
}

function textAt(values: Values, path: FieldPath): string {
  const value: Value | undefined = values[path];
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
