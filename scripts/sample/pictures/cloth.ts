import { at, box, type Pen, shape, stroke } from './pen';
import { lightnessOf, tone } from './tone';

export interface Cloth {
  readonly path: string;
  readonly colour: string;
  /** [left, top, right, bottom] of the path. */
  readonly area: readonly [number, number, number, number];
  /** Number of soft vertical folds. */
  readonly folds?: number;
  readonly weave?: 'plain' | 'waffle' | 'terry' | 'twill' | 'felt' | 'smooth';
  /** Drawn on the cloth, under the folds. */
  readonly decoration?: string;
}

/** Hanging or draped fabric: the weave, then whatever is on it, then the folds. */
export function cloth(
  pen: Pen,
  { path, colour, area, folds = 0, weave = 'plain', decoration = '' }: Cloth,
): string {
  const [left, top, right, bottom] = area;
  const light = pen.linear(
    [left, top],
    [right, bottom],
    [
      [0, '#ffffff', 0.14],
      [0.5, '#ffffff', 0],
      [1, '#1c1a20', 0.16],
    ],
  );
  return `<g clip-path="${pen.clip(path)}">${shape(path, colour)}${shape(path, weaveOf(pen, weave, colour))}${decoration}${shape(path, light)}${folds > 0 ? shape(path, foldsOf(pen, area, { folds, colour })) : ''}</g>`;
}

/** Light and shade of soft folds: a wave whose height changes a little from fold to fold. */
function foldsOf(
  pen: Pen,
  [left, , right]: Cloth['area'],
  { folds, colour }: { folds: number; colour: string },
): string {
  const strength = 0.1 + 0.08 * (1 - lightnessOf(colour));
  const steps = 10;
  const heights = Array.from({ length: folds + 1 }, () => pen.random.between(0.6, 1.15));
  const stops = Array.from({ length: folds * steps + 1 }, (_unused, index) => {
    const wave = Math.cos((index / steps) * Math.PI * 2) * (heights[Math.floor(index / steps)] ?? 1);
    const offset = Math.round((index / (folds * steps)) * 1000) / 1000;
    const opacity = Math.round(Math.abs(wave) * strength * 1000) / 1000;
    return [offset, wave > 0 ? '#1c1a20' : '#ffffff', opacity] as const;
  });
  return pen.linear([left, 0], [right, 0], stops);
}

/** Fine texture as a translucent tile. */
export function weaveOf(pen: Pen, weave: NonNullable<Cloth['weave']>, colour: string): string {
  const ink = lightnessOf(colour) > 0.55 ? '#3d3226' : '#ffffff';
  const line = (path: string, width: number, opacity: number): string =>
    `<path d="${path}" stroke="${ink}" stroke-width="${width}" opacity="${opacity}" fill="none"/>`;
  if (weave === 'smooth') return 'none';
  if (weave === 'waffle')
    return pen.tile(
      28,
      28,
      `${line('M 0 0 H 28 M 0 0 V 28', 4, 0.16)}${shape(box(8, 8, 12, 12, 3), ink, 'opacity="0.09"')}`,
    );
  if (weave === 'terry')
    return pen.tile(
      15,
      15,
      `<circle cx="4" cy="4" r="2.5" fill="${ink}" opacity="0.05"/><circle cx="11.5" cy="11.5" r="2.5" fill="${ink}" opacity="0.05"/>`,
    );
  if (weave === 'twill') return pen.tile(13, 13, line('M 0 4 H 13', 3, 0.055), -38);
  if (weave === 'felt')
    return pen.tile(
      19,
      23,
      `<circle cx="4" cy="5" r="2" fill="${ink}" opacity="0.08"/><circle cx="13" cy="16" r="2.4" fill="${ink}" opacity="0.07"/>`,
      20,
    );
  return pen.tile(13, 13, `${line('M 0 3 H 13', 2, 0.045)}${line('M 3 0 V 13', 2, 0.03)}`);
}

/** A layer of folded fabric seen from the front: a soft roll with its fold to the front. */
export function fold(
  pen: Pen,
  {
    width,
    height,
    y,
    colour,
    weave = 'terry',
  }: { width: number; height: number; y: number; colour: string; weave?: Cloth['weave'] },
): string {
  const path = box(-width / 2, -y - height, width, height, height * 0.44);
  const volume = pen.linear(
    [0, -y - height],
    [0, -y],
    [
      [0, '#ffffff', 0.3],
      [0.3, '#ffffff', 0.08],
      [0.62, '#1c1a20', 0.06],
      [1, '#1c1a20', 0.32],
    ],
  );
  const sides = pen.linear(
    [-width / 2, 0],
    [width / 2, 0],
    [
      [0, '#1c1a20', 0.22],
      [0.07, '#1c1a20', 0],
      [0.3, '#ffffff', 0.12],
      [0.6, '#ffffff', 0],
      [0.93, '#1c1a20', 0.1],
      [1, '#1c1a20', 0.34],
    ],
  );
  return [
    shape(path, colour),
    shape(path, weaveOf(pen, weave, colour)),
    shape(path, volume),
    shape(path, sides),
  ].join('');
}

/** Stitches along a path. */
export function seam(path: string, colour: string, width = 2.4): string {
  return stroke(
    path,
    tone(colour, lightnessOf(colour) > 0.6 ? -0.28 : 0.3),
    width,
    'stroke-dasharray="9 7" opacity="0.75"',
  );
}

/** A fringe hanging from y, between two x. */
export function fringe(
  pen: Pen,
  {
    left,
    right,
    y,
    length,
    colour,
  }: { left: number; right: number; y: number; length: number; colour: string },
): string {
  const count = Math.round((right - left) / 18);
  return Array.from({ length: count }, (_unused, index) => {
    const x = left + ((index + 0.5) * (right - left)) / count;
    const sway = pen.random.between(-5, 5);
    return stroke(
      `M ${at(x, y)} q ${at(sway * 0.2, length * 0.5)} ${at(sway, length)}`,
      tone(colour, index % 2 === 0 ? -0.12 : 0.08),
      7,
    );
  }).join('');
}
