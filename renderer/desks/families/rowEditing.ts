import type { Family } from '@shared/families';
import { isEmptyValue, parseValue, type Value } from '@shared/fields';
import { inSentence } from '@shared/records';
import type { AfterEdit } from '@/fieldKinds/editors/InlineEditor';
import { type CellAddress, type CellSource, planTexts, planValues } from '@/grid/cellValues';
import { runStep } from '@/grid/runStep';
import type { Session } from '@/workspace/session';
import type { FamilyAction } from './familyActions';
import { refusalOf } from './familyColumns';

export type Entered = { readonly text: string } | { readonly value: Value | undefined };

export function cellSource({ workspace, conventions, names }: Session): CellSource {
  return {
    text: { conventions, names },
    record: (id) => workspace.store.get(id),
    cellAt: () => undefined,
  };
}

/** Writes what was entered into a cell; what it would take beyond the cell is shown first. */
export async function enter(
  session: Session,
  { family, cell, entered }: { family: Family; cell: CellAddress; entered: Entered },
  onAction: (action: FamilyAction) => void,
): Promise<void> {
  const source = cellSource(session);
  const value =
    'value' in entered
      ? entered.value
      : entered.text === ''
        ? null
        : parseValue(entered.text, cell.field, source.text);
  const refusal = refusalOf(family, cell);
  if (refusal !== undefined && !isEmptyValue(value)) {
    session.messages.say({
      tone: 'warning',
      title: `${cell.field.label} is not for a parent`,
      detail: refusal,
    });
    return;
  }
  const { shape, parent, children } = family;
  const isKey = cell.id === parent?.id && cell.path === shape.keyLink?.parent && children.length > 0;
  if (isKey && typeof value === 'string' && value !== parent?.values[cell.path]) {
    onAction({ kind: 'key', value });
    return;
  }
  const plan =
    'text' in entered
      ? planTexts([{ cell, text: entered.text }], source)
      : planValues([{ cell, value: entered.value }], source);
  await runStep(session, plan.operations, {
    label: `Edit ${inSentence(cell.field.label)}`,
    where: 'families',
  });
}

/** Where the cursor stands after an edit. */
export function stepAfter(after: AfterEdit): readonly [rows: number, columns: number] {
  if (after === 'down') return [1, 0];
  if (after === 'up') return [-1, 0];
  if (after === 'right') return [0, 1];
  return after === 'left' ? [0, -1] : [0, 0];
}
