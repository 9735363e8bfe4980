import type { Drafts } from './drafts';

/** Who makes, who supplies, where it is sorted and where it is sold. */

export function addBrands(drafts: Drafts): void {
  drafts.add('brand', 'hollerwick', {
    name: 'Hollerwick',
    website: 'https://hollerwick.example',
    description:
      '<p>Hollerwick makes things for the kitchen, the bath and the living room with four workshops it knows by name. Few colours, kept for years, so that a mug bought today matches one bought in spring.</p>',
    'custom.Tone of voice': 'Calm, exact, a little dry. No superlatives. A joke is allowed once per page.',
  });
  drafts.add('brand', 'feldpause', {
    name: 'Feldpause',
    website: 'https://hollerwick.example/feldpause',
    description:
      '<p>The outdoor line: for the break in the field, the garden, and the way there and back.</p>',
    'custom.Tone of voice': 'Shorter sentences than Hollerwick. Practical first.',
  });
  drafts.add('brand', 'glimmsel', {
    name: 'Glimmsel',
    website: 'https://hollerwick.example/glimmsel',
    description:
      '<p>Lamps, lanterns and candles: light that stays on the table and leaves the corners alone.</p>',
  });
}

export function addSuppliers(drafts: Drafts): void {
  drafts.add('supplier', 'VDL', {
    name: 'Cerâmica Vale do Lume',
    code: 'VDL',
    country: 'Portugal',
    email: 'encomendas@valedolume.example',
    leadTime: 56,
    currency: 'EUR',
    notes: 'Kiln runs on the first and third Monday. Minimum 120 pieces per shape and glaze.',
  });
  drafts.add('supplier', 'RFT', {
    name: 'Têxteis Ribeira Funda',
    code: 'RFT',
    country: 'Portugal',
    email: 'orders@ribeirafunda.example',
    leadTime: 42,
    currency: 'EUR',
    notes: 'Dye lots of 300 m. Closed for the whole of August.',
  });
  drafts.add('supplier', 'OLC', {
    name: 'Stolarnia Olchowe sp. z o.o.',
    code: 'OLC',
    country: 'Poland',
    email: 'biuro@olchowe.example',
    leadTime: 35,
    currency: 'PLN',
    notes:
      'Wood in house; enamel and steel through their sister workshop. Invoices in PLN, prices agreed in EUR.',
  });
  drafts.add('supplier', 'LWE', {
    name: 'Lichtbau Westerende GmbH',
    code: 'LWE',
    country: 'Germany',
    email: 'auftrag@lichtbau-westerende.example',
    leadTime: 21,
    currency: 'EUR',
    notes: 'Delivers every second Thursday. Spare glass for Boje on request.',
  });
}

export function addChannels(drafts: Drafts): void {
  drafts.add('channel', 'shop', {
    name: 'Shopify',
    form: 'shop',
    currency: 'EUR',
    locale: 'en-DE',
    account: 'hollerwick.example',
    notes: 'Own shop. English copy, euro prices including VAT. Ships to the EU and the United Kingdom.',
  });
  drafts.add('channel', 'amazon', {
    name: 'Amazon',
    form: 'marketplace',
    marketplaces: ['DE', 'UK'],
    currency: 'EUR',
    locale: 'de-DE',
    account: 'A0HOLLERWICK0',
    notes: 'One seller account for both marketplaces. DE mostly from their warehouse, UK mostly from ours.',
  });
}

type Branch = readonly [code: string, name: string, children?: readonly Branch[]];

