import type { ComponentProps, ReactNode } from 'react';
import { Glyph, type Icon } from './Icon';
import styles from './StatusBar.module.css';

/** The strip at the foot of the window. */
export function StatusBar({ children }: { children: ReactNode }) {
  return (
    <footer className={styles.bar} data-area="">
      {children}
    </footer>
  );
}

export interface StatusItemProps {
  icon?: Icon | undefined;
  children: ReactNode;
  /** Says more than fits. */
  title?: string | undefined;
  tone?: 'warning' | 'danger' | undefined;
  /** Makes it a button. */
  onSelect?: (() => void) | undefined;
}

export function StatusItem({ icon, children, title, tone, onSelect }: StatusItemProps) {
  const content = (
    <>
      {icon && <Glyph icon={icon} size={14} />}
      <span className={styles.text}>{children}</span>
    </>
  );
  return onSelect ? (
    <button type="button" className={styles.item} data-tone={tone} title={title} onClick={onSelect}>
      {content}
    </button>
  ) : (
    <span className={styles.item} data-tone={tone} title={title}>
      {content}
    </span>
  );
}

/** Pushes what follows to the right. */
export function StatusSpacer() {
  return <span className={styles.spacer} />;
}

export interface StatusFiguresProps extends ComponentProps<'button'> {
  figures: readonly { readonly label: string; readonly value: string }[];
  /** What a click does. */
  label: string;
}

/** Figures side by side; those that do not fit are left out whole. */
export function StatusFigures({ figures, label, ...rest }: StatusFiguresProps) {
  return (
    <button type="button" className={styles.figures} title={label} {...rest}>
      {figures.map((figure) => (
        <span key={figure.label} className={styles.figure}>
          {figure.label} <b>{figure.value}</b>
        </span>
      ))}
    </button>
  );
}
