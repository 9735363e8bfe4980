import { useStore } from 'zustand';
import { KeyValueList, Popover, StatusFigures, StatusItem } from '@/design';
import { useSession } from '@/workspace/session';

/** What is selected and what it adds up to. As many figures as fit; all of them on a click. */
export function SelectionStatus() {
  const { activeView } = useSession();
  const selection = useStore(activeView.state, (state) => state.selection);
  if (selection === null) return null;
  const { words, figures, isCounting } = selection;
  return (
    <>
      {words !== null && <StatusItem>{words}</StatusItem>}
      {isCounting && <StatusItem>Adding up</StatusItem>}
      {figures.length > 0 && (
        <Popover
          label="The selection in figures"
          side="top"
          trigger={<StatusFigures figures={figures} label="Show all figures of the selection" />}
        >
          <KeyValueList items={figures} />
        </Popover>
      )}
    </>
  );
}
