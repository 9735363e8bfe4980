import type { Family } from '@shared/families';
import type { Command } from '@/workspace/commands';
import type { FamilyAction } from './familyActions';

interface CommandParts {
  readonly family: Family;
  /** Children that are ticked. */
  readonly ids: readonly string[];
  readonly open: (action: FamilyAction) => void;
  readonly show: (form: 'rows' | 'matrix') => void;
}

/** What can be done to the family in front: in its menu and in the palette. */
export function actionCommands({ family, ids, open, show }: CommandParts): Command[] {
  const { parent, axes, children } = family;
  const hasParent = (): boolean => parent !== undefined;
  const isTicked = (): boolean => ids.length > 0;
  const action = (
    id: string,
    label: string,
    { run, isEnabled = hasParent }: { run: () => void; isEnabled?: () => boolean },
  ): Command => ({
    id: `family.${id}`,
    label,
    group: 'Record',
    keywords: ['family', 'variation'],
    isEnabled,
    run,
  });
  return [
    action('attach', 'Add an existing child…', { run: () => open({ kind: 'attach' }) }),
    action('detach', 'Detach ticked children…', {
      run: () => open({ kind: 'detach', ids }),
      isEnabled: isTicked,
    }),
    action('move', 'Move ticked children to another family…', {
      run: () => open({ kind: 'move', ids }),
      isEnabled: isTicked,
    }),
    action('split', 'Split ticked children off…', {
      run: () => open({ kind: 'split', ids }),
      isEnabled: () => hasParent() && isTicked() && ids.length < children.length,
    }),
    action('merge', 'Merge other families into this one…', { run: () => open({ kind: 'merge' }) }),
    action('theme', 'Change theme…', { run: () => open({ kind: 'theme' }) }),
    action('rename', 'Rename a value…', {
      run: () => open({ kind: 'rename', axis: undefined, from: [] }),
      isEnabled: () => axes.length > 0,
    }),
    action('order', 'Order values…', {
      run: () => open({ kind: 'order', axis: undefined }),
      isEnabled: () => hasParent() && axes.length > 0,
    }),
    { id: 'families.rows', label: 'Show the family as rows', group: 'View', run: () => show('rows') },
    { id: 'families.matrix', label: 'Show the family as a matrix', group: 'View', run: () => show('matrix') },
  ];
}
