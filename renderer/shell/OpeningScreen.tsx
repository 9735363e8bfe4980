import { useEffect, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { ProgressBar } from '@/design';
import styles from './OpeningScreen.module.css';

export interface Opening {
  readonly message: string;
  /** 0 to 1. */
  readonly done: number;
}

export function newOpening(): StoreApi<Opening> {
  return createStore<Opening>(() => ({ message: 'Opening', done: 0 }));
}

/** Milliseconds before it shows: most workspaces are open by then. */
const DELAY = 300;

export function OpeningScreen({ name, opening }: { name: string; opening: StoreApi<Opening> }) {
  const { message, done } = useStore(opening);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), DELAY);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <main className={styles.screen}>
      <div className={styles.progress}>
        <h1 className={styles.title}>{name}</h1>
        <ProgressBar label={message} value={done === 0 ? null : done} />
      </div>
    </main>
  );
}
