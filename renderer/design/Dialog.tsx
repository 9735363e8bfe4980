import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';
import { ToolbarContext } from './toolbarContext';
import { useReturnFocus } from './useReturnFocus';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence below the title; read out on opening. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, bottom right; the primary one last. */
  actions?: ReactNode;
  /** Bottom left, beside the actions: a count, a secondary choice. */
  note?: ReactNode;
  /** 400, 560, 840 px wide, or nearly the whole window. */
  size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  /** Focused on opening, instead of the first focusable element. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Gives the focus back when it has gone, where the element that had it may be drawn anew: a grid's cells. */
  returnFocus?: (() => void) | undefined;
}

interface FrameProps extends DialogProps {
  placement: 'center' | 'right';
}

const FOCUSABLE =
  ':is(button, input, textarea, select, a[href], [tabindex="0"]):not(:disabled, [data-close])';

/** The modal frame behind Dialog and Drawer. */
export function ModalFrame(props: FrameProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    children,
    actions,
    note,
    size = 'medium',
    placement,
  } = props;
  const { giveBack } = useReturnFocus(open);
  const focusFirst = (event: Event) => {
    const frame = event.currentTarget;
    if (!(frame instanceof HTMLElement)) return;
    // With nothing but the close button to focus, its tooltip would open and take the first Escape.
    const target = props.initialFocus?.current ?? (frame.querySelector(FOCUSABLE) === null ? frame : null);
    if (target === null) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.overlay} />
        <Primitive.Content
          className={styles.dialog}
          data-size={size}
          data-placement={placement}
          onOpenAutoFocus={focusFirst}
          onCloseAutoFocus={(event) => {
            if (props.returnFocus === undefined) giveBack(event);
            else {
              event.preventDefault();
              props.returnFocus();
            }
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.header}>
            <div className={styles.titles}>
              <Primitive.Title className={styles.title}>{title}</Primitive.Title>
              {description !== undefined && (
                <Primitive.Description className={styles.description}>{description}</Primitive.Description>
              )}
            </div>
          </header>
          <div className={styles.body}>
            <ToolbarContext value={false}>{children}</ToolbarContext>
          </div>
          {(actions !== undefined || note !== undefined) && (
            <footer className={styles.footer}>
              <div className={styles.note}>{note}</div>
              <div className={styles.actions}>{actions}</div>
            </footer>
          )}
          <Primitive.Close asChild>
            <IconButton data-close icon={X} label="Close" shortcut="Escape" className={styles.close} />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function Dialog(props: DialogProps) {
  return <ModalFrame {...props} placement="center" />;
}
