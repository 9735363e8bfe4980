import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Button, Dialog, Field, ProgressBar, TextInput } from '@/design';
import styles from './NameDialog.module.css';
import type { Transfer } from './useTransfer';

export interface NameDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string | undefined;
  /** The name that stands there first. */
  name: string;
  /** The verb on the button. */
  verb: string;
  children?: ReactNode;
  transfer: Transfer;
  onSubmit: (name: string) => void;
}

/** Asks for a workspace's name, and shows how far the work is that follows; closing the dialog cancels it. */
export function NameDialog(props: NameDialogProps) {
  const { open, onClose, title, description, name, verb, children, transfer, onSubmit } = props;
  const formId = useId();
  const [text, setText] = useState(name);
  useEffect(() => {
    if (open) setText(name);
  }, [open, name]);
  const isBusy = transfer.progress !== undefined;
  const isEmpty = text.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty && !isBusy) onSubmit(text.trim());
  };
  const close = (): void => {
    transfer.cancel();
    transfer.forgetProblem();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && close()}
      title={title}
      description={description}
      size="small"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={isBusy} disabled={isEmpty}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label="Name" error={transfer.problem}>
          <TextInput value={text} onValueChange={setText} maxLength={120} disabled={isBusy} autoFocus />
        </Field>
      </form>
      {children}
      <div className={styles.progress}>
        {transfer.progress !== undefined && (
          <ProgressBar label={transfer.progress.detail || title} value={transfer.progress.done} />
        )}
      </div>
    </Dialog>
  );
}
