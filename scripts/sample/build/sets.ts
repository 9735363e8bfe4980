import { Random } from '../random';
import { type Drafts, euros } from './drafts';
import { gtinOf } from './gtin';

/** Collections, bundles and cross-references: records made of references to others. */

interface CollectionText {
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly seoDescription: string;
  readonly image?: string;
  readonly products?: readonly string[];
  readonly ruleMatch?: 'all' | 'any';
  readonly rules?: readonly string[];
}

const collections: readonly CollectionText[] = [
  {
    handle: 'new-this-autumn',
    title: 'New This Autumn',
    description: '<p>Light, wood and things for the last warm days: what came in since September.</p>',
    seoDescription:
      'New lamps, boards and outdoor pieces from Hollerwick, Glimmsel and Feldpause for autumn 2026.',
    image: 'scene-lanterns.webp',
    ruleMatch: 'all',
    rules: ['tags is autumn 2026'],
  },
  {
    handle: 'everything-linen',
    title: 'Everything Linen',
    description:
      '<p>Stone-washed, long-fibred, and better every year. The whole linen cupboard on one page.</p>',
    seoDescription: 'Tea towels, napkins, tablecloths and cushions in stone-washed linen, all on one page.',
    image: 'scene-napkins.webp',
    ruleMatch: 'all',
    rules: ['attributes.material contains linen'],
  },
  {
    handle: 'gifts-under-30',
    title: 'Gifts under €30',
    description: '<p>Small things that do not look like it.</p>',
    seoDescription:
      'Presents under 30 euros that are used and not put in a drawer: mugs, cups, candles and cushions.',
    image: 'scene-candles.webp',
    ruleMatch: 'all',
    rules: ['tags is gift', 'price under 30'],
  },
  {
    handle: 'moss-and-chalk',
    title: 'Moss and Chalk',
    description: '<p>Our two quietest colours, side by side.</p>',
    seoDescription:
      'Tableware, textiles and lamps in Moss and Chalk, the two colours everything else goes with.',
    ruleMatch: 'any',
    rules: ['variants.option1 is Moss', 'variants.option1 is Chalk'],
  },
  {
    handle: 'breakfast-in-bed',
    title: 'Breakfast in Bed',
    description: '<p>A board, a bowl, a mug, and a cloth for the crumbs. Bring your own someone.</p>',
    seoDescription:
      'Everything for breakfast in bed: serving board, bowls, mugs, butter dish and linen napkins.',
    image: 'scene-breakfast.webp',
    products: [
      'span-serving-board',
      'brink-mug',
      'brink-cereal-bowl',
      'vorrat-butter-dish',
      'brise-napkin',
      'lee-wool-throw',
    ],
  },
  {
    handle: 'table-for-six',
    title: 'Table for Six',
    description: '<p>Laid in ten minutes, remembered for longer: the pieces we use when people come.</p>',
    seoDescription:
      'Plates, serving bowls, linen and candles for a table of six that is laid in ten minutes.',
    image: 'scene-tablecloth.webp',
    products: [
      'brink-plate',
      'brink-serving-bowl',
      'brise-tablecloth',
      'brise-napkin',
      'kegel-pendant',
      'docht-candlestick',
      'stiel-bud-vase',
    ],
  },
  {
    handle: 'by-the-lake',
    title: 'By the Lake',
    description: '<p>Packed in a quarter of an hour, dry in an hour.</p>',
    seoDescription: 'Picnic blanket, cooler bag, enamel and hammam towels for an afternoon by the water.',
    image: 'scene-picnic.webp',
    products: [
      'wiese-picnic-blanket',
      'trage-cooler-bag',
      'rast-enamel-mug',
      'marsch-bottle',
      'flut-hammam-towel',
      'hock-camp-stool',
    ],
  },
  {
    handle: 'evening-light',
    title: 'Evening Light',
    description: '<p>Everything by Glimmsel, from the bedside to the last lantern on the steps.</p>',
    seoDescription:
      'All lamps, lanterns and candles by Glimmsel, warm white and dimmable, for inside and out.',
    image: 'scene-pilz.webp',
    ruleMatch: 'all',
    rules: ['brand is Glimmsel'],
  },
  {
    handle: 'hammocks',
    title: 'Hammocks',
    description: '<p>Between two trees, with a book.</p>',
    seoDescription: 'Hammocks for garden and balcony.',
    ruleMatch: 'all',
    rules: ['productType is Hammock'],
  },
  {
    handle: 'bathroom-refresh',
    title: 'Bathroom Refresh',
    description: '<p>New towels, a mat and a dispenser change a bathroom faster than a plumber does.</p>',
    seoDescription: 'Towels, mats and stoneware for the bathroom that go together in Chalk, Fog and Slate.',
    image: 'scene-bath.webp',
    products: [
      'ebbe-towel',
      'ebbe-bath-mat',
      'kiesel-soap-dispenser',
      'kiesel-soap-dish',
      'kiesel-toothbrush-cup',
    ],
  },
];

