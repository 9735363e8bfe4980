import type { Retyping } from '@shared/customFields';
import { countText } from '@shared/numbers';
import { type CustomKind, customKinds } from '@shared/records/customField';
import { Table } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './Setup.module.css';

/** What another kind does to the values that are there: how many convert, how many stay as typed, and examples. */
export function RetypePreview({ retyping, kind }: { retyping: Retyping; kind: CustomKind }) {
  const { names } = useSession();
  const { converted, kept, samples } = retyping;
  const name = customKinds.find(({ value }) => value === kind)?.label.toLowerCase() ?? kind;
  const parts = [
    ...(converted > 0 ? [`${counted(converted)} read as ${name}`] : []),
    ...(kept > 0 ? [`${counted(kept)} stay${kept === 1 ? 's' : ''} as typed, marked as not valid`] : []),
  ];
  return (
    <section className={styles.preview} aria-label="What changes">
      <p role="status">{parts.join('; ')}. One step, and undo takes it back.</p>
      <Table
        caption="Examples"
        captionHidden
        columns={[
          { key: 'name', header: 'Record', cell: ({ id }) => names.nameOf(id) ?? id },
          { key: 'from', header: 'Now', cell: ({ from }) => from.slice(0, 80) },
          {
            key: 'to',
            header: 'Then',
            cell: ({ from, to }) =>
              to === undefined ? `${from.slice(0, 60)} (kept as typed)` : to.slice(0, 80),
          },
        ]}
        rows={samples}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function counted(count: number): string {
  return count === 1 ? '1 value' : `${countText(count)} values`;
}
