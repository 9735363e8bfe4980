import type { FieldChange } from '@shared/changes';
import { splitPath, type Value, valueText } from '@shared/fields';
import { declarationOf, fieldAt } from '@shared/records';
import { Table, Truncated } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import type { DifferenceRow } from './differenceRows';
import styles from './Snapshots.module.css';

/** Every field of a record that would be set, removed or brought back: as it is now, and as it was. */
export function FieldDifferences({ row }: { row: DifferenceRow }) {
  const session = useSession();
  const shown = (value: Value | undefined, path: string) => (
    <Truncated>{textOf(session, row.type, { path, value })}</Truncated>
  );
  return (
    <div className={styles.fields}>
      <Table
        caption="Fields"
        captionHidden
        rows={fieldsOf(row)}
        rowKey={({ path }) => path}
        empty="It holds no field."
        columns={[
          { key: 'field', header: 'Field', width: '28%', cell: ({ path }) => labelOf(row.type, path) },
          { key: 'now', header: 'Now', cell: ({ path, from }) => shown(from, path) },
          { key: 'then', header: 'After restoring', cell: ({ path, to }) => shown(to, path) },
        ]}
      />
    </div>
  );
}

/** A record that comes back or goes does so with all of its fields. */
function fieldsOf({ effect, record, fields }: DifferenceRow): readonly FieldChange[] {
  if (effect === 'change') return fields;
  return Object.entries(record?.values ?? {}).map(([path, value]) =>
    effect === 'create' ? { path, from: undefined, to: value } : { path, from: value, to: undefined },
  );
}

function labelOf(type: string, path: string): string {
  const { field, key } = splitPath(path);
  const label = declarationOf(type).fields[field]?.label ?? field;
  return key === undefined ? label : `${label}: ${key}`;
}

function textOf(
  session: Session,
  type: string,
  { path, value }: { readonly path: string; readonly value: Value | undefined },
): string {
  if (value === undefined || value === null) return '';
  const field = fieldAt(type, path);
  return field === undefined ? JSON.stringify(value) : valueText(value, field, session);
}
