/**
 * Eight weeks in the life of the workspace, told as steps: the files that came in, what was set right, prices, stock
 * counts, a sale, an undo here and there. History, undo and audits thus have something real to show.
 */
import { holdPictures, tellArrival } from './arrival';
import { holdCorrections, tellCorrections } from './corrections';
import { tellClearing, tellDuplicate, tellFetching, tellLastDays } from './season';
import type { Story } from './story';
import { tellNovemberCount, tellPriceRise, tellSale } from './trade';

export function tellLife(story: Story): void {
  const corrections = holdCorrections(story);
  tellArrival(story, { pictures: holdPictures(story) });
  tellCorrections(story, corrections);
  tellPriceRise(story);
  tellDuplicate(story);
  tellSale(story);
  tellClearing(story);
  tellFetching(story);
  tellNovemberCount(story);
  tellLastDays(story);
}
