import { countText } from '@shared/numbers';
import { useMemo } from 'react';
import { assetsToFetch, fetchImages } from '@/data/fetchImages';
import type { Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';

/** Offers to fetch pictures: of the selection, or of the whole workspace. */
export function AssetsHost() {
  const session = useSession();
  const commands = useMemo((): Command[] => {
    const { activeView, workspace } = session;
    const selected = (): readonly string[] => activeView.state.getState().records?.selected() ?? [];
    return [
      {
        id: 'assets.fetchSelected',
        label: 'Fetch images of the selected records',
        group: 'Record',
        keywords: ['download', 'pictures', 'assets'],
        isEnabled: () => assetsToFetch(workspace, selected()).length > 0,
        run: () => void fetchAs(session, assetsToFetch(workspace, selected())),
      },
      {
        id: 'assets.fetchAll',
        label: 'Fetch all images that are not here yet',
        group: 'Record',
        keywords: ['download', 'pictures', 'assets'],
        isEnabled: () => workspace.store.idsOf('asset').size > 0,
        run: () => void fetchAs(session, assetsToFetch(workspace)),
      },
    ];
  }, [session]);
  useCommands(commands);
  return null;
}

async function fetchAs(session: Session, ids: readonly string[]): Promise<void> {
  const { tasks, messages, bridge, workspace } = session;
  if (ids.length === 0) return messages.say({ tone: 'info', title: 'All images are here already' });
  if (!navigator.onLine)
    return messages.say({
      tone: 'warning',
      title: 'There is no network',
      detail: 'Images are fetched from their addresses. Start this again when you are online.',
    });
  const count = countText(ids.length);
  const result = await tasks.run(ids.length === 1 ? 'Fetch 1 image' : `Fetch ${count} images`, (task) =>
    fetchImages({ bridge, workspace }, ids, {
      isCancelled: () => task.isCancelled(),
      onProgress: (done, total) => task.report(done / total, `${countText(done)} of ${countText(total)}`),
    }),
  );
  if (!result.ok)
    return messages.say({
      tone: result.error.code === 'cancelled' ? 'info' : 'error',
      title: 'Fetching images ended early',
      detail: result.error.message,
    });
  const { fetched, failed } = result.value;
  messages.say({
    tone: failed > 0 ? 'warning' : 'success',
    title: `${countText(fetched)} images fetched`,
    ...(failed > 0
      ? {
          detail: `${countText(failed)} could not be fetched; why stands in the column “Fetch problem” of the assets.`,
        }
      : {}),
  });
}
