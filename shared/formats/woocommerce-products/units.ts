/** Units that WooCommerce puts into its headers ("Weight (lbs)"), in grams and centimetres. */
const GRAMS: Readonly<Record<string, number>> = {
  kg: 1000,
  g: 1,
  lbs: 453.59237,
  lb: 453.59237,
  oz: 28.349523125,
};
const CENTIMETRES: Readonly<Record<string, number>> = { cm: 1, m: 100, mm: 0.1, in: 2.54, yd: 91.44 };

export interface Measure {
  readonly path: 'weight' | 'length' | 'width' | 'height';
  /** Name of the codec that turns the unit into ours. */
  readonly codec: string;
}

export const measureFactors: Readonly<Record<string, number>> = Object.fromEntries(
  [...Object.entries(GRAMS), ...Object.entries(CENTIMETRES)].map(([unit, factor]) => [
    `unit:${unit}`,
    factor,
  ]),
);

/** "Weight (kg)" → what it measures, and in which unit; undefined for another header or an unknown unit. */
export function measureOf(header: string): Measure | undefined {
  const match = /^(weight|length|width|height) \((\w+)\)$/.exec(header);
  const [, path, unit = ''] = match ?? [];
  if (path !== 'weight' && path !== 'length' && path !== 'width' && path !== 'height') return undefined;
  const units = path === 'weight' ? GRAMS : CENTIMETRES;
  return Object.hasOwn(units, unit) ? { path, codec: `unit:${unit}` } : undefined;
}
