import { at, ellipse, type Pen, type Point, shape, stroke, through } from './pen';
import { lightnessOf, tone } from './tone';

export interface Lathe {
  /** Outline from the top down: [radius, height above the ground]. */
  readonly profile: readonly Point[];
  readonly colour: string;
  /** How much from above it is seen: height of an ellipse over its width. */
  readonly tilt?: number;
  /** Open at the top: colour of the inside, and thickness of the wall. */
  readonly inside?: string;
  readonly wall?: number;
  /** Bare band at the foot: its height and colour. */
  readonly foot?: { readonly height: number; readonly colour: string };
  /** 0 matt to 1 glossy. */
  readonly gloss?: number;
  readonly speckles?: boolean;
  /** Drawn on the body, clipped to it and shaded with it. */
  readonly decoration?: string;
}

/** A body of revolution with the light of the studio on it. */
export function lathe(pen: Pen, options: Lathe): string {
  const { profile, colour, tilt = 0.2, gloss = 0.4 } = options;
  const widest = Math.max(...profile.map(([radius]) => radius));
  const outline = outlineOf(profile, tilt);
  const clip = pen.clip(outline);
  const height = profile[0]?.[1] ?? 0;
  const parts = [shape(outline, colour)];
  if (options.foot) parts.push(footOf(profile, tilt, options.foot));
  if (options.speckles) parts.push(specklesOf(pen, widest, height));
  if (options.decoration) parts.push(options.decoration);
  parts.push(shape(outline, roundness(pen, widest, colour)));
  parts.push(
    shape(
      outline,
      pen.linear(
        [0, -height],
        [0, 0],
        [
          [0, '#ffffff', 0.1],
          [0.4, '#ffffff', 0],
          [0.75, '#1c1a20', 0],
          [1, '#1c1a20', 0.16],
        ],
      ),
    ),
  );
  parts.push(shine(pen, { widest, height, gloss }));
  return `<g clip-path="${clip}">${parts.join('')}</g>${options.inside === undefined ? topOf(pen, options) : mouthOf(pen, options, options.inside)}`;
}

function outlineOf(profile: readonly Point[], tilt: number): string {
  const left: Point[] = profile.map(([radius, y]) => [-radius, -y]);
  const right: Point[] = profile.map(([radius, y]) => [radius, -y] as const).reverse();
  const [first = [0, 0]] = left;
  const bottom = right[0] ?? [0, 0];
  const top = right.at(-1) ?? [0, 0];
  return `M ${at(first[0], first[1])} ${through(left)} A ${bottom[0]} ${bottom[0] * tilt} 0 0 0 ${at(bottom[0], bottom[1])} ${through(right)} A ${top[0]} ${top[0] * tilt} 0 0 0 ${at(first[0], first[1])} Z`;
}

/** Shadow and light of something round, over any colour. Dark glazes get more light, pale ones more shadow. */
function roundness(pen: Pen, widest: number, colour: string): string {
  const pale = lightnessOf(colour);
  const dark = 0.2 + 0.22 * (1 - pale) + 0.1 * pale;
  const bright = 0.12 + 0.2 * pale;
  return pen.linear(
    [-widest, 0],
    [widest, 0],
    [
      [0, '#1c1a20', dark],
      [0.1, '#1c1a20', dark * 0.45],
      [0.24, '#ffffff', bright * 0.35],
      [0.36, '#ffffff', bright],
      [0.5, '#ffffff', 0],
      [0.72, '#1c1a20', dark * 0.42],
      [0.92, '#1c1a20', dark * 1.15],
      [1, '#1c1a20', dark * 0.85],
    ],
  );
}

function shine(
  pen: Pen,
  { widest, height, gloss }: { widest: number; height: number; gloss: number },
): string {
  if (gloss === 0) return '';
  const filter = pen.blur(widest * (0.09 - 0.05 * gloss));
  return `<ellipse cx="${-widest * 0.42}" cy="${-height * 0.58}" rx="${widest * 0.07}" ry="${height * 0.26}" fill="#ffffff" opacity="${0.28 * gloss + 0.1}" filter="${filter}"/>`;
}

function footOf(
  profile: readonly Point[],
  tilt: number,
  { height, colour }: { height: number; colour: string },
): string {
  const radius = profile.at(-1)?.[0] ?? 0;
  const wide = Math.max(...profile.map(([r]) => r));
  const arc = `M ${at(-wide, -height)} A ${wide} ${wide * tilt} 0 0 0 ${at(wide, -height)} L ${at(wide, radius)} L ${at(-wide, radius)} Z`;
  return `${shape(arc, colour)}${stroke(`M ${at(-wide, -height)} A ${wide} ${wide * tilt} 0 0 0 ${at(wide, -height)}`, tone(colour, -0.3), 2, 'opacity="0.5"')}`;
}

function specklesOf(pen: Pen, widest: number, height: number): string {
  const dots = Array.from({ length: 70 }, () => {
    const x = pen.random.between(-widest, widest);
    const y = -pen.random.between(0, height);
    const size = pen.random.between(0.8, 2.3) * (widest / 220);
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${size.toFixed(1)}" opacity="${pen.random.between(0.15, 0.5).toFixed(2)}"/>`;
  });
  return `<g fill="#3b2f28">${dots.join('')}</g>`;
}

function topOf(pen: Pen, { profile, colour, tilt = 0.2 }: Lathe): string {
  const [radius, y] = profile[0] ?? [0, 0];
  if (radius < 2) return '';
  const fill = pen.linear(
    [-radius, 0],
    [radius, 0],
    [
      [0, tone(colour, 0.2)],
      [1, tone(colour, -0.06)],
    ],
  );
  return shape(ellipse(0, -y, radius, radius * tilt), fill);
}

function mouthOf(pen: Pen, { profile, colour, tilt = 0.2, wall = 9 }: Lathe, inside: string): string {
  const [radius, y] = profile[0] ?? [0, 0];
  const rim = pen.linear(
    [-radius, 0],
    [radius, 0],
    [
      [0, tone(colour, 0.1)],
      [0.35, tone(colour, 0.42)],
      [1, tone(colour, -0.08)],
    ],
  );
  const hollow = pen.linear(
    [-radius, -y],
    [radius, -y + radius * tilt],
    [
      [0, tone(inside, -0.42)],
      [0.45, tone(inside, -0.2)],
      [1, tone(inside, 0.14)],
    ],
  );
  const inner = radius - wall;
  return `${shape(ellipse(0, -y, radius, radius * tilt), rim)}${shape(ellipse(0, -y + wall * tilt * 0.4, inner, inner * tilt), hollow)}`;
}

/** A bent tube, such as a handle: shadow side, body and a line of light. */
export function tube(path: string, colour: string, width: number): string {
  return [
    stroke(path, tone(colour, -0.34), width),
    stroke(path, colour, width * 0.74, `transform="translate(${-width * 0.06} ${-width * 0.08})"`),
    stroke(
      path,
      tone(colour, 0.3),
      width * 0.2,
      `transform="translate(${-width * 0.17} ${-width * 0.17})" opacity="0.8"`,
    ),
  ].join('');
}
