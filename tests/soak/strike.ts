import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import type { Aisle } from '../e2e/launch';
import { isRunning, processTree } from '../e2e/processTree';

/** All at once as a power cut does, or one alone as a crash or the system's memory killer does. */
export type Target = 'all' | 'main' | 'renderer' | 'gpu' | 'utility';

const ORDER: readonly Target[] = ['all', 'main', 'renderer', 'all', 'gpu', 'all', 'utility', 'renderer'];
const END_TIMEOUT_MS = 20_000;

export function targetOf(turn: number): Target {
  return ORDER[turn % ORDER.length] ?? 'all';
}

/** What a round will kill: known before the moment comes, so that nothing delays the kill. */
export interface Victims {
  readonly target: Target;
  readonly all: readonly number[];
  readonly chosen: readonly number[];
}

export async function victimsOf(aisle: Aisle, target: Target): Promise<Victims> {
  const all = processTree(aisle.pid);
  return { target, all, chosen: await chosenOf(aisle, target, all) };
}

/** Of an app that is only starting. Whoever is not there yet is not killed: then all are. */
export function victimsOfStart(root: number, target: Target): Victims {
  const all = processTree(root);
  if (target === 'main') return { target, all, chosen: [root] };
  const chosen = all.filter((pid) => typeOf(pid) === target);
  return target === 'all' || chosen.length === 0
    ? { target: 'all', all, chosen: all }
    : { target, all, chosen };
}

export function strike({ chosen }: Victims): void {
  for (const pid of chosen) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
}

/** Two apps on one profile would damage it. Without their main process the others end by themselves. */
export async function allEnded({ all }: Victims): Promise<void> {
  await vi.waitUntil(() => !all.some(isRunning), { timeout: END_TIMEOUT_MS, interval: 10 });
}

async function chosenOf(aisle: Aisle, target: Target, all: readonly number[]): Promise<readonly number[]> {
  if (target === 'all') return all;
  if (target === 'main') return [aisle.pid];
  if (target === 'renderer') return [await pageOf(aisle)];
  const chosen = all.filter((pid) => typeOf(pid) === target);
  if (chosen.length === 0) throw new Error(`The app has no process of the kind ${target}`);
  return chosen;
}

/** The process of the window's page. */
function pageOf(aisle: Aisle): Promise<number> {
  return aisle.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/index.html'),
    );
    return window?.webContents.getOSProcessId() ?? 0;
  });
}

/** As Chromium names it on the command line of each process but the main one: `gpu-process`, `renderer`, `utility`. */
function typeOf(pid: number): string | undefined {
  try {
    const found = /--type=([a-z]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    return found?.[1];
  } catch {
    return undefined;
  }
}
