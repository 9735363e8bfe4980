/** Aprons, gloves, napkins and table linen. */
import { cloth, fold, fringe, seam } from '../cloth';
import type { Paint, Shape } from '../drawing';
import { box, ellipse, type Pen, shape, stroke } from '../pen';
import { tone } from '../tone';

export const napkin: Shape = (pen, { base }) => {
  const layers = [0, 1, 2, 3].map(
    (index) =>
      `<g transform="translate(${[0, 8, -6, 4][index] ?? 0} ${-index * 44})">${fold(pen, { width: 520, height: 52, y: 0, colour: base, weave: 'plain' })}</g>`,
  );
  const top = 'M -256 -178 L -180 -330 H 190 L 262 -178 Z';
  const face = cloth(pen, { path: top, colour: tone(base, 0.06), area: [-256, -330, 262, -170] });
  const hem = seam('M -226 -196 L -164 -316 H 174 L 232 -196 Z', base, 2);
  const ribbon = shape(
    'M -34 0 L -30 -180 L -18 -330 H 26 L 38 -180 L 36 0 Z',
    pen.linear(
      [-34, 0],
      [38, 0],
      [
        [0, '#cbb894'],
        [0.45, '#efe4cb'],
        [1, '#c3af88'],
      ],
    ),
  );
  const bow = [
    'M 4 -252 C -70 -330, -130 -270, 0 -240 Z',
    'M 4 -252 C 76 -326, 140 -262, 8 -240 Z',
    'M 0 -244 L -64 -176 L -40 -170 L 8 -236 Z',
    'M 6 -244 L 70 -182 L 48 -172 L 4 -236 Z',
  ]
    .map(
      (path) =>
        pen.lit(path, '#e2d4b4', [-120, -320, 120, -170]) + stroke(path, '#a8946c', 1.5, 'opacity="0.5"'),
    )
    .join('');
  return {
    svg: layers.join('') + face + hem + ribbon + bow,
    width: 530,
    height: 334,
    contact: 510,
    ground: 'flat',
  };
};

export const tablecloth: Shape = (pen, { base }) => {
  const top = 'M -330 -520 L 330 -520 L 400 -410 L -400 -410 Z';
  const drop =
    'M -400 -410 L 400 -410 L 408 -60 C 360 -30, 330 -80, 280 -54 C 230 -28, 190 -84, 140 -56 C 90 -30, 50 -84, 0 -58 C -50 -32, -90 -86, -140 -56 C -190 -28, -230 -84, -280 -54 C -330 -28, -366 -80, -408 -60 Z';
  const legs = [-330, 330].map((x) => stroke(`M ${x} -190 V -6`, '#8a6646', 26)).join('');
  const edge = stroke('M -398 -410 H 398', tone(base, 0.4), 5, 'opacity="0.7"');
  return {
    svg:
      legs +
      '<g transform="translate(0 -70)">' +
      cloth(pen, { path: drop, colour: base, area: [-404, -410, 404, -40], folds: 9 }) +
      cloth(pen, { path: top, colour: tone(base, 0.12), area: [-400, -520, 400, -410] }) +
      edge +
      '</g>',
    width: 816,
    height: 590,
    contact: 700,
  };
};

export const runner: Shape = (pen, { base }) => {
  const roll = (x: number): string => {
    const body = box(x - 40, -560, 560, 150, 70);
    const volume = pen.linear(
      [0, -560],
      [0, -410],
      [
        [0, '#ffffff', 0.1],
        [0.3, '#ffffff', 0.3],
        [1, '#1c1a20', 0.34],
      ],
    );
    return (
      cloth(pen, { path: body, colour: base, area: [x - 40, -560, x + 520, -410] }) + shape(body, volume)
    );
  };
  const sheet = 'M -270 -490 H 250 L 262 -120 H -262 Z';
  const stripes = [-230, -204].map((y) => shape(box(-280, y, 560, 12), '#f7f1e4', 'opacity="0.8"')).join('');
  return {
    svg:
      fringe(pen, { left: -258, right: 258, y: -122, length: 96, colour: base }) +
      cloth(pen, {
        path: sheet,
        colour: base,
        area: [-270, -490, 262, -120],
        folds: 3,
        decoration: stripes,
      }) +
      roll(-250),
    width: 600,
    height: 570,
  };
};

function apronOf(pen: Pen, { base }: Paint, isSmall: boolean): string {
  const bib = isSmall ? 120 : 128;
  const skirt = isSmall ? 210 : 270;
  const bottom = isSmall ? -60 : -10;
  const path = `M ${-bib} -690 Q 0 -668 ${bib} -690 C ${bib + 16} -580, ${skirt - 40} -520, ${skirt} -470 L ${skirt + 10} ${bottom} Q 0 ${bottom + 16} ${-skirt - 10} ${bottom} L ${-skirt} -470 C ${-skirt + 40} -520, ${-bib - 16} -580, ${-bib} -690 Z`;
  const strapColour = tone(base, -0.2);
  const straps = isSmall
    ? stroke(`M ${-bib + 14} -686 C -90 -860, 90 -860, ${bib - 14} -686`, strapColour, 26)
    : stroke(
        `M ${-bib + 14} -686 C -150 -830, 100 -850, 210 -560 L ${skirt} -470 M ${bib - 14} -686 C 150 -830, -100 -850, -210 -560 L ${-skirt} -470`,
        strapColour,
        24,
      );
  const pocket = box(-118, -380, 236, 170, 14);
  const chest = box(-56, -640, 112, 92, 8);
  const details = isSmall
    ? shape(pocket, tone(base, 0.07)) + seam(pocket, base)
    : shape(pocket, tone(base, 0.07)) +
      seam(pocket, base) +
      shape(chest, tone(base, 0.07)) +
      seam(chest, base) +
      stroke('M 0 -374 V -214', tone(base, -0.2), 2, 'opacity="0.6"');
  const loop = isSmall ? '' : stroke(`M ${-skirt + 40} -440 q -30 60 6 90`, '#8a5a38', 13);
  return (
    straps +
    cloth(pen, { path, colour: base, area: [-skirt, -700, skirt, 0], folds: 5, decoration: details }) +
    seam(`M ${-skirt - 4} ${bottom - 26} Q 0 ${bottom - 10} ${skirt + 4} ${bottom - 26}`, base) +
    loop
  );
}

