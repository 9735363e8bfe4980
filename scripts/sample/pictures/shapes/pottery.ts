/** Cups, bowls and plates of stoneware and enamel. */
import type { Paint, Shape } from '../drawing';
import { lathe, tube } from '../lathe';
import { ellipse, type Pen, shape, stroke } from '../pen';
import { tone } from '../tone';

const CLAY = '#b99a7c';

export const mug: Shape = (pen, { base }) => {
  const handle = tube('M 170 -330 C 300 -360, 330 -120, 160 -110', base, 40);
  const body = lathe(pen, {
    profile: [
      [190, 400],
      [192, 300],
      [190, 140],
      [176, 50],
      [150, 0],
    ],
    colour: base,
    inside: tone(base, 0.18),
    foot: { height: 34, colour: CLAY },
    speckles: true,
    gloss: 0.25,
  });
  return {
    svg: `<g transform="translate(-56 0)">${handle}${body}</g>`,
    width: 500,
    height: 440,
    contact: 300,
    ground: 'round',
    lean: -56,
  };
};

export const espresso: Shape = (pen, { base }) => {
  const cup = lathe(pen, {
    profile: [
      [120, 170],
      [122, 100],
      [114, 40],
      [92, 0],
    ],
    colour: base,
    inside: tone(base, 0.2),
    foot: { height: 22, colour: CLAY },
    speckles: true,
    gloss: 0.35,
    wall: 11,
  });
  const handle = tube('M 104 -134 C 196 -150, 200 -44, 98 -44', base, 27);
  const one = handle + cup;
  const svg = `<g transform="translate(-160 -26)">${one}</g><g transform="translate(80 0)">${one}</g>`;
  return { svg, width: 540, height: 222, contact: 400, ground: 'round' };
};

export const bowl: Shape = (pen, { base }) => ({
  svg: lathe(pen, {
    profile: [
      [300, 270],
      [288, 190],
      [238, 90],
      [160, 34],
      [130, 0],
    ],
    colour: base,
    inside: tone(base, 0.16),
    foot: { height: 24, colour: CLAY },
    speckles: true,
    tilt: 0.3,
    gloss: 0.3,
    wall: 12,
  }),
  width: 600,
  height: 360,
  contact: 300,
  ground: 'round',
});

export const servingBowl: Shape = (pen, { base }) => ({
  svg: lathe(pen, {
    profile: [
      [390, 250],
      [372, 190],
      [300, 96],
      [190, 34],
      [160, 0],
    ],
    colour: base,
    inside: tone(base, 0.16),
    foot: { height: 22, colour: CLAY },
    speckles: true,
    tilt: 0.3,
    gloss: 0.3,
    wall: 13,
  }),
  width: 780,
  height: 366,
  contact: 370,
  ground: 'round',
});

/** A large and a small one, seen from above. */
export const plate: Shape = (pen, { base }) => {
  const svg =
    disc(pen, { x: -70, y: -420, radius: 300, base }) + disc(pen, { x: 140, y: -226, radius: 224, base });
  return { svg, width: 740, height: 720 };
};

function disc(
  pen: Pen,
  { x, y, radius, base }: { x: number; y: number; radius: number; base: string },
): string {
  const ring = (share: number, fill: string): string =>
    shape(ellipse(x, y, radius * share, radius * share), fill);
  const across = (from: number, to: number): string =>
    pen.linear(
      [x - radius * 0.7, y - radius * 0.7],
      [x + radius * 0.7, y + radius * 0.7],
      [
        [0, tone(base, from)],
        [0.5, base],
        [1, tone(base, to)],
      ],
    );
  const cast = `<g filter="${pen.blur(15)}" opacity="0.34">${shape(ellipse(x + 12, y + 22, radius * 0.985, radius * 0.985), '#1c1a20')}</g>`;
  const dots = Array.from({ length: 60 }, () => {
    const angle = pen.random.between(0, Math.PI * 2);
    const far = Math.sqrt(pen.random.next()) * radius * 0.97;
    return `<circle cx="${(x + Math.cos(angle) * far).toFixed(0)}" cy="${(y + Math.sin(angle) * far).toFixed(0)}" r="${pen.random.between(0.8, 2.4).toFixed(1)}" opacity="${pen.random.between(0.15, 0.45).toFixed(2)}"/>`;
  });
  return [
    cast,
    ring(1, across(0.1, -0.36)),
    ring(0.985, across(0.42, 0.12)),
    ring(0.955, across(-0.3, 0.2)),
    `<g filter="${pen.blur(radius * 0.022)}">${ring(0.83, across(-0.16, 0.1))}</g>`,
    `<g filter="${pen.blur(radius * 0.012)}">${ring(0.8, across(0.07, -0.05))}</g>`,
    `<g fill="#3b2f28">${dots.join('')}</g>`,
    `<g filter="${pen.blur(radius * 0.1)}" opacity="0.2">${shape(ellipse(x - radius * 0.1, y - radius * 0.16, radius * 0.5, radius * 0.34), '#ffffff', `transform="rotate(-42 ${x} ${y})"`)}</g>`,
  ].join('');
}

