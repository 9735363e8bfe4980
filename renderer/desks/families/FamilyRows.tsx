import type { Family, FamilyProblem } from '@shared/families';
import type { StoredRecord } from '@shared/records';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Checkbox } from '@/design';
import { isNumeric } from '@/fieldKinds/cells/cellContent';
import { useSession } from '@/workspace/session';
import styles from './FamilyRows.module.css';
import type { FamilyAction } from './familyActions';
import { cellOf, columnsOf, type FamilyColumn } from './familyColumns';
import { MemberRow } from './MemberRow';
import { RowEditor } from './RowEditor';
import { type Entered, enter, stepAfter } from './rowEditing';
import { keyAction, type Place } from './rowKeys';

export interface FamilyRowsProps {
  readonly family: Family;
  readonly problems: readonly FamilyProblem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosenChange: (chosen: ReadonlySet<string>) => void;
  readonly onAction: (action: FamilyAction) => void;
}

interface Editing {
  readonly place: Place;
  readonly typed: string | null;
}

/** Parent first, children below; cells are edited in place, as in the grid. */
export function FamilyRows(props: FamilyRowsProps) {
  const { family, problems, chosen, onChosenChange, onAction } = props;
  const session = useSession();
  const table = useRef<HTMLTableElement>(null);
  const columns = useMemo(() => columnsOf(family), [family]);
  const members = useMemo(
    () => (family.parent === undefined ? family.children : [family.parent, ...family.children]),
    [family],
  );
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const place = clamped(at, members.length, columns.length);
  const troubled = useMemo(() => new Set(problems.flatMap(({ ids }) => ids)), [problems]);
  const isBack = useRef(false);
  const memberAt = ({ row, column }: Place) => {
    const [record, shown] = [members[row], columns[column]];
    return record === undefined || shown === undefined ? undefined : cellOf(family, record, shown);
  };
  const goTo = (next: Place): void => {
    isBack.current = true;
    setAt(clamped(next, members.length, columns.length));
  };
  // The focus follows the cursor, and comes back to it when an editor closes.
  useLayoutEffect(() => {
    if (!isBack.current || editing !== null) return;
    isBack.current = false;
    elementAt(table.current, place)?.focus();
  });
  const startEditing = (typed: string | null): void => {
    if (memberAt(place) !== undefined) setEditing({ place, typed });
  };
  const write = (entered: Entered, [rows, steps]: readonly [number, number]): void => {
    const cell = memberAt(editing?.place ?? place);
    setEditing(null);
    goTo({ row: place.row + rows, column: place.column + steps });
    if (cell !== undefined) void enter(session, { family, cell, entered }, onAction);
  };
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosenChange(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'gridcell') return;
    const action = keyAction(event, { place, rows: members.length, columns: columns.length });
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const record = members[place.row];
    if (action.kind === 'move') goTo(action.to);
    else if (action.kind === 'edit') startEditing(action.typed);
    else if (action.kind === 'clear') write({ value: undefined }, [0, 0]);
    else if (action.kind === 'tick' && record !== undefined && record.id !== family.parent?.id)
      toggle(record.id);
    else if (action.kind === 'open' && record !== undefined)
      session.screen.open({ kind: 'record', id: record.id });
  };
  const edited = editing === null ? undefined : memberAt(editing.place);
  return (
    <div className={styles.rows}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid. */}
      <table ref={table} role="grid" aria-label="Members" className={styles.members} onKeyDown={onKeyDown}>
        <RowsHeader family={family} columns={columns} chosen={chosen} onChosenChange={onChosenChange} />
        <tbody>
          {members.map((record, row) => (
            <MemberRow
              key={record.id}
              family={family}
              record={record}
              columns={columns}
              focused={place.row === row ? place.column : undefined}
              isTicked={chosen.has(record.id)}
              isTroubled={troubled.has(record.id)}
              onTick={() => toggle(record.id)}
              onFocus={(column) => setAt({ row, column })}
              onEdit={(column) => {
                setAt({ row, column });
                if (memberAt({ row, column }) !== undefined)
                  setEditing({ place: { row, column }, typed: null });
              }}
            />
          ))}
        </tbody>
      </table>
      {editing !== null && edited !== undefined && (
        <RowEditor
          key={`${edited.id} ${edited.path}`}
          cell={edited}
          typed={editing.typed}
          anchor={() => elementAt(table.current, editing.place)}
          onEntered={(entered, after) => write(entered, stepAfter(after))}
          onCancel={() => {
            setEditing(null);
            goTo(place);
          }}
        />
      )}
    </div>
  );
}

interface RowsHeaderProps {
  readonly family: Family;
  readonly columns: readonly FamilyColumn[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosenChange: (chosen: ReadonlySet<string>) => void;
}

function RowsHeader({ family, columns, chosen, onChosenChange }: RowsHeaderProps) {
  const { children } = family;
  const ticked = children.filter(({ id }) => chosen.has(id)).length;
  const isAll = children.length > 0 && ticked === children.length;
  return (
    <thead>
      <tr>
        <th className={styles.tick} scope="col">
          <Checkbox
            aria-label="All children"
            checked={isAll ? true : ticked > 0 ? 'mixed' : false}
            onCheckedChange={() => onChosenChange(new Set(isAll ? [] : children.map(({ id }) => id)))}
          />
        </th>
        <th className={styles.picture} scope="col">
          <span className={styles.spoken}>Picture</span>
        </th>
        {columns.map((column) => (
          <th key={column.key} scope="col" data-number={isNumberColumn(children[0], column) || undefined}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function isNumberColumn(child: StoredRecord | undefined, column: FamilyColumn): boolean {
  const cell = child === undefined ? undefined : cellOf({ parent: undefined }, child, column);
  return cell !== undefined && isNumeric(cell.field);
}

function clamped({ row, column }: Place, rows: number, columns: number): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** The cell's element: two columns stand before those of fields. */
function elementAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.tBodies[0]?.rows[row]?.cells[column + 2] ?? null;
}
