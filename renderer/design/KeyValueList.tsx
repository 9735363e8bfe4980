import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './KeyValueList.module.css';

export interface KeyValueListProps {
  items: readonly { label: string; value: ReactNode /** For ids and codes. */; mono?: boolean | undefined }[];
  className?: string | undefined;
}

export function KeyValueList({ items, className }: KeyValueListProps) {
  return (
    <dl className={classNames(styles.list, className)}>
      {items.map(({ label, value, mono }) => (
        <div key={label} className={styles.item}>
          <dt className={styles.label} title={label}>
            {label}
          </dt>
          <dd className={classNames(styles.value, mono && styles.mono)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
