import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './classNames';
import { IconButton } from './IconButton';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  title: string;
  /** Smaller, after the title: an id, a type. */
  detail?: ReactNode;
  /** Icon buttons in the header, before close. */
  tools?: ReactNode;
  onClose?: (() => void) | undefined;
  /** A row below the header that does not scroll, e.g. tabs. */
  bar?: ReactNode;
  children: ReactNode;
  /** Buttons, bottom right; the primary one last. */
  actions?: ReactNode;
  className?: string | undefined;
}

/** The frame of a panel beside the work: header, body that scrolls, footer. Put it into a SplitPane to resize it. */
export function SidePanel({
  title,
  detail,
  tools,
  onClose,
  bar,
  children,
  actions,
  className,
}: SidePanelProps) {
  const id = useId();
  return (
    <aside className={classNames(styles.panel, className)} data-area="" aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title} title={title}>
          {title}
        </h2>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        <div className={styles.tools}>
          {tools}
          {onClose && <IconButton icon={X} label="Close panel" onClick={onClose} />}
        </div>
      </header>
      {bar !== undefined && <div className={styles.bar}>{bar}</div>}
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <footer className={styles.footer}>{actions}</footer>}
    </aside>
  );
}
