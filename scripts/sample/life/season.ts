import type { Draft } from '../build/drafts';
import { momentOf } from '../clock';
import type { Edit, Story } from './story';

/** November: clearing out before the holidays. */

export function tellDuplicate(story: Story): void {
  const { drafts } = story;
  const original = story.find('product', 'sud-tea-bowl');
  const { handle: _handle, code: _code, ...copied } = original.values;
  const copy = drafts.add('product', 'sud-tea-bowl-copy', copied);
  story.create({ label: 'Duplicate product', where: 'grid', at: momentOf(18, '11:48') }, [copy]);
  story.edit(
    { label: 'Edit Title', where: 'grid', at: momentOf(18, '11:49') },
    copy,
    'title',
    'Sud Tea Bowls 200 ml',
  );
  story.edit({ label: 'Edit Status', where: 'grid', at: momentOf(18, '11:50') }, copy, 'status', 'draft');
}

export function tellClearing(story: Story): void {
  const bowl = story.find('variant', 'HW-SDB-FOG');
  story.delete({ label: 'Delete variant “HW-SDB-FOG”', where: 'grid', at: momentOf(14, '10:33') }, bowl);
  const picture = story.find('asset', 'scene-oven.webp');
  story.delete(
    { label: 'Delete asset “scene-oven.webp”', where: 'grid', at: momentOf(11, '15:02') },
    picture,
  );
  const cup = story.find('product', 'kiesel-toothbrush-cup');
  story.edit(
    { label: 'Archive product', where: 'grid', at: momentOf(9, '09:05') },
    cup,
    'status',
    'archived',
  );
}

export function tellFetching(story: Story): void {
  const problem = (key: string, value: string): Edit => ({
    draft: story.find('asset', key),
    path: 'fetchProblem',
    value,
  });
  story.set({ label: 'Fetch images', where: 'assets', by: 'job', at: momentOf(6, '20:15') }, [
    problem(
      'brack-door-mat-hallway.jpg',
      'The address could not be reached: there was no network. The picture stays in the list.',
    ),
    problem(
      'marsch-bottle-cap.jpg',
      'The address could not be reached: there was no network. The picture stays in the list.',
    ),
  ]);
}

export function tellLastDays(story: Story): void {
  const candlestick = story.find('product', 'docht-candlestick');
  story.edit(
    { label: 'Clear 1 cell in SEO description', where: 'grid', at: momentOf(3, '16:20') },
    candlestick,
    'seoDescription',
    null,
  );
  const collection = story.find('collection', 'gifts-under-30');
  const text = '<p>Small things that do not look like it. Packed without plastic, with room for a card.</p>';
  story.edit(
    { label: 'Edit Description', where: 'form', at: momentOf(2, '10:12') },
    collection,
    'description',
    text,
  );
  const towels = story.drafts
    .ofType('variant')
    .filter(({ key }) => key.startsWith('HW-EBT-') && key.endsWith('-PLU'));
  const keep = towels.map((draft: Draft): Edit => ({ draft, path: 'stockPolicy', value: 'notify' }));
  story.set(
    { label: `Fill ${keep.length} cells in When out of stock`, where: 'fill', at: momentOf(1, '09:47') },
    keep,
  );
  const note =
    'Plum runs out with the current dye lot. Successor decided on 19 November: Rosehip, from February.';
  story.edit(
    { label: 'Edit Internal notes', where: 'form', at: momentOf(0, '08:30') },
    story.find('product', 'ebbe-towel'),
    'notes',
    note,
  );
}
