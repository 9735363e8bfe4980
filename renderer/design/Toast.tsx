import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { Toaster as Host, toast } from 'sonner';
import { Button } from './Button';
import { Glyph, type Icon } from './Icon';
import { IconButton } from './IconButton';
import styles from './Toast.module.css';

export type ToastTone = 'info' | 'success' | 'warning' | 'error';

export interface ToastMessage {
  title: string;
  detail?: string | undefined;
  tone?: ToastTone | undefined;
  /** E.g. Undo. Acting closes the toast. */
  action?: { label: string; onSelect: () => void } | undefined;
  /** A toast with the same id is replaced instead of stacked. */
  id?: string | undefined;
  /** Milliseconds; errors stay until closed unless told otherwise. */
  duration?: number | undefined;
}

const ICONS: Readonly<Record<ToastTone, Icon>> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

interface ToastCardProps {
  message: ToastMessage;
  onClose: () => void;
}

function ToastCard({ message, onClose }: ToastCardProps) {
  const tone = message.tone ?? 'info';
  const { action } = message;
  const act = () => {
    onClose();
    action?.onSelect();
  };
  return (
    <div className={styles.toast} data-tone={tone}>
      <Glyph icon={ICONS[tone]} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{message.title}</p>
        {message.detail !== undefined && <p className={styles.detail}>{message.detail}</p>}
      </div>
      {action && <Button onClick={act}>{action.label}</Button>}
      <IconButton icon={X} label="Dismiss" onClick={onClose} tooltipSide="top" />
    </div>
  );
}

/** Shows a message at the bottom right; Alt+T moves focus there. Returns the id for `dismissToast`. */
export function showToast(message: ToastMessage): string | number {
  const duration = message.duration ?? (message.tone === 'error' ? Number.POSITIVE_INFINITY : 6_000);
  return toast.custom((id) => <ToastCard message={message} onClose={() => toast.dismiss(id)} />, {
    duration,
    ...(message.id === undefined ? {} : { id: message.id }),
  });
}

export function dismissToast(id: string | number): void {
  toast.dismiss(id);
}

export function Toaster() {
  return (
    <Host
      // At the right they would lie over the primary button of a large dialog.
      position="bottom-center"
      offset={{ bottom: 36 }}
      gap={8}
      visibleToasts={4}
      toastOptions={{ unstyled: true, className: styles.frame ?? '' }}
      style={{ zIndex: 'var(--layer-toast)' }}
    />
  );
}
