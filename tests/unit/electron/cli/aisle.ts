import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../../../scripts/aisle.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs the real command as `npm run aisle` does, from a folder of the caller's. */
export function aisle(words: readonly string[], folder: string): Promise<Ended> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...words], {
      cwd: resolve(SCRIPT, '../..'),
      env: { ...process.env, INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      settle({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** A folder for the files of one test file, gone when it is done. */
export async function workFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aisle-command-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
