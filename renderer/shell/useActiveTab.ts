import { useStore } from 'zustand';
import type { Tab } from '@/workspace/screen';
import type { Session } from '@/workspace/session';

/** The tab in front; undefined when none is open. */
export function useActiveTab({ screen }: Session): Tab | undefined {
  return useStore(screen.state, ({ tabs, activeTab }) => tabs.find(({ id }) => id === activeTab));
}
