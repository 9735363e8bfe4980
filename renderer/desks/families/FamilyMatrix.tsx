import {
  areDoubles,
  childName,
  combinationWords,
  type Family,
  type MatrixCell,
  type MatrixSlice,
  matrixOf,
} from '@shared/families';
import { fieldAt, type StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { Grid3x3, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button, EmptyState, Glyph } from '@/design';
import { cellContent } from '@/fieldKinds/cells/cellContent';
import { useSession } from '@/workspace/session';
import styles from './FamilyMatrix.module.css';
import type { FamilyAction } from './familyActions';
import { Picture } from './Picture';

interface FamilyMatrixProps {
  readonly family: Family;
  readonly onAction: (action: FamilyAction) => void;
}

/** Theme × value: one cell per combination, with the child that has it or the way to add one. */
export function FamilyMatrix({ family, onAction }: FamilyMatrixProps) {
  const { store } = useSession().workspace;
  const matrix = useMemo(() => matrixOf(family, (id) => store.get(id)), [family, store]);
  if (matrix.down === undefined)
    return (
      <EmptyState
        icon={Grid3x3}
        title="Nothing says what the children differ by"
        description="Choose a theme, such as colour and size. Each child then has a cell of its own."
        actions={
          <Button
            variant="primary"
            disabled={family.parent === undefined}
            onClick={() => onAction({ kind: 'theme' })}
          >
            Change theme…
          </Button>
        }
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of all tables, caught once.
    <div className={styles.matrices} onKeyDown={moveFocus}>
      {matrix.slices.map((slice) => (
        <MatrixTable
          key={slice.value ?? ''}
          family={family}
          slice={slice}
          onAdd={(values) => onAction({ kind: 'add', values })}
        />
      ))}
      {matrix.slices.every(({ rows }) => rows.length === 0) && (
        <EmptyState
          icon={Grid3x3}
          title="No child has a value yet"
          description="Add a child with its values, or fill in those of the children in the rows."
        />
      )}
      {matrix.unplaced.length > 0 && (
        <section className={styles.unplaced} aria-label="Children without a cell">
          <h3 className={styles.heading}>Without a value for every axis</h3>
          <div className={styles.unplacedList}>
            {matrix.unplaced.map((child) => (
              <ChildButton key={child.id} family={family} child={child} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

interface MatrixTableProps {
  readonly family: Family;
  readonly slice: MatrixSlice;
  readonly onAdd: (values: readonly string[]) => void;
}

function MatrixTable({ family, slice, onAdd }: MatrixTableProps) {
  const [down, across, deep] = family.axes;
  const first = slice.rows[0];
  if (down === undefined || first === undefined) return null;
  const caption = deep === undefined ? 'Matrix' : `${deep.label}: ${slice.value ?? ''}`;
  return (
    <table className={styles.matrix}>
      <caption className={deep === undefined ? styles.spoken : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {across === undefined ? down.label : `${down.label} × ${across.label}`}
          </th>
          {first.cells.map(({ values }) => (
            <th key={values[1] ?? ''} scope="col">
              {across === undefined ? <span className={styles.spoken}>Child</span> : values[1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slice.rows.map(({ value, cells }) => (
          <tr key={value}>
            <th scope="row">{value}</th>
            {cells.map((cell) => (
              <Cell key={cell.values.join('\u0000')} family={family} cell={cell} onAdd={onAdd} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  family,
  cell,
  onAdd,
}: {
  family: Family;
  cell: MatrixCell;
  onAdd: (values: readonly string[]) => void;
}) {
  const { values, children } = cell;
  const isDouble = areDoubles(family.shape, children);
  const words = combinationWords(values);
  return (
    <td data-double={isDouble || undefined} data-empty={children.length === 0 || undefined}>
      {isDouble && <p className={styles.doubleNote}>{children.length} children in one cell</p>}
      {children.map((child) => (
        <ChildButton key={child.id} family={family} child={child} />
      ))}
      {children.length === 0 && (
        <button
          type="button"
          className={styles.add}
          disabled={family.parent === undefined}
          aria-label={`Add ${words}`}
          data-cell
          onClick={() => onAdd(values)}
        >
          <Glyph icon={Plus} size={14} />
          Add
        </button>
      )}
    </td>
  );
}

/** A child in its cell: picture, key, price and stock. Chosen, it shows in the details; opened, in a tab. */
function ChildButton({ family, child }: { family: Family; child: StoredRecord }) {
  const { activeView, screen } = useSession();
  const { shape } = family;
  return (
    <button
      type="button"
      className={styles.child}
      data-cell
      title="Double-click or Ctrl+Enter opens it in a tab"
      onFocus={() => activeView.setCurrentRecord(child.id)}
      onClick={() => activeView.setCurrentRecord(child.id)}
      onDoubleClick={() => screen.open({ kind: 'record', id: child.id })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        screen.open({ kind: 'record', id: child.id });
      }}
    >
      <Picture record={child} size={32} />
      <span className={styles.childWords}>
        <span className={styles.sku}>{childName(shape, child)}</span>
        <span className={styles.childDetail}>
          <Amount child={child} path={shape.price} />
          <Amount child={child} path={shape.stock} />
        </span>
      </span>
    </button>
  );
}

function Amount({ child, path }: { child: StoredRecord; path: string }) {
  const { workspace, names, conventions } = useSession();
  const field = fieldAt(child.type, path);
  const { value, isInherited } = effective(child, path, (id) => workspace.store.get(id));
  if (field === undefined) return null;
  const { text, suffix } = cellContent(value, field, { names, conventions });
  if (text === '') return <span className={styles.empty}>no {field.label.toLowerCase()}</span>;
  return (
    <span data-inherited={isInherited || undefined} className={styles.amount}>
      {suffix === undefined ? text : `${text} ${suffix}`}
    </span>
  );
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys lead from cell to cell; Tab leads through all that is in them. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  const table = cell?.closest('table');
  if (step === undefined || cell === null || !(row instanceof HTMLTableRowElement) || !table) return;
  const next = table.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const target = next?.querySelector<HTMLElement>('[data-cell]');
  if (target === undefined || target === null) return;
  event.preventDefault();
  target.focus();
}
