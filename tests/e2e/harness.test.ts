import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { isRunning, processTree } from './processTree';

let aisle: Aisle;

beforeAll(async () => {
  aisle = await launch();
});

afterAll(() => aisle.dispose());

/** A value in the renderer's own storage, which only the same profile brings back. */
function setMark(value: string): Promise<void> {
  return aisle.window.evaluate((text) => localStorage.setItem('harness', text), value);
}

function mark(): Promise<string | null> {
  return aisle.window.evaluate(() => localStorage.getItem('harness'));
}

test('the app runs in a profile of its own', async () => {
  expect(await aisle.app.evaluate(({ app }) => app.getPath('userData'))).toBe(aisle.userData);
  expect(readdirSync(aisle.userData).length).toBeGreaterThan(0);
});

test('the renderer has no Node', async () => {
  expect(await aisle.window.evaluate(() => [typeof globalThis.process, 'require' in window])).toEqual([
    'undefined',
    false,
  ]);
});

test('closing ends every process, and the profile comes back at the next start', async () => {
  await setMark('closed');
  const pids = processTree(aisle.app.process().pid ?? 0);
  expect(pids.length).toBeGreaterThan(1);
  await aisle.relaunch();
  expect(pids.filter(isRunning)).toEqual([]);
  expect(await mark()).toBe('closed');
});

test('killing ends every process, and the app starts again', async () => {
  const pids = processTree(aisle.app.process().pid ?? 0);
  await aisle.kill();
  expect(pids.filter(isRunning)).toEqual([]);
  await aisle.start();
  expect(await aisle.window.title()).toMatch(/Aisle/);
});

test('disposing removes the profile', async () => {
  const other = await launch();
  await other.dispose();
  expect(existsSync(other.userData)).toBe(false);
});
