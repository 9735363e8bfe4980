/** Variants of one product, a row each: the first with the product's texts, all with a picture. */
const VARIANTS = 4;

/** The columns, thirty of them, as a shop's export has them. */
const HEADERS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'SEO Title',
  'SEO Description',
  'Variant Weight Unit',
  'Cost per item',
  'Status',
] as const;

type Header = (typeof HEADERS)[number];
type Cells = Partial<Record<Header, string>>;

const NOUNS = ['Mug', 'Apron', 'Bowl', 'Lantern', 'Throw', 'Teapot', 'Basket', 'Towel', 'Tray', 'Vase'];
const COLOURS = ['Moss', 'Chalk', 'Rust', 'Ink', 'Fog', 'Slate', 'Ochre', 'Plum'];
const WORDS =
  'plain sturdy made to last washed by hand glazed twice woven in small batches for every day'.split(' ');

/** Numbers in [0, 1) that are the same for the same seed (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An invented catalog as a Shopify product CSV of so many variants, a row each; the same for the same seed. */
export function shopifyCatalog(rows: number, { seed = 1, variants = VARIANTS } = {}): string {
  const random = seeded(seed);
  const lines = [HEADERS.join(',')];
  for (let product = 0; lines.length <= rows; product += 1)
    for (const cells of productRows(product, variants, random))
      if (lines.length <= rows) lines.push(lineOf(cells));
  return `${lines.join('\n')}\n`;
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

function sentence(length: number, random: () => number): string {
  return Array.from({ length }, () => pick(WORDS, random)).join(' ');
}

function productRows(product: number, variants: number, random: () => number): Cells[] {
  const handle = `item-${String(product).padStart(6, '0')}`;
  const title = `${pick(NOUNS, random)} ${product}, ${sentence(3, random)}`;
  const [first, ...others] = Array.from({ length: variants }, (_, index) => ({
    Handle: handle,
    ...variantCells(product * variants + index, random),
    ...pictureCells(product, index + 1, title),
  }));
  return [{ ...first, ...productCells(title, random) }, ...others];
}

function productCells(title: string, random: () => number): Cells {
  return {
    Title: title,
    'Body (HTML)': `<p>${sentence(24, random)}, “tested” and liked.</p>\n<ul><li>${sentence(6, random)}</li></ul>`,
    Vendor: pick(['Northlea', 'Hearth & Loom', 'Saltmarsh'], random),
    Type: pick(NOUNS, random),
    Tags: `${pick(COLOURS, random)}, everyday, gift`,
    Published: 'true',
    'Option1 Name': 'Colour',
    'Option2 Name': 'Size',
    'SEO Title': title,
    'SEO Description': sentence(16, random),
    Status: 'active',
  };
}

function variantCells(number: number, random: () => number): Cells {
  const price = 5 + Math.floor(random() * 9000) / 100;
  return {
    'Option1 Value': COLOURS[number % COLOURS.length] ?? '',
    'Option2 Value': `${number % VARIANTS}`,
    // In no order that a sort could profit from.
    'Variant SKU': `NL-${String(((number + 1) * 7_368_787) % 10_000_000).padStart(7, '0')}`,
    'Variant Grams': `${100 + Math.floor(random() * 900)}`,
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': `${Math.floor(random() * 300)}`,
    'Variant Inventory Policy': 'deny',
    'Variant Fulfillment Service': 'manual',
    'Variant Price': price.toFixed(2),
    'Variant Compare At Price': random() < 0.2 ? (price * 1.25).toFixed(2) : '',
    'Variant Requires Shipping': 'true',
    'Variant Taxable': 'true',
    'Variant Barcode': barcode(number),
    'Variant Weight Unit': 'g',
    'Cost per item': (price * 0.4).toFixed(2),
  };
}

function pictureCells(product: number, position: number, title: string): Cells {
  return {
    'Image Src': `https://cdn.northlea.example/pictures/${product}-${position}.jpg`,
    'Image Position': `${position}`,
    'Image Alt Text': `${title}, seen from side ${position}`,
  };
}

/** A GTIN of the range that is never given out, with its check digit. */
function barcode(number: number): string {
  const digits = `952${String(number).padStart(9, '0')}`;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function lineOf(cells: Cells): string {
  return HEADERS.map((header) => quoted(cells[header] ?? '')).join(',');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
