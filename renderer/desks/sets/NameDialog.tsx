import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, Field, TextInput } from '@/design';

export interface NameDialogProps {
  title: string;
  description?: string | undefined;
  /** The name at first. */
  name: string;
  /** Why a name cannot be taken, or undefined. */
  problemOf?: ((name: string) => string | undefined) | undefined;
  confirmLabel: string;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name of a set. */
export function NameDialog({
  title,
  description,
  name: first,
  problemOf,
  confirmLabel,
  onName,
  onClose,
}: NameDialogProps) {
  const formId = useId();
  const [name, setName] = useState(first);
  const problem = problemOf?.(name);
  const isRefused = name.trim() === '' || problem !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRefused) return;
    onName(name.trim());
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description={description}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={isRefused}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label="Name" error={problem}>
          <TextInput value={name} onValueChange={setName} maxLength={120} autoFocus />
        </Field>
      </form>
    </Dialog>
  );
}
