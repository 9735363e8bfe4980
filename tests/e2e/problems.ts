import { expect } from 'vitest';

/** What is wrong with many screens, gathered: one that goes wrong hides no other. */
export class Problems {
  private readonly found: string[] = [];

  keep(name: string, found: readonly string[]): void {
    this.found.push(...found.map((problem) => `${name}: ${problem}`));
  }

  async on(name: string, look: () => Promise<void>): Promise<void> {
    try {
      await look();
    } catch (error) {
      this.keep(name, [String(error).split('\n', 3).join(' ')]);
    }
  }

  /** Of all so far. */
  expectNone(): void {
    expect(this.found.splice(0)).toEqual([]);
  }
}