export function addCollections(drafts: Drafts): void {
  for (const { handle, title, description, seoDescription, image, products, ruleMatch, rules } of collections)
    drafts.add('collection', handle, {
      title,
      handle,
      membership: products === undefined ? 'rule' : 'manual',
      ...(products === undefined
        ? {}
        : { products: products.map((product) => drafts.id('product', product)) }),
      ...(ruleMatch === undefined ? {} : { ruleMatch }),
      ...(rules === undefined ? {} : { rules: [...rules] }),
      description,
      seoTitle: `${title} at Hollerwick`,
      seoDescription,
      ...(image === undefined ? {} : { image: drafts.id('asset', image) }),
    });
}

interface BundleText {
  readonly sku: string;
  readonly title: string;
  readonly form: 'bundle' | 'multipack';
  readonly price: string;
  readonly compareAt?: string;
  readonly description: string;
  readonly images: readonly string[];
  readonly components: Readonly<Record<string, number>>;
}

const bundles: readonly BundleText[] = [
  {
    sku: 'HW-SET-BREAKFAST',
    title: 'Breakfast for Two in Moss',
    form: 'bundle',
    price: '89.90',
    compareAt: '103.40',
    description: '<p>Two mugs, two bowls and two small plates in Moss: a quiet morning in one box.</p>',
    images: [
      'brink-mug-moss.jpg',
      'brink-cereal-bowl-moss.jpg',
      'brink-plate-moss.jpg',
      'scene-breakfast.webp',
    ],
    components: { 'HW-BRM-MOS': 2, 'HW-BRB-MOS': 2, 'HW-BRP-21-MOS': 2 },
  },
  {
    sku: 'FP-SET-PICNIC',
    title: 'Picnic for Two',
    form: 'bundle',
    price: '149.00',
    compareAt: '174.60',
    description: '<p>Blanket, cooler bag, flask and two enamel mugs. You bring the cake.</p>',
    images: ['wiese-picnic-blanket-mosscheck.jpg', 'trage-cooler-bag-moss.jpg', 'scene-picnic.webp'],
    components: { 'FP-WPB-15-MCH': 1, 'FP-TCB-MOS': 1, 'FP-MAF-MOS': 1, 'FP-REM-MOS': 1, 'FP-REM-CHA': 1 },
  },
  {
    sku: 'HW-EBT-50-CHA-X4',
    title: 'Ebbe Hand Towel, Chalk, Pack of 4',
    form: 'multipack',
    price: '64.90',
    compareAt: '71.60',
    description:
      '<p>Four hand towels in Chalk, because one is always in the wash and one is always damp.</p>',
    images: ['ebbe-towel-chalk.jpg'],
    components: { 'HW-EBT-50-CHA': 4 },
  },
  {
    sku: 'GL-DOC-X3',
    title: 'Docht Candles, All Three Scents',
    form: 'bundle',
    price: '79.90',
    compareAt: '89.70',
    description:
      '<p>Cedar and Smoke, Fig Leaf and Sea Salt, boxed together for people who cannot decide.</p>',
    images: ['docht-candle-cedar.jpg', 'docht-candle-fig.jpg', 'docht-candle-salt.jpg'],
    components: { 'GL-DOC-CED': 1, 'GL-DOC-FIG': 1, 'GL-DOC-SAL': 1 },
  },
];

