import { childName, type Family, familyName } from '@shared/families';
import { checkValue } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { TriangleAlert } from 'lucide-react';
import { Checkbox, Glyph } from '@/design';
import { cellContent, isNumeric, isPictures } from '@/fieldKinds/cells/cellContent';
import { useSession } from '@/workspace/session';
import styles from './FamilyRows.module.css';
import { cellOf, type FamilyColumn, refusalOf } from './familyColumns';
import { Picture } from './Picture';

interface MemberRowProps {
  readonly family: Family;
  readonly record: StoredRecord;
  readonly columns: readonly FamilyColumn[];
  /** The column that has the cursor, where this row has it. */
  readonly focused: number | undefined;
  readonly isTicked: boolean;
  readonly isTroubled: boolean;
  readonly onTick: () => void;
  readonly onFocus: (column: number) => void;
  readonly onEdit: (column: number) => void;
}

/** The parent or a child: tick, picture, cells. */
export function MemberRow(props: MemberRowProps) {
  const { family, record, columns, focused, isTicked, isTroubled, onTick, onFocus, onEdit } = props;
  const { activeView } = useSession();
  const isParent = record.id === family.parent?.id;
  const name = isParent ? familyName(family) : childName(family.shape, record);
  return (
    <tr data-parent={isParent || undefined} aria-selected={isTicked}>
      <td className={styles.tick} role="presentation">
        {isParent ? (
          <span className={styles.level}>Parent</span>
        ) : (
          <Checkbox aria-label={`Tick ${name}`} checked={isTicked} onCheckedChange={onTick} />
        )}
      </td>
      <td className={styles.picture} role="presentation">
        <Picture record={record} />
        {isTroubled && (
          <span className={styles.trouble} title="See the problems above">
            <Glyph icon={TriangleAlert} size={12} />
          </span>
        )}
      </td>
      {columns.map((column, index) => (
        <MemberCell
          key={column.key}
          family={family}
          record={record}
          column={column}
          isFocused={focused === index}
          onFocus={() => {
            onFocus(index);
            activeView.setCurrentRecord(record.id);
          }}
          onEdit={() => onEdit(index)}
        />
      ))}
    </tr>
  );
}

interface MemberCellProps {
  readonly family: Family;
  readonly record: StoredRecord;
  readonly column: FamilyColumn;
  readonly isFocused: boolean;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
}

function MemberCell({ family, record, column, isFocused, onFocus, onEdit }: MemberCellProps) {
  const { workspace, names, conventions } = useSession();
  const cell = cellOf(family, record, column);
  const common = {
    role: 'gridcell',
    tabIndex: isFocused ? 0 : -1,
    onFocus,
    onDoubleClick: onEdit,
  } as const;
  if (cell === undefined) return <td {...common} data-none aria-label={`${column.label}: none`} />;
  const { value, isInherited } = effective(record, cell.path, (id) => workspace.store.get(id));
  const { text, suffix, form } = cellContent(value, cell.field, { names, conventions });
  const refusal = refusalOf(family, cell);
  const problem = refusal !== undefined && text !== '' ? refusal : checkValue(value, cell.field)?.message;
  const isMono = cell.field.kind === 'text' && cell.field.identifier === true;
  return (
    <td
      {...common}
      data-path={column.key}
      data-number={isNumeric(cell.field) || undefined}
      data-mono={isMono || undefined}
      data-inherited={isInherited || undefined}
      data-invalid={problem !== undefined || undefined}
      data-bare={(refusal !== undefined && text === '') || undefined}
      title={problem ?? (isInherited ? 'Inherited' : undefined)}
      aria-description={problem}
    >
      {!isPictures(cell.field) && (
        <span data-form={form} className={styles.cellText}>
          {text}
          {suffix !== undefined && text !== '' && <span className={styles.suffix}> {suffix}</span>}
        </span>
      )}
    </td>
  );
}
