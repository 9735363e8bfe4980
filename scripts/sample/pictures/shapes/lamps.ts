/** Lamps and lanterns, lit. */
import type { Shape } from '../drawing';
import { lathe, tube } from '../lathe';
import { ellipse, type Pen, shape, stroke } from '../pen';
import { tone } from '../tone';

const GLOW = '#ffe9b8';

function glow(pen: Pen, x: number, y: number, radius: number): string {
  const light = pen.radial([0, 0], radius, [
    [0, '#ffdf96', 0.55],
    [0.5, '#ffe7b3', 0.2],
    [1, '#ffe7b3', 0],
  ]);
  return shape(ellipse(0, 0, radius, radius), light, `transform="translate(${x} ${y}) scale(1 0.62)"`);
}

export const mushroomLamp: Shape = (pen, { base }) => {
  const foot = lathe(pen, {
    profile: [
      [46, 330],
      [48, 160],
      [74, 60],
      [150, 20],
      [156, 0],
    ],
    colour: base,
    gloss: 0.3,
  });
  const light = glow(pen, 0, -316, 300) + shape(ellipse(0, -330, 262, 44), GLOW);
  const hood = `<g transform="translate(0 -322)">${lathe(pen, {
    profile: [
      [8, 236],
      [110, 214],
      [220, 140],
      [286, 40],
      [290, 0],
    ],
    colour: base,
    gloss: 0.35,
    tilt: 0.13,
  })}</g>`;
  const under = shape(
    'M -290 -322 A 290 38 0 0 0 290 -322 A 290 20 0 0 1 -290 -322 Z',
    GLOW,
    'opacity="0.9"',
  );
  return { svg: light + foot + hood + under, width: 580, height: 560, contact: 300, ground: 'round' };
};

export const pendant: Shape = (pen, { base }) => {
  const cable = stroke('M 0 -760 V -420', '#3a3a3c', 8);
  const cap = `<g transform="translate(0 -400)">${lathe(pen, {
    profile: [
      [24, 64],
      [34, 52],
      [36, 0],
    ],
    colour: '#c9a14c',
    gloss: 0.8,
  })}</g>`;
  const cone = lathe(pen, {
    profile: [
      [40, 404],
      [120, 280],
      [240, 120],
      [330, 0],
    ],
    colour: base,
    gloss: 0.3,
    tilt: 0.15,
  });
  const inner = shape(
    ellipse(0, 0, 326, 46),
    pen.radial([0, 6], 330, [
      [0, '#fffaf0'],
      [0.4, '#ffeec7'],
      [1, '#d9cbb0'],
    ]),
  );
  const bulb = shape(ellipse(0, 8, 84, 26), '#fffdf6');
  return {
    svg: `<g transform="translate(0 -60)">${glow(pen, 0, 20, 330)}${cable}${cap}${cone}${inner}${bulb}</g>`,
    width: 664,
    height: 812,
  };
};

export const archLamp: Shape = (pen, { base }) => {
  const foot = lathe(pen, {
    profile: [
      [150, 42],
      [152, 34],
      [146, 0],
    ],
    colour: '#cda370',
    gloss: 0.15,
    tilt: 0.24,
  });
  const arm = tube('M 60 -44 V -420 C 60 -640, -250 -650, -250 -520', base, 24);
  const head = `<g transform="translate(-250 -392) rotate(8)">${lathe(pen, {
    profile: [
      [34, 132],
      [60, 120],
      [108, 40],
      [118, 0],
    ],
    colour: base,
    gloss: 0.3,
    tilt: 0.18,
  })}${shape(ellipse(0, 0, 114, 20), GLOW)}</g>`;
  const beam = shape(
    'M -360 -388 L -140 -372 L -60 -40 H -440 Z',
    pen.linear(
      [0, -390],
      [0, -60],
      [
        [0, '#ffe5a6', 0.4],
        [1, '#ffe5a6', 0],
      ],
    ),
  );
  return {
    svg: `<g transform="translate(90 0)">${beam}${foot}${arm}${head}</g>`,
    width: 620,
    height: 606,
    contact: 290,
    ground: 'round',
    lean: 90,
  };
};

