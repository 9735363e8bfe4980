import type { AisleError } from '@shared/result';
import { err, ok, type Result } from '@shared/result';
import type { TransformScope } from '@shared/transform/operations';
import type { RecipeBody } from '@shared/transform/recipe';
import {
  type CellOutcome,
  type CellRef,
  prepareRecipe,
  type SearchTexts,
  transformCells,
} from '@shared/transform/transform';
import { useEffect, useMemo, useState } from 'react';
import { nextTask } from '@/data/files/slices';
import { MapKeys } from '@/data/mapKeys';
import { PatternSearch } from '@/workers/patternSearch';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';

/** Milliseconds after the last change before the preview is made. */
const PAUSE = 150;
/** Cells at a stretch. */
const PIECE = 250;

export type PreviewState =
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'failed'; readonly error: AisleError }
  | { readonly kind: 'ready'; readonly outcomes: readonly CellOutcome[] };

export function useTransformScope(): TransformScope {
  const session = useSession();
  const seq = useWorkspaceSeq(session.workspace);
  return useMemo(() => {
    // Not read, but entries of maps may have come with a step.
    void seq;
    const { workspace, names, conventions, fields, info } = session;
    const keys = new MapKeys(workspace.store);
    return {
      text: { names, conventions },
      record: (id) => workspace.store.get(id),
      calculated: (record, path) => workspace.calculations.of(record, path),
      entriesOf: keys.of,
      fields,
      locale: info.locale,
    };
  }, [session, seq]);
}

/** What a recipe makes of these cells, made anew when either changes or a step is written. */
export function useTransform(
  recipe: RecipeBody,
  { type, cells, isPaused }: { type: string; cells: readonly CellRef[]; isPaused: boolean },
): { state: PreviewState; scope: TransformScope; isCurrent: boolean; cancel: () => void } {
  const scope = useTransformScope();
  const [state, setState] = useState<PreviewState>({ kind: 'running', done: 0 });
  // The list stays until the next one is there; what it shows may be written only while it is of this recipe.
  const [made, setMade] = useState<RecipeBody | null>(null);
  const [stop, setStop] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    if (isPaused) return;
    const run = new Run();
    const timer = setTimeout(() => {
      void run.start({ recipe, type, cells, scope }, (next) => {
        if (run.isForgotten) return;
        setState(next);
        setMade(recipe);
      });
    }, PAUSE);
    setStop(() => () => run.cancel());
    return () => {
      clearTimeout(timer);
      run.isForgotten = true;
      run.cancel();
    };
  }, [recipe, type, cells, scope, isPaused]);
  return { state, scope, isCurrent: made === recipe, cancel: stop };
}

interface Asked {
  readonly recipe: RecipeBody;
  readonly type: string;
  readonly cells: readonly CellRef[];
  readonly scope: TransformScope;
}

/** One preview. Forgotten, it says nothing more. */
class Run {
  isForgotten = false;
  private isCancelled = false;
  private readonly patterns = new PatternSearch();

  async start(asked: Asked, tell: (state: PreviewState) => void): Promise<void> {
    const outcomes = await this.outcomes(asked, (done) => tell({ kind: 'running', done }));
    this.patterns.stop();
    if (outcomes.ok) tell({ kind: 'ready', outcomes: outcomes.value });
    else tell({ kind: 'failed', error: outcomes.error });
  }

  private async outcomes(
    { recipe, type, cells, scope }: Asked,
    onProgress: (done: number) => void,
  ): Promise<Result<CellOutcome[]>> {
    const prepared = prepareRecipe(recipe, type, scope);
    if (!prepared.ok) return prepared;
    const outcomes: CellOutcome[] = [];
    const search: SearchTexts = this.patterns.search;
    for (let from = 0; from < cells.length; from += PIECE) {
      const piece = cells.slice(from, from + PIECE);
      const done = await transformCells(piece, { prepared: prepared.value, scope, search });
      if (!done.ok) return done;
      for (const outcome of done.value) outcomes.push(outcome);
      if (from > 0 && from % (PIECE * 8) === 0) onProgress(from / cells.length);
      await nextTask();
      if (this.isCancelled) return err('cancelled', 'Cancelled. Nothing was changed.');
    }
    return ok(outcomes);
  }

  cancel(): void {
    this.isCancelled = true;
    this.patterns.stop();
  }
}
