import { useEffect, useState } from 'react';
import { classNames } from './classNames';
import styles from './Spinner.module.css';

/** The turning mark alone; the element around it says what is going on. */
export function SpinnerMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden
      className={classNames(styles.mark, className)}
    >
      <circle cx="8" cy="8" r="6" className={styles.track} />
      <path d="M8 2a6 6 0 0 1 6 6" className={styles.arc} />
    </svg>
  );
}

export interface SpinnerProps {
  /** What is being waited for, e.g. `Loading history`. */
  label: string;
  /** Milliseconds before anything shows, so that quick answers do not flash; its place is kept meanwhile. */
  delay?: number | undefined;
}

export function Spinner({ label, delay = 300 }: SpinnerProps) {
  const [isShown, setIsShown] = useState(delay <= 0);
  useEffect(() => {
    if (delay <= 0) return;
    const timer = setTimeout(() => setIsShown(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return (
    <output className={styles.spinner} data-spinner="" data-shown={isShown || undefined}>
      {isShown && <SpinnerMark />}
      {isShown && <span>{label}</span>}
    </output>
  );
}
