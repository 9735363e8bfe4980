import { at, box, ellipse, type Pen, shape, stroke } from './pen';
import { tone } from './tone';

/** Size of a lifestyle picture in px, and the line where wall and table meet. */
export const SCENE_WIDTH = 1200;
export const SCENE_HEIGHT = 800;
export const TABLE = 590;

export type Mood = 'day' | 'evening' | 'meadow' | 'flatlay' | 'hall';

/** The room behind and under the products. */
export function backdrop(pen: Pen, mood: Mood, wall: string, table: string): string {
  if (mood === 'flatlay') return tabletop(pen, table);
  if (mood === 'meadow') return meadow(pen, wall, table);
  const room = mood === 'hall' ? hall(pen, wall, table) : wallAndTable(pen, wall, table);
  return room + (mood === 'evening' ? lampLight(pen) : windowLight(pen));
}

function wallAndTable(pen: Pen, wall: string, table: string): string {
  const back = pen.linear(
    [0, 0],
    [SCENE_WIDTH, TABLE],
    [
      [0, tone(wall, 0.12)],
      [0.6, wall],
      [1, tone(wall, -0.12)],
    ],
  );
  const top = pen.linear(
    [0, TABLE],
    [0, SCENE_HEIGHT],
    [
      [0, tone(table, -0.16)],
      [0.12, table],
      [1, tone(table, 0.1)],
    ],
  );
  const joint = shape(
    box(0, TABLE - 26, SCENE_WIDTH, 30),
    '#1c1a20',
    `opacity="0.16" filter="${pen.blur(14)}"`,
  );
  return (
    shape(box(0, 0, SCENE_WIDTH, TABLE + 2), back) +
    joint +
    shape(box(0, TABLE, SCENE_WIDTH, SCENE_HEIGHT - TABLE), top) +
    lines(pen, TABLE + 16, SCENE_HEIGHT, table)
  );
}

function hall(pen: Pen, wall: string, floor: string): string {
  const y = 690;
  const back = pen.linear(
    [0, 0],
    [SCENE_WIDTH, y],
    [
      [0, tone(wall, 0.12)],
      [0.6, wall],
      [1, tone(wall, -0.14)],
    ],
  );
  const ground = pen.linear(
    [0, y],
    [0, SCENE_HEIGHT],
    [
      [0, tone(floor, -0.2)],
      [1, tone(floor, 0.06)],
    ],
  );
  const skirting =
    shape(box(0, y - 36, SCENE_WIDTH, 36), tone(wall, 0.3)) +
    stroke(`M 0 ${y - 36} H ${SCENE_WIDTH}`, tone(wall, -0.1), 2);
  return (
    shape(box(0, 0, SCENE_WIDTH, y), back) +
    skirting +
    shape(box(0, y, SCENE_WIDTH, SCENE_HEIGHT - y), ground) +
    lines(pen, y + 14, SCENE_HEIGHT, floor)
  );
}

/** Faint grain of a table or floor. */
function lines(pen: Pen, top: number, bottom: number, colour: string): string {
  const parts: string[] = [];
  for (let y = top; y < bottom; y += pen.random.between(16, 34))
    parts.push(
      stroke(
        `M -20 ${y.toFixed(0)} c 400 ${pen.random.between(-9, 9).toFixed(0)} 800 ${pen.random.between(-9, 9).toFixed(0)} 1240 0`,
        tone(colour, -0.3),
        2,
        `opacity="${pen.random.between(0.06, 0.16).toFixed(2)}"`,
      ),
    );
  return parts.join('');
}

/** Sun through a window with a bar, falling across the wall. */
function windowLight(pen: Pen): string {
  const panes = ['M 560 -20 L 760 -20 L 560 560 L 360 560 Z', 'M 785 -20 L 985 -20 L 785 560 L 585 560 Z']
    .map((path) => shape(path, '#fff6df', 'opacity="0.34"'))
    .join('');
  return `<g filter="${pen.blur(13)}">${panes}</g>`;
}

