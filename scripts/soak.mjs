// npm run soak [-- --minutes N --seed S]: properties with new seeds, and kills of the real app, until the time is up.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { clearReport, writeReport } from './reports.mjs';
import { ROOT } from './root.mjs';

const USAGE = 'usage: npm run soak -- [--minutes N] [--seed S]   (10 minutes and a new seed unless told)';
/** A third for the properties, the rest for the app: it finds less in a minute. */
const PROPERTY_SHARE = 1 / 3;
const PROPERTY_RUNS = 400;

function readOptions() {
  try {
    const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
    const minutes = Number(values.minutes ?? 10);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
    if (minutes > 0 && Number.isInteger(seed)) return { minutes, seed };
  } catch {
    // An unknown option: the usage says what is known.
  }
  console.error(USAGE);
  process.exit(2);
}

/** @param {string} project @param {Record<string, string>} env @returns {boolean} whether it passed */
function runProject(project, env) {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', project], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** @param {{ seed: number, until: number }} options @returns {boolean} */
function soakProperties({ seed, until }) {
  for (let round = 0; Date.now() < until || round === 0; round += 1) {
    const env = { AISLE_SEED: String(seed + round), AISLE_RUNS: String(PROPERTY_RUNS) };
    if (runProject('property', env)) continue;
    console.error(`The properties failed. Repeat with: npm run soak -- --seed ${seed + round}`);
    return false;
  }
  return true;
}

const { minutes, seed } = readOptions();
await bootstrap({ runtime: true });
clearReport('soak');
console.log(`Soak of ${minutes} minutes, seed ${seed}`);
const start = Date.now();
const end = start + minutes * 60_000;
const hasEndedWell =
  soakProperties({ seed, until: start + minutes * 60_000 * PROPERTY_SHARE }) &&
  runProject('soak', { AISLE_SEED: String(seed), AISLE_SOAK_UNTIL: String(end) });
const { passed, failed } = writeReport({ stage: 'soak', hasEndedWell, seconds: (Date.now() - start) / 1000 });
console.log(`-- soak: ${passed} passed, ${failed} failed, seed ${seed}`);
process.exitCode = hasEndedWell ? 0 : 1;
