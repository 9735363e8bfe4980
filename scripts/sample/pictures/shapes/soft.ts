/** Cushions, throws, mats and blankets. */
import { cloth, fold, fringe, seam, weaveOf } from '../cloth';
import type { Paint, Shape } from '../drawing';
import { tube } from '../lathe';
import { at, box, ellipse, type Pen, shape, stroke } from '../pen';
import { tone } from '../tone';

const LEATHER = '#8a5a38';

export const cushion: Shape = (pen, { base }) => {
  const path =
    'M -330 -660 C -180 -622, 180 -622, 330 -660 C 350 -650, 352 -640, 344 -630 C 312 -480, 312 -200, 346 -40 C 352 -28, 346 -18, 332 -14 C 180 -44, -180 -44, -332 -14 C -346 -18, -352 -28, -346 -40 C -312 -200, -312 -480, -344 -630 C -352 -640, -350 -650, -330 -660 Z';
  const puff = shape(
    path,
    pen.radial([-90, -430], 430, [
      [0, '#ffffff', 0.2],
      [0.5, '#ffffff', 0.05],
      [0.8, '#1c1a20', 0.05],
      [1, '#1c1a20', 0.2],
    ]),
  );
  const creases = [
    [-300, -620, -190, -520],
    [300, -620, 200, -520],
    [-300, -50, -200, -150],
    [300, -50, 210, -150],
  ]
    .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
      stroke(
        `M ${x1} ${y1} Q ${(x1 + x2) / 2 + 14} ${(y1 + y2) / 2} ${x2} ${y2}`,
        tone(base, -0.3),
        7,
        `opacity="0.35" filter="${pen.blur(3)}"`,
      ),
    )
    .join('');
  return {
    svg:
      cloth(pen, { path, colour: base, area: [-345, -660, 345, -14], weave: 'plain' }) +
      puff +
      creases +
      stroke(path, tone(base, -0.25), 9) +
      stroke(path, tone(base, 0.22), 3, 'transform="translate(-1.5 -2)"'),
    width: 700,
    height: 664,
    contact: 560,
    ground: 'flat',
  };
};

function foldedThrow(pen: Pen, { base }: Paint, decoration: string, weave: 'twill' | 'terry'): string {
  const under = [0, 1]
    .map(
      (index) =>
        `<g transform="translate(${index * 5} ${-index * 96})">${fold(pen, { width: 600, height: 104, y: 0, colour: base, weave })}</g>`,
    )
    .join('');
  const flap =
    'M -302 -206 C -300 -284, -284 -300, -230 -300 H 240 C 290 -300, 304 -270, 304 -210 L 302 -106 H -302 Z';
  return `${under}${fringe(pen, { left: -296, right: 296, y: -108, length: 74, colour: base })}${cloth(pen, { path: flap, colour: tone(base, 0.05), area: [-304, -300, 304, -106], weave, decoration })}`;
}

export const throwBlanket: Shape = (pen, paint) => {
  const stripes = [-286, -262].map((y) => shape(box(-310, y, 620, 9), '#f6f0e3', 'opacity="0.75"')).join('');
  return {
    svg: foldedThrow(pen, paint, stripes, 'twill'),
    width: 610,
    height: 300,
    contact: 580,
    ground: 'flat',
  };
};

export const knitThrow: Shape = (pen, { base }) => {
  const cable = (x: number, top: number, bottom: number): string => {
    const parts: string[] = [];
    for (let y = top; y < bottom; y += 40) {
      parts.push(
        stroke(
          `M ${x - 15} ${y} C ${x - 15} ${y + 20}, ${x + 15} ${y + 20}, ${x + 15} ${y + 40}`,
          tone(base, -0.26),
          17,
          'opacity="0.8"',
        ),
      );
      parts.push(
        stroke(
          `M ${x + 15} ${y} C ${x + 15} ${y + 20}, ${x - 15} ${y + 20}, ${x - 15} ${y + 40}`,
          tone(base, 0.14),
          14,
        ),
      );
    }
    return parts.join('');
  };
  const block = (y: number, height: number, width: number): string => {
    const path = box(-width / 2, y - height, width, height, 44);
    const cables = Array.from({ length: Math.floor(width / 62) }, (_unused, index) =>
      cable(-width / 2 + 36 + index * 62, y - height, y),
    ).join('');
    const volume = pen.linear(
      [0, y - height],
      [0, y],
      [
        [0, '#ffffff', 0.28],
        [0.4, '#ffffff', 0],
        [1, '#1c1a20', 0.36],
      ],
    );
    return `<g clip-path="${pen.clip(path)}">${shape(path, base)}${cables}${shape(path, volume)}</g>`;
  };
  return {
    svg: block(0, 150, 620) + block(-140, 144, 604) + block(-276, 136, 580),
    width: 620,
    height: 412,
    contact: 590,
    ground: 'flat',
  };
};

