import type { ColourKey } from '../catalog/colours';
import type { Mood } from './backdrop';
import type { ShapeName } from './shapes';

/** One product in a scene: its middle, its foot (or the foot of its box when hanging), and its height in px. */
export interface Prop {
  readonly shape: ShapeName;
  readonly colour?: ColourKey;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly turn?: number;
  /** Leaves that stand in it. */
  readonly leaves?: string;
}

export interface Scene {
  /** File name without extension. */
  readonly name: string;
  readonly mood: Mood;
  readonly wall: string;
  readonly table: string;
  readonly props: readonly Prop[];
  /** Handles of the products that show it. */
  readonly products: readonly string[];
  readonly alt: string;
}

const prop = (
  shape: ShapeName,
  colour: ColourKey | undefined,
  x: number,
  y: number,
  height: number,
  more: Partial<Prop> = {},
): Prop => ({
  shape,
  ...(colour === undefined ? {} : { colour }),
  x,
  y,
  height,
  ...more,
});

const GREEN = '#7d9468';
const DRIED = '#c2a36e';

/** Lifestyle pictures: two to four products in a room, in the light of the time of day. */
export const scenes: readonly Scene[] = [
  {
    name: 'scene-breakfast',
    mood: 'day',
    wall: '#d9cfbb',
    table: '#c49c6c',
    products: ['brink-mug', 'brink-cereal-bowl'],
    alt: 'Breakfast table with a Moss bowl, an Ink mug and a white jug',
    props: [
      prop('jug', 'chalk', 320, 640, 290),
      prop('mug', 'ink', 600, 690, 230),
      prop('bowl', 'moss', 880, 720, 200),
    ],
  },
  {
    name: 'scene-tea',
    mood: 'day',
    wall: '#b9c4b4',
    table: '#8c684a',
    products: ['sud-teapot', 'sud-tea-bowl', 'sud-milk-jug'],
    alt: 'Chalk teapot with two tea bowls on a dark table',
    props: [
      prop('teapot', 'chalk', 490, 660, 350),
      prop('beaker', 'fog', 850, 690, 170),
      prop('beaker', 'ink', 1010, 730, 170),
    ],
  },
  {
    name: 'scene-espresso',
    mood: 'day',
    wall: '#c98d6d',
    table: '#e0cfae',
    products: ['brink-espresso-cups'],
    alt: 'Rust espresso cups beside a small vase with a twig',
    props: [
      prop('budVase', 'chalk', 880, 650, 290, { leaves: DRIED }),
      prop('espresso', 'rust', 520, 700, 210),
    ],
  },
  {
    name: 'scene-pantry',
    mood: 'day',
    wall: '#dfe0d8',
    table: '#b98f60',
    products: ['vorrat-jar', 'span-salt-box', 'brise-bread-bag'],
    alt: 'Pantry shelf with storage jars, a salt box and a bread bag',
    props: [
      prop('breadBag', 'natural', 240, 650, 360),
      prop('jar', 'slate', 590, 670, 360),
      prop('saltBox', 'oak', 970, 700, 200),
    ],
  },
  {
    name: 'scene-plates',
    mood: 'flatlay',
    wall: '#ffffff',
    table: '#b58a5c',
    products: ['brink-plate'],
    alt: 'Chalk and Ink plates on a wooden table, seen from above',
    props: [prop('plate', 'ink', 400, 720, 620), prop('plate', 'chalk', 900, 690, 520, { turn: -16 })],
  },
  {
    name: 'scene-napkins',
    mood: 'day',
    wall: '#e5dac4',
    table: '#9c7450',
    products: ['brise-napkin'],
    alt: 'Napkin sets in Mustard, Rosehip and Ink on a sideboard',
    props: [
      prop('napkin', 'mustard', 260, 680, 200),
      prop('napkin', 'rosehip', 610, 700, 220),
      prop('napkin', 'ink', 970, 720, 230),
    ],
  },
  {
    name: 'scene-tablecloth',
    mood: 'hall',
    wall: '#c7cfc6',
    table: '#a57d55',
    products: ['brise-tablecloth', 'stiel-vase'],
    alt: 'Long table under an Oat tablecloth with a vase of branches',
    props: [
      prop('tablecloth', 'oat', 600, 740, 400),
      prop('vase', 'clay', 520, 380, 230, { leaves: GREEN }),
      prop('bowl', 'chalk', 760, 385, 96),
    ],
  },
  {
    name: 'scene-aprons',
    mood: 'hall',
    wall: '#cdbb9d',
    table: '#7a5a40',
    products: ['werk-apron', 'brise-tea-towel'],
    alt: 'Two aprons and a pair of tea towels hanging on a wall',
    props: [
      prop('apron', 'charcoal', 300, 650, 560),
      prop('apron', 'moss', 660, 650, 560),
      prop('teaTowel', 'rust', 980, 590, 440),
    ],
  },
  {
    name: 'scene-oven',
    mood: 'flatlay',
    wall: '#ffffff',
    table: '#7d8a86',
    products: ['griff-oven-glove', 'griff-pot-holder'],
    alt: 'Rust oven glove and pot holders on a grey worktop',
    props: [prop('glove', 'rust', 380, 730, 620, { turn: -14 }), prop('potHolder', 'oat', 830, 680, 520)],
  },
  {
    name: 'scene-bath',
    mood: 'day',
    wall: '#b7c6c7',
    table: '#e6e0d4',
    products: ['ebbe-towel', 'kiesel-soap-dispenser', 'kiesel-soap-dish', 'kiesel-toothbrush-cup'],
    alt: 'Basin shelf with folded towels, soap dispenser and cup',
    props: [
      prop('towel', 'plum', 330, 670, 290),
      prop('dispenser', 'slate', 700, 680, 330),
      prop('toothCup', 'slate', 950, 710, 210),
    ],
  },
  {
    name: 'scene-hammam',
    mood: 'hall',
    wall: '#e0d2ba',
    table: '#b09069',
    products: ['flut-hammam-towel'],
    alt: 'Hammam towels in Ink and Rust over wooden poles',
    props: [prop('hammam', 'ink', 380, 640, 560), prop('hammam', 'rust', 840, 640, 560)],
  },
  {
    name: 'scene-robe',
    mood: 'hall',
    wall: '#a9b6a4',
    table: '#d8cbb4',
    products: ['ebbe-bathrobe', 'ebbe-bath-sheet'],
    alt: 'Bathrobe on a hook above a pair of rolled bath sheets',
    props: [prop('robe', 'chalk', 420, 640, 590), prop('bathSheet', 'fog', 880, 750, 270)],
  },
  {
    name: 'scene-sofa',
    mood: 'day',
    wall: '#b8bfae',
    table: '#d9c7a8',
    products: ['luv-cushion-cover'],
    alt: 'Cushions in Rust, Mustard and Fog leaning in the sun',
    props: [
      prop('cushion', 'fog', 300, 690, 380),
      prop('cushion', 'mustard', 860, 690, 400),
      prop('cushion', 'rust', 580, 730, 350),
    ],
  },
  {
    name: 'scene-throws',
    mood: 'day',
    wall: '#d3bfa6',
    table: '#8f6b4c',
    products: ['lee-wool-throw', 'tov-knitted-throw'],
    alt: 'Folded throws in Rosehip and Oat on a bench',
    props: [prop('knitThrow', 'oat', 350, 690, 320), prop('throw', 'rosehip', 830, 710, 250)],
  },
  {
    name: 'scene-baskets',
    mood: 'hall',
    wall: '#d8d4c7',
    table: '#b28d62',
    products: ['tau-rope-basket', 'filz-log-basket'],
    alt: 'Rope baskets and a felt basket full of logs on the floor',
    props: [prop('feltBasket', 'charcoal', 850, 720, 380), prop('basket', 'natural', 380, 740, 330)],
  },
  {
    name: 'scene-stems',
    mood: 'day',
    wall: '#d4c3ad',
    table: '#efe7d8',
    products: ['stiel-bud-vase'],
    alt: 'Three bud vases with single stems on a windowsill',
    props: [
      prop('budVase', 'chalk', 370, 680, 330, { leaves: GREEN }),
      prop('budVase', 'clay', 620, 700, 330, { leaves: DRIED }),
      prop('budVase', 'ink', 870, 690, 330, { leaves: GREEN }),
    ],
  },
  {
    name: 'scene-pilz',
    mood: 'evening',
    wall: '#54505a',
    table: '#6d4d38',
    products: ['pilz-table-lamp'],
    alt: 'Rust table lamp lit on a bedside table at night',
    props: [prop('mushroomLamp', 'rust', 600, 680, 430), prop('beaker', 'chalk', 930, 700, 110)],
  },
  {
    name: 'scene-pendant',
    mood: 'evening',
    wall: '#4a5148',
    table: '#8a6546',
    products: ['kegel-pendant'],
    alt: 'Two pendant lamps over a table with a fruit bowl',
    props: [
      prop('pendant', 'mustard', 390, 400, 440),
      prop('pendant', 'chalk', 820, 350, 400),
      prop('servingBowl', 'chalk', 600, 710, 150),
    ],
  },
  {
    name: 'scene-reading',
    mood: 'evening',
    wall: '#5d4a44',
    table: '#7f5d42',
    products: ['bogen-reading-lamp'],
    alt: 'Reading lamp bent over a desk in the evening',
    props: [prop('archLamp', 'chalk', 560, 690, 480), prop('mug', 'moss', 900, 700, 140)],
  },
  {
    name: 'scene-terrace',
    mood: 'evening',
    wall: '#3d4b57',
    table: '#66503d',
    products: ['wander-lamp', 'schnur-string-lights'],
    alt: 'Rechargeable lamp under string lights on a terrace',
    props: [prop('stringLights', 'black', 600, 330, 330), prop('portableLamp', 'moss', 600, 690, 350)],
  },
  {
    name: 'scene-lanterns',
    mood: 'evening',
    wall: '#474042',
    table: '#5e554d',
    products: ['boje-lantern'],
    alt: 'A large and a small lantern burning on a step',
    props: [prop('lantern', 'charcoal', 480, 690, 470), prop('lantern', 'moss', 830, 710, 330)],
  },
  {
    name: 'scene-candles',
    mood: 'evening',
    wall: '#6b5148',
    table: '#8a6a4d',
    products: ['docht-candle', 'docht-candlestick'],
    alt: 'Scented candle and a brass candlestick in the dark',
    props: [prop('candlestick', 'brass', 830, 680, 440), prop('candle', 'fig', 470, 700, 260)],
  },
  {
    name: 'scene-boards',
    mood: 'flatlay',
    wall: '#ffffff',
    table: '#8d9a8f',
    products: ['span-chopping-board', 'span-serving-board', 'quirl-spoon-set', 'ring-trivet'],
    alt: 'Oak board, walnut serving board and cherry spoons from above',
    props: [
      prop('board', 'oak', 285, 620, 370, { turn: -5 }),
      prop('paddleBoard', 'walnut', 670, 750, 640, { turn: 8 }),
      prop('spoons', 'cherry', 985, 720, 420, { turn: 4 }),
    ],
  },
  {
    name: 'scene-camp',
    mood: 'meadow',
    wall: '#a9c4d0',
    table: '#7f9158',
    products: ['rast-enamel-mug', 'rast-enamel-bowl', 'marsch-flask'],
    alt: 'Enamel mugs and a flask in a meadow',
    props: [
      prop('flask', 'moss', 760, 690, 440),
      prop('enamelMug', 'harbour', 430, 700, 220),
      prop('enamelMug', 'rust', 990, 740, 200),
    ],
  },
  {
    name: 'scene-bottles',
    mood: 'day',
    wall: '#c6cbb6',
    table: '#d7c09a',
    products: ['marsch-bottle', 'marsch-lunch-box'],
    alt: 'Three bottles and a lunch box on a kitchen counter',
    props: [
      prop('bottle', 'moss', 280, 670, 430),
      prop('bottle', 'mustard', 450, 700, 430),
      prop('lunchBox', 'steel', 850, 710, 240),
    ],
  },
  {
    name: 'scene-picnic',
    mood: 'meadow',
    wall: '#b3c9cf',
    table: '#88975c',
    products: ['wiese-picnic-blanket', 'trage-cooler-bag'],
    alt: 'Rolled picnic blanket and a cooler bag in the grass',
    props: [prop('coolerBag', 'mustard', 820, 690, 390), prop('picnicBlanket', 'mossCheck', 400, 730, 260)],
  },
  {
    name: 'scene-market',
    mood: 'hall',
    wall: '#d9c9b0',
    table: '#8e6f52',
    products: ['trage-tote'],
    alt: 'Canvas totes in Natural and Ink standing in a hallway',
    props: [prop('tote', 'natural', 420, 720, 520), prop('tote', 'ink', 800, 740, 480)],
  },
  {
    name: 'scene-plants',
    mood: 'day',
    wall: '#c5cdb9',
    table: '#b6895c',
    products: ['guss-watering-can', 'scherbe-plant-pot'],
    alt: 'Watering can beside two plants in terracotta pots',
    props: [
      prop('plantPot', 'clay', 250, 670, 250, { leaves: GREEN }),
      prop('wateringCan', 'chalk', 620, 700, 290),
      prop('plantPot', 'chalk', 1000, 700, 210, { leaves: GREEN }),
    ],
  },
  {
    name: 'scene-lake',
    mood: 'meadow',
    wall: '#a4bfcb',
    table: '#8b935f',
    products: ['hock-camp-stool'],
    alt: 'Folding stool in the grass beside an enamel mug',
    props: [prop('stool', 'rust', 560, 720, 430), prop('enamelMug', 'chalk', 890, 740, 150)],
  },
];
