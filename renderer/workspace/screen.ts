import { z } from '@shared/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyView, type GridView, gridView, type SavedView, savedView } from '@/data/query/view';

/** What a tab shows. A tab holds ids, never records. */
export const tabContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('records'), type: z.string() }),
  z.object({ kind: z.literal('record'), id: z.string() }),
  z.object({ kind: z.literal('history') }),
  z.object({ kind: z.literal('snapshots') }),
  z.object({ kind: z.literal('import') }),
  z.object({ kind: z.literal('files') }),
  z.object({ kind: z.literal('tree'), type: z.string() }),
  z.object({ kind: z.literal('sets') }),
  z.object({ kind: z.literal('comments') }),
  z.object({ kind: z.literal('families'), record: z.string().optional() }),
]);
export type TabContent = z.infer<typeof tabContent>;

/** Whether the record one is at shows beside it in the details panel. */
export function showsDetails(content: TabContent | undefined): boolean {
  return content?.kind === 'records' || content?.kind === 'families';
}

export const tab = z.object({ id: z.string(), content: tabContent });
export type Tab = z.infer<typeof tab>;

/** The state of the screen that comes back after a restart. */
export const screenState = z.object({
  tabs: z.array(tab),
  activeTab: z.string().nullable(),
  isSideBarOpen: z.boolean(),
  isDetailsOpen: z.boolean(),
  /** px */
  detailsWidth: z.number(),
  /** The name under which this person comments. */
  author: z.string().optional(),
  density: z.enum(['comfortable', 'compact']),
  /** By record type. */
  views: z.record(z.string(), gridView),
  savedViews: z.array(savedView),
  /** Mappings of unknown file layouts, by the fingerprint of their headers; JSON of the formats layer. */
  mappings: z.record(z.string(), z.string()),
});
export type ScreenState = z.infer<typeof screenState>;

export const firstScreen: ScreenState = {
  tabs: [{ id: 'products', content: { kind: 'records', type: 'product' } }],
  activeTab: 'products',
  isSideBarOpen: true,
  isDetailsOpen: true,
  detailsWidth: 360,
  density: 'comfortable',
  views: {},
  savedViews: [],
  mappings: {},
};

/** The screen's state and the ways to change it. */
export class Screen {
  readonly state: StoreApi<ScreenState>;

  constructor(
    initial: ScreenState,
    private readonly newId: () => string,
  ) {
    this.state = createStore(() => initial);
  }

  /** Shows the tab with this content, opening it if there is none. */
  open(content: TabContent): void {
    const { tabs } = this.state.getState();
    const known = tabs.find((candidate) => sameContent(candidate.content, content));
    const id = known?.id ?? this.newId();
    this.state.setState({ tabs: known === undefined ? [...tabs, { id, content }] : tabs, activeTab: id });
  }

  activate(id: string): void {
    this.state.setState({ activeTab: id });
  }

  close(id: string): void {
    const { tabs, activeTab } = this.state.getState();
    const index = tabs.findIndex((candidate) => candidate.id === id);
    if (index < 0) return;
    const left = tabs.filter((candidate) => candidate.id !== id);
    const neighbour = left[Math.min(index, left.length - 1)]?.id ?? null;
    this.state.setState({ tabs: left, activeTab: activeTab === id ? neighbour : activeTab });
  }

  /** Puts the tabs into this order of their ids. */
  reorder(ids: readonly string[]): void {
    const place = new Map(ids.map((id, index) => [id, index]));
    const { tabs } = this.state.getState();
    const placeOf = ({ id }: Tab): number => place.get(id) ?? tabs.length;
    this.state.setState({ tabs: [...tabs].sort((left, right) => placeOf(left) - placeOf(right)) });
  }

  step(by: 1 | -1): void {
    const { tabs, activeTab } = this.state.getState();
    const index = tabs.findIndex(({ id }) => id === activeTab);
    const next = tabs[(index + by + tabs.length) % Math.max(1, tabs.length)];
    if (next !== undefined) this.state.setState({ activeTab: next.id });
  }

  viewOf(type: string): GridView {
    return this.state.getState().views[type] ?? emptyView;
  }

  changeView(type: string, change: Partial<GridView>): void {
    const { views } = this.state.getState();
    this.state.setState({ views: { ...views, [type]: { ...(views[type] ?? emptyView), ...change } } });
  }

  saveView(name: string, type: string): SavedView {
    const saved: SavedView = { id: this.newId(), name, type, view: this.viewOf(type) };
    const { savedViews } = this.state.getState();
    this.state.setState({
      savedViews: [...savedViews.filter((view) => view.type !== type || view.name !== name), saved],
    });
    return saved;
  }

  forgetView(id: string): void {
    this.state.setState(({ savedViews }) => ({ savedViews: savedViews.filter((view) => view.id !== id) }));
  }
}

function sameContent(left: TabContent, right: TabContent): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
