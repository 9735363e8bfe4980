import { AlertDialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './AlertDialog.module.css';
import { Button } from './Button';
import frame from './Dialog.module.css';
import { useReturnFocus } from './useReturnFocus';

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question: `Delete the workspace “Spring”?` */
  title: string;
  /** What happens to the data. */
  description: ReactNode;
  /** The verb: `Delete workspace`. */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: 'neutral' | 'danger' | undefined;
  busy?: boolean | undefined;
  onConfirm: () => void;
}

/** Only for what cannot be undone. Focus starts on cancel; a click outside does not close it. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, cancelLabel = 'Cancel', onConfirm } = props;
  const { tone = 'neutral', busy = false } = props;
  const { giveBack } = useReturnFocus(open);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={frame.overlay} />
        <Primitive.Content
          className={frame.dialog}
          data-size="small"
          data-placement="center"
          onCloseAutoFocus={giveBack}
        >
          <div className={styles.body}>
            <Primitive.Title className={frame.title}>{title}</Primitive.Title>
            <Primitive.Description className={frame.description}>{description}</Primitive.Description>
          </div>
          <footer className={styles.footer}>
            <Primitive.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Primitive.Cancel>
            <Button variant={tone === 'danger' ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
