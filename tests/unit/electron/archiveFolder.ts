import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { Blobs } from '../../../electron/journal/blobs';
import { Journal } from '../../../electron/journal/journal';
import { act, memorySurroundings, openedIn } from '../renderer/data/surroundings';
import { OWNER, PLENTY } from './journalSteps';

/** A workspace's folder as the app leaves it: some steps, an image, an imported file, the state of the screen. */
export async function makeWorkspaceFolder(folder: string, products = 3) {
  const surroundings = memorySurroundings();
  const workspace = await openedIn(surroundings);
  const records = Array.from({ length: products }, (_, index) => ({
    id: `p${index}`,
    type: 'product',
    values: { title: `Product “${index}” – ä`, 'attributes.material': 'linen', tags: ['a', 'b'] },
  }));
  await act(
    workspace,
    'Import',
    records.map((record) => ({ kind: 'create', record })),
  );
  await act(workspace, 'Rename', [{ kind: 'set', id: 'p0', path: 'title', value: 'Renamed' }]);
  await act(workspace, 'Delete', [{ kind: 'delete', id: `p${products - 1}` }]);
  const journal = await Journal.open(join(folder, 'journal'), PLENTY);
  for (const { seq, digest, bytes } of surroundings.journal.steps)
    unwrap(await journal.append(OWNER, { seq, digest, bytes, last: true }));
  await journal.close();
  const now = () => 1_000;
  const source = new Blobs(join(folder, 'sources'), { noun: 'source', compressed: true, now });
  const asset = new Blobs(join(folder, 'assets'), { noun: 'image', compressed: false, now });
  const sha256s = {
    source: unwrap(await source.put(new TextEncoder().encode('sku;title\r\n1;Shirt\r\n'))).sha256,
    asset: unwrap(await asset.put(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')))
      .sha256,
  };
  await mkdir(join(folder, 'state'), { recursive: true });
  await writeFile(join(folder, 'state', 'screen.json'), '{"tabs":[]}');
  return { records: workspace.store, sha256s };
}
