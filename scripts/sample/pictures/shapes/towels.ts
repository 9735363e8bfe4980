/** Towels, mats and robes, folded, rolled or hanging. */
import { cloth, fold, fringe, seam, weaveOf } from '../cloth';
import type { Shape } from '../drawing';
import { box, ellipse, type Pen, shape, stroke } from '../pen';
import { tone } from '../tone';

export const towel: Shape = (pen, { base }) => {
  const layers = [0, 1, 2, 3].map((index) => {
    const height = [118, 112, 104, 92][index] ?? 100;
    const width = [640, 626, 600, 560][index] ?? 600;
    const y = [0, 114, 222, 322][index] ?? 0;
    return `<g transform="translate(${[0, 6, -6, 2][index] ?? 0} ${-y})">${fold(pen, { width, height, y: 0, colour: base })}</g>`;
  });
  const border =
    stroke('M -240 -384 H 236', tone(base, -0.18), 9, 'opacity="0.45"') +
    stroke('M -244 -372 H 240', tone(base, 0.35), 3, 'opacity="0.6"');
  const tag = shape(box(196, -352, 34, 46, 3), '#f7f3ea') + stroke('M 204 -334 h 18', '#8a8478', 3);
  return { svg: layers.join('') + border + tag, width: 640, height: 416, contact: 600, ground: 'flat' };
};

export const bathSheet: Shape = (pen, { base }) => {
  const roll = (x: number, y: number, radius: number): string => {
    const length = 380;
    const body = `M ${x} ${y - radius} h ${length} a ${radius * 0.42} ${radius} 0 0 1 0 ${radius * 2} h ${-length} Z`;
    const volume = pen.linear(
      [0, y - radius],
      [0, y + radius],
      [
        [0, '#ffffff', 0.08],
        [0.24, '#ffffff', 0.3],
        [0.55, '#1c1a20', 0.03],
        [1, '#1c1a20', 0.36],
      ],
    );
    const end =
      shape(ellipse(x, y, radius * 0.52, radius), tone(base, 0.12)) +
      shape(ellipse(x, y, radius * 0.52, radius), weaveOf(pen, 'terry', base));
    const turns = [0.82, 0.62, 0.42, 0.22].map((share) =>
      stroke(
        ellipse(x + (1 - share) * 3, y, radius * 0.52 * share, radius * share),
        tone(base, -0.3),
        5,
        'opacity="0.55"',
      ),
    );
    return (
      shape(body, base) +
      shape(body, weaveOf(pen, 'terry', base)) +
      shape(body, volume) +
      stroke(
        `M ${x + length - 60} ${y - radius + 4} a ${radius * 0.42} ${radius} 0 0 1 0 ${radius * 2 - 8}`,
        tone(base, -0.16),
        6,
        'opacity="0.6"',
      ) +
      end +
      turns.join('')
    );
  };
  return {
    svg: roll(-260, -118, 118) + roll(-150, -330, 112),
    width: 660,
    height: 442,
    contact: 560,
    ground: 'flat',
  };
};

export const bathMat: Shape = (pen, { base }) => {
  const path = box(-380, -500, 760, 480, 20);
  const ribs = Array.from({ length: 17 }, (_unused, index) => {
    const y = -462 + index * 25;
    return (
      stroke(`M -336 ${y} H 336`, tone(base, 0.28), 9, 'opacity="0.7"') +
      stroke(`M -336 ${y + 9} H 336`, tone(base, -0.26), 5, 'opacity="0.5"')
    );
  });
  const frame = stroke(box(-352, -474, 704, 428, 8), tone(base, -0.2), 7, 'opacity="0.5"');
  const thick = `<g transform="translate(6 14)">${shape(path, tone(base, -0.34))}</g>`;
  const corner = 'M 380 -500 L 380 -330 C 330 -370, 250 -450, 210 -500 Z';
  const turned =
    'M 210 -500 C 250 -450, 330 -370, 380 -330 C 330 -320, 250 -330, 214 -350 C 196 -400, 196 -460, 210 -500 Z';
  return {
    svg:
      thick +
      cloth(pen, {
        path,
        colour: base,
        area: [-380, -500, 380, -20],
        weave: 'terry',
        decoration: ribs.join(''),
      }) +
      frame +
      shape(corner, '#ffffff') +
      pen.lit(turned, tone(base, -0.04), [196, -500, 330, -320]),
    width: 768,
    height: 510,
  };
};

