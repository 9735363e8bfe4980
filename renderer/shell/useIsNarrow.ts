import { useSyncExternalStore } from 'react';

/** Points (CSS px): below this, labels beside the icons would take the room of the work. A magnified window is small too. */
const NARROW = '(max-width: 860px)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the window is small, or magnified so far that little fits into it. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
