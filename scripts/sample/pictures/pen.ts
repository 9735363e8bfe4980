import { Random } from '../random';
import { tone } from './tone';

export type Point = readonly [x: number, y: number];
export type Stop = readonly [offset: number, colour: string, opacity?: number];

/**
 * Collects the definitions of one SVG picture and hands out fills. Shapes are drawn standing on y = 0 around x = 0,
 * light from the upper left, in units that the studio scales to the frame.
 */
export class Pen {
  private readonly definitions: string[] = [];
  readonly random: Random;

  constructor(private readonly name: string) {
    this.random = new Random('picture', name);
  }

  private define(make: (id: string) => string): string {
    const id = `${this.name}-${this.definitions.length}`;
    this.definitions.push(make(id));
    return `url(#${id})`;
  }

  linear([x1, y1]: Point, [x2, y2]: Point, stops: readonly Stop[]): string {
    return this.define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`,
    );
  }

  radial([x, y]: Point, radius: number, stops: readonly Stop[]): string {
    return this.define(
      (id) =>
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${radius}">${stopsOf(stops)}</radialGradient>`,
    );
  }

  clip(path: string): string {
    return this.define((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`);
  }

  blur(radius: number): string {
    return this.define(
      (id) =>
        `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
  }

  /** A tile of `width` × `height`, repeated. */
  tile(width: number, height: number, content: string, angle = 0): string {
    return this.define(
      (id) =>
        `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${width}" height="${height}" patternTransform="rotate(${angle})">${content}</pattern>`,
    );
  }

  /** A path lit from the upper left across its box. */
  lit(
    path: string,
    colour: string,
    [left, top, right, bottom]: readonly [number, number, number, number],
  ): string {
    const fill = this.linear(
      [left, top],
      [right, bottom],
      [
        [0, tone(colour, 0.16)],
        [0.45, colour],
        [1, tone(colour, -0.17)],
      ],
    );
    return `<path d="${path}" fill="${fill}"/>`;
  }

  get defs(): string {
    return `<defs>${this.definitions.join('')}</defs>`;
  }
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(
      ([offset, colour, opacity]) =>
        `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
    )
    .join('');
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
export const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/** A smooth path through points (Catmull–Rom), without its first "M". */
export function through(points: readonly Point[]): string {
  const pieces: string[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const before = points[Math.max(0, index - 1)] ?? [0, 0];
    const from = points[index] ?? [0, 0];
    const to = points[index + 1] ?? [0, 0];
    const after = points[Math.min(points.length - 1, index + 2)] ?? [0, 0];
    pieces.push(
      `C ${at(from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6)} ${at(to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6)} ${at(to[0], to[1])}`,
    );
  }
  return pieces.join(' ');
}

/** A rectangle with rounded corners as a path. */
export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  return `M ${at(x + r, y)} h ${round(width - 2 * r)} a ${r} ${r} 0 0 1 ${r} ${r} v ${round(height - 2 * r)} a ${r} ${r} 0 0 1 ${-r} ${r} h ${round(2 * r - width)} a ${r} ${r} 0 0 1 ${-r} ${-r} v ${round(2 * r - height)} a ${r} ${r} 0 0 1 ${r} ${-r} Z`;
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M ${at(x - rx, y)} a ${round(rx)} ${round(ry)} 0 1 0 ${round(2 * rx)} 0 a ${round(rx)} ${round(ry)} 0 1 0 ${round(-2 * rx)} 0 Z`;
}

export function shape(path: string, fill: string, extra = ''): string {
  return `<path d="${path}" fill="${fill}" ${extra}/>`;
}

export function stroke(path: string, colour: string, width: number, extra = ''): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
}
