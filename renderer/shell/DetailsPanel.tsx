import { declarationOf, nameOfRecord } from '@shared/records';
import { MousePointerClick, SquareArrowOutUpRight } from 'lucide-react';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { EmptyState, IconButton, SidePanel } from '@/design';
import { RecordSides } from '@/desks';
import { useSession } from '@/workspace/session';
import { useIsWhole, useRecord } from '@/workspace/useWorkspaceSeq';
import styles from './DetailsPanel.module.css';
import { useSettled } from './useSettled';
import { Waiting } from './Waiting';

/** Milliseconds the cursor rests on a record before its form is drawn. */
const REST = 120;

/** The current record of the view in front: its fields and its history. */
export function DetailsPanel() {
  const { workspace, activeView, screen, commands, saving } = useSession();
  const isWriting = useCallback(() => saving.state.getState().active > 0, [saving]);
  // A form of another record takes longer to draw than the cursor may take to move on.
  const id = useSettled(
    useStore(activeView.state, (state) => state.currentRecord),
    REST,
    isWriting,
  );
  const record = useRecord(workspace, id);
  const close = (): void => void commands.run('view.toggleDetails');
  if (!useIsWhole(workspace))
    return (
      <SidePanel title="Details" onClose={close}>
        <Waiting label="Reading records" />
      </SidePanel>
    );
  if (record === undefined)
    return (
      <SidePanel title="Details" onClose={close}>
        <EmptyState
          icon={MousePointerClick}
          title="No record is chosen"
          description="Choose a row to see all of its fields, its images and its history."
        />
      </SidePanel>
    );
  const { label } = declarationOf(record.type);
  return (
    <SidePanel
      title={nameOfRecord(record) || `${label} without a name`}
      detail={label}
      className={styles.panel}
      onClose={close}
      tools={
        <IconButton
          icon={SquareArrowOutUpRight}
          label="Open in a tab of its own"
          onClick={() => screen.open({ kind: 'record', id: record.id })}
        />
      }
    >
      <RecordSides id={record.id} />
    </SidePanel>
  );
}
