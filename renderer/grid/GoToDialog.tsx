import { countText } from '@shared/numbers';
import { declarationOf, inSentence } from '@shared/records';
import { useCallback } from 'react';
import { ComboboxList, type ComboboxSearch, Dialog } from '@/design';
import { goToMatches, goToRecord } from './goTo';
import type { RecordGrid } from './recordGrid';

interface GoToDialogProps {
  readonly grid: RecordGrid;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Ctrl+G: to a row by its number, or to a record by SKU, handle or whatever its type is known by. */
export function GoToDialog({ grid, isOpen, onOpenChange }: GoToDialogProps) {
  const search: ComboboxSearch = useCallback((query, signal) => goToMatches(grid, query, signal), [grid]);
  const { fields, keyFields, plural } = declarationOf(grid.type);
  const keys = keyFields.map((path) => fields[path]?.label ?? path);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      returnFocus={() => grid.focus.restore()}
      title={`Go to one of ${countText(grid.rows.total)} ${inSentence(plural)}`}
      description={`Type a row’s number, or ${keys.map(inSentence).join(', ')}.`}
      size="small"
    >
      <ComboboxList
        source={search}
        value={null}
        freeText={false}
        clearable={false}
        emptyText="Nothing begins with this, or holds it."
        onChoose={(id) => {
          onOpenChange(false);
          if (id !== null) goToRecord(grid, id);
        }}
      />
    </Dialog>
  );
}
