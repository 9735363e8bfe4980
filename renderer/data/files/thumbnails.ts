import type { AisleBridge } from '@shared/ipc/contract';
import type { StoredRecord } from '@shared/records';
import { mainImageOf } from '@shared/records/mainImage';
import type { ReviewPicture } from '@shared/review';
import { pixelsOf } from '../addAssets';
import type { RowStore } from '../rowStore';

const SIDE = 66;
/** A small file may say that it is a picture of gigabytes: it is not unfolded. */
const MAX_PIXELS = 100_000_000;

/**
 * Small pictures of records by their ids, one object per picture however many records show it. What cannot be drawn
 * is left out.
 */
export async function thumbnailsOf(
  { bridge, store }: { readonly bridge: AisleBridge; readonly store: RowStore },
  records: readonly StoredRecord[],
  control: { readonly onProgress: (done: number) => void; readonly isCancelled: () => boolean },
): Promise<Map<string, ReviewPicture>> {
  const byHash = new Map<string, ReviewPicture | undefined>();
  const found = new Map<string, ReviewPicture>();
  for (const [index, record] of records.entries()) {
    if (control.isCancelled()) return found;
    const id = mainImageOf(record, (one) => store.get(one));
    const hash = id === undefined ? undefined : store.get(id)?.values.hash;
    if (typeof hash !== 'string') continue;
    if (!byHash.has(hash)) byHash.set(hash, await thumbnail(bridge, hash));
    const picture = byHash.get(hash);
    if (picture !== undefined) found.set(record.id, picture);
    control.onProgress((index + 1) / records.length);
  }
  return found;
}

async function thumbnail(bridge: AisleBridge, sha256: string): Promise<ReviewPicture | undefined> {
  const asset = await bridge.call('asset.get', { sha256 });
  if (!asset.ok || isEnormous(asset.value.bytes)) return undefined;
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(asset.value.bytes)])).catch(
    () => undefined,
  );
  if (bitmap === undefined) return undefined;
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  if (width === undefined || height === undefined) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height };
}

function isEnormous(bytes: Uint8Array): boolean {
  const { width = 0, height = 0 } = pixelsOf(bytes);
  return width * height > MAX_PIXELS;
}
