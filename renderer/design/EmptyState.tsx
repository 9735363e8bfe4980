import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './EmptyState.module.css';
import { Glyph, type Icon } from './Icon';

export interface EmptyStateProps {
  icon: Icon;
  title: string;
  /** What to do next. */
  description?: ReactNode;
  /** Buttons; the primary one first. */
  actions?: ReactNode;
  className?: string | undefined;
}

export function EmptyState({ icon, title, description, actions, className }: EmptyStateProps) {
  return (
    <div className={classNames(styles.empty, className)}>
      <span className={styles.icon}>
        <Glyph icon={icon} size={20} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {description !== undefined && <p className={styles.description}>{description}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
