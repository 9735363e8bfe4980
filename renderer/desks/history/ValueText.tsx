import type { ShownValue } from './changeWords';
import styles from './History.module.css';

const TITLE_LENGTH = 2_000;
const TEXT_LENGTH = 400;

/** A value in a history: cut where it is long, the whole as its title; a word where there is none. */
export function ValueText({ text, whole, tone }: ShownValue & { tone?: 'old' | undefined }) {
  if (text === undefined) return <span className={styles.noValue}>empty</span>;
  return (
    <span className={styles.value} data-tone={tone} title={whole?.slice(0, TITLE_LENGTH)}>
      {text.slice(0, TEXT_LENGTH)}
    </span>
  );
}
