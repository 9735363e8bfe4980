import {
  isEmptyBody,
  type NewRecord,
  type Operation,
  planStep,
  type RecordChange,
  type StepBody,
  type StepHead,
} from '@shared/changes';
import { encodeLinks } from '@shared/formats/engine/links';
import { type ImportPlan, linksOf, operationsOf, type Ticks } from '@shared/imports';
import type { AisleBridge } from '@shared/ipc/contract';
import type { TableChoice } from '@shared/ipc/parserPort';
import { err, ok, type Result } from '@shared/result';
import { commit } from '../commit';
import type { Workspace } from '../workspace';
import type { FileBytes } from './readFile';
import { nextTask, type SliceControl } from './slices';

export interface ImportToApply {
  readonly file: FileBytes;
  readonly choice: TableChoice;
  readonly ragged: 'refuse' | 'accept';
  readonly plan: ImportPlan;
  readonly ticks: Ticks;
  readonly label: string;
}

const OPERATIONS_PER_STEP = 4_000;

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
  const links = linksOf(plan, ticks);
  const planned = await planInSlices(operationsOf(plan, ticks), workspace, control);
  if (!planned.ok) return planned;
  if (isEmptyBody(planned.value)) return ok(undefined);
  control.onProgress?.(0.2);
  const file = await bridge.call('source.put', { bytes: request.file.bytes });
  if (!file.ok) return file;
  const linked = await bridge.call('source.put', { bytes: encodeLinks(links) });
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

/** `planStep` over many operations, a few thousand at a time. */
async function planInSlices(
  operations: Iterable<Operation>,
  { store }: Workspace,
  { isCancelled, onProgress }: SliceControl,
): Promise<Result<StepBody>> {
  const creates: NewRecord[] = [];
  const changes = new Map<string, RecordChange>();
  let count = 0;
  for (const piece of pieces(operations)) {
    const body = planStep(piece, store);
    for (const record of body.creates) creates.push(record);
    // The sets of one record may lie in two pieces: a record has one entry in a step.
    for (const change of body.changes) {
      const known = changes.get(change.id);
      const fields = known === undefined ? change.fields : [...known.fields, ...change.fields];
      changes.set(change.id, { ...change, fields });
    }
    count += piece.length;
    onProgress?.(Math.min(0.2, count / 1_000_000));
    await nextTask();
    if (isCancelled?.() === true) return err('cancelled', 'Cancelled. Nothing was written.');
  }
  return ok({ creates, deletes: [], changes: [...changes.values()] });
}

function* pieces(operations: Iterable<Operation>): Generator<Operation[]> {
  let piece: Operation[] = [];
  for (const operation of operations) {
    piece.push(operation);
    if (piece.length < OPERATIONS_PER_STEP) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}
