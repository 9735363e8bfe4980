import styles from './Counter.module.css';

export interface CounterProps {
  used: number;
  limit: number;
  unit: 'characters' | 'bytes' | 'items';
}

const SHORT = { characters: '', bytes: ' B', items: '' } as const;

/** `used / limit`: turns amber from nine tenths on, red beyond the limit. */
export function Counter({ used, limit, unit }: CounterProps) {
  const tone = used > limit ? 'over' : used >= limit * 0.9 ? 'near' : 'fine';
  return (
    <span className={styles.counter} data-tone={tone} title={`${used} of ${limit} ${unit}`}>
      {used} / {limit}
      {SHORT[unit]}
    </span>
  );
}
