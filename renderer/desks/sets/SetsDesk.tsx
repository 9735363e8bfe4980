import { isIdList } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, isRecordType, nameOfRecord, type StoredRecord } from '@shared/records';
import { type Combination, combineMembers, membersOf } from '@shared/sets';
import { Combine, Ellipsis, ListChecks, ListPlus } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  DropdownMenu,
  EmptyState,
  IconButton,
  type MenuItem,
  PageHeader,
  Table,
} from '@/design';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { ListDialog } from './ListDialog';
import { NameDialog } from './NameDialog';
import styles from './Sets.module.css';
import { deleteSet, renameSet, saveSet, setNamed, setsOf, showList } from './setSteps';

type Asked =
  | { readonly kind: 'rename' | 'update'; readonly set: StoredRecord }
  | { readonly kind: 'combine'; readonly how: Combination }
  | null;

const WORDS: Readonly<Record<Combination, { label: string; name: (names: readonly string[]) => string }>> = {
  union: { label: 'All of them', name: (names) => names.join(' + ') },
  intersection: { label: 'Only what is in each', name: (names) => names.join(' and ') },
  difference: {
    label: 'The first without the others',
    name: ([first = '', ...others]) => `${first} without ${others.join(', ')}`,
  },
};

/** All sets of the workspace: shown, renamed, updated, put together, deleted. */
export function SetsDesk() {
  const session = useSession();
  useWorkspaceSeq(session.workspace);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>(null);
  const sets = setsOf(session);
  const chosen = ticked.flatMap((id) => sets.find((set) => set.id === id) ?? []);
  const newList = (
    <Button variant="primary" icon={ListPlus} onClick={() => session.commands.run('sets.findList')}>
      New set from a list
    </Button>
  );
  if (sets.length === 0)
    return (
      <EmptyState
        icon={ListChecks}
        title="No sets yet"
        description="A set keeps records under a name, in an order of its own: paste a list of SKUs, ASINs, barcodes or handles, or save the selected rows of a grid."
        actions={newList}
      />
    );
  return (
    <div className={styles.desk}>
      <PageHeader
        title="Sets"
        detail={`${countText(sets.length)} ${sets.length === 1 ? 'set' : 'sets'}`}
        actions={
          <>
            <CombineMenu chosen={chosen} onChoose={(how) => setAsked({ kind: 'combine', how })} />
            {newList}
          </>
        }
      />
      <SetTable sets={sets} ticked={ticked} onTick={setTicked} onAsk={setAsked} />
      <AskedDialog asked={asked} chosen={chosen} onClose={() => setAsked(null)} />
    </div>
  );
}

/** Sets of one type can be put together; the one ticked first comes first. */
function CombineMenu({
  chosen,
  onChoose,
}: {
  chosen: readonly StoredRecord[];
  onChoose: (how: Combination) => void;
}) {
  const types = new Set(chosen.map(({ values }) => values.recordType));
  const problem =
    chosen.length < 2
      ? 'Tick two or more sets'
      : types.size > 1
        ? 'Tick sets of one kind of record'
        : undefined;
  const items = Object.entries(WORDS).map(
    ([how, { label }]): MenuItem => ({ label, onSelect: () => onChoose(how as Combination) }),
  );
  return (
    <DropdownMenu
      align="end"
      items={items}
      trigger={
        <Button icon={Combine} disabled={problem !== undefined} title={problem}>
          Combine
        </Button>
      }
    />
  );
}

interface SetTableProps {
  sets: readonly StoredRecord[];
  ticked: readonly string[];
  onTick: (ticked: readonly string[]) => void;
  onAsk: (asked: Asked) => void;
}

