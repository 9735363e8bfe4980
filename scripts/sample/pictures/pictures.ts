/**
 * The pictures of the sample: what is drawn, under which name. Drawing needs a browser and is done by `render`; the
 * rest of the generator only reads what came of it, from the manifest.
 */
import { type ColourKey, catalog, type ProductText } from '../catalog';
import { SCENE_HEIGHT, SCENE_WIDTH } from './backdrop';
import { LOGO_HEIGHT, LOGO_WIDTH, logoKeys, logoPicture } from './logo';
import { scenePicture } from './scene';
import { scenes } from './scenes';
import { looks, type ShapeName } from './shapes';
import { MAIN_SIZE, mainPicture } from './studio';

export interface Picture {
  /** File name with extension; the key under which everything else finds it. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Marketplaces refuse WebP, which is half the size: what they show is JPEG, the rest WebP. */
  readonly format: 'jpeg' | 'webp';
  readonly svg: () => string;
}

/** A product or colour that has no picture yet: among the sample's honest flaws. */
export const unpictured: readonly string[] = [
  'brack-door-mat',
  'brise-table-runner-sage.webp',
  'docht-candlestick-black.webp',
];

export function isShapeName(name: string): name is ShapeName {
  return Object.hasOwn(looks, name);
}

export function shapeOf({ shape, handle }: ProductText): ShapeName {
  if (!isShapeName(shape)) throw new Error(`${handle} has the unknown shape “${shape}”.`);
  return shape;
}

function formatOf({ marketplace }: ProductText): Picture['format'] {
  return marketplace === undefined ? 'webp' : 'jpeg';
}

export function mainName(product: ProductText, colour: ColourKey | undefined): string {
  const ending = formatOf(product) === 'jpeg' ? 'jpg' : 'webp';
  return `${product.handle}${colour === undefined ? '' : `-${colour.toLowerCase()}`}.${ending}`;
}

export function colourKeysOf(product: ProductText): readonly (ColourKey | undefined)[] {
  return product.colours.length === 0 ? [undefined] : product.colours;
}

function isPictured(product: ProductText, name: string): boolean {
  return !unpictured.includes(product.handle) && !unpictured.includes(name);
}

/** Names of a product's main pictures, by colour; those without one are left out. */
export function mainPicturesOf(
  product: ProductText,
): readonly { readonly name: string; readonly colour: ColourKey | undefined }[] {
  return colourKeysOf(product)
    .map((colour) => ({ name: mainName(product, colour), colour }))
    .filter(({ name }) => isPictured(product, name));
}

export function allPictures(): readonly Picture[] {
  const mains = catalog.flatMap((product) =>
    mainPicturesOf(product).map(({ name, colour }) => ({
      name,
      width: MAIN_SIZE,
      height: MAIN_SIZE,
      format: formatOf(product),
      svg: () => mainPicture(name.replace(/\.\w+$/, ''), shapeOf(product), colour),
    })),
  );
  const lifestyle = scenes.map((scene) => ({
    name: `${scene.name}.webp`,
    format: 'webp' as const,
    width: SCENE_WIDTH,
    height: SCENE_HEIGHT,
    svg: () => scenePicture(scene),
  }));
  const logos = logoKeys.map((key) => ({
    name: `logo-${key}.webp`,
    format: 'webp' as const,
    width: LOGO_WIDTH,
    height: LOGO_HEIGHT,
    svg: () => logoPicture(key),
  }));
  return [...mains, ...lifestyle, ...logos];
}
