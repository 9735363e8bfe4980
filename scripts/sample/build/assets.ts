import { type ColourKey, catalog, colours, type ProductText } from '../catalog';
import { mainPicturesOf, shapeOf } from '../pictures/pictures';
import type { RenderedPicture } from '../pictures/render';
import { scenes } from '../pictures/scenes';
import { looks } from '../pictures/shapes';
import type { Draft, Drafts } from './drafts';

const STUDIO = 'Hollerwick studio, unlimited';
const QUERFELD = 'Studio Querfeld, shop and marketplaces';

/** Address under which the shop serves a picture. */
export const addressOf = (name: string): string => `https://cdn.hollerwick.example/pictures/${name}`;

function altOf(product: ProductText, colour: ColourKey | undefined): string {
  const where = colour === undefined ? '' : ` in ${colours[colour].en}`;
  return `${product.title}${where}, ${looks[shapeOf(product)].view}`;
}

/** One asset per rendered picture, then those known by their address alone. */
export function addAssets(drafts: Drafts, rendered: readonly RenderedPicture[]): void {
  const files = new Map(rendered.map((picture) => [picture.name, picture]));
  const add = (name: string, values: Draft['values']): void => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`The picture ${name} has not been rendered.`);
    const { hash, size, width, height, format } = file;
    drafts.add('asset', name, {
      name,
      ...values,
      url: addressOf(name),
      width,
      height,
      size,
      mediaType: `image/${format}`,
      hash,
    });
  };
  for (const product of catalog)
    for (const { name, colour } of mainPicturesOf(product))
      add(name, {
        role: 'main',
        alt: altOf(product, colour),
        tags: ['packshot', product.type.toLowerCase()],
        rights: STUDIO,
      });
  for (const scene of scenes)
    add(`${scene.name}.webp`, {
      role: 'lifestyle',
      alt: scene.alt,
      tags: ['lifestyle', scene.mood === 'flatlay' ? 'from above' : scene.mood],
      rights: QUERFELD,
      rightsExpire: '2028-09-30',
    });
  for (const brand of ['hollerwick', 'feldpause', 'glimmsel'])
    add(`logo-${brand}.webp`, {
      role: 'logo',
      alt: `${brand.charAt(0).toUpperCase()}${brand.slice(1)} word mark`,
      tags: ['brand'],
      rights: STUDIO,
    });
  addRemote(drafts);
}

/** Known by their address, not fetched yet. */
function addRemote(drafts: Drafts): void {
  const remote = (name: string, values: Draft['values']): Draft =>
    drafts.add('asset', name, { name, ...values, url: addressOf(name) });
  remote('brack-door-mat-hallway.jpg', {
    role: 'gallery',
    alt: 'Coir door mat in front of a green door',
    tags: ['to fetch'],
    rights: QUERFELD,
  });
  remote('boje-lantern-assembly.pdf', {
    role: 'document',
    alt: 'Assembly sheet of the Boje lantern',
    mediaType: 'application/pdf',
    tags: ['manual'],
    rights: STUDIO,
  });
  remote('marsch-bottle-cap.jpg', {
    role: 'detail',
    alt: 'Cap of the Marsch bottle with its loop, close up',
    tags: ['to fetch'],
    rights: QUERFELD,
  });
  remote('wander-lamp-loop.mp4', {
    role: 'video',
    alt: 'Wander lamp carried from the desk to the terrace',
    mediaType: 'video/mp4',
    tags: ['to fetch'],
    rights: QUERFELD,
    rightsExpire: '2027-06-30',
  });
}
