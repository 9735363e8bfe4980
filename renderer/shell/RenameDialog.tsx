import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button, Dialog, Field, TextInput } from '@/design';
import { useSession } from '@/workspace/session';

export interface RenameDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The workspace's name now. */
  name: string;
  onRenamed: (name: string) => void;
}

export function RenameDialog({ open, onOpenChange, name, onRenamed }: RenameDialogProps) {
  const { bridge, summary } = useSession();
  const formId = useId();
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!open) return;
    setText(name);
    setProblem(undefined);
  }, [open, name]);
  const isEmpty = text.trim() === '';
  const rename = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty) return;
    const renamed = await bridge.call('workspace.rename', { id: summary.id, name: text });
    if (!renamed.ok) {
      setProblem(renamed.error.message);
      return;
    }
    onRenamed(renamed.value.name);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Rename workspace"
      size="small"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={isEmpty}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void rename(event)}>
        <Field label="Name" error={problem}>
          <TextInput value={text} onValueChange={setText} maxLength={120} autoFocus />
        </Field>
      </form>
    </Dialog>
  );
}
