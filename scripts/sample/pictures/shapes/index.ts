/**
 * How each product looks: one drawing function per shape, and the words that an alt text uses for the view.
 */
import type { Shape } from '../drawing';
import * as bags from './bags';
import * as kitchen from './kitchen';
import * as lamps from './lamps';
import * as metalware from './metalware';
import * as pottery from './pottery';
import * as soft from './soft';
import * as towels from './towels';
import * as vases from './vases';
import * as vessels from './vessels';
import * as woodware from './woodware';

export interface Look {
  readonly draw: Shape;
  /** Ends an alt text: "Brink Mug in Moss, <view>". */
  readonly view: string;
}

export const looks = {
  mug: { draw: pottery.mug, view: 'handle to the right' },
  espresso: { draw: pottery.espresso, view: 'two cups side by side' },
  bowl: { draw: pottery.bowl, view: 'seen slightly from above' },
  servingBowl: { draw: pottery.servingBowl, view: 'empty, seen slightly from above' },
  plate: { draw: pottery.plate, view: 'small plate on a large one, from above' },
  beaker: { draw: pottery.beaker, view: 'from the side, ridges under the rim' },
  enamelMug: { draw: pottery.enamelMug, view: 'with its bare steel rim' },
  enamelBowl: { draw: pottery.enamelBowl, view: 'white inside, steel rim' },
  soapDish: { draw: pottery.soapDish, view: 'five ridges across' },
  toothCup: { draw: pottery.toothCup, view: 'empty, from the side' },
  teapot: { draw: vessels.teapot, view: 'spout to the left, oak knob on the lid' },
  jug: { draw: vessels.jug, view: 'spout to the left' },
  jar: { draw: vessels.jar, view: 'a tall and a short jar with oak lids' },
  butterDish: { draw: vessels.butterDish, view: 'closed, oak knob on the lid' },
  dispenser: { draw: vessels.dispenser, view: 'steel pump to the left' },
  budVase: { draw: vases.budVase, view: 'empty, narrow neck' },
  vase: { draw: vases.vase, view: 'empty, turned lip' },
  plantPot: { draw: vases.plantPot, view: 'on its saucer' },
  candle: { draw: vases.candle, view: 'burning in its tumbler' },
  candlestick: { draw: vases.candlestick, view: 'with a white taper' },
  mushroomLamp: { draw: lamps.mushroomLamp, view: 'switched on' },
  pendant: { draw: lamps.pendant, view: 'hanging, switched on' },
  archLamp: { draw: lamps.archLamp, view: 'arm bent over its oak base' },
  portableLamp: { draw: lamps.portableLamp, view: 'switched on' },
  lantern: { draw: lamps.lantern, view: 'with a burning pillar candle' },
  stringLights: { draw: lamps.stringLights, view: 'six bulbs lit' },
  board: { draw: woodware.board, view: 'juice groove up' },
  paddleBoard: { draw: woodware.paddleBoard, view: 'handle with leather loop at the top' },
  spoons: { draw: woodware.spoons, view: 'four pieces side by side' },
  trivet: { draw: woodware.trivet, view: 'small ring on the large one' },
  saltBox: { draw: woodware.saltBox, view: 'lid swung open over white salt' },
  bottle: { draw: metalware.bottle, view: 'upright, loop on the cap' },
  flask: { draw: metalware.flask, view: 'upright, cup on top' },
  lunchBox: { draw: metalware.lunchBox, view: 'two tiers under a beech lid' },
  wateringCan: { draw: metalware.wateringCan, view: 'long spout to the left' },
  stool: { draw: metalware.stool, view: 'standing open on three legs' },
  giftCard: { draw: metalware.giftCard, view: 'green card in its envelope' },
  towel: { draw: towels.towel, view: 'a stack of four, folded' },
  bathSheet: { draw: towels.bathSheet, view: 'two rolled towels' },
  bathMat: { draw: towels.bathMat, view: 'ribs from above, one corner turned' },
  hammam: { draw: towels.hammam, view: 'hanging over a pole, fringe down' },
  robe: { draw: towels.robe, view: 'on a hanger, belt tied' },
  washGlove: { draw: towels.washGlove, view: 'a pair laid flat' },
  teaTowel: { draw: towels.teaTowel, view: 'two towels on a hook' },
  waffleTowel: { draw: towels.waffleTowel, view: 'three folded towels with a paper band' },
  napkin: { draw: kitchen.napkin, view: 'four napkins tied with a ribbon' },
  tablecloth: { draw: kitchen.tablecloth, view: 'laid on a table' },
  runner: { draw: kitchen.runner, view: 'half unrolled, fringe down' },
  apron: { draw: kitchen.apron, view: 'from the front, straps crossed' },
  kidsApron: { draw: kitchen.kidsApron, view: 'from the front' },
  glove: { draw: kitchen.glove, view: 'palm up, thumb to the right' },
  potHolder: { draw: kitchen.potHolder, view: 'a pair, one on the other' },
  breadBag: { draw: kitchen.breadBag, view: 'open, with a loaf inside' },
  cushion: { draw: soft.cushion, view: 'from the front' },
  throw: { draw: soft.throwBlanket, view: 'folded, fringe to the front' },
  knitThrow: { draw: soft.knitThrow, view: 'folded, cables to the front' },
  basket: { draw: bags.basket, view: 'empty, handles to the sides' },
  feltBasket: { draw: bags.feltBasket, view: 'filled with logs' },
  seatPad: { draw: soft.seatPad, view: 'from above' },
  doorMat: { draw: soft.doorMat, view: 'from above' },
  picnicBlanket: { draw: soft.picnicBlanket, view: 'rolled, with leather strap' },
  tote: { draw: bags.tote, view: 'upright, handles up' },
  coolerBag: { draw: bags.coolerBag, view: 'closed, strap up' },
} as const satisfies Readonly<Record<string, Look>>;

export type ShapeName = keyof typeof looks;
