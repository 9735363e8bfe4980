import { isEmptyBody, type NewRecord, type StepHead } from '@shared/changes';
import { encodeLinks } from '@shared/formats/engine/links';
import { type ImportPlan, linkingRows, operationsOf, type Ticks, writtenDrafts } from '@shared/imports';
import type { AisleBridge } from '@shared/ipc/contract';
import type { TableChoice } from '@shared/ipc/parserPort';
import { err, ok, type Result } from '@shared/result';
import { commit } from '../commit';
import { planLong } from '../planLong';
import type { Workspace } from '../workspace';
import type { FileBytes } from './readFile';
import { type SliceControl, Stretch } from './slices';

export interface ImportToApply {
  readonly file: FileBytes;
  readonly choice: TableChoice;
  readonly ragged: 'refuse' | 'accept';
  readonly plan: ImportPlan;
  readonly ticks: Ticks;
  readonly label: string;
}

/**
 * Writes an import as one step: the records, and the source record with the file as it came and its row links.
 * Undefined when it would change nothing; then nothing is written, not even the source. Cancelled or failed
 * half-way, nothing is left behind but unreferenced blobs.
 */
export async function applyImport(
  { bridge, workspace }: { readonly bridge: AisleBridge; readonly workspace: Workspace },
  request: ImportToApply,
  control: SliceControl,
): Promise<Result<StepHead | undefined>> {
  const { plan, ticks } = request;
  const written = writtenDrafts(plan, ticks);
  const links = await linksInSlices(linkingRows(plan, ticks, written), control);
  if (!links.ok) return links;
  const planned = await planLong(operationsOf(plan, ticks, written), workspace, {
    ...control,
    onProgress: (done) => control.onProgress?.(Math.min(0.2, done / 1_000_000)),
  });
  if (!planned.ok) return planned;
  if (isEmptyBody(planned.value)) return ok(undefined);
  control.onProgress?.(0.2);
  const storing = bridge.call('source.put', { bytes: request.file.bytes });
  const linked = await bridge.call('source.put', { bytes: encodeLinks(links.value) });
  const file = await storing;
  if (!file.ok) return file;
  if (!linked.ok) return linked;
  if (control.isCancelled?.() === true) return err('cancelled', 'Cancelled. Nothing was written.');
  const source = sourceRecord(request, workspace, { file: file.value.sha256, links: linked.value.sha256 });
  return commit(workspace, {
    body: { ...planned.value, creates: [...planned.value.creates, source] },
    label: request.label,
    origin: { by: 'person', where: 'import' },
    isCancelled: () => control.isCancelled?.() === true,
    onProgress: (done) => control.onProgress?.(0.25 + done * 0.75),
  });
}

function sourceRecord(
  { file, choice, ragged, plan }: ImportToApply,
  workspace: Workspace,
  hashes: { readonly file: string; readonly links: string },
): NewRecord {
  const { reading, rowCount } = plan.set;
  const values = {
    fileName: file.name,
    format: reading.format,
    importedAt: workspace.now(),
    rows: rowCount,
    fileHash: hashes.file,
    linksHash: hashes.links,
    reading: JSON.stringify({ ...reading, file: choice, ragged }),
  };
  return { id: workspace.newId(), type: 'source', values };
}

async function linksInSlices<T>(
  linking: Generator<undefined, T>,
  { isCancelled }: SliceControl,
): Promise<Result<T>> {
  const stretch = new Stretch();
  for (;;) {
    const round = linking.next();
    if (round.done === true) return ok(round.value);
    if (!stretch.isOver()) continue;
    await stretch.pause();
    if (isCancelled?.() === true) return err('cancelled', 'Cancelled. Nothing was written.');
  }
}
