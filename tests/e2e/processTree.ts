import { readdirSync, readFileSync } from 'node:fs';

/** The parent of each process by its id, from the process table of Linux. Empty elsewhere. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  if (process.platform !== 'linux') return found;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The second field, the command in brackets, may hold anything; the parent is the second after it.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      found.set(Number(name), Number(fields[1]));
    } catch {
      // It ended while the table was read.
    }
  }
  return found;
}

/** The ids of a process and of all that it started, directly or not. */
export function processTree(root: number): number[] {
  const parentOf = parents();
  const tree = [root];
  for (const pid of tree) {
    for (const [child, parent] of parentOf) if (parent === pid) tree.push(child);
  }
  return tree;
}

/** Whether a process still runs. One that ended but was not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
