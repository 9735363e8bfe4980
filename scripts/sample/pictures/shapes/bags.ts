/** Baskets and bags. */
import { cloth, seam } from '../cloth';
import type { Shape } from '../drawing';
import { lathe, tube } from '../lathe';
import { at, box, ellipse, shape, stroke } from '../pen';
import { tone } from '../tone';

const LEATHER = '#8a5a38';

export const basket: Shape = (pen, { base }) => {
  const top = 360;
  const coils = Array.from({ length: 11 }, (_unused, index) => {
    const y = -12 - index * 33;
    const radius = 262 + Math.sin((index / 10) * Math.PI) * 26;
    return (
      stroke(
        `M ${at(-radius, y)} A ${radius} ${radius * 0.2} 0 0 0 ${at(radius, y)}`,
        tone(base, -0.32),
        5,
        'opacity="0.6"',
      ) +
      stroke(
        `M ${at(-radius, y - 12)} A ${radius} ${radius * 0.2} 0 0 0 ${at(radius, y - 12)}`,
        tone(base, 0.3),
        8,
        'opacity="0.35"',
      )
    );
  }).join('');
  const body = lathe(pen, {
    profile: [
      [262, top],
      [286, 200],
      [270, 50],
      [240, 0],
    ],
    colour: base,
    inside: tone(base, -0.2),
    gloss: 0,
    decoration: coils,
    wall: 20,
  });
  const handle = (side: number): string =>
    tube(`M ${side * 262} -372 C ${side * 340} -450, ${side * 350} -330, ${side * 280} -296`, base, 30);
  return { svg: handle(-1) + handle(1) + body, width: 640, height: 430, contact: 480, ground: 'round' };
};

export const feltBasket: Shape = (pen, { base }) => {
  const log = (x: number, y: number): string =>
    shape(ellipse(x, y, 56, 52), '#e3c79b') +
    [44, 30, 16].map((r) => stroke(ellipse(x, y, r, r * 0.92), '#b78f5c', 2.5, 'opacity="0.7"')).join('') +
    stroke(ellipse(x, y, 56, 52), '#6b4a30', 9);
  const back = 'M -290 -400 H 290 L 300 -330 H -300 Z';
  const path = 'M -310 -380 H 310 L 292 -14 Q 0 6 -292 -14 Z';
  const handle =
    stroke('M -110 -360 C -110 -520, 110 -520, 110 -360', LEATHER, 27) +
    stroke('M -104 -370 C -104 -508, 104 -508, 104 -370', '#b98257', 5, 'opacity="0.7"');
  const rivets = [-284, 284, -110, 110]
    .map((x) => shape(ellipse(x, Math.abs(x) > 200 ? -346 : -344, 9, 9), '#c9a14c'))
    .join('');
  const logs =
    log(-190, -404) +
    log(-64, -420) +
    log(62, -408) +
    log(188, -420) +
    log(-126, -366) +
    log(124, -370) +
    log(0, -364);
  return {
    svg:
      shape(back, tone(base, -0.3)) +
      logs +
      cloth(pen, { path, colour: base, area: [-310, -380, 310, 0], weave: 'felt' }) +
      stroke('M -310 -380 H 310', tone(base, 0.25), 6) +
      handle +
      rivets,
    width: 640,
    height: 506,
    contact: 580,
    ground: 'flat',
  };
};

export const tote: Shape = (pen, { base }) => {
  const handles =
    stroke('M -150 -560 C -150 -850, 130 -850, 130 -560', tone(base, -0.26), 30) +
    stroke('M -130 -550 C -130 -820, 150 -820, 150 -550', base, 32) +
    stroke('M -130 -550 C -130 -820, 150 -820, 150 -550', tone(base, -0.2), 2, 'stroke-dasharray="9 7"');
  const path = 'M -290 -560 Q 0 -540 290 -560 L 306 -30 Q 0 10 -306 -30 Z';
  const bands = [-166, 130]
    .map(
      (x) =>
        shape(box(x, -570, 38, 580), tone(base, -0.09)) +
        seam(`M ${x + 4} -560 V 0 M ${x + 34} -560 V 0`, base, 2),
    )
    .join('');
  const print = stroke(
    'M -50 -300 q 50 -70 100 0 M -50 -272 q 50 -70 100 0 M -50 -244 q 50 -70 100 0',
    tone(base, base > '#c' ? -0.55 : 0.7),
    7,
    'opacity="0.75"',
  );
  const rim = stroke('M -288 -536 Q 0 -516 288 -536', tone(base, -0.24), 3, 'stroke-dasharray="9 7"');
  return {
    svg:
      handles +
      cloth(pen, {
        path,
        colour: base,
        area: [-306, -560, 306, -10],
        folds: 3,
        weave: 'plain',
        decoration: bands + print,
      }) +
      rim,
    width: 616,
    height: 784,
    contact: 560,
    ground: 'flat',
  };
};

export const coolerBag: Shape = (pen, { base }) => {
  const strap =
    stroke('M -300 -420 C -300 -720, 300 -720, 300 -420', '#3d3a36', 30) +
    stroke('M -296 -430 C -296 -706, 296 -706, 296 -430', '#6a655d', 4);
  const handle = tube('M -110 -470 C -110 -590, 110 -590, 110 -470', LEATHER, 25);
  const lid = 'M -320 -440 L -270 -500 H 270 L 320 -440 Z';
  const path = box(-330, -446, 660, 440, 46);
  const pocket = box(-200, -300, 400, 230, 20);
  const zip =
    stroke('M -326 -436 H 326', '#2d2c2a', 9) +
    stroke('M -326 -436 H 326', '#c9a14c', 3, 'stroke-dasharray="5 5"') +
    shape(box(196, -440, 14, 54, 6), '#c9a14c');
  const detail =
    shape(pocket, tone(base, 0.06)) +
    seam(pocket, base) +
    shape(box(-330, -74, 660, 80), tone(base, -0.22)) +
    shape(box(-60, -210, 120, 54, 6), LEATHER);
  return {
    svg:
      strap +
      pen.lit(lid, tone(base, 0.05), [-320, -500, 320, -440]) +
      handle +
      cloth(pen, { path, colour: base, area: [-330, -446, 330, -6], weave: 'plain', decoration: detail }) +
      zip,
    width: 664,
    height: 650,
    contact: 620,
    ground: 'flat',
  };
};
