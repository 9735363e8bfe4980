import type { ReactElement } from 'react';
import { Controls } from './Controls';
import { Data } from './Data';
import { Feedback } from './Feedback';
import { Fields } from './Fields';
import styles from './Gallery.module.css';
import { Overlays } from './Overlays';
import { Workbench } from './Workbench';

export const SECTIONS: Readonly<Record<string, () => ReactElement>> = {
  controls: Controls,
  fields: Fields,
  feedback: Feedback,
  data: Data,
  overlays: Overlays,
  workbench: Workbench,
};

export function Gallery({ section }: { section: string }) {
  const Section = SECTIONS[section] ?? Controls;
  if (section === 'workbench') return <Section />;
  return (
    <main className={styles.page}>
      <nav aria-label="Sections" className={styles.sections}>
        {Object.keys(SECTIONS).map((name) => (
          <a key={name} href={`?section=${name}`} aria-current={name === section ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <h1 className={styles.hidden}>Design gallery: {section}</h1>
      <Section />
    </main>
  );
}
