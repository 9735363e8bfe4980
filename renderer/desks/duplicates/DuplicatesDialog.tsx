import type { DuplicateGroup, DuplicateSearch } from '@shared/duplicates';
import { declarationOf, inSentence, type StoredRecord } from '@shared/records';
import { CopyCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Checkbox, Dialog, EmptyState, ProgressBar, SegmentedControl } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './Duplicates.module.css';
import { GroupList } from './GroupList';
import { MergePane } from './MergePane';
import { useDuplicates } from './useDuplicates';

export interface DuplicatesDialogProps {
  type: string;
  /** Records to merge at once; none for a search. */
  ids: readonly string[];
  onClose: () => void;
}

/** Groups of records that may be the same, and the merge of the one that is chosen. */
export function DuplicatesDialog({ type, ids, onClose }: DuplicatesDialogProps) {
  const { workspace } = useSession();
  useWorkspaceSeq(workspace);
  const isSearch = ids.length === 0;
  const [search, setSearch] = useState<DuplicateSearch | null>(null);
  const { groups: found, done } = useDuplicates(search);
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = isSearch
    ? living(found ?? [], (id) => workspace.store.get(id))
    : [{ ids, shared: 'selected' }];
  const group = groups.find((one) => keyOf(one) === chosen) ?? groups[0];
  const records = group?.ids.flatMap((id) => workspace.store.get(id) ?? []) ?? [];
  const { plural } = declarationOf(type);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={isSearch ? `Duplicates among ${inSentence(plural)}` : `Merge ${inSentence(plural)}`}
      size="full"
      note={isSearch ? HOW : undefined}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className={styles.panes} data-single={!isSearch || undefined}>
        {isSearch && (
          <div className={styles.left}>
            <SearchSettings type={type} isBusy={done !== undefined} onSearch={setSearch} />
            {done !== undefined && (
              <ProgressBar label="Looking for duplicates" value={done} onCancel={() => setSearch(null)} />
            )}
            {found !== undefined && (
              <GroupList groups={groups} chosen={group} onChoose={(one) => setChosen(keyOf(one))} />
            )}
          </div>
        )}
        {records.length > 1 ? (
          <MergePane
            key={records.map(({ id, rev }) => `${id} ${rev}`).join()}
            records={records}
            onMerged={() => !isSearch && onClose()}
          />
        ) : (
          <EmptyState
            icon={CopyCheck}
            title={found === undefined ? 'Choose how to look' : 'No duplicates'}
            description={
              found === undefined
                ? 'By fields whose values are the same but for spelling, or by titles that are nearly the same.'
                : 'Try other fields, or look for titles that are nearly the same.'
            }
          />
        )}
      </div>
    </Dialog>
  );
}

const HOW =
  'By key: capitals, accents, spaces and punctuation do not count, nor do zeros before a barcode. Nearly the same: 72 % of the three-letter pieces of both titles are shared.';

const keyOf = ({ ids }: DuplicateGroup): string => ids.join(' ');

/** Groups without the records that were merged or deleted since they were found. */
function living(
  groups: readonly DuplicateGroup[],
  get: (id: string) => StoredRecord | undefined,
): DuplicateGroup[] {
  return groups.flatMap(({ ids, shared }) => {
    const left = ids.filter((id) => get(id) !== undefined);
    return left.length > 1 ? [{ ids: left, shared }] : [];
  });
}

interface SearchSettingsProps {
  type: string;
  isBusy: boolean;
  onSearch: (search: DuplicateSearch) => void;
}

function SearchSettings({ type, isBusy, onSearch }: SearchSettingsProps) {
  const { fields } = useSession();
  const { keyFields, nameFields } = declarationOf(type);
  const [by, setBy] = useState<DuplicateSearch['by']>('key');
  const [paths, setPaths] = useState<readonly string[]>(() => keyFields.slice(0, 1));
  const offered = useMemo(() => [...new Set([...keyFields, ...nameFields])], [keyFields, nameFields]);
  const title = nameFields[0] ?? offered[0] ?? '';
  const canSearch = by === 'likeness' || paths.length > 0;
  return (
    <form
      className={styles.settings}
      aria-label="How to look"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSearch) onSearch({ type, by, paths: by === 'key' ? [...paths] : [title] });
      }}
    >
      <SegmentedControl<DuplicateSearch['by']>
        label="How to look"
        value={by}
        onValueChange={setBy}
        segments={[
          { value: 'key', label: 'Same key' },
          { value: 'likeness', label: `Nearly the same ${inSentence(fields.label(type, title))}` },
        ]}
      />
      {by === 'key' &&
        offered.map((path) => (
          <Checkbox
            key={path}
            checked={paths.includes(path)}
            onCheckedChange={(isOn) =>
              setPaths(isOn ? [...paths, path] : paths.filter((one) => one !== path))
            }
            label={fields.label(type, path)}
          />
        ))}
      <Button type="submit" variant="primary" disabled={!canSearch || isBusy}>
        Look for duplicates
      </Button>
    </form>
  );
}
