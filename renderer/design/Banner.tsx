import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classNames } from './classNames';
import { Glyph, type Icon } from './Icon';
import { IconButton } from './IconButton';

export interface BannerProps {
  tone: 'info' | 'warning' | 'error';
  title: string;
  /** What it means for the data, and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: (() => void) | undefined;
  className?: string | undefined;
}

const ICONS: Readonly<Record<BannerProps['tone'], Icon>> = {
  info: Info,
  warning: TriangleAlert,
  error: CircleAlert,
};

export function Banner({ tone, title, children, actions, onDismiss, className }: BannerProps) {
  return (
    <div
      className={classNames(styles.banner, className)}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Glyph icon={ICONS[tone]} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.detail}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss && <IconButton icon={X} label="Dismiss" onClick={onDismiss} />}
    </div>
  );
}