export const beaker: Shape = (pen, { base }) => ({
  svg: lathe(pen, {
    profile: [
      [178, 290],
      [182, 220],
      [178, 140],
      [158, 56],
      [118, 0],
    ],
    decoration: [232, 208, 184]
      .map(
        (y) =>
          stroke(`M -182 ${-y} A 182 36 0 0 0 182 ${-y}`, tone(base, -0.25), 6, 'opacity="0.6"') +
          stroke(`M -182 ${-y + 7} A 182 36 0 0 0 182 ${-y + 7}`, tone(base, 0.4), 4, 'opacity="0.45"'),
      )
      .join(''),
    colour: base,
    inside: tone(base, 0.2),
    foot: { height: 30, colour: CLAY },
    speckles: true,
    gloss: 0.3,
    wall: 10,
  }),
  width: 366,
  height: 326,
  contact: 250,
  ground: 'round',
});

function enamel(
  pen: Pen,
  paint: Paint,
  profile: readonly (readonly [number, number])[],
  tilt: number,
): string {
  const [radius, top] = profile[0] ?? [0, 0];
  const body = lathe(pen, { profile, colour: paint.base, inside: '#f4f1ea', gloss: 0.95, tilt, wall: 7 });
  const rim = stroke(ellipse(0, -top, radius, radius * tilt), '#8d9398', 8);
  const light = stroke(
    `M ${-radius} ${-top} A ${radius} ${radius * tilt} 0 0 1 0 ${-top - radius * tilt}`,
    '#dfe3e6',
    4,
  );
  return body + rim + light;
}

export const enamelMug: Shape = (pen, paint) => {
  const handle = tube('M 180 -300 C 315 -315, 318 -90, 178 -84', paint.base, 24);
  const rivets = `<circle cx="186" cy="-298" r="7" fill="#d7dadc"/><circle cx="184" cy="-88" r="7" fill="#d7dadc"/>`;
  const body = enamel(
    pen,
    paint,
    [
      [198, 372],
      [196, 360],
      [196, 60],
      [192, 26],
      [180, 0],
    ],
    0.2,
  );
  return {
    svg: `<g transform="translate(-48 0)">${handle}${body}${rivets}</g>`,
    width: 510,
    height: 414,
    contact: 350,
    ground: 'round',
    lean: -48,
  };
};

export const enamelBowl: Shape = (pen, paint) => {
  const svg = enamel(
    pen,
    paint,
    [
      [310, 210],
      [300, 200],
      [270, 110],
      [205, 22],
      [190, 0],
    ],
    0.28,
  );
  return { svg, width: 620, height: 300, contact: 380, ground: 'round' };
};

export const soapDish: Shape = (pen, { base }) => {
  const body = lathe(pen, {
    profile: [
      [300, 92],
      [304, 76],
      [280, 30],
      [230, 0],
    ],
    colour: base,
    inside: tone(base, 0.12),
    tilt: 0.36,
    wall: 22,
    gloss: 0.3,
    speckles: true,
  });
  const ridges = [-2, -1, 0, 1, 2].map((step) => {
    const half = 210 - Math.abs(step) * 26;
    const y = -84 + step * 30;
    return (
      stroke(`M ${-half} ${y} H ${half}`, tone(base, -0.2), 13, 'opacity="0.7"') +
      stroke(`M ${-half} ${y - 4} H ${half}`, tone(base, 0.32), 9)
    );
  });
  return { svg: body + ridges.join(''), width: 610, height: 206, contact: 460, ground: 'round' };
};

export const toothCup: Shape = (pen, { base }) => {
  const svg = lathe(pen, {
    profile: [
      [150, 330],
      [160, 250],
      [176, 130],
      [168, 40],
      [134, 0],
    ],
    colour: base,
    inside: tone(base, 0.14),
    speckles: true,
    gloss: 0.35,
    wall: 12,
  });
  return { svg, width: 352, height: 362, contact: 270, ground: 'round' };
};
