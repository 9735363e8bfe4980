import { isIdList } from '@shared/fields';
import { catalog } from '../catalog';
import { momentOf } from '../clock';
import { scenes } from '../pictures/scenes';
import type { Edit, Story } from './story';
import { tellOctoberCount } from './trade';

export interface HeldCorrections {
  readonly care: readonly Edit[];
  readonly spelling: readonly Edit[];
  readonly alt: readonly Edit[];
  readonly origin: readonly Edit[];
}

/** Values that are wrong or missing at first, so that somebody can set them right. */
export function holdCorrections(story: Story): HeldCorrections {
  const { drafts } = story;
  const products = catalog.map(({ handle }) => drafts.get('product', handle));
  const care = products
    .filter(
      ({ values }) =>
        String(values['attributes.material']).includes('% linen') &&
        String(values['attributes.care']).startsWith('Machine wash 60'),
    )
    .map((draft) => story.holdBack(draft, 'attributes.care', 'Machine wash 40 °C, do not tumble'));
  const spelling = products
    .filter(
      ({ values }) =>
        isIdList(values.bullets) && values.bullets.some((bullet) => bullet.includes('dishwasher')),
    )
    .map((draft) => {
      const bullets = isIdList(draft.values.bullets) ? draft.values.bullets : [];
      return story.holdBack(
        draft,
        'bullets',
        bullets.map((bullet) => bullet.replace('dishwasher', 'dish washer')),
      );
    });
  const alt = scenes
    .map(({ name }) => drafts.get('asset', `${name}.webp`))
    .filter(({ values }) => values.alt !== undefined)
    .map((draft) => story.holdBack(draft, 'alt'));
  const origin = drafts
    .ofType('variant')
    .filter(({ key }) => key.startsWith('GL-'))
    .map((draft) => story.holdBack(draft, 'originCountry'));
  return { care, spelling, alt, origin };
}

/** October: reading what came in, and setting it right. */
export function tellCorrections(story: Story, { care, spelling, alt, origin }: HeldCorrections): void {
  story.set(
    { label: `Fill ${origin.length} cells in Country of origin`, where: 'fill', at: momentOf(37, '10:20') },
    origin,
  );
  story.set({ label: 'Correct care instructions', where: 'fill', at: momentOf(36, '08:52') }, care);
  story.set(
    { label: 'Replace “dish washer” with “dishwasher”', where: 'replace', at: momentOf(35, '11:14') },
    spelling,
  );
  confirmReferences(story);
  story.set(
    { label: `Paste ${alt.length} cells in Alt text`, where: 'paste', at: momentOf(29, '16:03') },
    alt,
  );
  tellOctoberCount(story);
  const lamp = story.find('product', 'wander-lamp');
  story.edit(
    { label: 'Edit Internal notes', where: 'form', at: momentOf(25, '09:26') },
    lamp,
    'notes',
    'Film of the terrace scene is on the shop’s server; fetch it before the spring campaign.',
  );
  const mug = story.find('product', 'brink-mug');
  story.edit(
    { label: 'Edit Short description', where: 'form', at: momentOf(25, '09:41') },
    mug,
    'shortDescription',
    'A thin-rimmed stoneware mug for 350 ml of coffee or tea.',
  );
  tellSecondThoughts(story);
}

function confirmReferences(story: Story): void {
  const suggested = story.drafts.ofType('skuReference').filter(({ values }) => values.status === 'suggested');
  const sure = suggested.slice(0, 5).map((draft): Edit => ({ draft, path: 'status', value: 'confirmed' }));
  story.set({ label: 'Paste 5 cells in Status', where: 'paste', at: momentOf(32, '13:37') }, sure);
}

/** A title that is shortened, taken back, and shortened after all. */
function tellSecondThoughts(story: Story): void {
  const basket = story.find('product', 'tau-rope-basket');
  const edited = story.edit(
    { label: 'Edit Title', where: 'grid', at: momentOf(24, '14:08') },
    basket,
    'title',
    'Tau Basket',
  );
  const undone = story.writer.undo(edited.seq, momentOf(24, '14:09'));
  story.writer.redo(undone.seq, momentOf(24, '14:31'));
}
