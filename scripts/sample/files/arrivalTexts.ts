import type { BrandKey } from '../catalog/product';

type ArrivalVariant = readonly [
  sku: string,
  option: string,
  price: string,
  cost: string,
  grams: number,
  stock: number,
];

interface ArrivalText {
  readonly handle: string;
  readonly title: string;
  readonly type: string;
  readonly category: string;
  readonly brand: BrandKey;
  readonly tags: readonly string[];
  readonly description: string;
  readonly seo: string;
  readonly option?: string;
  readonly variants: readonly ArrivalVariant[];
}

/** What comes in spring; not in the workspace yet. */
export const arrivalTexts: readonly ArrivalText[] = [
  {
    handle: 'brink-egg-cups',
    title: 'Brink Egg Cups, Set of 2',
    type: 'Egg Cup',
    category: 'KT-TW-PL',
    brand: 'hollerwick',
    tags: ['stoneware', 'breakfast', 'set'],
    description:
      '<p>Two small bowls on a foot, with a rim that catches the shell. Eggs from S to XL stand upright.</p>',
    seo: 'Two stoneware egg cups with a rim for the shell, in Moss and Chalk. They hold eggs from S to XL.',
    option: 'Colour',
    variants: [
      ['HW-BEG-MOS', 'Moss', '17.90', '4.60', 190, 120],
      ['HW-BEG-CHA', 'Chalk', '17.90', '4.60', 190, 144],
    ],
  },
  {
    handle: 'vorrat-salt-cellar',
    title: 'Vorrat Salt Cellar',
    type: 'Storage Jar',
    category: 'KT-SP-JA',
    brand: 'hollerwick',
    tags: ['stoneware', 'pantry', 'oak'],
    description:
      '<p>The smallest Vorrat: 150 ml for salt at the stove, with an oak lid and a cherry spoon that lives inside.</p>',
    seo: 'A 150 ml stoneware salt cellar with oak lid and cherry spoon, the smallest of the Vorrat jars.',
    option: 'Colour',
    variants: [
      ['HW-VOS-CHA', 'Chalk', '19.90', '5.70', 240, 96],
      ['HW-VOS-SLA', 'Slate', '19.90', '5.70', 240, 96],
    ],
  },
  {
    handle: 'luv-bolster-cover',
    title: 'Luv Bolster Cover 20 x 60 cm',
    type: 'Cushion Cover',
    category: 'LI-SF-CU',
    brand: 'hollerwick',
    tags: ['linen', 'living room', 'colour'],
    description:
      '<p>For the neck, the armrest and the draughty window. The same slubby weave as the cushions, with a drawstring at one end.</p>',
    seo: 'A linen and cotton bolster cover, 20 x 60 cm, with a drawstring end. In Rust, Moss and Fog.',
    option: 'Colour',
    variants: [
      ['HW-LVB-RUS', 'Rust', '32.90', '9.40', 210, 60],
      ['HW-LVB-MOS', 'Moss', '32.90', '9.40', 210, 60],
      ['HW-LVB-FOG', 'Fog', '32.90', '9.40', 210, 48],
    ],
  },
  {
    handle: 'ebbe-kids-poncho',
    title: 'Ebbe Kids’ Poncho',
    type: 'Bathrobe',
    category: 'BA-TM-RO',
    brand: 'hollerwick',
    tags: ['cotton', 'bath', 'kids', 'beach'],
    description:
      '<p>A towel with a hood and nothing to tie. It goes over the head on the jetty and stays on in the car.</p>',
    seo: 'A hooded bath poncho in organic cotton for ages 3 to 10, without buttons or ties. Two sizes.',
    option: 'Size',
    variants: [
      ['HW-EKP-S', '3–6 years', '44.90', '13.80', 380, 40],
      ['HW-EKP-M', '7–10 years', '49.90', '15.60', 470, 40],
    ],
  },
  {
    handle: 'boje-tealights',
    title: 'Boje Tealight Holders, Set of 3',
    type: 'Lantern',
    category: 'LG-OU-LA',
    brand: 'glimmsel',
    tags: ['candle', 'outdoor', 'set', 'gift'],
    description:
      '<p>Three small lanterns for a windowsill or the edge of a table, each with its own lid and its own opinion of the wind.</p>',
    seo: 'Three small storm lanterns for tealights in galvanised steel and glass, in Charcoal or Moss.',
    option: 'Colour',
    variants: [
      ['GL-BOT-CHR', 'Charcoal', '34.90', '10.90', 540, 72],
      ['GL-BOT-MOS', 'Moss', '34.90', '10.90', 540, 72],
    ],
  },
  {
    handle: 'quirl-rolling-pin',
    title: 'Quirl Rolling Pin',
    type: 'Kitchen Tools',
    category: 'KT-SP-BO',
    brand: 'hollerwick',
    tags: ['cherry', 'kitchen'],
    description:
      '<p>Cherry in one piece, thicker in the middle by two millimetres, so the dough goes outwards and not under the flour bin.</p>',
    seo: 'A one-piece cherry rolling pin with a slight swell in the middle, 45 cm long, oiled with linseed.',
    variants: [['HW-QRP', '', '26.90', '8.10', 520, 64]],
  },
  {
    handle: 'marsch-food-jar',
    title: 'Marsch Food Jar 500 ml',
    type: 'Lunch Box',
    category: 'OU-PT-TW',
    brand: 'feldpause',
    tags: ['steel', 'picnic', 'travel', 'winter'],
    description:
      '<p>Soup at one o’clock that was cooked at seven. Double-walled, with a lid that is a bowl and a spoon that folds into it.</p>',
    seo: 'An insulated food jar of 500 ml with a bowl lid and folding spoon. Keeps soup hot for eight hours.',
    option: 'Colour',
    variants: [
      ['FP-MFJ-MOS', 'Moss', '36.90', '11.80', 430, 80],
      ['FP-MFJ-CHA', 'Chalk', '36.90', '11.80', 430, 80],
    ],
  },
  {
    handle: 'guss-plant-mister',
    title: 'Guss Plant Mister 0.3 l',
    type: 'Watering Can',
    category: 'OU-GA-PO',
    brand: 'feldpause',
    tags: ['garden', 'plants', 'gift'],
    description:
      '<p>For ferns, orchids and freshly ironed shirts. A brass nozzle, a steel body, and a fine cloud on the first pump.</p>',
    seo: 'A steel plant mister with a brass nozzle, 0.3 l, for ferns and orchids. In Moss, Chalk and Rust.',
    option: 'Colour',
    variants: [
      ['FP-GPM-MOS', 'Moss', '24.90', '7.30', 260, 90],
      ['FP-GPM-CHA', 'Chalk', '24.90', '7.30', 260, 90],
      ['FP-GPM-RUS', 'Rust', '24.90', '7.30', 260, 60],
    ],
  },
];
