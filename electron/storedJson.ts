import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from '@shared/schema';
import { diskFailure, writeFileAtomically } from './journal/disk';
import { Queue } from './journal/queue';

/**
 * A small JSON file of the app's own settings. One that does not parse is set aside beside its place, and the
 * defaults take over: settings are never worth a refusal to start.
 */
export class StoredJson<Schema extends z.ZodType> {
  private readonly queue = new Queue();
  private current: z.output<Schema>;

  constructor(
    private readonly path: string,
    schema: Schema,
    defaults: z.output<Schema>,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.current = readJson(path, schema) ?? defaults;
  }

  get value(): z.output<Schema> {
    return this.current;
  }

  /** Stored when the promise resolves; `value` is new at once. */
  set(value: z.output<Schema>): Promise<void> {
    this.current = value;
    return this.queue.run(() => this.write());
  }

  /** On a full disk the setting lasts until the end of this run: it is not worth a failure. */
  private async write(): Promise<void> {
    try {
      await writeFileAtomically(this.path, `${JSON.stringify(this.current, null, 2)}\n`);
    } catch (error) {
      if (diskFailure(error, 'the setting') === null) throw error;
    }
  }

  /** Resolves when everything set so far is on the disk. */
  settled(): Promise<void> {
    return this.queue.run(async () => undefined);
  }
}

function readJson<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const parsed = schema.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;
  renameSync(path, `${path}.unreadable`);
  return null;
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
