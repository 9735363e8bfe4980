import type { Pen } from './pen';

/** What a shape is painted with: one colour of the product. */
export interface Paint {
  readonly base: string;
  readonly pattern?: 'check' | 'stripe';
}

/** A drawn product: it stands on y = 0, centred on x = 0, and reaches up to y = -height. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Width of what touches the ground; absent for things lying flat or hanging, which cast a shadow all around. */
  readonly contact?: number;
  /** Round things dip a little below the line they stand on; flat ones lie on it. Only with `contact`. */
  readonly ground?: 'round' | 'flat';
  /** Where the middle of the contact lies, when not at x = 0. */
  readonly lean?: number;
}

export type Shape = (pen: Pen, paint: Paint) => Drawing;