export function addBundles(drafts: Drafts): void {
  for (const [index, bundle] of bundles.entries()) {
    const { sku, title, form, price, compareAt, description, images, components } = bundle;
    drafts.add('bundle', sku, {
      title,
      sku,
      form,
      gtin: gtinOf(9001 + index),
      price: euros(price),
      ...(compareAt === undefined ? {} : { compareAtPrice: euros(compareAt) }),
      status: 'active',
      description,
      images: images.map((name) => drafts.id('asset', name)),
      ...Object.fromEntries(
        Object.entries(components).map(([variant, count]) => [
          `components.${drafts.id('variant', variant)}`,
          count,
        ]),
      ),
    });
  }
}

/** Foreign SKU, ours, marketplace, and how sure we are. */
const references: readonly (readonly [
  foreign: string,
  sku: string,
  marketplace: 'DE' | 'UK',
  state: 'imported' | 'gtin' | 'asin',
])[] = [
  ['HOL-MUG-350-GRN', 'HW-BRM-MOS', 'DE', 'imported'],
  ['HOL-MUG-350-WHT', 'HW-BRM-CHA', 'DE', 'imported'],
  ['HOL-MUG-350-BLU', 'HW-BRM-INK', 'DE', 'imported'],
  ['7K-XQ2M-N4PT', 'HW-EBT-50-CHA', 'DE', 'asin'],
  ['4Z-V8LC-0RWE', 'HW-EBT-70-FOG', 'DE', 'asin'],
  ['amzn.gr.HW-LVC-50-RUS-2kQ', 'HW-LVC-50-RUS', 'DE', 'asin'],
  ['TOWEL_ORG_50X100_MOSS', 'HW-EBT-50-MOS', 'UK', 'gtin'],
  ['BOTTLE-0.75-OLIVE', 'FP-MAB-75-MOS', 'UK', 'gtin'],
  ['LAMP-CONE-40-YELLOW', 'GL-KEG-40-MUS', 'DE', 'gtin'],
  ['WTC-15-WHITE', 'FP-GWC-CHA', 'UK', 'gtin'],
  ['TEA-BOWL-GREY', 'HW-SDB-FOG', 'DE', 'imported'],
  ['BOARD-OAK-M', 'HW-SCB-M', 'DE', 'imported'],
  ['LINEN-NAP-4-OCHRE', 'HW-BNA-MUS', 'UK', 'gtin'],
];

const REASONS = {
  imported: 'From the list of the former agency',
  gtin: 'Same GTIN',
  asin: 'Same ASIN',
} as const;

export function addCrossReferences(drafts: Drafts): void {
  for (const [foreign, sku, marketplace, state] of references) {
    const item = drafts.get('variant', sku);
    const listing = drafts
      .ofType('listing')
      .find(({ values }) => values.item === item.id && values.marketplace === marketplace);
    drafts.add('skuReference', foreign, {
      foreignSku: foreign,
      channel: drafts.id('channel', 'amazon'),
      marketplace,
      ...(state === 'asin' && listing?.values.asin !== undefined ? { asin: listing.values.asin } : {}),
      ...(state === 'gtin' && item.values.gtin !== undefined ? { gtin: item.values.gtin } : {}),
      item: item.id,
      origin: state === 'imported' ? 'imported' : 'suggested',
      status: state === 'imported' ? 'confirmed' : 'suggested',
      reason: REASONS[state],
      ...(new Random('reference', foreign).chance(0.3)
        ? { 'custom.Seen in': 'Order report of October' }
        : {}),
    });
  }
}