const tree: readonly Branch[] = [
  [
    'KT',
    'Kitchen & Table',
    [
      [
        'KT-TW',
        'Tableware',
        [
          ['KT-TW-MU', 'Mugs & Cups'],
          ['KT-TW-PL', 'Plates & Bowls'],
          ['KT-TW-TE', 'Teapots & Jugs'],
        ],
      ],
      [
        'KT-TX',
        'Kitchen Textiles',
        [
          ['KT-TX-TT', 'Tea Towels'],
          ['KT-TX-TL', 'Table Linen'],
          ['KT-TX-AP', 'Aprons & Oven Gloves'],
        ],
      ],
      [
        'KT-SP',
        'Storage & Preparation',
        [
          ['KT-SP-JA', 'Jars & Bread Bags'],
          ['KT-SP-BO', 'Boards & Spoons'],
        ],
      ],
    ],
  ],
  [
    'BA',
    'Bath',
    [
      [
        'BA-TM',
        'Towels & Robes',
        [
          ['BA-TM-TO', 'Towels'],
          ['BA-TM-MA', 'Bath Mats'],
          ['BA-TM-RO', 'Bathrobes'],
        ],
      ],
      ['BA-AC', 'Bathroom Accessories', [['BA-AC-SO', 'Soap & Cups']]],
    ],
  ],
  [
    'LI',
    'Living',
    [
      [
        'LI-SF',
        'Soft Furnishings',
        [
          ['LI-SF-CU', 'Cushions & Throws'],
          ['LI-SF-SE', 'Seat Pads & Mats'],
        ],
      ],
      [
        'LI-DE',
        'Decoration',
        [
          ['LI-DE-VA', 'Vases'],
          ['LI-DE-CA', 'Candles'],
          ['LI-DE-BA', 'Baskets'],
        ],
      ],
    ],
  ],
  [
    'LG',
    'Lighting',
    [
      [
        'LG-IN',
        'Indoor Lights',
        [
          ['LG-IN-TA', 'Table Lamps'],
          ['LG-IN-PE', 'Pendant Lamps'],
        ],
      ],
      [
        'LG-OU',
        'Outdoor Lights',
        [
          ['LG-OU-LA', 'Lanterns'],
          ['LG-OU-ST', 'String Lights'],
        ],
      ],
    ],
  ],
  [
    'OU',
    'Outdoor',
    [
      [
        'OU-PT',
        'Picnic & Travel',
        [
          ['OU-PT-TW', 'Camp Tableware'],
          ['OU-PT-BO', 'Bottles & Flasks'],
          ['OU-PT-PI', 'Blankets'],
          ['OU-PT-BA', 'Bags'],
        ],
      ],
      [
        'OU-GA',
        'Garden',
        [
          ['OU-GA-PO', 'Pots & Watering Cans'],
          ['OU-GA-SE', 'Garden Seats'],
          ['OU-GA-HA', 'Hammocks'],
        ],
      ],
    ],
  ],
  ['GC', 'Gift Cards'],
];

/** Short texts of the category pages that have one. */
const introductions: Readonly<Record<string, string>> = {
  KT: '<p>What is used every day may as well be good. Stoneware, linen and oak for cooking, eating and putting away.</p>',
  BA: '<p>Towels that dry, mats that stay, and stoneware for what stands beside the basin.</p>',
  LI: '<p>Cushions, throws and baskets for the rooms where nothing has to be done.</p>',
  LG: '<p>Lamps by Glimmsel: warm white, dimmable, and out of your eyes.</p>',
  OU: '<p>Feldpause goes outside: enamel, steel, canvas and terracotta.</p>',
  'KT-TW-MU':
    '<p>Mugs of 350 ml, tea bowls of 200, espresso cups of 80. All of them fit in the dishwasher.</p>',
  'LI-SF-CU': '<p>Covers and throws in the same six colours, so they go together whatever you pick.</p>',
};

const images: Readonly<Record<string, string>> = {
  KT: 'scene-breakfast.webp',
  BA: 'scene-bath.webp',
  LI: 'scene-sofa.webp',
  LG: 'scene-pilz.webp',
  OU: 'scene-picnic.webp',
};

export function addCategories(drafts: Drafts): void {
  const add = (
    branches: readonly Branch[],
    parent?: { readonly id: string; readonly path: string },
  ): void => {
    for (const [index, [code, name, children = []]] of branches.entries()) {
      const path = parent === undefined ? name : `${parent.path} > ${name}`;
      const { id } = drafts.add('category', code, {
        name,
        path,
        code,
        position: index + 1,
        ...(parent === undefined ? {} : { parent: parent.id }),
        ...(introductions[code] === undefined ? {} : { description: introductions[code] }),
      });
      add(children, { id, path });
    }
  };
  add(tree);
}

/** Pictures come after the categories: they are set in a later step. */
export const categoryImages = Object.entries(images);
export const brandLogos = ['hollerwick', 'feldpause', 'glimmsel'] as const;
