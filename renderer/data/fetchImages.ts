import type { Operation } from '@shared/changes';
import { planStep } from '@shared/changes';
import { isIdList } from '@shared/fields';
import type { AisleBridge } from '@shared/ipc/contract';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { pixelsOf } from './addAssets';
import { commit } from './commit';
import type { Workspace } from './workspace';

/** Pictures a step. A stop half-way keeps what was fetched by then. */
const BATCH = 50;
const AT_A_TIME = 4;

export interface FetchControl {
  readonly isCancelled: () => boolean;
  readonly onProgress: (fetched: number, total: number) => void;
}

export interface FetchOutcome {
  readonly fetched: number;
  readonly failed: number;
}

/** Assets that have an address and no bytes yet, of these records or of all. */
export function assetsToFetch({ store }: Workspace, ids?: Iterable<string>): string[] {
  const found = new Set<string>();
  const add = (id: string): void => {
    const record = store.get(id);
    if (record?.type !== 'asset') return;
    const { url, hash } = record.values;
    if (typeof url === 'string' && url !== '' && typeof hash !== 'string') found.add(id);
  };
  if (ids === undefined) for (const id of store.idsOf('asset')) add(id);
  else for (const id of ids) for (const asset of assetsOf(store.get(id))) add(asset);
  return [...found];
}

function assetsOf(record: StoredRecord | undefined): string[] {
  if (record === undefined) return [];
  if (record.type === 'asset') return [record.id];
  const { image, images } = record.values;
  return [...(typeof image === 'string' ? [image] : []), ...(isIdList(images) ? images : [])];
}

/**
 * Downloads the pictures of assets and keeps their bytes, size and pixels, a step for every fifty. What has its bytes
 * already is passed over, so that a stopped task goes on where it was; a failure is written beside the address.
 * Errors: `cancelled`, and those of `commit`.
 */
export async function fetchImages(
  around: { readonly bridge: AisleBridge; readonly workspace: Workspace },
  ids: readonly string[],
  control: FetchControl,
): Promise<Result<FetchOutcome>> {
  let fetched = 0;
  let failed = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const outcomes = await fetchBatch(around, ids.slice(from, from + BATCH), {
      isCancelled: control.isCancelled,
      onOne: () => control.onProgress(fetched + failed, ids.length),
    });
    const operations = outcomes.flatMap(({ operations: list }) => list);
    fetched += outcomes.filter(({ isFetched }) => isFetched).length;
    failed += outcomes.filter(({ isFetched }) => !isFetched).length;
    control.onProgress(fetched + failed, ids.length);
    const written = await write(around.workspace, operations, outcomes.length);
    if (!written.ok) return written;
    if (control.isCancelled())
      return err(
        'cancelled',
        `Stopped after ${fetched} images; they are kept, and the rest can be fetched later.`,
      );
  }
  return ok({ fetched, failed });
}

interface Outcome {
  readonly isFetched: boolean;
  readonly operations: readonly Operation[];
}

async function fetchBatch(
  around: { readonly bridge: AisleBridge; readonly workspace: Workspace },
  ids: readonly string[],
  { isCancelled, onOne }: { readonly isCancelled: () => boolean; readonly onOne: () => void },
): Promise<Outcome[]> {
  const queue = [...ids];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined && !isCancelled(); id = queue.shift()) {
      outcomes.push(await fetchOne(around, id));
      onOne();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return outcomes;
}

async function fetchOne(
  { bridge, workspace }: { readonly bridge: AisleBridge; readonly workspace: Workspace },
  id: string,
): Promise<Outcome> {
  const url = String(workspace.store.get(id)?.values.url ?? '');
  const stored = await bridge.call('asset.fetch', { url });
  if (!stored.ok)
    return {
      isFetched: false,
      operations: [{ kind: 'set', id, path: 'fetchProblem', value: stored.error.message }],
    };
  const { sha256, size, type } = stored.value;
  if (!type.startsWith('image/')) {
    const value = `The address gives ${type === 'application/octet-stream' ? 'no known image' : type}.`;
    return { isFetched: false, operations: [{ kind: 'set', id, path: 'fetchProblem', value }] };
  }
  const bytes = await bridge.call('asset.get', { sha256 });
  const pixels = bytes.ok ? pixelsOf(bytes.value.bytes) : {};
  const values = { hash: sha256, size, mediaType: type, ...pixels, fetchProblem: undefined };
  const operations = Object.entries(values).map(
    ([path, value]): Operation => ({ kind: 'set', id, path, value }),
  );
  return { isFetched: true, operations };
}

async function write(
  workspace: Workspace,
  operations: readonly Operation[],
  count: number,
): Promise<Result<undefined>> {
  const body = planStep(operations, workspace.store);
  if (body.changes.length === 0) return ok();
  const label = count === 1 ? 'Fetch 1 image' : `Fetch ${count} images`;
  const written = await commit(workspace, { body, label, origin: { by: 'job', where: 'fetch' } });
  return written.ok ? ok() : written;
}
