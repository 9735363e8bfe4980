/** Boards, spoons and boxes of solid wood. */
import type { Shape } from '../drawing';
import { lathe } from '../lathe';
import { at, box, ellipse, type Pen, shape, stroke } from '../pen';
import { tone } from '../tone';

/** Long, lazy lines of grain over a box, to be clipped to the piece. */
function grain(
  pen: Pen,
  [left, top, right, bottom]: readonly [number, number, number, number],
  colour: string,
): string {
  const lines: string[] = [];
  for (let y = top; y < bottom; y += pen.random.between(9, 24)) {
    const bend = pen.random.between(-14, 14);
    const third = (right - left) / 3;
    lines.push(
      stroke(
        `M ${at(left, y)} c ${at(third, bend)} ${at(third * 2, -bend)} ${at(third * 3, bend * 0.4)}`,
        tone(colour, -0.32),
        pen.random.between(1, 3.6),
        `opacity="${pen.random.between(0.1, 0.34).toFixed(2)}"`,
      ),
    );
  }
  return lines.join('');
}

function plank(
  pen: Pen,
  path: string,
  area: readonly [number, number, number, number],
  colour: string,
  isEdged = true,
): string {
  const edge = `<g transform="translate(7 12)">${shape(path, tone(colour, -0.36))}</g>`;
  return `${edge}<g clip-path="${pen.clip(path)}">${pen.lit(path, colour, area)}${grain(pen, area, colour)}</g>${isEdged ? stroke(path, tone(colour, 0.3), 2.5, 'opacity="0.6"') : ''}`;
}

export const board: Shape = (pen, { base }) => {
  const path = box(-370, -520, 740, 510, 44);
  const groove = box(-334, -486, 668, 442, 28);
  const staves = [-350, -180]
    .map((y) => stroke(`M -370 ${y} H 370`, tone(base, -0.3), 2, 'opacity="0.4"'))
    .join('');
  const channel =
    stroke(groove, tone(base, -0.3), 14, 'opacity="0.75"') +
    stroke(groove, tone(base, 0.25), 4, 'opacity="0.7" transform="translate(4 6)"');
  return { svg: plank(pen, path, [-370, -520, 370, -10], base) + staves + channel, width: 748, height: 532 };
};

export const paddleBoard: Shape = (pen, { base }) => {
  const path =
    'M -46 -560 C -150 -548, -290 -440, -290 -282 A 290 290 0 0 0 290 -282 C 290 -440, 150 -548, 46 -560 L 40 -740 C 40 -786, -40 -786, -40 -740 Z';
  const hole = shape(ellipse(0, -728, 15, 15), '#ffffff');
  const loop = stroke('M 0 -732 C -40 -800, 46 -812, 2 -734', '#6d472e', 9);
  return { svg: plank(pen, path, [-290, -780, 290, 8], base) + hole + loop, width: 594, height: 806 };
};

export const spoons: Shape = (pen, { base }) => {
  const handle = (x: number): string =>
    `M ${x - 15} -480 L ${x - 19} -20 Q ${x} 0 ${x + 19} -20 L ${x + 15} -480 Z`;
  const piece = (x: number, head: string, extra = ''): string => {
    const area = [x - 70, -760, x + 70, 0] as const;
    return `<g>${plank(pen, handle(x), area, base, false)}${plank(pen, head, area, base, false)}${extra}</g>`;
  };
  const oval = (x: number): string => `${ellipse(x, -540, 66, 132)}`;
  const hollow = (x: number): string =>
    shape(
      ellipse(x, -560, 44, 92),
      pen.linear(
        [x - 44, -650],
        [x + 44, -470],
        [
          [0, tone(base, -0.34)],
          [1, tone(base, 0.14)],
        ],
      ),
    );
  const parts = [
    piece(-270, oval(-270), hollow(-270)),
    piece(
      -90,
      'M -156 -560 C -156 -690, -60 -700, -26 -690 L -24 -520 C -30 -410, -150 -410, -156 -560 Z',
      hollow(-92),
    ),
    piece(95, box(40, -690, 112, 290, 26)),
    piece(
      270,
      'M 256 -700 Q 270 -716 284 -700 L 290 -420 L 250 -420 Z',
      [-640, -600, -560, -520]
        .map(
          (y) =>
            stroke(`M 205 ${y} H 335`, tone(base, -0.14), 17) +
            stroke(`M 205 ${y - 4} H 335`, tone(base, 0.22), 5),
        )
        .join(''),
    ),
  ];
  return { svg: parts.join(''), width: 680, height: 720 };
};

export const trivet: Shape = (pen, { base }) => {
  const ring = (x: number, y: number, outer: number, inner: number): string => {
    const path = `${ellipse(x, y, outer, outer)} ${ellipse(x, y, inner, inner)}`;
    const face = pen.linear(
      [x - outer, y - outer],
      [x + outer, y + outer],
      [
        [0, tone(base, 0.24)],
        [0.5, base],
        [1, tone(base, -0.24)],
      ],
    );
    const lines = [0.25, 0.5, 0.75].map((share) =>
      stroke(
        ellipse(x, y, inner + (outer - inner) * share, inner + (outer - inner) * share),
        tone(base, -0.3),
        2,
        'opacity="0.35"',
      ),
    );
    const low = `<g transform="translate(8 14)"><path d="${path}" fill="${tone(base, -0.4)}" fill-rule="evenodd"/></g>`;
    return `${low}<path d="${path}" fill="${face}" fill-rule="evenodd"/>${lines.join('')}`;
  };
  return { svg: ring(-50, -350, 310, 242) + ring(96, -250, 218, 156), width: 720, height: 680 };
};

export const saltBox: Shape = (pen, { base }) => {
  const inner = lathe(pen, {
    profile: [
      [220, 240],
      [224, 220],
      [224, 20],
      [214, 0],
    ],
    colour: base,
    inside: tone(base, -0.3),
    gloss: 0.08,
    tilt: 0.26,
    wall: 26,
    decoration: grain(pen, [-224, -260, 224, 60], base),
  });
  const salt = shape(
    ellipse(0, -228, 186, 46),
    pen.linear(
      [-186, 0],
      [186, 0],
      [
        [0, '#dcd9d2'],
        [0.5, '#ffffff'],
        [1, '#e9e7e1'],
      ],
    ),
  );
  const lid = `<g transform="translate(104 -244) rotate(3)">${lathe(pen, {
    profile: [
      [222, 34],
      [224, 26],
      [220, 0],
    ],
    colour: base,
    gloss: 0.08,
    tilt: 0.26,
  })}${grain(pen, [-150, -66, 150, -10], base)}</g>`;
  return { svg: inner + salt + lid, width: 560, height: 350, contact: 420, ground: 'round' };
};
