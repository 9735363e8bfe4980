import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from '@shared/schema';
import { StoredJson } from '../storedJson';

const KEPT = 15;

const recentFiles = z.array(z.object({ id: z.uuid(), path: z.string(), at: z.iso.datetime() }));

/** Files that were opened lately, newest first. */
export class RecentFiles {
  private readonly stored: StoredJson<typeof recentFiles>;

  private listener: (() => void) | null = null;

  constructor(
    userData: string,
    private readonly now: () => Date,
  ) {
    this.stored = new StoredJson(join(userData, 'recent.json'), recentFiles, []);
  }

  /** One listener: the menu that shows the list. */
  onChange(listener: () => void): void {
    this.listener = listener;
  }

  list(): { id: string; name: string; folder: string; at: string }[] {
    return this.stored.value.map(({ id, path, at }) => ({
      id,
      name: basename(path),
      folder: dirname(path),
      at,
    }));
  }

  pathOf(id: string): string | null {
    return this.stored.value.find((entry) => entry.id === id)?.path ?? null;
  }

  async add(path: string): Promise<void> {
    const others = this.stored.value.filter((entry) => entry.path !== path);
    const entry = { id: randomUUID(), path, at: this.now().toISOString() };
    await this.store([entry, ...others].slice(0, KEPT));
  }

  async remove(id: string): Promise<void> {
    await this.store(this.stored.value.filter((entry) => entry.id !== id));
  }

  private async store(entries: z.output<typeof recentFiles>): Promise<void> {
    await this.stored.set(entries);
    this.listener?.();
  }
}
