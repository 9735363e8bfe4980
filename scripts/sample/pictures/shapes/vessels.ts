/** Pots, jars and vases: vessels with a lid, a spout or a neck. */
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

export const budVase: Shape = (pen, { base }) => ({
  svg: lathe(pen, {
    profile: [
      [50, 520],
      [38, 500],
      [34, 420],
      [48, 340],
      [128, 240],
      [164, 140],
      [148, 44],
      [104, 0],
    ],
    colour: base,
    inside: tone(base, -0.2),
    foot: { height: 20, colour: CLAY },
    speckles: true,
    gloss: 0.3,
    wall: 8,
  }),
  width: 330,
  height: 530,
  contact: 215,
  ground: 'round',
});

export const vase: Shape = (pen, { base }) => ({
  svg: lathe(pen, {
    profile: [
      [150, 620],
      [116, 586],
      [112, 540],
      [190, 460],
      [228, 350],
      [206, 180],
      [150, 50],
      [128, 0],
    ],
    colour: base,
    inside: tone(base, -0.15),
    foot: { height: 24, colour: CLAY },
    speckles: true,
    gloss: 0.28,
    wall: 12,
  }),
  width: 460,
  height: 650,
  contact: 265,
  ground: 'round',
});

export const plantPot: Shape = (pen, { base }) => {
  const saucer = lathe(pen, {
    profile: [
      [236, 54],
      [236, 44],
      [214, 0],
    ],
    colour: base,
    inside: tone(base, -0.1),
    gloss: 0.1,
    wall: 14,
    tilt: 0.22,
  });
  const pot = `<g transform="translate(0 -22)">${lathe(pen, {
    profile: [
      [236, 420],
      [228, 300],
      [212, 160],
      [190, 0],
    ],
    colour: base,
    inside: '#5b4437',
    gloss: 0.1,
    wall: 18,
    tilt: 0.22,
    speckles: true,
  })}</g>`;
  const band = `<g transform="translate(0 -22)"><g filter="${pen.blur(4)}" opacity="0.3">${stroke('M -228 -330 A 228 48 0 0 0 228 -330', '#1c1a20', 10)}</g></g>`;
  return { svg: saucer + pot + band, width: 480, height: 496, contact: 430, ground: 'round' };
};

export const candle: Shape = (pen, { base }) => {
  const label =
    shape(box(-78, -190, 156, 104, 4), '#f7f3ea') +
    shape(box(-52, -166, 104, 9, 4), tone(base, -0.35)) +
    shape(box(-38, -146, 76, 6, 3), tone(base, -0.1)) +
    shape(ellipse(0, -112, 11, 11), base);
  const body = lathe(pen, {
    profile: [
      [186, 300],
      [188, 180],
      [182, 50],
      [162, 0],
    ],
    colour: tone(base, 0.32),
    inside: '#f3ead8',
    speckles: true,
    gloss: 0.2,
    wall: 14,
    decoration: label,
  });
  const wax = shape(ellipse(0, -292, 166, 30), '#f6efdf');
  const flame = `<g filter="${pen.blur(16)}" opacity="0.5">${shape(ellipse(0, -350, 34, 48), '#f7b955')}</g>${shape(
    'M 0 -392 C 26 -356, 22 -326, 0 -322 C -22 -326, -26 -356, 0 -392 Z',
    pen.linear(
      [0, -392],
      [0, -322],
      [
        [0, '#ffd883'],
        [0.7, '#f9a83a'],
        [1, '#e06a2b'],
      ],
    ),
  )}`;
  return {
    svg: body + wax + stroke('M 0 -294 V -330', '#3b2f28', 5) + flame,
    width: 376,
    height: 396,
    contact: 325,
    ground: 'round',
  };
};

export const candlestick: Shape = (pen, { base }) => {
  const gloss = 0.95;
  const foot = lathe(pen, {
    profile: [
      [30, 90],
      [50, 60],
      [120, 34],
      [156, 16],
      [156, 0],
    ],
    colour: base,
    gloss,
  });
  const stem = `<g transform="translate(0 -84)">${lathe(pen, {
    profile: [
      [66, 190],
      [62, 150],
      [26, 120],
      [40, 80],
      [24, 40],
      [28, 0],
    ],
    colour: base,
    gloss,
    inside: tone(base, -0.3),
  })}</g>`;
  const taper = `<g transform="translate(0 -262)">${lathe(pen, {
    profile: [
      [26, 430],
      [34, 410],
      [38, 0],
    ],
    colour: '#f3ead8',
    gloss: 0.2,
    tilt: 0.16,
  })}</g>`;
  return {
    svg: foot + taper + stem + stroke('M 0 -690 V -716', '#3b2f28', 5),
    width: 312,
    height: 718,
    contact: 300,
    ground: 'round',
  };
};
