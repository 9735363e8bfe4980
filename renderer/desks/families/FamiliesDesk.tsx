import { CATALOG_SCOPE, type FamilyScope, placeOf, scopeIdOf, scopesOf } from '@shared/families';
import { countText } from '@shared/numbers';
import { Network } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { EmptyState, PageHeader, SearchInput, Select, SplitPane, Switch } from '@/design';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { menuShortcuts } from '@/workspace/shortcuts';
import { useCommands } from '@/workspace/useCommands';
import styles from './Families.module.css';
import { FamilyList } from './FamilyList';
import { FamilyView } from './FamilyView';
import { listedKeys } from './familyList';
import { scopeLabel } from './scopeWords';
import { type LiveFamilies, useFamilies } from './useFamilies';

/** All families of the catalog or of a channel, beside the one that is chosen. */
export function FamiliesDesk({ content }: { content: { record?: string | undefined } }) {
  const live = useFamilies();
  const { families, records, version } = live;
  const { names } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records change with version
  const scopes = useMemo(() => scopesOf(records), [records, version]);
  const [start] = useState(() => startOf(live, scopes, content.record));
  const [scopeId, setScopeId] = useState(start.scope);
  const [chosen, setChosen] = useState(start.key);
  const [search, setSearch] = useState('');
  const [withProblems, setWithProblems] = useState(false);
  const [size, setSize] = useState(280);
  const wanted = useDeferredValue(search);
  const bar = useRef<HTMLDivElement>(null);
  useFind(bar);
  const scope = scopes.find(({ id }) => id === scopeId) ?? CATALOG_SCOPE;
  const index = families.of(scope.shape);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index changes with version
  const keys = useMemo(
    () => listedKeys(index, { scope, filter: { search: wanted, withProblems }, records }),
    [index, scope, wanted, withProblems, records, version],
  );
  const shown = chosen !== undefined && index.has(chosen) ? chosen : keys[0];
  const family = shown === undefined ? undefined : index.family(shown);
  return (
    <div className={styles.desk} data-desk="families">
      <PageHeader
        title="Families"
        detail={keys.length === 1 ? '1 family' : `${countText(keys.length)} families`}
        actions={
          <div ref={bar} className={styles.bar}>
            <Switch label="With problems" checked={withProblems} onCheckedChange={setWithProblems} />
            <SearchInput
              label="Search families"
              shortcut="Mod+F"
              value={search}
              onValueChange={setSearch}
              className={styles.search}
            />
            <Select
              aria-label="Families of"
              className={styles.scope}
              value={scope.id}
              onValueChange={(id) => {
                setScopeId(id);
                setChosen(undefined);
              }}
              options={scopes.map((one) => ({ value: one.id, label: scopeLabel(one, names) }))}
            />
          </div>
        }
      />
      <div className={styles.panes}>
        <SplitPane
          label="Width of the list of families"
          size={size}
          onSizeChange={setSize}
          minSize={200}
          maxSize={560}
          defaultSize={280}
        >
          {[
            <FamilyList key="list" index={index} keys={keys} chosen={shown} onChoose={setChosen} />,
            family === undefined ? (
              <NoFamily key="none" isFiltered={search !== '' || withProblems} />
            ) : (
              <FamilyView key={family.key} live={live} index={index} family={family} onChoose={setChosen} />
            ),
          ]}
        </SplitPane>
      </div>
    </div>
  );
}

function NoFamily({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      icon={Network}
      title="No family matches"
      description="Change the search, or show families without problems too."
    />
  ) : (
    <EmptyState
      icon={Network}
      title="No families here"
      description="A product with variants is a family, and so is a parent listing with its children. Import a file or add a product to begin."
    />
  );
}

/** Where the desk opens: at the family of a record, at a channel, or at the catalog. */
function startOf(
  { families, records }: LiveFamilies,
  scopes: readonly FamilyScope[],
  id: string | undefined,
): { scope: string; key: string | undefined } {
  const record = id === undefined ? undefined : records.get(id);
  if (record === undefined) return { scope: CATALOG_SCOPE.id, key: undefined };
  const found = families.find(record);
  if (found !== undefined) {
    const isPlaced = found.index.shape.place.length > 0;
    return { scope: isPlaced ? scopeIdOf(placeOf(record)) : CATALOG_SCOPE.id, key: found.key };
  }
  const place = scopes.find(({ place: [channel] }) => channel === record.id);
  return { scope: place?.id ?? CATALOG_SCOPE.id, key: undefined };
}

function useFind(bar: React.RefObject<HTMLDivElement | null>): void {
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'edit.find',
        label: 'Search families',
        group: 'Edit',
        shortcuts: menuShortcuts('edit.find'),
        run: () => bar.current?.querySelector<HTMLInputElement>('input[type="search"]')?.select(),
      },
    ],
    [bar],
  );
  useCommands(commands);
}
