import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './classNames';
import { Glyph, type Icon } from './Icon';

export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger' | 'conflict';

export interface BadgeProps {
  tone?: Tone | undefined;
  icon?: Icon | undefined;
  children: ReactNode;
  title?: string | undefined;
  className?: string | undefined;
}

/** A state or a count in a word or two. */
export function Badge({ tone = 'neutral', icon, children, title, className }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, className)} data-tone={tone} title={title}>
      {icon && <Glyph icon={icon} size={12} />}
      <span className={styles.text}>{children}</span>
    </span>
  );
}
