import type { ReactNode } from 'react';
import styles from './Gallery.module.css';

export interface SpecimenProps {
  title: string;
  children: ReactNode;
  /** `column` for fields and lists, `row` for buttons and marks. */
  flow?: 'row' | 'column' | undefined;
  wide?: boolean | undefined;
}

export function Specimen({ title, children, flow = 'row', wide }: SpecimenProps) {
  return (
    <section className={styles.specimen} data-wide={wide || undefined}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.stage} data-flow={flow}>
        {children}
      </div>
    </section>
  );
}

export function Specimens({ children }: { children: ReactNode }) {
  return <div className={styles.specimens}>{children}</div>;
}
