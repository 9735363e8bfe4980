import type { CellAddress } from './cellValues';

/** Texts that are being written: shown at once, muted, until they are durable or refused. */
export class SavingTexts {
  private readonly texts = new Map<string, string>();

  constructor(private readonly onChange: () => void) {}

  of(id: string, path: string): string | undefined {
    return this.texts.get(`${id} ${path}`);
  }

  async during<T>(cells: readonly CellAddress[], text: string, work: () => Promise<T>): Promise<T> {
    const keys = cells.map(({ id, path }) => `${id} ${path}`);
    for (const key of keys) this.texts.set(key, text);
    this.onChange();
    try {
      return await work();
    } finally {
      for (const key of keys) this.texts.delete(key);
      this.onChange();
    }
  }
}
