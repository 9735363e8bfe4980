import type { RecipeBody } from '@shared/transform/recipe';
import { recipeWords } from '@shared/transform/recipe';
import { Pencil, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Combobox, Dialog, Field, IconButton, TextInput } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { deleteRecipe, recipesFor, renameRecipe, type SavedRecipe, saveRecipe } from './recipes';
import styles from './Transform.module.css';

export interface RecipeBarProps {
  type: string;
  recipe: RecipeBody;
  recipeId: string | null;
  onLoad: (recipe: RecipeBody) => void;
}

/** Recipes to take up again; and what is set up here, to be kept as one. */
export function RecipeBar({ type, recipe, recipeId, onLoad }: RecipeBarProps) {
  const session = useSession();
  useWorkspaceSeq(session.workspace);
  const [chosen, setChosen] = useState(recipeId);
  const [asking, setAsking] = useState<'save' | 'rename' | null>(null);
  const recipes = recipesFor(session, type);
  const current = recipes.find(({ id }) => id === chosen);
  const name = async (wanted: string): Promise<void> => {
    const done =
      asking === 'rename' && current !== undefined
        ? await renameRecipe(session, current, wanted)
        : await saveRecipe(session, { name: wanted, type, body: recipe });
    if (!done.ok) {
      session.messages.say({ tone: 'error', title: 'The recipe was not saved', detail: done.error.message });
      return;
    }
    setAsking(null);
    setChosen(recipesFor(session, type).find((saved) => saved.name === wanted)?.id ?? null);
  };
  return (
    <div className={styles.recipes}>
      <Field label="Recipe">
        <Combobox
          value={current?.id ?? null}
          placeholder={recipes.length === 0 ? 'None saved yet' : 'Choose a recipe'}
          emptyText="Set up operations below and save them"
          options={recipes.map(({ id, name: label, body }) => ({
            value: id,
            label,
            detail: recipeWords(body),
          }))}
          onValueChange={(id) => {
            const saved = recipes.find((other) => other.id === id);
            setChosen(id);
            if (saved !== undefined) onLoad(saved.body);
          }}
        />
      </Field>
      <IconButton
        icon={Save}
        label="Save as a recipe"
        disabled={recipe.operations.length === 0 && recipe.sink.kind === 'same'}
        onClick={() => setAsking('save')}
      />
      <IconButton
        icon={Pencil}
        label="Rename the recipe"
        disabled={current === undefined}
        onClick={() => setAsking('rename')}
      />
      <IconButton
        icon={Trash2}
        label="Delete the recipe"
        disabled={current === undefined}
        onClick={() => current !== undefined && void deleteRecipe(session, current)}
      />
      {asking !== null && (
        <NameDialog asking={asking} current={current} onName={name} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

interface NameDialogProps {
  asking: 'save' | 'rename';
  current: SavedRecipe | undefined;
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}

function NameDialog({ asking, current, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(current?.name ?? '');
  const isGiven = name.trim() !== '';
  const submit = (): void => {
    if (isGiven) void onName(name.trim());
  };
  return (
    <Dialog
      open
      size="small"
      title={asking === 'save' ? 'Save as a recipe' : 'Rename the recipe'}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isGiven} onClick={submit}>
            {asking === 'save' ? 'Save' : 'Rename'}
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        hint={
          asking === 'save'
            ? 'A recipe of this name is replaced. It is found in the palette, too.'
            : undefined
        }
      >
        <TextInput
          value={name}
          onValueChange={setName}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
      </Field>
    </Dialog>
  );
}