function SetTable({ sets, ticked, onTick, onAsk }: SetTableProps) {
  const session = useSession();
  const { store } = session.workspace;
  const counts = (set: StoredRecord): { there: number; gone: number } => {
    const there = membersOf(set, (id) => store.get(id)).length;
    const all = isIdList(set.values.members) ? set.values.members.length : 0;
    return { there, gone: all - there };
  };
  return (
    <div className={styles.table}>
      <Table
        caption="Sets"
        captionHidden
        rows={sets}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'tick',
            header: 'Ticked',
            headerHidden: true,
            width: '36px',
            cell: (set) => (
              <Checkbox
                aria-label={`Tick ${nameOfRecord(set)}`}
                checked={ticked.includes(set.id)}
                onCheckedChange={(isOn) =>
                  onTick(isOn ? [...ticked, set.id] : ticked.filter((id) => id !== set.id))
                }
              />
            ),
          },
          {
            key: 'name',
            header: 'Name',
            cell: (set) => (
              <button
                type="button"
                className={styles.name}
                title={`Show ${nameOfRecord(set)}`}
                onClick={() => showList(session, String(set.values.recordType), set)}
              >
                {nameOfRecord(set)}
              </button>
            ),
          },
          {
            key: 'type',
            header: 'Records',
            width: '160px',
            cell: ({ values }) => pluralOf(values.recordType),
          },
          {
            key: 'count',
            header: 'Members',
            width: '100px',
            align: 'end',
            cell: (set) => countText(counts(set).there),
          },
          {
            key: 'gone',
            header: 'Deleted since',
            width: '120px',
            align: 'end',
            cell: (set) => countText(counts(set).gone),
          },
          {
            key: 'more',
            header: 'More',
            headerHidden: true,
            width: '48px',
            cell: (set) => <SetMenu set={set} session={session} onAsk={onAsk} />,
          },
        ]}
      />
    </div>
  );
}

function SetMenu({
  set,
  session,
  onAsk,
}: {
  set: StoredRecord;
  session: Session;
  onAsk: (asked: Asked) => void;
}) {
  const items: MenuItem[] = [
    { label: 'Show its records', onSelect: () => showList(session, String(set.values.recordType), set) },
    { label: 'Update from a list…', onSelect: () => onAsk({ kind: 'update', set }) },
    { label: 'Rename…', onSelect: () => onAsk({ kind: 'rename', set }) },
    { kind: 'separator' },
    { label: 'Delete', tone: 'danger', onSelect: () => void deleteSet(session, set) },
  ];
  return (
    <DropdownMenu
      align="end"
      items={items}
      trigger={<IconButton icon={Ellipsis} label={`More for ${nameOfRecord(set)}`} />}
    />
  );
}

function AskedDialog({
  asked,
  chosen,
  onClose,
}: {
  asked: Asked;
  chosen: readonly StoredRecord[];
  onClose: () => void;
}) {
  const session = useSession();
  if (asked === null) return null;
  if (asked.kind === 'combine') return <CombineDialog how={asked.how} chosen={chosen} onClose={onClose} />;
  const { set } = asked;
  const name = nameOfRecord(set);
  const type = String(set.values.recordType);
  if (asked.kind === 'update')
    return (
      <ListDialog
        type={type}
        text={String(set.values.source ?? '')}
        set={{ id: set.id, name }}
        onClose={onClose}
      />
    );
  return (
    <NameDialog
      title="Rename set"
      name={name}
      confirmLabel="Rename"
      problemOf={(wanted) => {
        const other = setNamed(session, type, wanted);
        return other === undefined || other.id === set.id
          ? undefined
          : 'There is a set of this name already.';
      }}
      onName={(wanted) => void renameSet(session, set, wanted)}
      onClose={onClose}
    />
  );
}

function CombineDialog({
  how,
  chosen,
  onClose,
}: {
  how: Combination;
  chosen: readonly StoredRecord[];
  onClose: () => void;
}) {
  const session = useSession();
  const { store } = session.workspace;
  const members = combineMembers(
    how,
    chosen.map((set) => membersOf(set, (id) => store.get(id))),
  );
  const type = String(chosen[0]?.values.recordType);
  return (
    <NameDialog
      title={`Combine ${chosen.length} sets`}
      description={`${WORDS[how].label}: ${countText(members.length)} ${pluralOf(type).toLowerCase()}. A set of the same name is replaced.`}
      name={WORDS[how].name(chosen.map(nameOfRecord)).slice(0, 120)}
      confirmLabel="Save"
      onName={(name) => void saveSet(session, { name, type, members })}
      onClose={onClose}
    />
  );
}

function pluralOf(type: unknown): string {
  return typeof type === 'string' && isRecordType(type) ? declarationOf(type).plural : '';
}
