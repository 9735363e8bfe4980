import { ok, type Result } from '@shared/result';
import { type ReviewField, writeReview } from '@shared/review';
import { chooseTarget, type SaveTarget, saveBytes } from '@/data/files/saveBytes';
import { thumbnailsOf } from '@/data/files/thumbnails';
import type { Session } from '@/workspace/session';
import type { TaskHandle } from '@/workspace/tasks';
import { keyPaths } from './reviewChoice';

export interface ReviewOrder {
  readonly type: string;
  readonly ids: readonly string[];
  readonly fields: readonly ReviewField[];
  readonly withPictures: boolean;
}

/** Asks where to, makes the workbook, and says so. True when it was done. */
export async function saveReview(session: Session, order: ReviewOrder): Promise<boolean> {
  const { bridge, messages, tasks, summary } = session;
  const chosen = await chooseTarget(bridge, {
    title: 'Review workbook',
    defaultName: `${summary.name} review.xlsx`,
    extension: 'xlsx',
  });
  if (chosen.ok && chosen.value === null) return false;
  const target = chosen.ok ? chosen.value : null;
  const written: Result<unknown> =
    target === null
      ? chosen
      : await tasks.run(`Write ${target.name}`, (task) => write(session, { order, target, task }));
  if (!written.ok) {
    if (written.error.code !== 'cancelled')
      messages.say({ tone: 'error', title: 'The workbook was not written', detail: written.error.message });
    return false;
  }
  if (target === null) return false;
  messages.say(
    {
      tone: 'success',
      title: `Saved ${target.name}`,
      detail: 'Drop it on the window when it comes back: only what was changed in it is taken over.',
    },
    { label: 'Show in folder', onSelect: () => void bridge.call('file.reveal', { token: target.token }) },
  );
  return true;
}

async function write(
  { bridge, workspace, names, fields: catalog }: Session,
  { order, target, task }: { order: ReviewOrder; target: SaveTarget; task: TaskHandle },
): Promise<Result<undefined>> {
  const { type, ids, fields, withPictures } = order;
  const { store } = workspace;
  const records = ids.flatMap((id) => store.get(id) ?? []);
  const pictures = withPictures
    ? await thumbnailsOf({ bridge, store }, records, {
        onProgress: (done) => task.report(done * 0.9, 'Drawing pictures'),
        isCancelled: () => task.isCancelled(),
      })
    : new Map();
  if (task.isCancelled()) return { ok: false, error: { code: 'cancelled', message: 'Nothing was written.' } };
  const bytes = writeReview({
    type,
    records,
    keys: keyPaths(
      type,
      fields.map(({ path }) => path),
    ),
    fields,
    pictures,
    get: (id) => store.get(id),
    names,
    catalog,
  });
  const saved = await saveBytes(bridge, target, bytes);
  return saved.ok ? ok() : saved;
}
