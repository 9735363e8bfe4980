import { createStore, type StoreApi } from 'zustand/vanilla';

interface SavingState {
  /** Writers at work or waiting for their turn. */
  readonly active: number;
  /** Milliseconds since the epoch; null while nothing was saved in this session. */
  readonly savedAt: number | null;
}

/** Whether something is being written, for the status bar and for closing in peace. */
export class Saving {
  readonly state: StoreApi<SavingState> = createStore(() => ({ active: 0, savedAt: null }));

  /** Counts a writer from its wait for its turn to its end. It is begun before that is shown. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const written = work();
    this.state.setState(({ active }) => ({ active: active + 1 }));
    try {
      return await written;
    } finally {
      this.state.setState(({ active }) => ({ active: active - 1 }));
    }
  }

  noteSaved(at: number): void {
    this.state.setState({ savedAt: at });
  }
}
