import { box, ellipse, Pen, shape, stroke } from './pen';

/** Word marks of the three brands, 800 × 400. */
export const LOGO_WIDTH = 800;
export const LOGO_HEIGHT = 400;

const marks = {
  hollerwick: {
    word: 'Hollerwick',
    ground: '#f4efe4',
    ink: '#4c5735',
    emblem: (ink: string): string =>
      stroke('M 400 214 V 120', ink, 7) +
      [-52, -26, 0, 26, 52]
        .map(
          (x) =>
            stroke(`M 400 160 Q ${400 + x * 0.4} 130 ${400 + x} ${104 + Math.abs(x) * 0.32}`, ink, 5) +
            shape(ellipse(400 + x, 92 + Math.abs(x) * 0.32, 12, 12), ink),
        )
        .join(''),
  },
  feldpause: {
    word: 'Feldpause',
    ground: '#6f7d4c',
    ink: '#f6f0df',
    emblem: (ink: string): string =>
      [0, 34, 68].map((y) => stroke(`M 320 ${150 + y} q 40 -52 80 0 q 40 52 80 0`, ink, 9)).join(''),
  },
  glimmsel: {
    word: 'Glimmsel',
    ground: '#2f3140',
    ink: '#f7d58c',
    emblem: (ink: string): string =>
      shape(ellipse(400, 150, 34, 34), ink) +
      Array.from({ length: 12 }, (_unused, index) => {
        const angle = (index / 12) * Math.PI * 2;
        const [x, y] = [Math.cos(angle), Math.sin(angle)];
        return stroke(`M ${400 + x * 50} ${150 + y * 50} L ${400 + x * 70} ${150 + y * 70}`, ink, 6);
      }).join(''),
  },
} as const;

export type LogoKey = keyof typeof marks;
export const logoKeys = ['hollerwick', 'feldpause', 'glimmsel'] as const;

export function logoPicture(key: LogoKey): string {
  const { word, ground, ink, emblem } = marks[key];
  const pen = new Pen(`logo-${key}`);
  const text = `<text x="400" y="316" text-anchor="middle" font-family="Inter Display, Inter, Liberation Sans, sans-serif" font-weight="600" font-size="72" letter-spacing="2" fill="${ink}">${word}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LOGO_WIDTH}" height="${LOGO_HEIGHT}" viewBox="0 0 ${LOGO_WIDTH} ${LOGO_HEIGHT}">${pen.defs}${shape(box(0, 0, LOGO_WIDTH, LOGO_HEIGHT), ground)}${emblem(ink)}${text}</svg>`;
}
