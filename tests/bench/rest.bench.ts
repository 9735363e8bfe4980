import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processTree } from '../e2e/processTree';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { openVariants } from './catalogWorkspace';

const BARE = 'a bare Electron window';
const TICKS_PER_SECOND = 100;
const MEASURED_SECONDS = 10;
const SETTLED_PERCENT = 2;

export default {
  id: 'rest',
  lines: [
    {
      id: 'memory',
      what: 'Memory of all processes above that of a bare window',
      unit: 'MB',
      aim: { most: 400 },
    },
    {
      id: 'cpu',
      what: 'Processor time of all processes while nothing is done',
      unit: '%',
      yardstick: BARE,
      aim: { most: 0.5 },
    },
  ],
  rounds: 5,
  rows: 100_000,
  async prepare({ rows, scratch }) {
    const { app, env, close } = await openVariants({ scratch, rows }, `rest-${rows}`);
    const bare = await openBarePage(env);
    const pid = app.process().pid ?? 0;
    await settled(pid);
    return {
      async round(tell) {
        const [own, plain] = await Promise.all([busyPercent(pid), busyPercent(bare.pid)]);
        tell('cpu', { subject: own, yardstick: plain });
        tell('memory', { subject: memoryOf(pid) - memoryOf(bare.pid) });
      },
      async finish() {
        await bare.close();
        await close();
      },
    };
  },
} satisfies Bench;

/** Snapshots and keys are made when nobody waits; that has to be over. */
async function settled(pid: number): Promise<void> {
  for (let quiet = 0, tries = 0; quiet < 3 && tries < 30; tries++)
    quiet = (await busyPercent(pid, 2)) < SETTLED_PERCENT ? quiet + 1 : 0;
}

async function busyPercent(pid: number, seconds = MEASURED_SECONDS): Promise<number> {
  const before = ticksOf(pid);
  await pause(seconds * 1000);
  return ((ticksOf(pid) - before) / TICKS_PER_SECOND / seconds) * 100;
}

/** Of the whole tree: user and system time, the 14th and 15th field. */
function ticksOf(root: number): number {
  return sum(processTree(root), (pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
}

/** Proportional share of memory, MB: what several processes share counts once. */
function memoryOf(root: number): number {
  return sum(processTree(root), (pid) => {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  });
}

function sum(pids: readonly number[], of: (pid: number) => number): number {
  let total = 0;
  for (const pid of pids) {
    try {
      total += of(pid);
    } catch {
      // It ended meanwhile.
    }
  }
  return total;
}