export const hammam: Shape = (pen, { base }) => {
  const pole = stroke('M -340 -742 H 340', '#c9a06a', 22) + stroke('M -340 -747 H 340', '#e6c797', 5);
  const path = 'M -250 -752 Q 0 -764 250 -752 L 258 -110 Q 0 -96 -258 -110 Z';
  const stripes = [-640, -610, -585, -220, -195, -165]
    .map((y, index) => shape(box(-270, y, 540, index % 3 === 0 ? 16 : 9), '#f5efe2', 'opacity="0.85"'))
    .join('');
  return {
    svg:
      pole +
      fringe(pen, { left: -254, right: 254, y: -108, length: 96, colour: base }) +
      cloth(pen, {
        path,
        colour: base,
        area: [-258, -756, 258, -100],
        folds: 7,
        weave: 'smooth',
        decoration: stripes,
      }),
    width: 700,
    height: 760,
  };
};

export const robe: Shape = (pen, { base }) => {
  const hanger =
    stroke('M 0 -800 q 30 -14 20 -44 q -14 -34 -40 -10', '#8d9398', 8) +
    stroke('M -170 -712 L 0 -792 L 170 -712', '#c9a06a', 17);
  const sleeve = (side: number): string =>
    `M ${side * 150} -736 C ${side * 250} -700, ${side * 330} -480, ${side * 348} -330 L ${side * 232} -300 L ${side * 190} -520 Z`;
  const body =
    'M -150 -738 C -70 -770, 70 -770, 150 -738 C 210 -690, 214 -420, 226 -8 Q 0 12 -226 -8 C -214 -420, -210 -690, -150 -738 Z';
  const part = (path: string, area: readonly [number, number, number, number], folds: number): string =>
    cloth(pen, { path, colour: base, area, folds, weave: 'waffle' });
  const neck = shape('M -62 -758 L 0 -520 L 62 -758 Q 0 -742 -62 -758 Z', tone(base, -0.34));
  const collar = ['M -92 -754 L -52 -762 L 22 -500 L -26 -408 Z', 'M 92 -754 L 52 -762 L -2 -520 L 26 -408 Z']
    .map(
      (path) =>
        pen.lit(path, tone(base, 0.08), [-92, -760, 92, -400]) +
        stroke(path, tone(base, -0.22), 2.5, 'opacity="0.5"'),
    )
    .join('');
  const belt =
    pen.lit(box(-222, -420, 444, 46, 10), tone(base, -0.05), [-220, -420, 220, -374]) +
    pen.lit('M -30 -424 q 34 -14 64 4 l -8 46 q -30 10 -54 -2 Z', tone(base, 0.05), [-30, -430, 40, -370]) +
    pen.lit('M -14 -376 l -34 200 l 38 6 l 20 -204 Z', base, [-50, -376, 10, -160]) +
    pen.lit('M 8 -376 l 26 176 l 36 -8 l -34 -172 Z', base, [8, -376, 70, -190]);
  const pocket = [-1, 1]
    .map((side) => stroke(box(side * 130 - 52, -320, 104, 124, 8), tone(base, -0.22), 3, 'opacity="0.6"'))
    .join('');
  return {
    svg:
      hanger +
      part(sleeve(-1), [-350, -736, -150, -300], 2) +
      part(sleeve(1), [150, -736, 350, -300], 2) +
      part(body, [-226, -760, 226, 0], 6) +
      neck +
      collar +
      pocket +
      belt,
    width: 700,
    height: 862,
  };
};