export const portableLamp: Shape = (pen, { base }) => {
  const foot = lathe(pen, {
    profile: [
      [140, 40],
      [146, 30],
      [140, 0],
    ],
    colour: base,
    gloss: 0.3,
  });
  const stem = `<g transform="translate(0 -34)">${lathe(pen, {
    profile: [
      [17, 360],
      [17, 0],
    ],
    colour: tone(base, -0.1),
    gloss: 0.4,
  })}</g>`;
  const light = glow(pen, 0, -360, 240);
  const shade = `<g transform="translate(0 -376)">${lathe(pen, {
    profile: [
      [120, 128],
      [128, 118],
      [196, 12],
      [200, 0],
    ],
    colour: base,
    gloss: 0.35,
    tilt: 0.13,
  })}</g>`;
  const under = shape('M -200 -376 A 200 27 0 0 0 200 -376 A 200 13 0 0 1 -200 -376 Z', GLOW);
  return { svg: light + foot + stem + shade + under, width: 400, height: 520, contact: 280, ground: 'round' };
};

export const lantern: Shape = (pen, { base }) => {
  const foot = lathe(pen, {
    profile: [
      [160, 66],
      [178, 54],
      [190, 20],
      [186, 0],
    ],
    colour: base,
    gloss: 0.4,
  });
  const candle = `<g transform="translate(0 -56)">${lathe(pen, {
    profile: [
      [58, 150],
      [60, 0],
    ],
    colour: '#f4ead6',
    gloss: 0.1,
  })}</g>`;
  const flame = `<g filter="${pen.blur(30)}" opacity="0.75">${shape(ellipse(0, -250, 80, 90), '#ffcf77')}</g>${shape('M 0 -292 C 24 -256, 20 -226, 0 -222 C -20 -226, -24 -256, 0 -292 Z', '#fbb244')}`;
  const glassPath = 'M -140 -60 C -220 -180, -210 -330, -120 -420 L 120 -420 C 210 -330, 220 -180, 140 -60 Z';
  const glass = shape(
    glassPath,
    pen.linear(
      [-210, 0],
      [210, 0],
      [
        [0, '#a9b8bd', 0.5],
        [0.18, '#ffffff', 0.5],
        [0.34, '#ffffff', 0.06],
        [0.8, '#dfe8ea', 0.14],
        [1, '#93a4aa', 0.5],
      ],
    ),
  );
  const bars = stroke(
    'M -176 -60 C -236 -190, -226 -330, -130 -430 M 176 -60 C 236 -190, 226 -330, 130 -430',
    tone(base, -0.1),
    11,
  );
  const lid = `<g transform="translate(0 -412)">${lathe(pen, {
    profile: [
      [26, 128],
      [60, 96],
      [100, 84],
      [112, 40],
      [170, 22],
      [176, 0],
    ],
    colour: base,
    gloss: 0.4,
    tilt: 0.16,
  })}</g>`;
  const handle =
    stroke('M -150 -420 C -190 -680, 190 -680, 150 -420', tone(base, -0.2), 9) +
    stroke('M -52 -612 Q 0 -628 52 -612', '#cda370', 22);
  return {
    svg: handle + foot + candle + flame + glass + bars + lid,
    width: 452,
    height: 640,
    contact: 380,
    ground: 'round',
  };
};

export const stringLights: Shape = (pen) => {
  const curve = (x: number): number => -560 + 150 * Math.sin(((x + 380) / 760) * Math.PI) + (x + 380) * 0.1;
  const points = Array.from({ length: 31 }, (_unused, index) => -380 + index * (760 / 30));
  const cable = stroke(
    `M ${points.map((x) => `${x.toFixed(0)} ${curve(x).toFixed(0)}`).join(' L ')}`,
    '#2f3033',
    9,
  );
  const bulbs = [-330, -190, -50, 90, 230, 345].map((x, index) => {
    const y = curve(x) + (index % 2) * 4;
    const halo = shape(
      ellipse(x, y + 112, 120, 120),
      pen.radial([x, y + 112], 120, [
        [0, '#ffd98a', 0.6],
        [1, '#ffe5a6', 0],
      ]),
    );
    const body = shape(
      `M ${x - 17} ${y + 60} C ${x - 60} ${y + 96}, ${x - 48} ${y + 160}, ${x} ${y + 168} C ${x + 48} ${y + 160}, ${x + 60} ${y + 96}, ${x + 17} ${y + 60} Z`,
      pen.radial([x - 8, y + 118], 66, [
        [0, '#fffbe8'],
        [0.55, '#ffe3a0'],
        [1, '#e9b45c'],
      ]),
      'opacity="0.95"',
    );
    const socket = shape(
      `M ${x - 19} ${y} h 38 l -3 62 h -32 Z`,
      pen.linear(
        [x - 19, 0],
        [x + 19, 0],
        [
          [0, '#232427'],
          [0.35, '#5a5c61'],
          [1, '#1e1f22'],
        ],
      ),
    );
    return halo + body + socket;
  });
  return { svg: `<g transform="translate(0 40)">${cable}${bulbs.join('')}</g>`, width: 770, height: 560 };
};
