/** Bottles, boxes and cans of metal, and what stands on legs. */
import type { Shape } from '../drawing';
import { lathe, tube } from '../lathe';
import { box, ellipse, shape, stroke } from '../pen';
import { tone } from '../tone';

const STEEL = '#b9bec2';
const LEATHER = '#8a5a38';

export const bottle: Shape = (pen, { base }) => {
  const body = lathe(pen, {
    profile: [
      [86, 640],
      [92, 610],
      [140, 540],
      [152, 470],
      [152, 60],
      [142, 14],
      [128, 0],
    ],
    colour: base,
    gloss: 0.3,
    tilt: 0.14,
  });
  const band = `<g transform="translate(0 -628)">${lathe(pen, {
    profile: [
      [84, 24],
      [86, 0],
    ],
    colour: STEEL,
    gloss: 0.9,
    tilt: 0.14,
  })}</g>`;
  const cap = `<g transform="translate(0 -646)">${lathe(pen, {
    profile: [
      [84, 84],
      [92, 74],
      [92, 0],
    ],
    colour: '#3b3d41',
    gloss: 0.4,
    tilt: 0.14,
  })}</g>`;
  const loop = tube('M -66 -716 C -66 -822, 66 -822, 66 -716', '#3b3d41', 28);
  const mark = stroke(
    'M -22 -300 q 22 -34 44 0 M -22 -276 q 22 -34 44 0',
    tone(base, base === '#ece6d9' ? -0.35 : 0.55),
    5,
    'opacity="0.8"',
  );
  return { svg: loop + body + band + cap + mark, width: 310, height: 812, contact: 280, ground: 'round' };
};

export const flask: Shape = (pen, { base }) => {
  const body = lathe(pen, {
    profile: [
      [150, 560],
      [166, 530],
      [170, 480],
      [170, 40],
      [160, 0],
    ],
    colour: base,
    gloss: 0.28,
    tilt: 0.14,
  });
  const rings = [510, 60].map((y) => stroke(`M -169 ${-y} A 169 24 0 0 0 169 ${-y}`, STEEL, 13)).join('');
  const neck = `<g transform="translate(0 -556)">${lathe(pen, {
    profile: [
      [128, 40],
      [140, 0],
    ],
    colour: STEEL,
    gloss: 0.9,
    tilt: 0.14,
  })}</g>`;
  const cup = `<g transform="translate(0 -590)">${lathe(pen, {
    profile: [
      [112, 178],
      [130, 164],
      [146, 0],
    ],
    colour: STEEL,
    gloss: 1,
    tilt: 0.14,
  })}</g>`;
  const handle = tube('M 170 -470 L 236 -440 V -190 L 170 -160', STEEL, 24);
  return {
    svg: `<g transform="translate(-30 0)">${handle}${body}${rings}${neck}${cup}</g>`,
    width: 430,
    height: 786,
    contact: 320,
    ground: 'round',
    lean: -30,
  };
};

export const lunchBox: Shape = (pen, { base }) => {
  const tier = (y: number): string => {
    const path = box(-320, y - 176, 640, 176, 46);
    const metal = pen.linear(
      [-320, 0],
      [320, 0],
      [
        [0, '#8e959a'],
        [0.1, '#d9dde0'],
        [0.28, '#f7f8f9'],
        [0.46, base],
        [0.7, '#a9b0b5'],
        [0.9, '#d3d7da'],
        [1, '#7f868b'],
      ],
    );
    return (
      shape(path, metal) +
      shape(
        path,
        pen.linear(
          [0, y - 176],
          [0, y],
          [
            [0, '#ffffff', 0.3],
            [0.3, '#ffffff', 0],
            [1, '#1c1a20', 0.22],
          ],
        ),
      ) +
      stroke(`M -318 ${y - 168} H 318`, '#777e83', 3, 'opacity="0.6"')
    );
  };
  const lid = box(-328, -414, 656, 52, 20);
  const beech = '#d9b48a';
  const lines = [-402, -392, -380, -371]
    .map((y) => stroke(`M -316 ${y} q 300 ${y % 3} 630 0`, tone(beech, -0.25), 2, 'opacity="0.4"'))
    .join('');
  const strap = shape(
    box(-46, -420, 92, 420, 8),
    pen.linear(
      [-46, 0],
      [46, 0],
      [
        [0, '#2f3033'],
        [0.4, '#55575b'],
        [1, '#28292c'],
      ],
    ),
  );
  return {
    svg: tier(0) + tier(-182) + pen.lit(lid, beech, [-328, -414, 328, -362]) + lines + strap,
    width: 656,
    height: 420,
    contact: 600,
    ground: 'flat',
  };
};

