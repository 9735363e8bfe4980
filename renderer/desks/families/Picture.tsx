import type { StoredRecord } from '@shared/records';
import { mainImageOf } from '@shared/records/mainImage';
import { assetSource } from '@/data/addAssets';
import { Thumbnail } from '@/design';
import { useSession } from '@/workspace/session';

/** A record's main picture; decoration beside its name. */
export function Picture({ record, size = 20 }: { record: StoredRecord; size?: 20 | 32 | 64 }) {
  const { store } = useSession().workspace;
  const id = mainImageOf(record, (one) => store.get(one));
  const asset = id === undefined ? undefined : store.get(id);
  return (
    <Thumbnail
      src={assetSource(asset?.values.hash)}
      alt={asset === undefined ? 'No picture' : ''}
      size={size}
    />
  );
}
