import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskFailure } from './journal/disk';

const ROTATE_BYTES = 1_048_576;
const MAX_LINE = 8_000;

export type LogLevel = 'warn' | 'error';

/**
 * The message log: what went wrong, when and where, for a person who asks for help. Never values of fields.
 * Written at once and in place, since the next thing to happen may be the end of the process.
 */
export class Log {
  readonly path: string;

  constructor(
    folder: string,
    private readonly now: () => Date,
  ) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'aisle.log');
  }

  write(level: LogLevel, source: string, message: string): void {
    const line = `${this.now().toISOString()} ${level} ${source}: ${message}`
      .replace(/[\r\n]+/g, ' | ')
      .slice(0, MAX_LINE);
    try {
      this.rotate();
      appendFileSync(this.path, `${line}\n`);
    } catch (error) {
      // On a full disk there is no log: that must not be what ends the app.
      if (diskFailure(error, 'the log') === null) throw error;
    }
  }

  /** With the stack: it names places in the program, which is what the log is for. */
  failure(source: string, error: unknown): void {
    this.write('error', source, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** The last `bytes`, from the start of a line on. */
  tail(bytes: number): string {
    let file: number;
    try {
      file = openSync(this.path, 'r');
    } catch {
      return '';
    }
    try {
      const { size } = fstatSync(file);
      const buffer = Buffer.alloc(Math.min(bytes, size));
      readSync(file, buffer, 0, buffer.byteLength, size - buffer.byteLength);
      const text = buffer.toString('utf8');
      return buffer.byteLength < size ? text.slice(text.indexOf('\n') + 1) : text;
    } finally {
      closeSync(file);
    }
  }

  private rotate(): void {
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > ROTATE_BYTES) renameSync(this.path, `${this.path}.1`);
  }
}
