import type { StepHead } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import type { Result } from '@shared/result';
import { type RecipeBody, readRecipe } from '@shared/transform/recipe';
import { edit } from '@/data/edit';
import type { Session } from '@/workspace/session';

export interface SavedRecipe {
  readonly id: string;
  readonly name: string;
  readonly body: RecipeBody;
}

/** Recipes that fit records of this type, by name; what cannot be read is left out. */
export function recipesFor({ workspace }: Session, type: string | undefined): SavedRecipe[] {
  const recipes: SavedRecipe[] = [];
  for (const record of workspace.store.all('recipe')) {
    const saved = savedRecipe(record);
    const own = record.values.recordType;
    const isFor = type === undefined || own === undefined || own === null || own === type;
    if (saved !== undefined && isFor) recipes.push(saved);
  }
  return recipes.sort((left, right) => (left.name < right.name ? -1 : 1));
}

function savedRecipe({ id, values }: StoredRecord): SavedRecipe | undefined {
  const body = typeof values.body === 'string' ? readRecipe(values.body) : undefined;
  return body === undefined ? undefined : { id, name: String(values.name ?? ''), body };
}

/** Whether it names columns, and so fits records of one type only. */
function namesFields({ operations, sink }: RecipeBody): boolean {
  return sink.kind !== 'same' || operations.some(({ kind }) => kind === 'template');
}

type Saved = Promise<Result<StepHead | undefined>>;

/** Under a name that is there already the recipe is replaced. */
export function saveRecipe(
  session: Session,
  { name, type, body }: { name: string; type: string; body: RecipeBody },
): Saved {
  const { workspace } = session;
  const recordType = namesFields(body) ? type : null;
  const values = { name, body: JSON.stringify(body), recordType };
  const known = recipesFor(session, undefined).find((recipe) => recipe.name === name);
  const label = `Save recipe “${name}”`;
  if (known === undefined) {
    const record = { id: workspace.newId(), type: 'recipe', values };
    return edit(workspace, [{ kind: 'create', record }], { label, where: 'recipe' });
  }
  const sets = Object.entries(values).map(([path, value]) => ({
    kind: 'set' as const,
    id: known.id,
    path,
    value,
  }));
  return edit(workspace, sets, { label, where: 'recipe' });
}

export function renameRecipe({ workspace }: Session, { id, name }: SavedRecipe, to: string): Saved {
  const label = `Rename recipe “${name}” to “${to}”`;
  return edit(workspace, [{ kind: 'set', id, path: 'name', value: to }], { label, where: 'recipe' });
}

export function deleteRecipe({ workspace }: Session, { id, name }: SavedRecipe): Saved {
  return edit(workspace, [{ kind: 'delete', id }], { label: `Delete recipe “${name}”`, where: 'recipe' });
}