function lampLight(pen: Pen): string {
  return shape(
    box(0, 0, SCENE_WIDTH, SCENE_HEIGHT),
    pen.radial([600, 440], 780, [
      [0, '#ffd48a', 0.5],
      [0.45, '#ffc976', 0.18],
      [1, '#1c1a20', 0.38],
    ]),
  );
}

function meadow(pen: Pen, sky: string, grass: string): string {
  const air = pen.linear(
    [0, 0],
    [0, 560],
    [
      [0, tone(sky, -0.04)],
      [1, tone(sky, 0.55)],
    ],
  );
  const hill = (path: string, colour: string): string => shape(path, colour);
  const ground = pen.linear(
    [0, 560],
    [0, SCENE_HEIGHT],
    [
      [0, tone(grass, 0.16)],
      [1, tone(grass, -0.1)],
    ],
  );
  const sun = shape(
    ellipse(930, 150, 240, 240),
    pen.radial([930, 150], 240, [
      [0, '#fff4d2', 0.95],
      [0.2, '#fff0c4', 0.5],
      [1, '#ffffff', 0],
    ]),
  );
  const blades = Array.from({ length: 120 }, () => {
    const [x, y] = [pen.random.between(0, SCENE_WIDTH), pen.random.between(TABLE + 8, SCENE_HEIGHT)];
    return `<path d="M ${at(x, y)} q ${at(pen.random.between(-6, 6), -10)} ${at(pen.random.between(-9, 9), -24)}"/>`;
  }).join('');
  return [
    shape(box(0, 0, SCENE_WIDTH, SCENE_HEIGHT), air),
    sun,
    hill('M 0 480 C 200 390, 420 470, 640 430 C 860 390, 1040 470, 1200 400 V 640 H 0 Z', tone(grass, 0.52)),
    hill('M 0 540 C 260 470, 420 540, 700 500 C 900 470, 1080 540, 1200 490 V 700 H 0 Z', tone(grass, 0.32)),
    shape('M 0 586 C 300 560, 800 570, 1200 584 V 800 H 0 Z', ground),
    `<g stroke="${tone(grass, -0.22)}" stroke-width="3" fill="none" stroke-linecap="round" opacity="0.45">${blades}</g>`,
  ].join('');
}

function tabletop(pen: Pen, table: string): string {
  const fill = pen.linear(
    [0, 0],
    [SCENE_WIDTH, SCENE_HEIGHT],
    [
      [0, tone(table, 0.14)],
      [0.5, table],
      [1, tone(table, -0.14)],
    ],
  );
  const planks = [-10, 255, 520, 785]
    .map((y) => stroke(`M 0 ${y} H ${SCENE_WIDTH}`, tone(table, -0.3), 3, 'opacity="0.35"'))
    .join('');
  return shape(box(0, 0, SCENE_WIDTH, SCENE_HEIGHT), fill) + lines(pen, 8, SCENE_HEIGHT, table) + planks;
}

/** A spray of leaves growing from (x, y), leaning by `lean`. */
export function sprig(
  pen: Pen,
  [x, y]: readonly [number, number],
  height: number,
  lean: number,
  colour: string,
): string {
  const tip = [x + lean, y - height] as const;
  const stem = stroke(
    `M ${at(x, y)} Q ${at(x, y - height * 0.55)} ${at(tip[0], tip[1])}`,
    tone(colour, -0.3),
    4,
  );
  const leaves: string[] = [];
  for (let share = 0.3; share <= 1; share += 0.1) {
    const cx = x + lean * share * share;
    const cy = y - height * share;
    const side = leaves.length % 2 === 0 ? 1 : -1;
    const size = height * 0.16 * (1.15 - share * 0.5);
    const path = `M ${at(cx, cy)} q ${at(side * size * 0.4, -size * 0.7)} ${at(side * size, -size * 0.55)} q ${at(-side * size * 0.1, size * 0.6)} ${at(-side * size, size * 0.55)} Z`;
    leaves.push(shape(path, tone(colour, pen.random.between(-0.15, 0.22))));
  }
  return stem + leaves.join('');
}