export const seatPad: Shape = (pen, { base }) => {
  const disc = (x: number, y: number, angle: number, colour: string): string => {
    const path = ellipse(x, y, 300, 300);
    const edge = `<g transform="translate(8 16)">${shape(path, tone(colour, -0.4))}</g>`;
    const stitch = [270, 190, 110].map((r) => seam(ellipse(x, y, r, r), colour, 3.4)).join('');
    return `<g transform="rotate(${angle} ${x} ${y})">${edge}${cloth(pen, { path, colour, area: [x - 300, y - 300, x + 300, y + 300], weave: 'felt' })}${stitch}</g>`;
  };
  const tag = shape(box(250, -330, 60, 40, 3), '#f4efe4', 'transform="rotate(12 280 -310)"');
  return { svg: tag + disc(0, -320, 0, base), width: 620, height: 640 };
};

export const doorMat: Shape = (pen, { base }) => {
  const path = box(-390, -500, 780, 480, 12);
  const bristles = Array.from({ length: 420 }, () => {
    const [x, y] = [pen.random.between(-350, 350), pen.random.between(-460, -60)];
    return `<path d="M ${at(x, y)} l ${at(pen.random.between(-7, 7), pen.random.between(-10, 2))}"/>`;
  }).join('');
  const pile = `<g stroke="${tone(base, -0.4)}" stroke-width="2.6" opacity="0.5">${bristles}</g>`;
  const inner = box(-352, -462, 704, 404, 4);
  return {
    svg: `<g transform="translate(5 16)">${shape(path, '#26241f')}</g>${shape(path, '#3d3a33')}<g clip-path="${pen.clip(inner)}">${pen.lit(inner, base, [-352, -462, 352, -58])}${shape(inner, weaveOf(pen, 'felt', base))}${pile}</g>${stroke(box(-374, -484, 748, 448, 8), '#57524a', 3, 'stroke-dasharray="10 8"')}`,
    width: 792,
    height: 512,
  };
};

export const picnicBlanket: Shape = (pen, { base, pattern }) => {
  const line = (x: number, wide: number, opacity: number): string =>
    `<rect x="${x}" y="0" width="${wide}" height="96" fill="#f6efe0" opacity="${opacity}"/>`;
  const cross = (y: number, wide: number, opacity: number): string =>
    `<rect x="0" y="${y}" width="96" height="${wide}" fill="#f6efe0" opacity="${opacity}"/>`;
  const tile =
    pattern === 'check'
      ? line(0, 48, 0.42) + cross(0, 48, 0.42) + line(70, 5, 0.5) + cross(70, 5, 0.5)
      : line(8, 26, 0.8) + line(52, 8, 0.6) + line(70, 8, 0.6);
  const body = 'M -330 -320 H 300 A 62 150 0 0 1 300 -20 H -330 Z';
  const volume = pen.linear(
    [0, -320],
    [0, -20],
    [
      [0, '#ffffff', 0.05],
      [0.25, '#ffffff', 0.3],
      [0.6, '#1c1a20', 0.05],
      [1, '#1c1a20', 0.42],
    ],
  );
  const end =
    shape(ellipse(-330, -170, 78, 150), tone(base, 0.1)) +
    [0.84, 0.66, 0.48, 0.3]
      .map((share) =>
        stroke(
          ellipse(-330, -170, 78 * share, 150 * share),
          share > 0.7 ? '#4c5157' : tone(base, -0.3),
          7,
          'opacity="0.75"',
        ),
      )
      .join('');
  const strap = (x: number): string =>
    shape(
      `M ${x} -323 a 62 152 0 0 1 0 306 h 36 a 62 152 0 0 0 0 -306 Z`,
      pen.linear(
        [0, -320],
        [0, -20],
        [
          [0, tone(LEATHER, 0.25)],
          [0.4, LEATHER],
          [1, tone(LEATHER, -0.4)],
        ],
      ),
    ) + shape(box(x + 34, -200, 40, 46, 6), '#c9a14c');
  const handle = tube('M -170 -322 C -150 -440, 170 -440, 176 -322', LEATHER, 25);
  return {
    svg: `<g transform="translate(20 0)">${handle}<g clip-path="${pen.clip(body)}">${shape(body, base)}${shape(body, pen.tile(96, 96, tile))}${shape(body, weaveOf(pen, 'plain', base))}${shape(body, volume)}</g>${end}${strap(-190)}${strap(130)}</g>`,
    width: 780,
    height: 424,
    contact: 700,
    ground: 'flat',
  };
};
