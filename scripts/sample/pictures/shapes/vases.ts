/** Vases, pots and candles. */
import type { Shape } from '../drawing';
import { lathe } from '../lathe';
import { box, ellipse, shape, stroke } from '../pen';
import { tone } from '../tone';

const CLAY = '#b99a7c';

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
