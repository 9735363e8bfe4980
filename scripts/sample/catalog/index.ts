/**
 * The catalog of Hollerwick, an invented maker of things for kitchen, bath, living room and garden, with its sub-brands
 * Feldpause (outdoors) and Glimmsel (light). One file per family, written by hand; nothing here is a real company,
 * person or product.
 */
import { bath } from './bath';
import { light } from './light';
import { linen } from './linen';
import { living } from './living';
import { giftCards, outdoor } from './outdoor';
import type { ProductText } from './product';
import { stoneware } from './stoneware';
import { wood } from './wood';

/** The two imports by which the catalog arrived. */
export const homeRange: readonly ProductText[] = [...stoneware, ...linen, ...bath, ...living];
export const autumnRange: readonly ProductText[] = [...light, ...wood, ...outdoor, ...giftCards];

export const catalog: readonly ProductText[] = [...homeRange, ...autumnRange];

export { type Colour, type ColourKey, colours } from './colours';
export type { ProductText, Size } from './product';
