import { familyShapes, shapesOf } from '@shared/families';
import { fieldAt } from '@shared/records';
import { useMemo } from 'react';
import type { Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';

/** Leads from the record one is at to its family, or to the families of a channel. */
export function FamiliesHost() {
  const session = useSession();
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'families.open',
        label: 'Show its family',
        group: 'Record',
        shortcuts: ['Mod+Shift+M'],
        keywords: ['variants', 'parent', 'children', 'variation', 'matrix', 'listings', 'theme'],
        isEnabled: () => isLeading(session),
        run: () => {
          const id = session.activeView.state.getState().currentRecord;
          if (id !== null) session.screen.open({ kind: 'families', record: id });
        },
      },
    ],
    [session],
  );
  useCommands(commands);
  return null;
}

/** Cheap, since it is asked whenever commands are shown: whether such a record may have families. */
function isLeading({ workspace, activeView }: Session): boolean {
  const { currentRecord } = activeView.state.getState();
  const record = currentRecord === null ? undefined : workspace.store.get(currentRecord);
  return record !== undefined && (shapesOf(record.type).length > 0 || isPlace(record.type));
}

/** Whether families live on records of this type: a channel. */
function isPlace(type: string): boolean {
  return Object.values(familyShapes).some(({ childType, place }) =>
    place.some((path) => {
      const field = fieldAt(childType, path);
      return field?.kind === 'reference' && field.to.includes(type);
    }),
  );
}
