import type { Value } from '@shared/fields';
import { isMoney } from '@shared/fields';
import Big from 'big.js';
import type { Draft } from '../build/drafts';
import { euros } from '../build/drafts';
import { momentOf } from '../clock';
import { Random } from '../random';
import type { Edit, Story } from './story';

/** Prices, stock and the sale: what changes every week. */

const PRICE_ROWS = 24;

/** Bath textiles get dearer. At first the pasted block sits one row too low. */
export function tellPriceRise(story: Story): void {
  const rows = bathVariants(story).slice(0, PRICE_ROWS);
  const raised = rows.map((draft): Value => raisedPrice(draft));
  const label = `Paste ${PRICE_ROWS} cells in Price`;
  const slipped = rows.map(
    (draft, index): Edit => ({
      draft,
      path: 'price',
      value: raised[(index + PRICE_ROWS - 1) % PRICE_ROWS] ?? null,
    }),
  );
  const wrong = story.set({ label, where: 'paste', at: momentOf(21, '10:02') }, slipped);
  story.writer.undo(wrong.seq, momentOf(21, '10:03'));
  const right = rows.map(
    (draft, index): Edit => ({
      draft,
      path: 'price',
      value: draft.key === 'HW-EBG-MOS' ? { unparsed: '12,5o' } : (raised[index] ?? null),
    }),
  );
  story.set({ label, where: 'paste', at: momentOf(21, '10:06') }, right);
}

function bathVariants(story: Story): readonly Draft[] {
  const stems = ['HW-EBT', 'HW-EBS', 'HW-EBM', 'HW-EBG', 'HW-FLH', 'HW-KSD'];
  return stems.flatMap((stem) =>
    story.drafts.ofType('variant').filter(({ key }) => key.startsWith(`${stem}-`)),
  );
}

function raisedPrice({ values: { price } }: Draft): Value {
  if (!isMoney(price ?? null)) throw new Error('A price to be raised is no price.');
  const { amount } = price as { amount: string };
  return euros(Big(amount).times('1.06').round(0, Big.roundUp).minus('0.10').toFixed(2));
}

/** Counts that are not a draw of luck, by SKU. */
const october: Readonly<Record<string, Value>> = { 'HW-GPH-OAT': -3, 'HW-BDM': { unparsed: 'ca. 40' } };
const november: Readonly<Record<string, Value>> = { 'HW-LET-ROS': 2, 'GL-PIL-RUS': 1, 'HW-EBT-70-PLU': 0 };

export function tellOctoberCount(story: Story): void {
  count(story, {
    name: 'stock-count-october.xlsx',
    prefix: 'HW-',
    share: 0.5,
    fixed: october,
    at: momentOf(28, '17:24'),
  });
}

export function tellNovemberCount(story: Story): void {
  count(story, {
    name: 'stock-count-november.xlsx',
    prefix: '',
    share: 0.45,
    fixed: november,
    at: momentOf(4, '17:41'),
  });
}

interface Count {
  readonly name: string;
  readonly prefix: string;
  /** Of the variants that are counted. */
  readonly share: number;
  readonly fixed: Readonly<Record<string, Value>>;
  readonly at: number;
}

function count(story: Story, { name, prefix, share, fixed, at }: Count): void {
  const edits = story.drafts.ofType('variant').flatMap((draft): Edit[] => {
    const random = new Random(name, draft.key);
    const stock = story.current(draft, 'stock');
    const value = fixed[draft.key];
    if (value !== undefined) return [{ draft, path: 'stock', value }];
    if (!draft.key.startsWith(prefix) || typeof stock !== 'number' || stock < 1 || !random.chance(share))
      return [];
    const threshold = typeof draft.values.lowStock === 'number' ? draft.values.lowStock : 0;
    return [
      {
        draft,
        path: 'stock',
        value: Math.max(threshold + random.whole(3, 9), stock - random.whole(1, Math.ceil(stock * 0.3))),
      },
    ];
  });
  story.set({ label: `Import ${name}`, where: 'import', at }, edits);
}

/** Black Week on candles, lanterns and lamps: price, first day, last day. */
export function tellSale(story: Story): void {
  const rows = story.drafts
    .ofType('listing')
    .filter(
      ({ key, values }) =>
        key.startsWith('DE:GL-') && values.parentage !== 'parent' && isMoney(values.price ?? null),
    )
    .filter(({ key }) => /GL-(DOC|BOJ|WAN|KEG)/.test(key));
  const reduced = rows.map((draft): Edit => ({ draft, path: 'salePrice', value: reducedPrice(draft) }));
  const cells = `${rows.length} cells in`;
  story.set({ label: `Paste ${cells} Sale price`, where: 'paste', at: momentOf(16, '09:11') }, reduced);
  story.set(
    { label: `Fill ${cells} Sale starts`, where: 'fill', at: momentOf(16, '09:13') },
    rows.map((draft) => ({ draft, path: 'saleStart', value: '2026-11-23' })),
  );
  story.set(
    { label: `Fill ${cells} Sale ends`, where: 'fill', at: momentOf(16, '09:14') },
    rows.map((draft) => ({ draft, path: 'saleEnd', value: '2026-11-30' })),
  );
}

function reducedPrice({ values: { price } }: Draft): Value {
  const amount = isMoney(price ?? null) ? (price as { amount: string }).amount : '0';
  return euros(Big(amount).times('0.8').round(0, Big.roundDown).minus('0.10').toFixed(2));
}
