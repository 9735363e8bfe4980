import { isUnparsed, plainText } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence } from '@shared/records';
import type { CustomField } from '@shared/records/customField';
import { useMemo } from 'react';
import { Button, Dialog, Table } from '@/design';
import { useSession } from '@/workspace/session';

const SHOWN = 20;

interface DeleteFieldDialogProps {
  readonly custom: CustomField;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** What would be lost with a field that holds values, before it is deleted. */
export function DeleteFieldDialog({ custom, onClose, onDelete }: DeleteFieldDialogProps) {
  const { workspace, names } = useSession();
  const { path, type, field } = custom;
  const { rows, count } = useMemo(() => {
    const found: { id: string; text: string }[] = [];
    let total = 0;
    for (const { id, values } of workspace.store.all(type)) {
      const value = values[path];
      if (value === undefined || value === null) continue;
      total++;
      if (found.length < SHOWN)
        found.push({ id, text: isUnparsed(value) ? value.unparsed : plainText(value) });
    }
    return { rows: found, count: total };
  }, [workspace, type, path]);
  const noun = inSentence(count === 1 ? declarationOf(type).label : declarationOf(type).plural);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete the field “${field.label}” and its values?`}
      description={`${countText(count)} ${noun} would lose their value. Undo brings all of it back; retiring the field keeps it.`}
      note={count > rows.length ? `The first ${rows.length} of ${countText(count)}` : undefined}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={onDelete}>
            Delete field
          </Button>
        </>
      }
    >
      <Table
        caption="Values that would go"
        captionHidden
        columns={[
          { key: 'name', header: declarationOf(type).label, cell: ({ id }) => names.nameOf(id) ?? id },
          { key: 'value', header: field.label, cell: ({ text }) => text.slice(0, 120) },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Dialog>
  );
}
