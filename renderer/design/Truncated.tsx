import { classNames } from './classNames';
import styles from './Truncated.module.css';

export interface TruncatedProps {
  children: string;
  /** For ids, SKUs and codes. */
  mono?: boolean | undefined;
  className?: string | undefined;
}

/** One line of text, cut with an ellipsis where it must be; the whole is its title. */
export function Truncated({ children, mono, className }: TruncatedProps) {
  return (
    <span className={classNames(styles.text, mono && styles.mono, className)} title={children}>
      {children}
    </span>
  );
}
