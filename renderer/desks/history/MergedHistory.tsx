import { isIdList } from '@shared/fields';
import { Disclosure } from '@/design';
import { useSession } from '@/workspace/session';
import { RecordHistory } from './RecordHistory';

/** The histories of records that were merged into this one, each read when it is opened. */
export function MergedHistory({ id, type }: { id: string; type: string }) {
  const { workspace } = useSession();
  const merged = [...workspace.store.all('merge')].flatMap(({ values }) => {
    const { survivor, merged: ids, names } = values;
    if (survivor !== id || !isIdList(ids)) return [];
    return ids.map((gone, index) => ({
      gone,
      name: (isIdList(names) ? names[index] : undefined) ?? 'without a name',
    }));
  });
  return merged.map(({ gone, name }) => (
    <Disclosure key={gone} title={`Before the merge: “${name}”`}>
      <RecordHistory id={gone} type={type} />
    </Disclosure>
  ));
}