export const washGlove: Shape = (pen, { base }) => {
  const glove = (x: number, angle: number): string => {
    const path = `M ${x - 140} 0 V -330 C ${x - 140} -470, ${x + 140} -470, ${x + 140} -330 V 0 Z`;
    const cuff = shape(box(x - 140, -86, 280, 26), tone(base, -0.14), 'opacity="0.5"');
    const piece = cloth(pen, {
      path,
      colour: base,
      area: [x - 140, -440, x + 140, 0],
      weave: 'terry',
      decoration: cuff,
    });
    return `<g transform="rotate(${angle} ${x} -200)"><g filter="${pen.blur(10)}" opacity="0.25" transform="translate(8 12)">${shape(path, '#1c1a20')}</g>${piece}${stroke(path, tone(base, -0.2), 3, 'opacity="0.4"')}${stroke(`M ${x + 120} -40 q 40 20 14 50`, tone(base, -0.1), 10)}</g>`;
  };
  return {
    svg: `<g transform="translate(0 -30)">${glove(-130, -9)}${glove(140, 8)}</g>`,
    width: 640,
    height: 500,
  };
};

export const teaTowel: Shape = (pen, { base }) => {
  const hook = stroke('M 0 -800 V -752', '#8d9398', 10) + shape(ellipse(0, -800, 16, 16), '#aab0b4');
  const one = (x: number, y: number, wide: number, colour: string): string => {
    const path = `M ${x - 30} ${-760 + y} C ${x - 70} ${-640 + y}, ${x - wide} ${-560 + y}, ${x - wide} ${-400 + y} L ${x - wide - 12} -24 Q ${x} 0 ${x + wide + 12} -24 L ${x + wide} ${-400 + y} C ${x + wide} ${-560 + y}, ${x + 70} ${-640 + y}, ${x + 30} ${-760 + y} Z`;
    const hem = seam(`M ${x - wide - 12} -58 Q ${x} -34 ${x + wide + 12} -58`, colour);
    const stripe = shape(
      `M ${x - wide - 20} -150 Q ${x} -126 ${x + wide + 20} -150 v 22 Q ${x} -104 ${x - wide - 20} -128 Z`,
      '#f6f0e3',
      'opacity="0.8"',
    );
    return (
      cloth(pen, {
        path,
        colour,
        area: [x - wide - 12, -760, x + wide + 12, -10],
        folds: 5,
        decoration: stripe,
      }) + hem
    );
  };
  return {
    svg: one(110, 20, 120, tone(base, -0.1)) + one(-66, 0, 150, base) + hook,
    width: 500,
    height: 816,
  };
};

export const waffleTowel: Shape = (pen, { base }) => stack(pen, { colour: base, weave: 'waffle', layers: 3 });

function stack(
  pen: Pen,
  { colour, weave, layers }: { colour: string; weave: 'waffle' | 'plain'; layers: number },
): ReturnType<Shape> {
  const parts = Array.from(
    { length: layers },
    (_unused, index) =>
      `<g transform="translate(${[0, -8, 6][index] ?? 0} ${-index * 106})">${fold(pen, { width: 560 - index * 10, height: 108, y: 0, colour, weave })}</g>`,
  );
  const band = shape(
    box(-60, -336, 120, 340, 6),
    pen.linear(
      [-60, 0],
      [60, 0],
      [
        [0, '#e4d8bd'],
        [0.4, '#f6efe0'],
        [1, '#d6c8a8'],
      ],
    ),
  );
  const mark = shape(box(-34, -206, 68, 7, 3), '#6f7d4c') + shape(box(-24, -188, 48, 5, 2), '#9aa37f');
  return { svg: parts.join('') + band + mark, width: 560, height: 336, contact: 540, ground: 'flat' };
}
