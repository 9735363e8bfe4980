import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
const SCRIPTS = resolve(import.meta.dirname, '../../../scripts');
const CALLS = 5;

let folder: string;
let counter: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-lock-'));
  counter = join(folder, 'counter');
  writeFileSync(counter, '0');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Adds one to the number in a file, slowly and in two steps, so that two at once would lose an addition. */
const ADD_ONE = `
  const fs = await import('node:fs');
  const before = Number(fs.readFileSync(process.argv[2], 'utf8'));
  await (await import('node:timers/promises')).setTimeout(20);
  fs.writeFileSync(process.argv[2], String(before + 1));
`;

/** A process that does `work` under a lock. */
function locked(name: string, work: string): Promise<unknown> {
  const script = join(folder, `${randomUUID()}.mjs`);
  const lock = pathToFileURL(join(SCRIPTS, 'lock.mjs')).href;
  writeFileSync(
    script,
    `import { withLock } from '${lock}';\nawait withLock('${name}', async () => {${work}});\n`,
  );
  return run(process.execPath, [script, counter]);
}

test('parallel processes do their work one after the other', async () => {
  const name = `test-${randomUUID()}`;
  await Promise.all(Array.from({ length: CALLS }, () => locked(name, ADD_ONE)));
  expect(readFileSync(counter, 'utf8')).toBe(String(CALLS));
});

test('the lock of a process that was killed is taken over, by one at a time', async () => {
  const name = `test-${randomUUID()}`;
  await expect(locked(name, "process.kill(process.pid, 'SIGKILL');")).rejects.toThrow();
  await Promise.all(Array.from({ length: CALLS }, () => locked(name, ADD_ONE)));
  expect(readFileSync(counter, 'utf8')).toBe(String(CALLS));
});

test('work that throws gives the lock back', async () => {
  const name = `test-${randomUUID()}`;
  await expect(locked(name, "throw new Error('broken');")).rejects.toThrow('broken');
  await locked(name, ADD_ONE);
  expect(readFileSync(counter, 'utf8')).toBe('1');
});
