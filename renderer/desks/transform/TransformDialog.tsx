import type { FieldPath } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf } from '@shared/records';
import { type RecipeBody, recipeWords, type TransformOperation } from '@shared/transform/recipe';
import { type CellOutcome, writeOperation } from '@shared/transform/transform';
import { useMemo, useState } from 'react';
import { Button, Checkbox, Dialog, Field, Select } from '@/design';
import { runStep } from '@/grid/runStep';
import { type Session, useSession } from '@/workspace/session';
import { OperationList } from './OperationList';
import { OutcomePanel } from './OutcomePanel';
import { RecipeBar } from './RecipeBar';
import { SinkForm } from './SinkForm';
import { cellsOf, type SelectedCells } from './selectedCells';
import styles from './Transform.module.css';
import { useTransform } from './useTransform';

export interface TransformDialogProps {
  selected: SelectedCells;
  recipe: RecipeBody;
  recipeId: string | null;
  onClose: () => void;
}

const ALL = 'all';

/** Operations on the left; on the right what each selected cell would become. */
export function TransformDialog({ selected, recipe: first, recipeId, onClose }: TransformDialogProps) {
  const session = useSession();
  const [recipe, setRecipe] = useState(first);
  const [column, setColumn] = useState<FieldPath | undefined>(() =>
    selected.paths.length === 1 ? selected.paths[0] : undefined,
  );
  const [withInvalid, setWithInvalid] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { type } = selected;
  const needsOne = recipe.sink.kind !== 'same';
  const source = column ?? (needsOne ? selected.paths[0] : undefined);
  const cells = useMemo(() => cellsOf(selected, source), [selected, source]);
  const { state, scope, isCurrent, cancel } = useTransform(recipe, { type, cells, isPaused: isBusy });
  const outcomes = state.kind === 'ready' ? state.outcomes : [];
  const written = useMemo(() => toWrite(outcomes, withInvalid), [outcomes, withInvalid]);
  const invalid = outcomes.filter((outcome) => outcome.state === 'invalid').length;
  const error = state.kind === 'failed' && state.error.code === 'invalid' ? state.error : undefined;
  const apply = async (): Promise<void> => {
    setIsBusy(true);
    const isDone = await applyOutcomes(session, written, recipe);
    setIsBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      title="Transform cells"
      size="full"
      note={
        invalid > 0 && (
          <Checkbox
            label={`Write the ${count(invalid, 'value')} that ${invalid === 1 ? 'is' : 'are'} not valid, too`}
            checked={withInvalid}
            onCheckedChange={setWithInvalid}
          />
        )
      }
      actions={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            Cancel
          </Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={written.length === 0 || !isCurrent}
            onClick={() => void apply()}
          >
            {written.length === 0 ? 'Transform' : `Transform ${count(written.length, 'cell')}`}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <div className={styles.settings}>
          <RecipeBar type={type} recipe={recipe} recipeId={recipeId} onLoad={setRecipe} />
          <SourceColumn selected={selected} column={source} isSingle={needsOne} onChange={setColumn} />
          <OperationList
            type={type}
            scope={scope}
            operations={recipe.operations}
            error={error}
            onChange={(operations: readonly TransformOperation[]) =>
              setRecipe({ ...recipe, operations: [...operations] })
            }
          />
          <SinkForm
            type={type}
            sink={recipe.sink}
            error={error?.details?.operation === undefined ? error?.message : undefined}
            onChange={(sink) => setRecipe({ ...recipe, sink })}
          />
        </div>
        <OutcomePanel
          state={state}
          scope={scope}
          hasOperations={recipe.operations.length > 0 || needsOne}
          onCancel={cancel}
        />
      </div>
    </Dialog>
  );
}

interface SourceColumnProps {
  selected: SelectedCells;
  column: FieldPath | undefined;
  isSingle: boolean;
  onChange: (column: FieldPath | undefined) => void;
}

/** Which of the selected columns are transformed. */
function SourceColumn({ selected, column, isSingle, onChange }: SourceColumnProps) {
  const { fields } = useSession();
  const { type, ids, paths } = selected;
  const options = paths.map((path) => ({ value: path, label: fields.label(type, path) }));
  const all = { value: ALL, label: `All ${paths.length} selected columns` };
  return (
    <Field label="From" hint={`${count(ids.length, declarationOf(type).label.toLowerCase())} selected`}>
      <Select
        value={column ?? ALL}
        options={paths.length > 1 && !isSingle ? [all, ...options] : options}
        onValueChange={(value) => onChange(value === ALL ? undefined : value)}
      />
    </Field>
  );
}

function toWrite(outcomes: readonly CellOutcome[], withInvalid: boolean): readonly CellOutcome[] {
  return outcomes.filter(({ state }) => state === 'changed' || (withInvalid && state === 'invalid'));
}

/** One step. False where nothing was written. */
async function applyOutcomes(
  session: Session,
  outcomes: readonly CellOutcome[],
  recipe: RecipeBody,
): Promise<boolean> {
  const { store } = session.workspace;
  const get = (id: string) => store.get(id);
  const operations = outcomes.flatMap(({ id, path, after }) => {
    const record = store.get(id);
    return record === undefined ? [] : [writeOperation(record, path, after, get)];
  });
  const words = recipe.operations.length === 0 ? recipe.sink.kind : recipeWords(recipe);
  const label = `Transform ${count(operations.length, 'cell')}: ${words.length > 80 ? `${words.slice(0, 79)}…` : words}`;
  const done = await runStep(session, operations, { label, where: 'transform' });
  if (!done.ok) return false;
  session.messages.say({ tone: 'success', title: label });
  return true;
}

function count(amount: number, noun: string): string {
  return `${countText(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
