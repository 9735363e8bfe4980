import { type ColourKey, colours } from '../catalog/colours';
import type { Drawing, Paint } from './drawing';
import { ellipse, Pen, shape } from './pen';
import { looks, type ShapeName } from './shapes';

/** Side of a main picture in px; the product fills this share of it. */
export const MAIN_SIZE = 1000;
const FILL = 0.88;

export function paintOf(key: ColourKey | undefined): Paint {
  const colour = key === undefined ? colours.moss : colours[key];
  return 'pattern' in colour ? { base: colour.hex, pattern: colour.pattern } : { base: colour.hex };
}

/** How far a drawing reaches below y = 0. */
export function dropOf({ contact = 0, ground }: Drawing): number {
  return ground === 'round' ? contact * 0.1 : 0;
}

/** The shadow that a drawing casts, in its own units, under it. */
export function shadowOf(pen: Pen, drawing: Drawing, strength = 1): string {
  const { width, contact, svg, ground, lean = 0 } = drawing;
  if (contact === undefined) {
    const filter = pen.blur(width * 0.022);
    return `<g filter="${filter}" opacity="${0.3 * strength}" transform="translate(${width * 0.012} ${width * 0.022})"><g style="filter:brightness(0)">${svg}</g></g>`;
  }
  const [depth, side, reach] = ground === 'round' ? [0.1, 0.1, 0.58] : [0.03, 0.02, 0.49];
  const blob = (x: number, rx: number, ry: number, soft: number, opacity: number): string =>
    shape(
      ellipse(lean + x * contact, 0, rx * contact, ry * contact),
      '#1c1a20',
      `filter="${pen.blur(soft * contact)}" opacity="${opacity * strength}"`,
    );
  return blob(side, reach, depth, 0.045, 0.26) + blob(side * 0.2, reach * 0.9, depth, 0.014, 0.42);
}

/** Main picture: the product on pure white, as marketplaces ask for. */
export function mainPicture(name: string, shapeName: ShapeName, colour: ColourKey | undefined): string {
  const pen = new Pen(name);
  const drawing = looks[shapeName].draw(pen, paintOf(colour));
  const drop = dropOf(drawing);
  const scale = (MAIN_SIZE * FILL) / Math.max(drawing.width, drawing.height + drop);
  const floor =
    MAIN_SIZE / 2 + ((drawing.height - drop) * scale) / 2 - (drawing.contact === undefined ? 0 : 6);
  const content = `<g transform="translate(${MAIN_SIZE / 2} ${floor}) scale(${scale})">${shadowOf(pen, drawing)}${drawing.svg}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${MAIN_SIZE}" height="${MAIN_SIZE}" viewBox="0 0 ${MAIN_SIZE} ${MAIN_SIZE}"><rect width="100%" height="100%" fill="#ffffff"/>${pen.defs}${content}</svg>`;
}