export const wateringCan: Shape = (pen, { base }) => {
  const spout = tube('M -150 -90 C -260 -110, -280 -300, -420 -420', base, 30);
  const tip = shape(ellipse(-424, -424, 20, 9), tone(base, -0.45), 'transform="rotate(42 -424 -424)"');
  const handle = tube('M 150 -60 C 330 -120, 300 -470, 40 -440 C -20 -432, -60 -380, -70 -330', base, 25);
  const body = lathe(pen, {
    profile: [
      [118, 330],
      [124, 316],
      [176, 120],
      [188, 40],
      [180, 0],
    ],
    colour: base,
    inside: tone(base, -0.35),
    gloss: 0.35,
    wall: 8,
  });
  const brace = stroke('M -110 -250 L -262 -292', tone(base, -0.18), 9);
  return {
    svg: `<g transform="translate(85 0)">${spout}${tip}${brace}${body}${handle}</g>`,
    width: 700,
    height: 474,
    contact: 360,
    ground: 'round',
    lean: 85,
  };
};

export const stool: Shape = (pen, { base }) => {
  const ash = '#dcbf92';
  const leg = (x1: number, x2: number): string => {
    const path = `M ${x1} -600 L ${x2} -4`;
    return (
      stroke(path, tone(ash, -0.4), 38) +
      stroke(path, ash, 31, 'transform="translate(-2 -2)"') +
      stroke(path, tone(ash, 0.4), 7, 'transform="translate(-9 -2)"')
    );
  };
  const seat =
    'M -300 -632 C -200 -560, 200 -560, 300 -632 C 316 -604, 260 -500, 20 -474 C -220 -490, -316 -600, -300 -632 Z';
  const top = 'M -300 -632 C -160 -676, 160 -676, 300 -632 C 200 -556, -200 -556, -300 -632 Z';
  const knot = shape(ellipse(0, -306, 27, 25), '#c9a14c') + shape(ellipse(-6, -312, 10, 9), '#f0d898');
  const strap = stroke('M 30 -300 q 70 40 60 120', LEATHER, 11);
  return {
    svg:
      leg(20, 10) +
      leg(-230, 236) +
      leg(230, -236) +
      strap +
      knot +
      pen.lit(seat, tone(base, -0.12), [-300, -632, 300, -474]) +
      pen.lit(top, base, [-300, -676, 300, -556]) +
      stroke('M -286 -628 C -180 -570, 180 -570, 286 -628', tone(base, 0.35), 3, 'stroke-dasharray="10 8"'),
    width: 620,
    height: 672,
    contact: 500,
    ground: 'flat',
  };
};

/** The gift card lies with its envelope. */
export const giftCard: Shape = (pen) => {
  const paper = '#e9dfcb';
  const envelope = box(-330, -440, 660, 430, 18);
  const flap = 'M -330 -424 L 0 -200 L 330 -424';
  const card = box(-300, -640, 600, 380, 26);
  const moss = '#6f7d4c';
  const leaves = [-1, 1]
    .map((side) =>
      shape(
        `M 0 -520 C ${side * 80} -560, ${side * 120} -500, ${side * 40} -440 C ${side * 10} -450, 0 -480, 0 -520 Z`,
        side < 0 ? '#a3b39a' : '#c8d0b4',
      ),
    )
    .join('');
  const front =
    pen.lit(card, moss, [-300, -640, 300, -260]) +
    leaves +
    shape(box(-90, -404, 180, 12, 6), '#f4efe4') +
    stroke('M 0 -520 V -424', '#f4efe4', 5);
  const pocket = 'M -330 -400 L 0 -230 L 330 -400 V -28 Q 330 -10 312 -10 H -312 Q -330 -10 -330 -28 Z';
  return {
    svg:
      pen.lit(envelope, tone(paper, -0.1), [-330, -440, 330, 0]) +
      stroke(flap, tone(paper, -0.3), 2) +
      front +
      pen.lit(pocket, paper, [-330, -440, 330, 0]),
    width: 664,
    height: 650,
  };
};
