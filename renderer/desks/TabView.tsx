import { type ComponentType, lazy, useCallback } from 'react';
import type { TabContent } from '@/workspace/screen';
import { useSession } from '@/workspace/session';
import { RecordTab } from './RecordTab';

type Content<K extends TabContent['kind']> = Extract<TabContent, { kind: K }>;
type Views = { readonly [K in TabContent['kind']]: ComponentType<{ content: Content<K> }> };

const loadGrid = () => import('@/grid').then((grid) => ({ default: grid.RecordsGrid }));
const RecordsGrid = lazy(loadGrid);

/** Begins to load what nearly every start shows. Where it fails, the tab itself will say so. */
export function preloadGrid(): void {
  loadGrid().catch(() => undefined);
}

function RecordsTab({ content }: { content: Content<'records'> }) {
  const { activeView } = useSession();
  const tell = useCallback((id: string | null) => activeView.setCurrentRecord(id), [activeView]);
  return <RecordsGrid key={content.type} type={content.type} onCurrentChange={tell} />;
}

/** What a tab of each kind shows. Loaded when first shown, so that the start does not wait for all of them. */
const views: Views = {
  records: RecordsTab,
  record: RecordTab,
  history: lazy(() => import('./history').then(({ HistoryDesk }) => ({ default: HistoryDesk }))),
  snapshots: lazy(() => import('./snapshots').then(({ SnapshotsDesk }) => ({ default: SnapshotsDesk }))),
  import: lazy(() => import('./import').then(({ ImportDesk }) => ({ default: ImportDesk }))),
  sets: lazy(() => import('./sets').then(({ SetsDesk }) => ({ default: SetsDesk }))),
  tree: lazy(() => import('./tree').then(({ TreeDesk }) => ({ default: TreeDesk }))),
  comments: lazy(() => import('./comments').then(({ CommentsDesk }) => ({ default: CommentsDesk }))),
  families: lazy(() => import('./families').then(({ FamiliesDesk }) => ({ default: FamiliesDesk }))),
  files: lazy(() => import('./files').then(({ FilesDesk }) => ({ default: FilesDesk }))),
};

export function TabView({ content }: { content: TabContent }) {
  // One view per kind: TypeScript cannot follow the pairing through the union.
  const View = views[content.kind] as ComponentType<{ content: TabContent }>;
  return <View content={content} />;
}
