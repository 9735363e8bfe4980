import { Spinner } from '@/design';
import styles from './Shell.module.css';

export function Waiting({ label }: { label: string }) {
  return (
    <div className={styles.waiting}>
      <Spinner label={label} />
    </div>
  );
}
