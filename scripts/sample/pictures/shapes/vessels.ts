/** Pots, jugs and jars: vessels with a lid or a spout. */
import type { Shape } from '../drawing';
import { lathe, tube } from '../lathe';
import { box, ellipse, shape, stroke } from '../pen';
import { tone } from '../tone';

const CLAY = '#b99a7c';
const OAK = '#cda370';
const STEEL = '#b9bec2';

export const teapot: Shape = (pen, { base }) => {
  const handle = tube('M 190 -290 C 380 -330, 380 -80, 196 -96', base, 42);
  const spoutPath =
    'M -170 -110 C -250 -130, -270 -240, -330 -330 L -366 -322 C -330 -200, -300 -60, -150 -40 Z';
  const spout = shape(
    spoutPath,
    pen.linear(
      [-366, 0],
      [-150, 0],
      [
        [0, tone(base, 0.22)],
        [0.5, base],
        [1, tone(base, -0.34)],
      ],
    ),
  );
  const mouth = shape(ellipse(-348, -327, 21, 8), tone(base, -0.4), 'transform="rotate(-10 -348 -327)"');
  const body = lathe(pen, {
    profile: [
      [120, 350],
      [190, 318],
      [240, 220],
      [236, 130],
      [196, 44],
      [150, 0],
    ],
    colour: base,
    foot: { height: 22, colour: CLAY },
    speckles: true,
    gloss: 0.4,
  });
  const lid = `<g transform="translate(0 -336)">${lathe(pen, {
    profile: [
      [30, 62],
      [96, 44],
      [136, 14],
      [138, 0],
    ],
    colour: base,
    gloss: 0.3,
    tilt: 0.16,
  })}</g>`;
  const knob = `<g transform="translate(0 -394)">${lathe(pen, {
    profile: [
      [30, 44],
      [36, 30],
      [20, 6],
      [18, 0],
    ],
    colour: OAK,
    gloss: 0.2,
    tilt: 0.24,
  })}</g>`;
  return {
    svg: `<g transform="translate(20 0)">${handle}${spout}${mouth}${body}${lid}${knob}</g>`,
    width: 700,
    height: 446,
    contact: 320,
    ground: 'round',
    lean: 20,
  };
};

export const jug: Shape = (pen, { base }) => {
  const handle = tube('M 120 -340 C 290 -350, 290 -110, 150 -120', base, 34);
  const lip =
    shape(
      'M -60 -422 C -120 -430, -160 -428, -184 -420 C -174 -380, -140 -340, -116 -300 L -60 -330 Z',
      pen.linear(
        [-184, -420],
        [-90, -330],
        [
          [0, tone(base, 0.26)],
          [0.6, tone(base, -0.12)],
          [1, tone(base, -0.2)],
        ],
      ),
    ) +
    shape(
      'M -60 -424 C -120 -432, -166 -430, -184 -420 C -150 -404, -110 -396, -70 -396 Z',
      tone(base, -0.28),
    );
  const body = lathe(pen, {
    profile: [
      [130, 400],
      [120, 340],
      [140, 240],
      [168, 150],
      [160, 60],
      [122, 0],
    ],
    colour: base,
    inside: tone(base, 0.16),
    foot: { height: 22, colour: CLAY },
    speckles: true,
    gloss: 0.4,
  });
  return {
    svg: `<g transform="translate(-25 0)">${handle}${lip}${body}</g>`,
    width: 470,
    height: 432,
    contact: 250,
    ground: 'round',
    lean: -25,
  };
};

export const jar: Shape = (pen, { base }) => {
  const make = (radius: number, height: number): string => {
    const body = lathe(pen, {
      profile: [
        [radius * 0.94, height],
        [radius, height - 26],
        [radius, 40],
        [radius * 0.92, 0],
      ],
      colour: base,
      speckles: true,
      gloss: 0.22,
    });
    const rings = [0, 1, 2].map((ring) =>
      stroke(
        `M ${-radius * (0.5 - ring * 0.16)} ${-height - 30} q ${radius * 0.3} ${-8 + ring * 8} ${radius * (1 - ring * 0.3)} 0`,
        tone(OAK, -0.2),
        2.5,
        'opacity="0.4"',
      ),
    );
    const lid = `<g transform="translate(0 ${-height + 4})">${lathe(pen, {
      profile: [
        [radius * 0.97, 40],
        [radius * 0.99, 34],
        [radius * 0.97, 0],
      ],
      colour: OAK,
      gloss: 0.1,
    })}</g>`;
    return body + lid + rings.join('');
  };
  const svg = `<g transform="translate(128 -22)">${make(150, 380)}</g><g transform="translate(-150 0)">${make(122, 190)}</g>`;
  return { svg, width: 560, height: 486, contact: 450, ground: 'round' };
};

export const butterDish: Shape = (pen, { base }) => {
  const tray = box(-330, -52, 660, 52, 24);
  const dome = box(-270, -250, 540, 214, 60);
  const shade = pen.linear(
    [-270, 0],
    [270, 0],
    [
      [0, '#1c1a20', 0.2],
      [0.14, '#ffffff', 0.05],
      [0.34, '#ffffff', 0.3],
      [0.6, '#ffffff', 0],
      [1, '#1c1a20', 0.26],
    ],
  );
  const knob = `<g transform="translate(0 -246)">${lathe(pen, {
    profile: [
      [46, 52],
      [52, 38],
      [30, 8],
      [28, 0],
    ],
    colour: OAK,
    gloss: 0.2,
    tilt: 0.26,
  })}</g>`;
  const under = `<g filter="${pen.blur(6)}" opacity="0.35">${shape(box(-262, -48, 524, 14, 7), '#1c1a20')}</g>`;
  return {
    svg:
      pen.lit(tray, base, [-330, -52, 330, 0]) +
      under +
      pen.lit(dome, base, [0, -250, 30, -36]) +
      shape(dome, shade) +
      knob,
    width: 660,
    height: 302,
    contact: 610,
    ground: 'flat',
  };
};

export const dispenser: Shape = (pen, { base }) => {
  const body = lathe(pen, {
    profile: [
      [62, 372],
      [110, 356],
      [176, 270],
      [196, 160],
      [176, 60],
      [120, 0],
    ],
    colour: base,
    speckles: true,
    gloss: 0.35,
  });
  const neck = `<g transform="translate(0 -366)">${lathe(pen, {
    profile: [
      [50, 46],
      [54, 40],
      [54, 0],
    ],
    colour: STEEL,
    gloss: 0.9,
  })}</g>`;
  const stem = `<g transform="translate(0 -408)">${lathe(pen, {
    profile: [
      [13, 76],
      [13, 0],
    ],
    colour: STEEL,
    gloss: 0.6,
  })}</g>`;
  const head = shape(
    'M -150 -500 C -152 -520, -120 -526, -60 -526 L 34 -526 C 52 -526, 56 -478, 34 -476 L -60 -482 C -110 -484, -124 -478, -126 -452 L -146 -454 Z',
    pen.linear(
      [0, -526],
      [0, -470],
      [
        [0, '#eef1f3'],
        [0.5, STEEL],
        [1, '#7e868c'],
      ],
    ),
  );
  return { svg: body + stem + neck + head, width: 400, height: 528, contact: 250, ground: 'round' };
};