export const apron: Shape = (pen, paint) => ({ svg: apronOf(pen, paint, false), width: 570, height: 806 });
export const kidsApron: Shape = (pen, paint) => ({
  svg: `<g transform="translate(0 50)">${apronOf(pen, paint, true)}</g>`,
  width: 450,
  height: 772,
});

export const glove: Shape = (pen, { base }) => {
  const path =
    'M -170 0 L -180 -420 C -190 -640, -150 -740, -30 -740 C 90 -740, 120 -650, 116 -520 C 150 -600, 236 -620, 256 -548 C 272 -480, 180 -420, 150 -330 L 150 0 Z';
  const cuff =
    shape(box(-190, -90, 380, 100), tone(base, -0.16)) + stroke('M -190 -92 H 190', tone(base, -0.34), 3);
  const quilting = [-520, -430, -340, -250, -160]
    .map(
      (y) =>
        stroke(
          `M -240 ${y + 50} Q 0 ${y - 50} 300 ${y + 50}`,
          tone(base, -0.3),
          3,
          'stroke-dasharray="11 8" opacity="0.7"',
        ) + stroke(`M -240 ${y + 57} Q 0 ${y - 43} 300 ${y + 57}`, tone(base, 0.3), 3, 'opacity="0.25"'),
    )
    .join('');
  const loop = stroke('M 148 -20 q 60 -10 54 -54 q -12 -34 -54 -12', tone(base, -0.22), 15);
  return {
    svg:
      loop +
      cloth(pen, { path, colour: base, area: [-190, -740, 260, 0], decoration: quilting + cuff }) +
      stroke(path, tone(base, -0.22), 3, 'opacity="0.5"'),
    width: 470,
    height: 744,
  };
};

export const potHolder: Shape = (pen, { base }) => {
  const square = (x: number, y: number, angle: number, colour: string): string => {
    const path = box(x - 200, y - 200, 400, 400, 46);
    const lines = [-120, -40, 40, 120]
      .map((step) =>
        stroke(
          `M ${x + step} ${y - 200} V ${y + 200} M ${x - 200} ${y + step} H ${x + 200}`,
          tone(colour, -0.28),
          3,
          'stroke-dasharray="11 8" opacity="0.7"',
        ),
      )
      .join('');
    const loop = stroke(`M ${x + 168} ${y - 190} q 50 -66 74 -20 q 10 40 -44 54`, tone(colour, -0.25), 13);
    const cast = `<g filter="${pen.blur(12)}" opacity="0.28" transform="translate(10 18)">${shape(path, '#1c1a20')}</g>`;
    return `<g transform="rotate(${angle} ${x} ${y})">${cast}${loop}${cloth(pen, { path, colour, area: [x - 200, y - 200, x + 200, y + 200], decoration: lines })}${stroke(box(x - 196, y - 196, 392, 392, 44), tone(colour, -0.26), 12)}</g>`;
  };
  return {
    svg: square(-70, -390, -16, tone(base, -0.08)) + square(70, -260, 9, base),
    width: 660,
    height: 690,
  };
};

export const breadBag: Shape = (pen, { base }) => {
  const loaf =
    pen.lit(
      'M -120 -470 C -150 -620, -60 -720, 20 -716 C 110 -706, 150 -600, 130 -470 Z',
      '#c58a4c',
      [-130, -716, 140, -470],
    ) + [-640, -585, -530].map((y) => stroke(`M -70 ${y + 26} q 80 -44 150 -6`, '#e8c48d', 13)).join('');
  const path =
    'M -190 -500 C -150 -470, 150 -470, 190 -500 C 250 -360, 280 -120, 240 -10 Q 0 14 -240 -10 C -280 -120, -250 -360, -190 -500 Z';
  const rim = 'M -190 -500 C -150 -530, 150 -530, 190 -500 C 150 -466, -150 -466, -190 -500 Z';
  const cord = stroke(
    'M -196 -440 Q 0 -400 196 -440 M 190 -440 q 60 30 40 120 M 190 -440 q 96 10 90 100',
    '#a98a5c',
    9,
  );
  const print = stroke(
    'M -60 -220 q 60 -90 120 0 M -60 -190 q 60 -90 120 0 M 0 -120 V -270',
    tone(base, -0.45),
    6,
    'opacity="0.6"',
  );
  return {
    svg:
      shape(rim, tone(base, -0.3)) +
      loaf +
      cloth(pen, { path, colour: base, area: [-260, -500, 260, 0], folds: 5, decoration: print }) +
      cord +
      shape(ellipse(230, -316, 12, 12), '#a98a5c'),
    width: 560,
    height: 722,
    contact: 480,
    ground: 'flat',
  };
};
