import type { Draft } from '../build/drafts';
import { brandLogos, categoryImages } from '../build/organisation';
import { variantsOf } from '../build/products';
import { catalog, homeRange, type ProductText } from '../catalog';
import { momentOf } from '../clock';
import type { Edit, Story } from './story';

/** September and October: everything comes in by files, and is put together. */
export function tellArrival(story: Story, held: { readonly pictures: readonly Edit[] }): void {
  const { drafts } = story;
  const file = (name: string, days: number, time: string) => ({
    label: `Import ${name}`,
    where: 'import',
    at: momentOf(days, time),
  });
  story.create(file('brands.csv', 56, '08:05'), drafts.ofType('brand'));
  story.create(file('suppliers.csv', 56, '08:22'), drafts.ofType('supplier'));
  story.create(file('categories.csv', 56, '08:41'), drafts.ofType('category'));
  story.create(file('picture-library.csv', 53, '09:12'), drafts.ofType('asset'));
  story.set(
    { label: 'Paste 3 cells in Logo', where: 'paste', at: momentOf(53, '09:31') },
    held.pictures.filter(({ path }) => path === 'logo'),
  );
  story.set(
    { label: 'Paste 5 cells in Image', where: 'paste', at: momentOf(53, '09:37') },
    held.pictures.filter(({ path }) => path === 'image'),
  );
  story.create(file('hollerwick-home.csv', 53, '10:04'), catalogDrafts(story, homeRange));
  story.create(
    { label: 'Set up channels', where: 'form', at: momentOf(52, '07:58') },
    drafts.ofType('channel'),
  );
  story.create(file('shop-channel-home.csv', 51, '13:22'), listingsOf(story, homeRange, 'SHOP'));
  story.create(file('Hollerwick listings DE.txt', 50, '09:41'), listingsOf(story, homeRange, 'DE'));
  story.create(file('Hollerwick listings UK.txt', 50, '10:06'), listingsOf(story, homeRange, 'UK'));
  const autumn = catalog.filter((product) => !homeRange.includes(product));
  story.create(file('autumn-range.csv', 44, '08:17'), [
    ...catalogDrafts(story, autumn),
    ...listingsOf(story, autumn, 'SHOP'),
  ]);
  story.create(file('Feldpause Glimmsel DE.txt', 43, '11:02'), listingsOf(story, autumn, 'DE'));
  story.create(file('Feldpause Glimmsel UK.txt', 43, '11:20'), listingsOf(story, autumn, 'UK'));
  const references = drafts.ofType('skuReference');
  story.create(
    file('agency-skus.xlsx', 42, '15:48'),
    references.filter(({ values }) => values.origin === 'imported'),
  );
  story.create(
    { label: 'Suggest SKU cross-references', where: 'crossReferences', by: 'job', at: momentOf(42, '15:49') },
    references.filter(({ values }) => values.origin === 'suggested'),
  );
  story.create(file('collections.csv', 39, '14:12'), drafts.ofType('collection'));
  story.create({ label: 'Add 4 bundles', where: 'grid', at: momentOf(38, '09:35') }, drafts.ofType('bundle'));
}

/** Pictures of brands and categories, which are there before the pictures are. */
export function holdPictures(story: Story): readonly Edit[] {
  const { drafts } = story;
  const edit = (draft: Draft, path: string, name: string): Edit => ({
    draft,
    path,
    value: drafts.id('asset', name),
  });
  return [
    ...brandLogos.map((brand) => edit(drafts.get('brand', brand), 'logo', `logo-${brand}.webp`)),
    ...categoryImages.map(([code, name]) => edit(drafts.get('category', code), 'image', name)),
  ];
}

function catalogDrafts({ drafts }: Story, products: readonly ProductText[]): readonly Draft[] {
  return products.flatMap((product) => [
    drafts.get('product', product.handle),
    ...variantsOf(product).map(({ sku }) => drafts.get('variant', sku)),
  ]);
}

function listingsOf(
  { drafts }: Story,
  products: readonly ProductText[],
  where: 'SHOP' | 'DE' | 'UK',
): readonly Draft[] {
  const stems = new Set(products.map(({ sku }) => sku));
  const handles = new Set(products.map(({ handle }) => handle));
  return drafts.ofType('listing').filter(({ key }) => {
    const [place, rest = ''] = key.split(':');
    if (place !== where) return false;
    return where === 'SHOP' ? handles.has(rest) : stems.has(rest.split('-').slice(0, 2).join('-'));
  });
}
