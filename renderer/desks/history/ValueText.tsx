import styles from './History.module.css';

/** A value in a history: cut where it is long, the whole as its title; a dash where there is none. */
export function ValueText({ text, tone }: { text: string | undefined; tone?: 'old' | undefined }) {
  if (text === undefined) return <span className={styles.noValue}>empty</span>;
  return (
    <span className={styles.value} data-tone={tone} title={text.slice(0, 2000)}>
      {text.slice(0, 400)}
    </span>
  );
}
