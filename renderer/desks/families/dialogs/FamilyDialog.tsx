import {
  addParent,
  clearParent,
  detach,
  type Family,
  type FamilyIndex,
  type FamilyPlan,
  renameKey,
  repair,
} from '@shared/families';
import type { Result } from '@shared/result';
import { useMemo } from 'react';
import { useSession } from '@/workspace/session';
import { ActionDialog } from '../ActionDialog';
import type { FamilyAction } from '../familyActions';
import { planContextOf } from '../planContext';
import type { LiveFamilies } from '../useFamilies';
import { AddChildDialog } from './AddChildDialog';
import { AttachDialog } from './AttachDialog';
import { MergeDialog } from './MergeDialog';
import { MoveDialog } from './MoveDialog';
import { OrderDialog } from './OrderDialog';
import { RenameDialog } from './RenameDialog';
import { SplitDialog } from './SplitDialog';
import { ThemeDialog } from './ThemeDialog';

export interface FamilyDialogProps {
  readonly live: LiveFamilies;
  readonly index: FamilyIndex;
  readonly family: Family;
  readonly action: FamilyAction;
  readonly onClose: () => void;
  /** Shows another family. */
  readonly onShow: (key: string) => void;
}

/** The dialog of an action. */
export function FamilyDialog(props: FamilyDialogProps) {
  const { action, ...rest } = props;
  switch (action.kind) {
    case 'add':
      return <AddChildDialog {...rest} values={action.values} />;
    case 'attach':
      return <AttachDialog {...rest} />;
    case 'move':
      return <MoveDialog {...rest} ids={action.ids} />;
    case 'split':
      return <SplitDialog {...rest} ids={action.ids} />;
    case 'merge':
      return <MergeDialog {...rest} />;
    case 'theme':
      return <ThemeDialog {...rest} />;
    case 'rename':
      return <RenameDialog {...rest} axis={action.axis} from={action.from} />;
    case 'order':
      return <OrderDialog {...rest} axis={action.axis} />;
    default:
      return <PlainDialog {...props} action={action} />;
  }
}

type PlainAction = Extract<FamilyAction, { kind: 'detach' | 'key' | 'clearParent' | 'repair' | 'addParent' }>;

const WORDS: Readonly<Record<PlainAction['kind'], { title: string; verb: string; description: string }>> = {
  detach: {
    title: 'Detach children',
    verb: 'Detach',
    description: 'They leave the family and stay as they are, without a parent.',
  },
  key: {
    title: 'Rename the parent’s SKU',
    verb: 'Rename',
    description: 'The children name their parent by its SKU, and follow.',
  },
  clearParent: {
    title: 'Clear price and stock of the parent',
    verb: 'Clear',
    description: 'What is sold are the children. A parent with a price is refused by marketplaces.',
  },
  repair: {
    title: 'Make the links agree',
    verb: 'Make them agree',
    description: 'Level, parent, parent SKU and theme of all members follow the parent.',
  },
  addParent: {
    title: 'Add the missing parent',
    verb: 'Add',
    description: 'The children name it, but it is not in the catalog.',
  },
};

/** Actions that ask nothing: only what they would change. */
function PlainDialog({ family, action, onClose, onShow }: FamilyDialogProps & { action: PlainAction }) {
  const { workspace } = useSession();
  const plan = useMemo((): Result<FamilyPlan & { id?: string }> => {
    const context = planContextOf(workspace);
    switch (action.kind) {
      case 'detach':
        return detach(family, action.ids);
      case 'key':
        return renameKey(family, action.value);
      case 'clearParent':
        return clearParent(family, context);
      case 'repair':
        return repair(family, context);
      case 'addParent':
        return addParent(family, context);
    }
  }, [action, family, workspace]);
  return (
    <ActionDialog
      {...WORDS[action.kind]}
      plan={plan}
      onClose={onClose}
      onDone={({ id }) => id !== undefined && onShow(id)}
    />
  );
}
