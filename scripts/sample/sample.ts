/**
 * The sample workspace, made from a seed: an invented small brand with its catalog, its listings, its pictures, its
 * honest flaws and eight weeks of history. `npm run sample` writes it into resources/sample; the same sources always
 * give the same steps.
 */
import { addAssets } from './build/assets';
import { Drafts } from './build/drafts';
import { addMarketplaceListings, addShopListings } from './build/listings';
import { addBrands, addCategories, addChannels, addSuppliers } from './build/organisation';
import { plantFlaws } from './build/plantFlaws';
import { addProducts } from './build/products';
import { addBundles, addCollections, addCrossReferences } from './build/sets';
import { IdBook } from './ids';
import { tellLife } from './life';
import { Story } from './life/story';
import type { RenderedPicture } from './pictures/render';
import { StepWriter } from './steps';

export interface Sample {
  readonly drafts: Drafts;
  readonly writer: StepWriter;
}

export function makeSample(pictures: readonly RenderedPicture[]): Sample {
  const drafts = new Drafts(new IdBook());
  addBrands(drafts);
  addSuppliers(drafts);
  addCategories(drafts);
  addAssets(drafts, pictures);
  addProducts(drafts);
  addChannels(drafts);
  addShopListings(drafts);
  addMarketplaceListings(drafts, 'DE');
  addMarketplaceListings(drafts, 'UK');
  addCrossReferences(drafts);
  addCollections(drafts);
  addBundles(drafts);
  plantFlaws(drafts);
  const writer = new StepWriter();
  tellLife(new Story(drafts, writer));
  return { drafts, writer };
}
