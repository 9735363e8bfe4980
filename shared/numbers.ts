/** How numbers of things are written on the screen and in sentences, all of them: as the user's locale does. */

const whole = new Intl.NumberFormat();
const tenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** `12,480` or `12.480`. */
export function countText(count: number): string {
  return whole.format(count);
}

/** `1.5` or `1,5`. */
export function tenthsText(amount: number): string {
  return tenths.format(amount);
}
