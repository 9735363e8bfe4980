import type { RecipeBody } from '@shared/transform/recipe';
import { emptyRecipe } from '@shared/transform/recipe';
import { useMemo, useState } from 'react';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { recipesFor } from './recipes';
import { type SelectedCells, selectedNow } from './selectedCells';
import { TransformDialog } from './TransformDialog';

interface Opened {
  readonly selected: SelectedCells;
  readonly recipe: RecipeBody;
  readonly recipeId: string | null;
}

const NO_CELLS = 'Select the cells to transform in a grid first: by mouse, or by Shift and the arrow keys.';

/** Offers the command, and one for each recipe, and shows the dialog. */
export function TransformHost() {
  const session = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const seq = useWorkspaceSeq(session.workspace);
  const commands = useMemo((): Command[] => {
    // Not read, but recipes come and go with steps.
    void seq;
    const open = (recipe: RecipeBody, recipeId: string | null): void => {
      const selected = selectedNow(session);
      if (selected === undefined)
        session.messages.say({ tone: 'info', title: 'No cells are selected', detail: NO_CELLS });
      else setOpened({ selected, recipe, recipeId });
    };
    return [
      {
        id: 'edit.transform',
        label: 'Transform the selected cells…',
        group: 'Edit',
        shortcuts: ['Mod+Shift+T'],
        keywords: [
          'template',
          'trim',
          'case',
          'prefix',
          'suffix',
          'round',
          'percent',
          'split',
          'join',
          'recipe',
        ],
        run: () => open(emptyRecipe, null),
      },
      {
        id: 'edit.fillByTemplate',
        label: 'Fill by template…',
        group: 'Edit',
        run: () => open({ ...emptyRecipe, operations: [{ kind: 'template', template: '' }] }, null),
      },
      ...recipesFor(session, undefined).map(
        ({ id, name, body }): Command => ({
          id: `recipe.${id}`,
          label: `Run recipe “${name}”…`,
          group: 'Edit',
          keywords: ['transform'],
          run: () => open(body, id),
        }),
      ),
    ];
  }, [session, seq]);
  useCommands(commands);
  return opened === null ? null : <TransformDialog {...opened} onClose={() => setOpened(null)} />;
}
